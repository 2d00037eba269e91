// SPDX-License-Identifier: MPL-2.0
#include "writer/cell_looks.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <array>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Properties = Reference<css::beans::XPropertySet>;
using Table = Reference<css::text::XTextTable>;

constexpr std::array letterLook{"CharColor",   "CharBackColor", "CharHeight",    "CharWeight",
                                "CharPosture", "CharUnderline", "CharStrikeout", "CharFontName",
                                "CharCaseMap", "CharStyleName"};
constexpr std::array alignmentLook{"ParaAdjust", "ParaLeftMargin", "ParaTopMargin",
                                   "ParaBottomMargin", "ParaLineSpacing"};
constexpr std::array cellLook{"BackColor", "VertOrient"};
constexpr int wholeWidth = 10'000; ///< of the columns' widths

/// What is set by hand, and not what a style says.
template <std::size_t Count>
void readInto(std::vector<css::beans::PropertyValue>& values,
              const Reference<css::uno::XInterface>& object,
              const std::array<const char*, Count>& names) {
    const Properties properties(object, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertyState> states(object, UNO_QUERY_THROW);
    for (const char* name : names)
        if (states->getPropertyState(ascii(name)) == css::beans::PropertyState_DIRECT_VALUE)
            values.emplace_back(ascii(name), -1, properties->getPropertyValue(ascii(name)),
                                css::beans::PropertyState_DIRECT_VALUE);
}

void write(const std::vector<css::beans::PropertyValue>& values,
           const Reference<css::uno::XInterface>& object) {
    const Properties properties(object, UNO_QUERY_THROW);
    for (const auto& value : values) properties->setPropertyValue(value.Name, value.Value);
}

rtl::OUString textValue(const Reference<css::uno::XInterface>& object, const char* name) {
    rtl::OUString value;
    Properties(object, UNO_QUERY_THROW)->getPropertyValue(ascii(name)) >>= value;
    return value;
}

/// Of which items a cell is, as keys. The time cell is that of all the items which begin then.
std::vector<std::string> keysOf(const layout::Row& row, std::size_t column) {
    if (row.itemId.empty())
        return {"head " + (column == 0 ? std::string() : layout::textOf(row.cells[column]))};
    const std::string kind = column == 0 ? "time " : "item ";
    std::vector<std::string> keys;
    if (row.places.empty()) return {kind + row.itemId};
    for (std::size_t place = 1; place < row.places.size(); ++place)
        if ((column == 0 || column == place) && !row.places[place].itemId.empty())
            keys.push_back(kind + row.places[place].itemId);
    return keys;
}

} // namespace

CellLooks::CellLooks(const Table& table, const layout::Table& said) {
    rememberWidths(table);
    if (table->getRows()->getCount() != static_cast<sal_Int32>(said.rows.size())) return;
    std::vector<std::optional<std::size_t>> columns;
    for (std::size_t column = 0; column < said.widths.size(); ++column)
        columns.emplace_back(column);
    for (std::size_t row = 0; row < said.rows.size(); ++row)
        remember(table, said.rows[row], static_cast<sal_Int32>(row), columns);
}

CellLooks::CellLooks(const Table& table, const StandingTable& standing) {
    rememberWidths(table);
    for (std::size_t row = 0; row < standing.said.rows.size(); ++row)
        remember(table, standing.said.rows[row], static_cast<sal_Int32>(standing.rows[row]),
                 standing.columns);
}

void CellLooks::remember(const Table& table, const layout::Row& row, sal_Int32 at,
                         const std::vector<std::optional<std::size_t>>& columns) {
    for (std::size_t column = 0; column < std::min(row.cells.size(), columns.size()); ++column) {
        if (!columns[column]) continue;
        const auto text = cellText(table, static_cast<sal_Int32>(*columns[column]), at);
        if (!text.is()) continue;
        const Cell look = lookOf(text);
        for (const std::string& key : keysOf(row, column)) looks_.emplace(key, look);
    }
}

/// Of the heading row, which has all columns. A table of merged cells tells them nowhere else.
void CellLooks::rememberWidths(const Table& table) {
    const Properties heading(table->getRows()->getByIndex(0), UNO_QUERY_THROW);
    css::uno::Sequence<css::text::TableColumnSeparator> separators;
    heading->getPropertyValue("TableColumnSeparators") >>= separators;
    int before = 0;
    for (const auto& separator : separators) {
        if (!separator.IsVisible) continue;
        widths_.push_back(separator.Position - before);
        before = separator.Position;
    }
    widths_.push_back(wholeWidth - before);
}

CellLooks::Cell CellLooks::lookOf(const Text& text) {
    Cell look;
    const Properties properties(text, UNO_QUERY_THROW);
    for (const char* name : cellLook)
        look.values.push_back({ascii(name), -1, properties->getPropertyValue(ascii(name)),
                               css::beans::PropertyState_DIRECT_VALUE});
    for (const auto& paragraph : paragraphsOf(text)) look.paragraphs.push_back(lookOf(paragraph));
    return look;
}

CellLooks::Paragraph CellLooks::lookOf(const Range& paragraph) {
    Paragraph look{paragraph->getString(), textValue(paragraph, "ParaStyleName"), {}, {}};
    readInto(look.values, paragraph, alignmentLook);
    readInto(look.values, paragraph, letterLook);
    const auto portions = Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW)
                              ->createEnumeration();
    while (portions->hasMoreElements()) {
        const Range portion(portions->nextElement(), UNO_QUERY_THROW);
        const sal_Int32 length = portion->getString().getLength();
        if (length == 0) continue;
        Portion& part = look.portions.emplace_back();
        part.length = length;
        readInto(part.values, portion, letterLook);
    }
    return look;
}

void CellLooks::keepOnly(const std::set<std::string>& items) {
    std::map<std::string, Cell> kept;
    for (const std::string& item : items)
        if (auto look = looks_.extract("item " + item); !look.empty()) kept.insert(std::move(look));
    looks_ = std::move(kept);
}

layout::Table CellLooks::withWidths(layout::Table content) const {
    if (widths_.size() == content.widths.size()) content.widths = widths_;
    return content;
}

void CellLooks::giveTo(const Table& table, const layout::Table& content) const {
    for (std::size_t row = 0; row < content.rows.size(); ++row) {
        for (std::size_t column = 0; column < content.rows[row].cells.size(); ++column) {
            const auto text =
                cellText(table, static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
            if (!text.is()) continue;
            for (const std::string& key : keysOf(content.rows[row], column)) {
                const auto look = looks_.find(key);
                if (look == looks_.end()) continue;
                give(look->second, text);
                break;
            }
        }
    }
}

/// A paragraph is like the one that says the same; else the first like the first, and any other like
/// one in the same style.
void CellLooks::give(const Cell& look, const Text& text) {
    write(look.values, text);
    const Paragraphs paragraphs = paragraphsOf(text);
    for (const Range& paragraph : paragraphs) {
        const bool isFirst = paragraph == paragraphs.front();
        const rtl::OUString words = paragraph->getString();
        const rtl::OUString style = textValue(paragraph, "ParaStyleName");
        auto like = std::ranges::find(look.paragraphs, words, &Paragraph::text);
        if (like == look.paragraphs.end())
            like = isFirst ? look.paragraphs.begin()
                           : std::ranges::find(look.paragraphs, style, &Paragraph::style);
        if (like != look.paragraphs.end()) give(*like, paragraph, isFirst);
    }
}

void CellLooks::give(const Paragraph& look, const Range& paragraph, bool isFirst) {
    if (isFirst && look.style != textValue(paragraph, "ParaStyleName"))
        Properties(paragraph, UNO_QUERY_THROW)->setPropertyValue("ParaStyleName", Any(look.style));
    write(look.values, paragraph);
    if (look.text != paragraph->getString()) return;
    const auto cursor = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
    for (const Portion& portion : look.portions) {
        cursor->collapseToEnd();
        cursor->goRight(static_cast<sal_Int16>(portion.length), true);
        write(portion.values, cursor);
    }
}

} // namespace agendum::writer
