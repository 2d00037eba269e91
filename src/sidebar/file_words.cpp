// SPDX-License-Identifier: MPL-2.0
#include "sidebar/file_words.hpp"

#include "commands/thing_name.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace agendum::sidebar {

namespace {

using commands::thingName;
using commands::valueWords;

std::string changeLine(const Change& change, const writer::FileChange& all, const Programme& mine,
                       const Words& words) {
    const std::string field(nameOf(change.field));
    if (change.field == Field::item)
        return change.after.empty() ? words("sidebar.file.removed", {change.before})
                                    : words("sidebar.file.added", {change.after});
    const std::string name = thingName(all.programme, change.itemId);
    if (change.field == Field::order) return words("sidebar.file.moved", {name});
    return words("sidebar.file.changed",
                 {name, words("field." + field, {}), valueWords(field, change.before, mine, words),
                  valueWords(field, change.after, mine, words)});
}

bool isRemoval(const Change& change) {
    return change.field == Field::item && change.after.empty();
}

/// Without the starts that only follow, and the fields of what comes or goes as a whole.
ChangeList worthTelling(const ChangeList& changes) {
    std::set<std::string_view> whole;
    for (const Change& change : changes)
        if (change.field == Field::item) whole.insert(change.itemId);
    ChangeList telling;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(telling),
                 [&](const Change& change) {
                     return change.field == Field::item
                            || (change.field != Field::start && !whole.contains(change.itemId));
                 });
    return telling;
}

} // namespace

std::string conflictText(const Conflict& conflict, const Programme& mine, const Words& words) {
    return words("sidebar.conflict",
                 {commands::conflictName(conflict, mine), words("field." + conflict.field, {}),
                  valueWords(conflict.field, conflict.mine, mine, words),
                  valueWords(conflict.field, conflict.theirs, mine, words)});
}

std::string changesText(const writer::FileChange& change, const Programme& mine,
                        std::size_t mostLines, const Words& words) {
    ChangeList shown = worthTelling(change.changes);
    const auto kept = std::stable_partition(shown.begin(), shown.end(), isRemoval);
    const auto removals = static_cast<std::size_t>(kept - shown.begin());
    const std::size_t lines = std::min(shown.size(), std::max(mostLines, removals));
    std::string text = words("sidebar.file.changes", {});
    for (std::size_t i = 0; i < lines; ++i)
        text += "\n" + changeLine(shown[i], change, mine, words);
    if (shown.size() > lines)
        text += "\n" + words("sidebar.file.more", {std::to_string(shown.size() - lines)});
    return text;
}

} // namespace agendum::sidebar
