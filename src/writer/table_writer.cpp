// SPDX-License-Identifier: MPL-2.0
#include "writer/table_writer.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/text_width.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/TableBorder.hpp>
#include <com/sun/star/table/TableBorderDistances.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Table = Reference<css::text::XTextTable>;

css::table::BorderLine rule(sal_Int32 colour, sal_Int16 width) {
    css::table::BorderLine line;
    line.Color = colour;
    line.OuterLineWidth = width;
    return line;
}

constexpr sal_Int16 hairline = 9;      ///< 1/100 mm: a quarter of a point
constexpr sal_Int32 pale = 0xC8C8C8;   ///< between rows
constexpr sal_Int32 strong = 0x404040; ///< under the heading row

/// No frame, and nothing upright but between a grid's tracks: hairlines between the rows lead the eye
/// from time to title. Lines and distances are the table's own and no table style's: a table style
/// of 7.4 sets letters too, over the paragraph styles, at the first row put in by hand. This is the
/// one place that says how a new table looks; rows that come later look like those that stand.
void drawRules(const Reference<css::beans::XPropertySet>& table, bool grid) {
    const css::table::BorderLine none;
    css::table::TableBorder border;
    border.TopLine = border.BottomLine = border.LeftLine = border.RightLine = none;
    border.VerticalLine = grid ? rule(pale, hairline) : none;
    border.HorizontalLine = rule(pale, hairline);
    border.IsTopLineValid = border.IsBottomLineValid = true;
    border.IsLeftLineValid = border.IsRightLineValid = true;
    border.IsHorizontalLineValid = border.IsVerticalLineValid = true;
    table->setPropertyValue("TableBorder", Any(border));
}

/// Air above and below; without upright lines, flush with the text around at the left.
void setDistances(const Reference<css::beans::XPropertySet>& table, bool grid) {
    css::table::TableBorderDistances distances;
    distances.TopDistance = 90;
    distances.BottomDistance = 60;
    distances.LeftDistance = grid ? 100 : 0;
    distances.RightDistance = grid ? 100 : 200;
    distances.IsTopDistanceValid = distances.IsBottomDistanceValid = true;
    distances.IsLeftDistanceValid = distances.IsRightDistanceValid = true;
    table->setPropertyValue("TableBorderDistances", Any(distances));
}

/// In a narrow place the first column, the times, would break "12:30 PM" over lines: it gets what
/// that takes there, at most the half.
std::vector<double> columnParts(const std::vector<int>& widths, std::optional<double> available) {
    constexpr double narrowest = 2100; // 1/100 mm: "12:30 PM" in 11 points, and the distance behind
    const double whole = std::accumulate(widths.begin(), widths.end(), 0);
    std::vector<double> parts(widths.size());
    std::transform(widths.begin(), widths.end(), parts.begin(),
                   [whole](int width) { return width / whole; });
    if (!available || parts.size() < 2) return parts;
    const double first = std::max(parts[0], std::min(narrowest / *available, 0.5));
    const double shrink = (1 - first) / (1 - parts[0]);
    for (double& part : parts) part *= shrink;
    parts[0] = first;
    return parts;
}

void setWidths(const Reference<css::beans::XPropertySet>& table, const std::vector<double>& parts) {
    css::uno::Sequence<css::text::TableColumnSeparator> separators;
    table->getPropertyValue("TableColumnSeparators") >>= separators;
    sal_Int16 sum = 0;
    table->getPropertyValue("TableColumnRelativeSum") >>= sum;
    double position = 0;
    for (sal_Int32 index = 0; index < separators.getLength(); ++index) {
        position += parts[static_cast<std::size_t>(index)];
        separators[index].Position = static_cast<sal_Int16>(std::lround(position * sum));
    }
    table->setPropertyValue("TableColumnSeparators", Any(separators));
}

/// What is below each cell of a row.
void drawBelow(const Table& table, sal_Int32 row, const css::table::BorderLine& line) {
    for (sal_Int32 column = 0; column < table->getColumns()->getCount(); ++column)
        if (const Reference<css::beans::XPropertySet> cell(cellText(table, column, row), UNO_QUERY);
            cell.is())
            cell->setPropertyValue("BottomBorder", Any(line));
}

/// Columns of a grid are few: a letter names each (layout::tracksPerGrid).
std::string cellName(std::size_t column, sal_Int32 row) {
    return static_cast<char>('A' + column) + std::to_string(row + 1);
}

/// The second cell of a row goes over the further ones.
void mergeTracks(const Table& table, sal_Int32 row, std::size_t columns) {
    if (columns < 3) return;
    const auto cursor = table->createCursorByCellName(toUno(cellName(1, row)));
    cursor->gotoCellByName(toUno(cellName(columns - 1, row)), true);
    cursor->mergeRange();
    // What was the line to the next track would be one at the table's edge.
    const Reference<css::beans::XPropertySet> cell(cellText(table, 1, row), UNO_QUERY_THROW);
    cell->setPropertyValue("RightBorder", Any(css::table::BorderLine()));
}

void writeCell(const Reference<css::text::XText>& cell, const layout::Cell& content) {
    const auto cursor = cell->createTextCursor();
    for (const layout::PageParagraph& paragraph : content) {
        if (&paragraph != content.data())
            cell->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                         false);
        writeParagraph(cursor, paragraph);
    }
}

} // namespace

Reference<css::text::XText> cellText(const Table& table, sal_Int32 column, sal_Int32 row) {
    const Reference<css::table::XCellRange> cells(table, UNO_QUERY_THROW);
    try {
        return Reference<css::text::XText>(cells->getCellByPosition(column, row), UNO_QUERY);
    } catch (const css::lang::IndexOutOfBoundsException&) {
        return {}; // there is none, which is what the caller asks
    }
}

std::vector<Reference<css::text::XText>> cellsOf(const Table& table, sal_Int32 row) {
    std::vector<Reference<css::text::XText>> cells;
    for (sal_Int32 column = 0;; ++column) {
        const auto cell = cellText(table, column, row);
        if (!cell.is()) return cells;
        cells.push_back(cell);
    }
}

void keepRowWhole(const Table& table, sal_Int32 row) {
    const Reference<css::beans::XPropertySet> properties(table->getRows()->getByIndex(row),
                                                         UNO_QUERY_THROW);
    properties->setPropertyValue("IsSplitAllowed", Any(false));
}

void writeRow(const Table& table, sal_Int32 row, const std::vector<sal_Int32>& columns,
              const layout::Row& content) {
    for (std::size_t index = 0; index < content.cells.size() && index < columns.size(); ++index) {
        const auto cell = cellText(table, columns[index], row);
        if (cell.is()) writeCell(cell, content.cells[index]);
    }
}

Table insertTable(const Reference<css::text::XTextDocument>& document,
                  const Reference<css::text::XTextRange>& range, const layout::Table& content) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Table table(factory->createInstance("com.sun.star.text.TextTable"), UNO_QUERY_THROW);
    const auto rows = static_cast<sal_Int32>(content.rows.size());
    table->initialize(rows, static_cast<sal_Int32>(content.widths.size()));
    const std::optional<double> available = textWidthAt(document, range);
    range->getText()->insertTextContent(range, Reference<css::text::XTextContent>(table.get()),
                                        false);

    const Reference<css::beans::XPropertySet> properties(table, UNO_QUERY_THROW);
    properties->setPropertyValue("RepeatHeadline", Any(true));
    properties->setPropertyValue("HeaderRowCount", Any(sal_Int32{1}));
    setWidths(properties, columnParts(content.widths, available));
    drawRules(properties, content.isGrid());
    setDistances(properties, content.isGrid());
    drawBelow(table, 0, rule(strong, 2 * hairline));

    // Widths can't be set any more once cells are merged.
    for (sal_Int32 row = 0; row < rows; ++row)
        if (content.rows[static_cast<std::size_t>(row)].spans)
            mergeTracks(table, row, content.widths.size());
    std::vector<sal_Int32> columns(content.widths.size());
    std::iota(columns.begin(), columns.end(), 0);
    for (sal_Int32 row = 0; row < rows; ++row) {
        writeRow(table, row, columns, content.rows[static_cast<std::size_t>(row)]);
        keepRowWhole(table, row);
    }
    return table;
}

void ruleRowsBelowHeading(const Table& table) {
    const sal_Int32 last = table->getRows()->getCount() - 1;
    for (sal_Int32 row = 1; row < last; ++row) drawBelow(table, row, rule(pale, hairline));
    if (last > 0) drawBelow(table, last, {});
}

} // namespace agendum::writer
