// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/pages.hpp"

#include <map>
#include <string>
#include <vector>

/// The agendas of one kind, as pages have them, on their way from what they were to what they are.
namespace agendum::writer {

/// The agendas of one kind in each language, worked out once. The pages must outlive it.
class KindPages {
public:
    /// @param kind  a key of layout/agenda_kind.hpp
    KindPages(const Pages& pages, std::string kind);
    const layout::Page& in(const css::lang::Locale& locale) const;
    const Pages& pages() const { return pages_; }

private:
    const Pages& pages_;
    std::string kind_;
    mutable std::map<std::string, layout::Page> of_; ///< by language tag
};

/// The kind that agendas of a kind are of now: a track or a room that was renamed has its agendas still.
std::string kindNow(const std::string& kind, const Pages& then, const Pages& now);

/// The part of a day; null: the page has none.
const layout::Part* partOfDay(const layout::Page& page, const std::string& dayId);
std::vector<std::string> daysOf(const layout::Page& page);

/// Which day of now each day of then is: the one of the same id; of the others, as when another
/// programme is opened, the first is the first.
std::map<std::string, std::string> daysNow(const layout::Page& then, const layout::Page& now);

} // namespace agendum::writer
