// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <rtl/ustring.hxx>

/// The file that a document follows, as the organiser meets it. Main thread.
namespace agendum::commands {

/// Looks whether the file changed, and takes over what only the file changed (see
/// DocumentSession::lookAtFile). Throws what the office refuses; what is wrong with the file is no
/// failure, but a state that fileState tells.
void lookAtFile(const Target& target);

/// Looks as soon as the office is idle, and from then on whenever the window comes to the front. A
/// window that is watched already stays so. What goes wrong is told in the window.
void watchFileIn(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::frame::XFrame>& frame);

/// The same for a part of the window that the office turns to instead of the window itself when the
/// keyboard is in there, as it is with what GTK makes. Any other part is left alone.
void watchFileIn(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::frame::XFrame>& frame,
                 const css::uno::Reference<css::awt::XWindow>& part);

/// How the document stands to the file, in words; empty where it follows none.
rtl::OUString fileState(const Target& target);

} // namespace agendum::commands
