// SPDX-License-Identifier: MPL-2.0
#include "component/script_values.hpp"

#include "commands/messages.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <string_view>

namespace agendum::component {
namespace {

using css::uno::Sequence;
using rtl::OUString;
using writer::toUno;

template <typename Struct, typename Value, typename Convert>
Sequence<Struct> converted(const std::vector<Value>& values, const Convert& convert) {
    Sequence<Struct> sequence(static_cast<sal_Int32>(values.size()));
    std::ranges::transform(values, sequence.getArray(), convert);
    return sequence;
}

OUString nameOf(Finding::Severity severity) {
    switch (severity) {
    case Finding::Severity::note: return "note";
    case Finding::Severity::warning: return "warning";
    case Finding::Severity::error: break;
    }
    return "error";
}

OUString kindOf(const Message& finding) {
    constexpr std::string_view prefix = "finding.";
    return toUno(std::string_view(finding.key).substr(prefix.size()));
}

} // namespace

Sequence<org::agendum::Change> toSequence(const ChangeList& changes) {
    return converted<org::agendum::Change>(changes, [](const Change& change) {
        return org::agendum::Change{toUno(change.itemId), toUno(agendum::nameOf(change.field)),
                                    toUno(change.before), toUno(change.after)};
    });
}

Sequence<org::agendum::Conflict> toSequence(const std::vector<Conflict>& conflicts) {
    return converted<org::agendum::Conflict>(conflicts, [](const Conflict& conflict) {
        return org::agendum::Conflict{toUno(conflict.id), toUno(conflict.field),
                                      toUno(conflict.base), toUno(conflict.mine),
                                      toUno(conflict.theirs)};
    });
}

Sequence<org::agendum::Finding>
toSequence(const std::vector<Finding>& findings,
           const css::uno::Reference<css::uno::XComponentContext>& context) {
    return converted<org::agendum::Finding>(findings, [&](const Finding& finding) {
        return org::agendum::Finding{toUno(finding.itemId), nameOf(finding.severity),
                                     kindOf(finding.message),
                                     commands::sentence(context, finding.message)};
    });
}

OUString nameOf(writer::FileState state) {
    using writer::FileState;
    switch (state) {
    case FileState::none: return "none";
    case FileState::inStep: return "inStep";
    case FileState::changedHere: return "changedHere";
    case FileState::waiting: return "changedInFile";
    case FileState::conflicts: return "conflicts";
    case FileState::missing: return "missing";
    case FileState::unreadable: break;
    }
    return "unreadable";
}

} // namespace agendum::component
