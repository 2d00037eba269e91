// SPDX-License-Identifier: MPL-2.0
#include "commands/argument_at_fault.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace agendum::commands {
namespace {

/// What refusals whose keys begin so can be about.
struct Suspects {
    std::string_view key;
    std::vector<std::string_view> arguments;
};

/// The longer keys stand before what they begin with.
const std::vector<Suspects>& allSuspects() {
    static const std::vector<Suspects> all{
        {"refused.item.unknown", {"item", "items", "other", "after", "around"}},
        {"refused.day.unknown", {"day", "after"}},
        {"refused.strand.unknown", {"strand"}},
        {"refused.items.none", {"items"}},
        {"refused.item.", {"item", "items"}},
        {"refused.block.", {"items", "item"}},
        {"refused.move.", {"item", "items"}},
        {"refused.join", {"item"}},
        {"refused.split.around", {"around"}},
        {"refused.split.", {"item"}},
        {"refused.place.after", {"after"}},
        {"refused.day.", {"day"}},
        {"refused.minutes.", {"minutes", "minimum", "breakMinutes"}},
        {"refused.start.", {"start", "end"}},
        {"refused.date", {"date"}},
        {"refused.count", {"count"}},
        {"refused.breaks.", {"count"}},
        {"refused.step", {"step"}},
        {"refused.kind", {"kind", "text"}},
        {"refused.field", {"field"}},
        {"refused.links", {"text"}},
    };
    return all;
}

} // namespace

std::string argumentAtFault(const NamedArguments& arguments, const Message& refusal) {
    const auto found = std::ranges::find_if(allSuspects(), [&](const Suspects& suspects) {
        return refusal.key.starts_with(suspects.key);
    });
    if (found == allSuspects().end()) return {};
    std::vector<std::string_view> given;
    std::ranges::copy_if(found->arguments, std::back_inserter(given),
                         [&](std::string_view name) { return arguments.has(name); });
    if (given.empty()) return {};
    const auto named = std::ranges::find_if(given, [&](std::string_view name) {
        return !refusal.arguments.empty() && arguments.says(name, refusal.arguments.front());
    });
    return std::string(named == given.end() ? given.front() : *named);
}

} // namespace agendum::commands
