// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/findings.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include <string_view>
#include <vector>

namespace agendum::commands {

/// Something that settles a finding: a command with its arguments, and how a button says it.
struct WayOut {
    std::string_view label; ///< "wayOut.LABEL" in the interface's texts
    std::string_view command;
    css::uno::Sequence<css::beans::PropertyValue> arguments;
};

/// The ways out that make sense for a finding of this programme, the gentlest first; at most three.
/// Those that the programme does not let happen now are left out. Empty: only typing helps.
std::vector<WayOut> waysOut(const Programme& programme, const Finding& finding);

} // namespace agendum::commands
