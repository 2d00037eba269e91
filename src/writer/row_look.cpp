// SPDX-License-Identifier: MPL-2.0
#include "writer/row_look.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Table = Reference<css::text::XTextTable>;
using Range = Reference<css::text::XTextRange>;
using Properties = Reference<css::beans::XPropertySet>;

/// What the organiser sets by hand on words and paragraphs.
constexpr std::array setByHand{
    "CharColor",     "CharBackColor",    "CharHeight",     "CharWeight", "CharPosture",
    "CharUnderline", "CharFontName",     "CharCaseMap",    "ParaAdjust", "ParaLeftMargin",
    "ParaTopMargin", "ParaBottomMargin", "ParaLineSpacing"};
constexpr std::array setOnCells{"BackColor", "VertOrient"};
constexpr std::array tableLook{"TableBorder", "TableBorderDistances", "BackColor",
                               "HoriOrient",  "LeftMargin",           "RightMargin"};

template <std::size_t Count>
void copyAll(const Reference<css::uno::XInterface>& from, const Reference<css::uno::XInterface>& to,
             const std::array<const char*, Count>& names) {
    const Properties source(from, UNO_QUERY_THROW), target(to, UNO_QUERY_THROW);
    for (const char* name : names)
        target->setPropertyValue(ascii(name), source->getPropertyValue(ascii(name)));
}

/// Only what is set on the whole paragraph: not what differs within it, nor what its style says.
void takeUp(const Range& from, const Range& to) {
    const Properties source(from, UNO_QUERY_THROW), target(to, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertyState> states(from, UNO_QUERY_THROW);
    for (const char* name : setByHand)
        if (states->getPropertyState(ascii(name)) == css::beans::PropertyState_DIRECT_VALUE)
            target->setPropertyValue(ascii(name), source->getPropertyValue(ascii(name)));
}

/// Whether a row says by its first paragraphs that all rows look so: it looks like another.
bool looksLike(const Table& table, sal_Int32 one, sal_Int32 other,
               const std::vector<sal_Int32>& columns) {
    return std::ranges::all_of(columns, [&](sal_Int32 column) {
        const auto first = cellText(table, column, one), second = cellText(table, column, other);
        if (!first.is() || !second.is()) return false;
        const Properties a(paragraphsOf(first).front(), UNO_QUERY_THROW);
        const Properties b(paragraphsOf(second).front(), UNO_QUERY_THROW);
        return std::ranges::all_of(setByHand, [&](const char* name) {
            return a->getPropertyValue(ascii(name)) == b->getPropertyValue(ascii(name));
        });
    });
}

/// The first is like the first, whatever style the organiser gave it, and is given that.
void takeUpCell(const Paragraphs& from, const Paragraphs& to) {
    if (from.empty()) return;
    for (const Range& paragraph : to) {
        if (paragraph == to.front()) {
            const rtl::OUString style = styleNameOf(from.front());
            if (style != styleNameOf(paragraph))
                Properties(paragraph, UNO_QUERY_THROW)
                    ->setPropertyValue("ParaStyleName", Any(style));
            takeUp(from.front(), paragraph);
            continue;
        }
        const auto like = std::find_if(from.begin() + 1, from.end(), [&](const Range& other) {
            return styleNameOf(other) == styleNameOf(paragraph);
        });
        if (like != from.end()) takeUp(*like, paragraph);
    }
}

/// Null: some of its cells are merged or split.
Properties rowOf(const Table& table, sal_Int32 row, sal_Int32 columns) {
    return {Reference<css::table::XCellRange>(table, UNO_QUERY_THROW)
                ->getCellRangeByPosition(0, row, columns - 1, row),
            css::uno::UNO_QUERY};
}

/// What the table's own lines can't say: the heading's line differs from those between the rows.
void takeUpLinesBetweenRows(const Table& from, const Table& to, sal_Int32 columns) {
    const auto below = ascii("BottomBorder");
    const auto takeUpLine = [&](sal_Int32 source, sal_Int32 target) {
        const Properties like = rowOf(from, source, columns), row = rowOf(to, target, columns);
        if (!like.is() || !row.is()) return;
        const Any line = like->getPropertyValue(below);
        if (row->getPropertyValue(below) != line) row->setPropertyValue(below, line);
    };
    takeUpLine(0, 0);
    if (from->getRows()->getCount() < 3) return; // no line between rows, but the table's last
    for (sal_Int32 row = 1; row < to->getRows()->getCount() - 1; ++row) takeUpLine(1, row);
}

} // namespace

void takeUpRowLook(const Table& fromTable, sal_Int32 from, const Table& toTable, sal_Int32 to,
                   const std::vector<sal_Int32>& columns) {
    for (const sal_Int32 column : columns) {
        const auto source = cellText(fromTable, column, from);
        const auto target = cellText(toTable, column, to);
        if (!source.is() || !target.is()) continue;
        copyAll(source, target, setOnCells);
        takeUpCell(paragraphsOf(source), paragraphsOf(target));
    }
}

void takeUpTableLook(const Table& from, const Table& to) {
    const sal_Int32 count = to->getColumns()->getCount();
    if (from->getColumns()->getCount() != count) return;
    copyAll(from, to, tableLook);
    takeUpLinesBetweenRows(from, to, count);
    std::vector<sal_Int32> columns(static_cast<std::size_t>(count));
    std::iota(columns.begin(), columns.end(), 0);
    takeUpRowLook(from, 0, to, 0, columns);
    const sal_Int32 last = from->getRows()->getCount() - 1;
    if (last < 1 || !looksLike(from, 1, last, columns)) return;
    for (sal_Int32 row = 1; row < to->getRows()->getCount(); ++row)
        takeUpRowLook(from, 1, to, row, columns);
}

} // namespace agendum::writer
