// SPDX-License-Identifier: MPL-2.0
#include "commands/thing_name.hpp"

#include "programme/value_text.hpp"

namespace agendum::commands {

std::string thingName(const Programme& programme, std::string_view id) {
    if (id.empty() || id == programme.id) return programme.title;
    std::string name;
    forEachItem(programme, [&](const auto&, const auto& item, int) {
        if (item.id == id) name = item.title;
        for (const Strand& strand : item.strands)
            if (strand.id == id) name = strand.title;
    });
    for (const Day& day : programme.days)
        if (day.id == id) name = valueText(day.date);
    for (const Section& section : programme.sections)
        if (section.id == id) name = section.title;
    return name;
}

} // namespace agendum::commands
