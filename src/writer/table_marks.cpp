// SPDX-License-Identifier: MPL-2.0
#include "writer/table_marks.hpp"
#include "writer/agenda_tables.hpp"
#include "writer/links.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>

#include <algorithm>
#include <random>
#include <string_view>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Formats of Microsoft's have underscores for blanks, and cut what is longer than 40 letters.
constexpr std::string_view prefix = "Agendum_table_";

std::string newMark() {
    std::random_device chance;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string mark(prefix);
    for (int digit = 0; digit < 16; ++digit) mark += digits[chance() % digits.size()];
    return mark;
}

} // namespace

TableMarks::TableMarks(const Reference<css::text::XTextDocument>& document) {
    const auto bookmarks =
        Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
    for (const rtl::OUString& name : bookmarks->getElementNames()) {
        const std::string mark = toStd(name);
        if (!mark.starts_with(prefix)) continue;
        const Reference<css::text::XTextContent> bookmark(bookmarks->getByName(name),
                                                          UNO_QUERY_THROW);
        if (const auto table = tableAround(bookmark->getAnchor()); table.is())
            marks_[nameOf(table)].insert(mark);
    }
}

std::string TableMarks::nameAmong(const MarkedTables& tables, const std::string& table) const {
    const auto marks = marks_.find(table);
    if (marks == marks_.end()) return {};
    std::set<std::string> names;
    for (const std::string& mark : marks->second)
        if (const auto known = tables.find(mark); known != tables.end())
            names.insert(known->second);
    return names.size() == 1 ? *names.begin() : std::string();
}

std::string TableMarks::anyOf(const std::string& table) const {
    const auto marks = marks_.find(table);
    return marks == marks_.end() ? std::string() : *marks->second.begin();
}

bool TableMarks::lostOneOf(const MarkedTables& tables, const std::string& known) const {
    const auto stands = [this](const std::string& mark) {
        return std::ranges::any_of(marks_,
                                   [&](const auto& table) { return table.second.contains(mark); });
    };
    return std::ranges::any_of(
        tables, [&](const auto& table) { return table.second == known && !stands(table.first); });
}

std::string markTable(const Reference<css::text::XTextDocument>& document,
                      const Reference<css::text::XTextTable>& table) {
    const auto cell = cellText(table, 0, 0);
    if (!cell.is()) return {};
    const std::string mark = newMark();
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::text::XTextContent> bookmark(
        factory->createInstance("com.sun.star.text.Bookmark"), UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(toUno(mark));
    // There it outlives that the heading is typed over.
    cell->insertTextContent(cell->getEnd(), bookmark, false);
    return mark;
}

} // namespace agendum::writer
