// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"
#include "sidebar/control_spec.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <rtl/ustring.hxx>

/// The controls of a panel's window, made as its rows list them. Main thread.
namespace agendum::sidebar {

/// A control's label in the organiser's language, and what its tooltip says of its purpose; empty where it
/// has none.
rtl::OUString labelOf(const commands::Target& target, const ControlSpec& spec);
rtl::OUString helpOf(const commands::Target& target, const ControlSpec& spec);

/// Puts a control into a dialogue, which has its model and need not have a window yet. The order is
/// the keyboard's.
void addControl(const css::uno::Reference<css::awt::XControl>& dialog,
                const commands::Target& target, const ControlSpec& spec, std::size_t order);

/// A text of the dialogue, by the name "ruler", that is never seen: to measure others with.
void addRuler(const css::uno::Reference<css::awt::XControl>& dialog);

/// Sets what differs: a control that is set to what it is already would be painted anew.
void put(const css::uno::Reference<css::beans::XPropertySet>& model, const char* property,
         const css::uno::Any& value);

/// Sets what a control's window has and its model does not: "Title", which is a name for a screen reader
/// where neither a label nor a tooltip gives one (a text that is not shown), and "Tabstop".
void setOfWindow(const css::uno::Reference<css::awt::XControl>& control, const char* property,
                 const css::uno::Any& value);

} // namespace agendum::sidebar
