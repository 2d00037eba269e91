// SPDX-License-Identifier: MPL-2.0
#include "writer/agenda_days.hpp"
#include "writer/document_locale.hpp"

#include <algorithm>
#include <utility>

namespace agendum::writer {

KindPages::KindPages(const Pages& pages, std::string kind)
    : pages_(pages), kind_(std::move(kind)) {}

const layout::Page& KindPages::in(const css::lang::Locale& locale) const {
    const auto known = of_.find(tagOf(locale));
    if (known != of_.end()) return known->second;
    return of_.emplace(tagOf(locale), pages_.agenda(kind_, locale)).first->second;
}

std::string kindNow(const std::string& kind, const Pages& then, const Pages& now) {
    auto known = layout::kindOf(kind);
    if (!known) return kind;
    known->scope =
        layout::followScope(known->scope, *then.saying().programme, *now.saying().programme);
    return layout::keyOf(*known);
}

const layout::Part* partOfDay(const layout::Page& page, const std::string& dayId) {
    const auto part = std::find_if(page.begin(), page.end(), [&](const layout::Part& candidate) {
        return !candidate.tables.empty() && candidate.tables.front().dayId == dayId;
    });
    return part == page.end() ? nullptr : &*part;
}

std::vector<std::string> daysOf(const layout::Page& page) {
    std::vector<std::string> days;
    for (const layout::Part& part : page)
        if (!part.tables.empty()) days.push_back(part.tables.front().dayId);
    return days;
}

std::map<std::string, std::string> daysNow(const layout::Page& then, const layout::Page& now) {
    std::map<std::string, std::string> same;
    std::vector<std::string> gone;
    std::vector<std::string> come = daysOf(now);
    for (const std::string& day : daysOf(then)) {
        const auto kept = std::find(come.begin(), come.end(), day);
        if (kept == come.end()) {
            gone.push_back(day);
            continue;
        }
        same.emplace(day, day);
        come.erase(kept);
    }
    for (std::size_t index = 0; index < std::min(gone.size(), come.size()); ++index)
        same.emplace(gone[index], come[index]);
    return same;
}

} // namespace agendum::writer
