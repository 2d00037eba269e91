// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/standing.hpp"

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <string>
#include <vector>

namespace agendum::writer {

/// The rows that leave a table of an agenda because their items are in another of its tables from
/// now on, or in none: an item goes to another day, or a long day is parted otherwise. What the
/// organiser put into such a row goes along, and what can't stays where it is. Rows are noted before
/// anything is written, and stand until all tables are filled. For the time of one command only: it
/// holds cells. Main thread, controllers locked.
class RowTransfer {
public:
    using Table = css::uno::Reference<css::text::XTextTable>;

    /// Notes a row that will leave.
    /// @param columns   which of the table's columns each of the page's is; -1: it is gone
    /// @param standing  null: the table says what it was given
    void leave(const Table& table, std::size_t row, const layout::Row& said,
               const std::vector<sal_Int32>& columns, const StandingTable* standing);

    bool isEmpty() const { return rows_.empty(); }
    bool brings(const std::string& itemId) const;
    /// What a table shall say that some of the rows come to: what could not be understood goes on as
    /// it stands.
    void letGoOn(layout::Table& page) const;

    /// Fills an empty row with what the item's row held; columns of the organiser's own are known by
    /// their heads.
    /// @param columns  see leave; those that are filled become -1
    /// @returns what the agenda's cells said there, and say here
    const layout::Row& enter(const std::string& itemId, const Table& table, sal_Int32 row,
                             std::vector<sal_Int32>& columns);

    /// Whether a row that could go holds something that has no other place; of that row nothing else
    /// is left then.
    bool keepsRest(const Table& table, sal_Int32 row) const;

private:
    using Text = css::uno::Reference<css::text::XText>;
    struct Column {
        Text cell;
        std::string head; ///< what the table's first row says
        std::size_t page = none;
        bool stays = false; ///< what it says could not be understood
        bool entered = false;
        static constexpr std::size_t none = static_cast<std::size_t>(-1); ///< the organiser's own
    };
    struct LeavingRow {
        layout::Row said;
        std::vector<Column> columns; ///< all of the row's cells
        const StandingTable* standing;
    };

    std::vector<LeavingRow>::const_iterator find(const std::string& itemId) const;
    const LeavingRow* at(const Table& table, sal_Int32 row) const;

    std::vector<LeavingRow> rows_;
};

} // namespace agendum::writer
