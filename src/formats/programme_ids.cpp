// SPDX-License-Identifier: MPL-2.0
#include "formats/programme_ids.hpp"
#include "formats/characters.hpp"
#include "programme/iso_time.hpp"

#include <string>
#include <string_view>

namespace agendum::formats {
namespace {

/// "Welcome & coffee" as "welcome-coffee": 40 bytes at most, `otherwise` where nothing is left.
std::string stemOf(std::string_view title, std::string_view otherwise) {
    constexpr std::size_t longest = 40;
    std::string stem;
    for (std::size_t at = 0; at < title.size();) {
        const std::size_t begin = at;
        const char32_t character = decodeUtf8(title, at);
        const bool upper = character >= 'A' && character <= 'Z';
        const bool plain =
            (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        // Letters of the Latin scripts and all after them; the marks between are parted words.
        const bool beyond = character >= 0xC0 && isNameStart(character);
        if (stem.size() + (at - begin) > longest) break;
        if (upper)
            stem += static_cast<char>(character - 'A' + 'a');
        else if (plain || beyond)
            stem += title.substr(begin, at - begin);
        else if (!stem.empty() && stem.back() != '-')
            stem += '-';
    }
    while (!stem.empty() && stem.back() == '-') stem.pop_back();
    return stem.empty() ? std::string(otherwise) : stem;
}

void give(std::string& id, IdPool& ids, std::string_view stem) {
    if (id.empty()) id = ids.fresh(stem);
}

} // namespace

void giveMissingIds(Programme& programme, IdPool& ids) {
    for (Section& section : programme.sections)
        give(section.id, ids, stemOf(section.title, "section"));
    for (Day& day : programme.days) give(day.id, ids, isoDate(day.date));
    forEachItem(programme, [&ids](Day&, Item& item, int) {
        give(item.id, ids, item.continues.empty() ? stemOf(item.title, "item") : item.continues);
        for (Strand& strand : item.strands) give(strand.id, ids, stemOf(strand.title, "strand"));
    });
}

} // namespace agendum::formats
