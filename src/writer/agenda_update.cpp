// SPDX-License-Identifier: MPL-2.0
#include "writer/agenda_update.hpp"
#include "writer/agenda_days.hpp"
#include "writer/cell_looks.hpp"
#include "writer/links.hpp"
#include "writer/page_writer.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/removal.hpp"
#include "writer/row_transfer.hpp"
#include "writer/split_tables.hpp"
#include "writer/styles.hpp"
#include "writer/surroundings.hpp"
#include "writer/table_update.hpp"
#include "writer/table_view.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Table = Reference<css::text::XTextTable>;

bool isDate(const Reference<css::text::XTextRange>& paragraph) {
    const Reference<css::beans::XPropertySet> properties(paragraph, UNO_QUERY);
    rtl::OUString style;
    if (properties.is()) properties->getPropertyValue("ParaStyleName") >>= style;
    return style == styleOf(layout::Role::dayTitle) && !isStruck(paragraph);
}

/// The items that a grid shows.
std::set<std::string> itemsOf(const layout::Table& grid) {
    std::set<std::string> items;
    for (const layout::Row& row : grid.rows)
        for (const layout::GridPlace& place : row.places)
            if (!place.itemId.empty()) items.insert(place.itemId);
    return items;
}

/// The agendas of one kind in a document.
class TablesUpdate {
public:
    /// @param kind  of what kind the agendas are now
    TablesUpdate(const Document& document, KindPages then, const Pages& now,
                 const std::string& kind, Extent extent, const Standing& standing)
        : document_(document), then_(std::move(then)), now_(now, kind), kind_(kind),
          extent_(extent), standing_(standing) {}

    /// @param standing  the tables of the kind; there is one
    std::vector<AgendaTable> run(const std::vector<AgendaTable>& standing) {
        const css::lang::Locale any = standing.front().locale;
        same_ = daysNow(then_.in(any), now_.in(any));
        if (daysOf(now_.in(any)).empty())
            return standing; // nothing to say: better than nothing at all

        for (const AgendaTable& place : standing) {
            noteLeaving(place);
            noteLooks(place);
        }
        std::vector<AgendaTable> gone;
        for (const AgendaTable& place : standing)
            if (!update(place)) gone.push_back(place);
        add(now_.in(any));
        for (const auto& [place, rows] : leaving_)
            removeRows(document_, place.table, rows, transfers_[place.copy]);
        for (const AgendaTable& place : gone) remove(place);
        return std::move(tables_);
    }

private:
    /// A table of then, what it says now and what it shall say.
    struct Change {
        const layout::Table* before = nullptr; ///< null: the pages never had it
        const layout::Table* after = nullptr; ///< null: the programme has no such day or piece more
        const StandingTable* stands = nullptr; ///< null: it says what it was given

        const layout::Table& said() const { return stands ? stands->said : *before; }
        layout::Table next() const { return stands ? stands->next(*after) : *after; }
    };

    Change changeOf(const AgendaTable& place) const {
        Change change;
        const auto day = same_.find(place.dayId);
        change.before =
            partIn(tableOf(then_.in(place.locale), place.agenda, place.dayId, place.piece), place);
        if (day != same_.end()) {
            const layout::Table* whole =
                tableOf(now_.in(place.locale), kind_, day->second, place.piece);
            const bool becomesGrid =
                whole && whole->isGrid() && !(change.before && change.before->isGrid());
            change.after = nextPart(whole, place, becomesGrid);
        }
        const auto standing = standing_.tables.find(nameOf(place.table));
        if (standing != standing_.tables.end()) change.stands = &standing->second;
        return change;
    }

    /// Of a table that was split, what stands in this place.
    const layout::Table* partIn(const layout::Table* whole, const AgendaTable& place) const {
        if (!whole || !place.parts) return whole;
        parts_.push_back(partOf(*whole, place));
        return &parts_.back();
    }

    /// A part goes with the last of its items. A grid that a table becomes has none: it stands where the
    /// first was.
    const layout::Table* nextPart(const layout::Table* whole, const AgendaTable& place,
                                  bool becomesGrid) const {
        if (becomesGrid) return place.part == 0 ? whole : nullptr;
        const layout::Table* part = partIn(whole, place);
        return part && place.part > 0 && part->rows.size() == 1 ? nullptr : part;
    }

    /// The rows of items that live on, but not in this table. A grid's rows are no items'.
    void noteLeaving(const AgendaTable& place) {
        const Change change = changeOf(place);
        if (!change.before || change.before->isGrid() || extent_ == Extent::everything) return;
        std::set<std::string> staying;
        if (change.after)
            for (const layout::Row& row : change.after->rows) staying.insert(row.itemId);
        const auto& rows = change.said().rows;
        const auto leaves = [&](const layout::Row& row) {
            return !row.itemId.empty() && !staying.contains(row.itemId)
                   && findItem(*now_.pages().saying().programme, row.itemId);
        };
        if (std::ranges::none_of(rows, leaves)) return;
        const TableView view = change.stands ? TableView(place.table, change.stands->columns)
                                             : TableView(place.table, *change.before);
        const Pairs found = change.stands
                                ? Pairs(change.stands->rows.begin(), change.stands->rows.end())
                                : view.findRows(*change.before);
        for (std::size_t index = 0; index < rows.size(); ++index)
            if (found[index] && leaves(rows[index]))
                transfers_[place.copy].leave(place.table, *found[index], rows[index],
                                             view.columns(), change.stands);
    }

    /// What items look like that live on, but not in this grid.
    void noteLooks(const AgendaTable& place) {
        const Change change = changeOf(place);
        if (!change.before || !change.before->isGrid() || extent_ == Extent::everything) return;
        std::set<std::string> leaving = itemsOf(*change.before);
        if (change.after)
            for (const std::string& item : itemsOf(*change.after)) leaving.erase(item);
        std::erase_if(leaving, [&](const std::string& item) {
            return !findItem(*now_.pages().saying().programme, item);
        });
        if (leaving.empty()) return;
        CellLooks looks = change.stands ? CellLooks(place.table, *change.stands)
                                        : CellLooks(place.table, *change.before);
        looks.keepOnly(leaving);
        looks_[place.copy].push_back(std::move(looks));
    }

    /// To those that are in this grid now.
    void giveLooks(const AgendaTable& place, const layout::Table& content) const {
        const auto looks = looks_.find(place.copy);
        const bool asSet =
            place.table->getRows()->getCount() == static_cast<sal_Int32>(content.rows.size());
        if (looks == looks_.end() || !content.isGrid() || !asSet) return;
        for (const CellLooks& left : looks->second) left.giveTo(place.table, content);
    }

    /// False: the programme has no such day or piece any more.
    bool update(const AgendaTable& place) {
        const Change change = changeOf(place);
        const auto& [before, after, stands] = change;
        if (!before || !after) return false;
        if (!canStay(*before, *after, stands)) {
            replace(place, *before, *after, stands);
            giveLooks(tables_.back(), *after);
            return true;
        }
        rewrite(place, change);
        giveLooks(place, *after);
        // One that was known by what it says is known by its name from now on.
        if (!place.named || before->dayId != after->dayId || before->agenda != after->agenda)
            nameAgendaTable(document_, place.table, *after, place.part > 0);
        if (place.piece == 0 && place.part == 0)
            updateDate(place.table, *partOfDay(then_.in(place.locale), before->dayId),
                       *partOfDay(now_.in(place.locale), after->dayId));
        tables_.push_back(place);
        tables_.back().agenda = kind_;
        tables_.back().dayId = after->dayId;
        return true;
    }

    void rewrite(const AgendaTable& place, const Change& change) {
        if (!change.stands && extent_ == Extent::differences
            && change.before->rows == change.after->rows)
            return;
        RowTransfer& transfer = transfers_[place.copy];
        layout::Table next = change.next();
        transfer.letGoOn(next);
        leaving_.emplace_back(
            place, change.stands
                       ? updateTable(place.table, *change.stands, next, transfer)
                       : updateTable(place.table, *change.before, next, extent_, transfer));
    }

    /// Rows of a grid have cells of their own number, so one of another shape is made anew.
    static bool canStay(const layout::Table& before, const layout::Table& after,
                        const StandingTable* standing) {
        if (!before.isGrid() && !after.isGrid()) return true;
        const bool same =
            before.isGrid() == after.isGrid()
            && std::ranges::equal(
                before.rows, after.rows, [](const layout::Row& one, const layout::Row& other) {
                    return one.spans == other.spans && one.cells.size() == other.cells.size();
                });
        if (!same) return false;
        return !standing || !standing->reshaped || standing->said.rows.size() == before.rows.size();
    }

    /// What the organiser put into the old one that the new one has no place for stays, in the old
    /// one, which is no agenda any more. The new one takes up the look of what both have.
    void replace(const AgendaTable& place, const layout::Table& before, const layout::Table& after,
                 const StandingTable* standing) {
        const CellLooks looks =
            standing ? CellLooks(place.table, *standing) : CellLooks(place.table, before);
        const auto paragraph = openBehindTable(document_, place.table);
        if (standing && standing->ownCells)
            unlink(document_, place.table);
        else
            dispose(place.table); // first, so that its name is free, and is its own again at undo
        PageWriter writer = PageWriter::into(document_, paragraph);
        writer.write(layout::Part{{}, {}, {looks.withWidths(after)}});
        if (place.part > 0) nameAgendaTable(document_, writer.lastTable(), after, true);
        looks.giveTo(writer.lastTable(), after);
        tables_.push_back({writer.lastTable(), kind_, after.dayId, place.piece, place.locale, true,
                           place.copy, place.part, place.parts});
        writer.finish();
    }

    void updateDate(const Table& table, const layout::Part& before,
                    const layout::Part& after) const {
        if (before.paragraphs == after.paragraphs) return;
        const auto above = surroundingsOf(document_, table).before;
        if (!isDate(above)) {
            if (before.paragraphs.empty()) writeDate(table, after);
        } else if (after.paragraphs.empty()) {
            removeDate(document_, above);
        } else {
            updateParagraphs({above}, before.paragraphs, after.paragraphs, extent_);
        }
    }

    void writeDate(const Table& table, const layout::Part& part) const {
        PageWriter writer = PageWriter::into(document_, openBeforeTable(document_, table));
        writer.write(layout::Part{part.key, part.paragraphs, {}});
        writer.finish();
    }

    /// New tables go behind the one that precedes them, in each agenda that has that; the first
    /// before the next.
    void add(const layout::Page& page) {
        std::vector<const layout::Table*> order;
        for (const layout::Part& part : page)
            for (const layout::Table& table : part.tables) order.push_back(&table);
        for (std::size_t index = 0; index < order.size(); ++index) {
            if (stoodBefore(*order[index])) continue;
            if (index > 0) {
                for (const AgendaTable& previous : standing(*order[index - 1], &isLastPart))
                    write(openBehindTable(document_, previous.table), *order[index], previous);
            } else if (order.size() > 1) {
                for (const AgendaTable& next : standing(*order[1], &isFirstPart))
                    write(openBeforeDay(document_, next.table), *order[index], next);
            }
        }
    }

    bool stoodBefore(const layout::Table& table) const {
        const auto day = std::find_if(same_.begin(), same_.end(),
                                      [&](const auto& pair) { return pair.second == table.dayId; });
        if (day == same_.end()) return false;
        const layout::Page& then =
            then_.in(tables_.empty() ? css::lang::Locale() : tables_.front().locale);
        return !then.empty()
               && tableOf(then, then.front().tables.front().agenda, day->first, table.piece);
    }

    static bool isFirstPart(const AgendaTable& place) { return place.part == 0; }
    static bool isLastPart(const AgendaTable& place) {
        return !place.parts || place.part + 1 == place.parts->size();
    }

    std::vector<AgendaTable> standing(const layout::Table& table,
                                      bool (*isWanted)(const AgendaTable&)) const {
        std::vector<AgendaTable> found;
        std::copy_if(tables_.begin(), tables_.end(), std::back_inserter(found),
                     [&](const AgendaTable& place) {
                         return place.dayId == table.dayId && place.piece == table.piece
                                && isWanted(place);
                     });
        return found;
    }

    void write(const Reference<css::text::XTextRange>& paragraph, const layout::Table& table,
               const AgendaTable& like) {
        const layout::Part& part = *partOfDay(now_.in(like.locale), table.dayId);
        layout::Part written{part.key, {}, {part.tables[table.piece]}};
        if (table.piece == 0) written.paragraphs = part.paragraphs;
        const layout::Table whole = written.tables.front();
        RowTransfer& transfer = transfers_[like.copy];
        // Rows that come from other tables are put in afterwards, with all that they hold.
        if (!table.isGrid())
            std::erase_if(written.tables.front().rows,
                          [&](const layout::Row& row) { return transfer.brings(row.itemId); });
        PageWriter writer = PageWriter::into(document_, paragraph);
        writer.lookLike(like.table);
        writer.write(written);
        tables_.push_back({writer.lastTable(), table.agenda, table.dayId, table.piece, like.locale,
                           true, like.copy});
        writer.finish();
        complete(tables_.back(), written.tables.front(), whole);
        giveLooks(tables_.back(), whole);
    }

    void complete(const AgendaTable& place, const layout::Table& written, layout::Table whole) {
        if (written.rows.size() == whole.rows.size()) return;
        transfers_[place.copy].letGoOn(whole);
        leaving_.emplace_back(place, updateTable(place.table, written, whole, Extent::differences,
                                                 transfers_[place.copy]));
    }

    void remove(const AgendaTable& place) {
        const layout::Page& then = then_.in(place.locale);
        const layout::Table* before = tableOf(then, place.agenda, place.dayId, place.piece);
        if (!before || removeRows(document_, place.table, *before, transfers_[place.copy])) return;
        const auto above = surroundingsOf(document_, place.table).before;
        if (place.piece == 0 && place.part == 0 && !partOfDay(then, place.dayId)->paragraphs.empty()
            && isDate(above))
            removeDate(document_, above);
        removeTable(document_, place.table, before);
    }

    const Document& document_;
    KindPages then_;
    KindPages now_;
    std::string kind_;
    Extent extent_;
    const Standing& standing_;
    std::map<std::string, std::string> same_;
    mutable std::list<layout::Table> parts_; ///< of tables that were split, as they are asked for
    std::vector<AgendaTable> tables_;
    std::map<std::size_t, RowTransfer> transfers_;        ///< of each agenda
    std::map<std::size_t, std::vector<CellLooks>> looks_; ///< likewise, of items that leave a grid
    std::vector<std::pair<AgendaTable, LeavingRows>> leaving_;
};

} // namespace

std::vector<AgendaTable> updateAgendas(const Document& document, const Pages& then,
                                       const Pages& now, Extent extent, const Standing& standing) {
    std::map<std::string, std::vector<AgendaTable>> ofKind;
    for (AgendaTable& table : findAgendaTables(document, then))
        ofKind[table.agenda].push_back(std::move(table));
    std::vector<AgendaTable> tables;
    for (const auto& [kind, found] : ofKind)
        std::ranges::move(
            TablesUpdate(document, {then, kind}, now, kindNow(kind, then, now), extent, standing)
                .run(found),
            std::back_inserter(tables));
    return tables;
}

Reference<css::text::XTextRange> dateAbove(const Document& document, const Table& table) {
    const auto above = surroundingsOf(document, table).before;
    return isDate(above) ? above : Reference<css::text::XTextRange>();
}

Reference<css::text::XTextRange> openBeforeDay(const Document& document, const Table& table) {
    const auto above = surroundingsOf(document, table).before;
    if (isDate(above)) return openBefore(above).get();
    return openBeforeTable(document, table);
}

} // namespace agendum::writer
