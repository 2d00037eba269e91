// SPDX-License-Identifier: MPL-2.0
#include "layout/list.hpp"

#include "layout/agenda_kind.hpp"
#include "layout/read_paragraphs.hpp"
#include "layout/setting.hpp"
#include "layout/time_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace agendum::layout {

namespace {

/// Where the time ends at a paragraph's beginning; 0: it begins with none. "9:30 AM Coffee": the
/// longest beginning that ends before a blank and is a time.
std::size_t endOfTime(std::string_view text) {
    constexpr std::size_t longest = 32; // bytes; "kl. 09.30 – 10.15" and the like
    std::size_t found = 0;
    for (std::size_t at = 1; at < std::min(text.size(), longest); ++at)
        if (text[at] == ' ' && text[at - 1] != ' ' && parseTimeRange(text.substr(0, at)))
            found = at;
    return found;
}

SeenCell cellOf(Role role, std::string_view text) {
    return {SeenParagraph{role, paragraph(role, std::string(text)).runs}};
}

SeenRow rowOf(std::string_view text) {
    const std::size_t tab = text.find('\t');
    std::size_t end = tab == std::string_view::npos ? endOfTime(text) : tab;
    if (end == 0 && parseTimeRange(text)) end = text.size(); // of what has no title
    std::string_view title = text.substr(end);
    const std::size_t first = title.find_first_not_of("\t ");
    title.remove_prefix(std::min(first, title.size()));
    return {cellOf(Role::time, text.substr(0, end)), cellOf(Role::title, title)};
}

} // namespace

bool isList(const Table& table) {
    return table.agenda.starts_with(nameOf(Layout::list));
}

std::vector<PageParagraph> listParagraphs(const Table& table) {
    std::vector<PageParagraph> paragraphs;
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        const std::vector<Cell>& cells = table.rows[row].cells;
        paragraphs.push_back(
            paragraph(Role::listItem, textOf(cells.at(0)) + "\t" + textOf(cells.at(1))));
    }
    if (paragraphs.empty()) paragraphs.push_back(paragraph(Role::listItem, {}));
    return paragraphs;
}

SeenTable seenList(const Table& expected, const std::vector<SeenParagraph>& paragraphs) {
    SeenTable seen{expected, {rowOf({})}};
    for (const SeenParagraph& it : paragraphs) {
        if (it.role == Role::dayTitle || isBlank(it.text())) continue;
        seen.rows.push_back(rowOf(it.text()));
    }
    return seen;
}

} // namespace agendum::layout
