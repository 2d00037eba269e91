// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/standing.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace agendum::writer {

/// What the organiser did to the look of a table's cells and columns, kept while another table takes
/// its place. Each cell is known by the item that it is of, so that it looks the same wherever that
/// stands in the other table. Main thread, controllers locked.
class CellLooks {
public:
    /// Of a table that says this, to the row, or stands as it was read.
    CellLooks(const css::uno::Reference<css::text::XTextTable>& table, const layout::Table& said);
    CellLooks(const css::uno::Reference<css::text::XTextTable>& table,
              const StandingTable& standing);

    /// Forgets all but what the cells of these items looked like, their times left out.
    void keepOnly(const std::set<std::string>& items);

    /// The columns' widths, for a table of as many columns.
    layout::Table withWidths(layout::Table content) const;
    /// What a cell looked like by more than its style, the other table's looks like.
    void giveTo(const css::uno::Reference<css::text::XTextTable>& table,
                const layout::Table& content) const;

private:
    using Values = std::vector<css::beans::PropertyValue>;
    struct Portion {
        sal_Int32 length = 0;
        Values values;
    };
    struct Paragraph {
        rtl::OUString text;
        rtl::OUString style;
        Values values; ///< of the whole paragraph
        std::vector<Portion> portions;
    };
    struct Cell {
        Values values;
        std::vector<Paragraph> paragraphs;
    };
    using Range = css::uno::Reference<css::text::XTextRange>;
    using Text = css::uno::Reference<css::text::XText>;

    static Cell lookOf(const Text& text);
    static Paragraph lookOf(const Range& paragraph);
    static void give(const Cell& look, const Text& text);
    static void give(const Paragraph& look, const Range& paragraph, bool isFirst);
    void remember(const css::uno::Reference<css::text::XTextTable>& table, const layout::Row& row,
                  sal_Int32 at, const std::vector<std::optional<std::size_t>>& columns);
    void rememberWidths(const css::uno::Reference<css::text::XTextTable>& table);

    std::map<std::string, Cell> looks_;
    std::vector<int> widths_; ///< in parts of 10,000; empty: not known
};

} // namespace agendum::writer
