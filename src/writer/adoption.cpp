// SPDX-License-Identifier: MPL-2.0
#include "writer/adoption.hpp"
#include "writer/agenda_lists.hpp"
#include "writer/agenda_tables.hpp"
#include "writer/digest.hpp"
#include "writer/document_speech.hpp"
#include "writer/invitation_update.hpp"
#include "writer/seen_tables.hpp"
#include "writer/split_tables.hpp"
#include "writer/tracked_changes.hpp"

#include "layout/read_page.hpp"
#include "layout/read_paragraphs.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace agendum::writer {

namespace {

/// The tables that make up one agenda of the document.
struct SeenAgenda {
    css::lang::Locale locale;
    std::vector<layout::SeenTable> tables;
    std::vector<std::string> names;
    bool isSplitAnew = false; ///< a part has no name yet
};

/// Kind of agenda, day and piece.
using PlaceKey = std::tuple<std::string, std::string, std::size_t>;

bool isAsGiven(const layout::SeenTable& table) {
    return std::ranges::equal(
        table.expected.rows, table.rows, [](const layout::Row& given, const layout::SeenRow& seen) {
            return std::ranges::equal(given.cells, seen,
                                      [](const layout::Cell& cell, const layout::SeenCell& there) {
                                          return layout::sameParagraphs(cell, there);
                                      });
        });
}

class EditReader {
public:
    EditReader(const Context& context, const Document& document, const Pages& base,
               const std::vector<layout::FormerItem>& former)
        : context_(context), document_(document), base_(base.saying()), pages_(base),
          former_(former) {}

    Edits read() {
        for (const SeenAgenda& agenda : agendas()) readAgenda(agenda);
        readInvitation();
        if (programme_) edits_.changes = difference(*base_.programme, *programme_);
        if (programme_) edits_.count = std::max<std::size_t>(edits_.count, 1);
        if (edits_.conflicts.empty()) edits_.programme = std::move(programme_);
        edits_.said = digestOf(said_);
        return std::move(edits_);
    }

private:
    /// A table or list as it stands.
    struct Place {
        css::lang::Locale locale;
        std::string name;
        layout::SeenTable seen;
        std::size_t copy = 0; ///< to which of the agendas it belongs
        bool isNew = false;   ///< a part split off that has no name yet
    };

    std::map<PlaceKey, std::vector<Place>> places() const {
        const PageOf pageOf = [this](const css::lang::Locale& locale) -> const layout::Page& {
            return pages_.agendas(locale);
        };
        std::map<PlaceKey, std::vector<Place>> places;
        for (const AgendaTable& table : findAgendaTables(document_, pages_))
            if (const layout::Table* given =
                    tableOf(pageOf(table.locale), table.agenda, table.dayId, table.piece))
                places[{table.agenda, table.dayId, table.piece}].push_back(
                    {table.locale, nameOf(table.table), see(table, *given), table.copy,
                     table.part > 0 && !table.named});
        for (const AgendaList& list : findAgendaLists(document_, pageOf))
            if (const layout::Table* given =
                    tableOf(pageOf(list.locale), list.agenda, list.dayId, 0))
                addList(places[{list.agenda, list.dayId, 0}],
                        {list.locale, list.mark, seeList(list, *given)});
        return places;
    }

    layout::SeenTable see(const AgendaTable& table, const layout::Table& given) const {
        if (!table.parts) return seeTable(table.table, given, look_);
        return seeTable(table.table, partOf(given, table), look_);
    }

    static void addList(std::vector<Place>& places, Place list) {
        list.copy = places.size();
        places.push_back(std::move(list));
    }

    /// Of a kind of agenda, the first table of each day and piece belongs to the first agenda, the
    /// second to the second.
    std::vector<SeenAgenda> agendas() const {
        std::map<PlaceKey, std::vector<Place>> found = places();
        if (found.empty()) return {};
        const css::lang::Locale any = found.begin()->second.front().locale;
        std::map<std::string, std::vector<SeenAgenda>> ofKind;
        for (const layout::Part& part : pages_.agendas(any)) {
            for (const layout::Table& table : part.tables) {
                std::vector<Place>& places = found[{table.agenda, table.dayId, table.piece}];
                std::vector<SeenAgenda>& agendas = ofKind[table.agenda];
                for (Place& place : places) {
                    agendas.resize(std::max(agendas.size(), place.copy + 1));
                    add(agendas[place.copy], std::move(place));
                }
            }
        }
        std::vector<SeenAgenda> all;
        for (auto& [kind, agendas] : ofKind) std::ranges::move(agendas, std::back_inserter(all));
        return all;
    }

    static void add(SeenAgenda& agenda, Place place) {
        if (agenda.tables.empty()) agenda.locale = place.locale;
        agenda.isSplitAnew = agenda.isSplitAnew || place.isNew;
        agenda.tables.push_back(std::move(place.seen));
        agenda.names.push_back(std::move(place.name));
    }

    void readAgenda(const SeenAgenda& agenda) {
        for (const layout::SeenTable& table : agenda.tables) {
            said_ += table.expected.agenda + ' ' + table.expected.dayId + endOfPart;
            for (const layout::SeenRow& row : table.rows)
                for (const layout::SeenCell& cell : row) addSaid(cell);
        }
        edits_.untidy = edits_.untidy || agenda.isSplitAnew;
        if (std::ranges::all_of(agenda.tables, isAsGiven)) return;
        layout::Reading reading =
            layout::readAgenda(*base_.programme, agenda.tables, speechIn(agenda.locale), former_);
        std::ranges::move(layout::formerItems(*base_.programme, reading.programme, agenda.tables),
                          std::back_inserter(edits_.removed));
        for (std::size_t index = 0; index < agenda.tables.size(); ++index) {
            if (isAsGiven(agenda.tables[index])) continue;
            StandingTable table =
                agenda.tables[index].expected.isGrid()
                    ? standingGrid(agenda.tables[index], reading.rowItems[index], reading.unread)
                    : standingTable(agenda.tables[index], reading.rowItems[index], reading.unread);
            edits_.count += table.editsOf(agenda.tables[index].expected);
            edits_.untidy = edits_.untidy || table.isUntidy(agenda.tables[index].expected);
            edits_.standing.tables.emplace(agenda.names[index], std::move(table));
        }
        take(std::move(reading));
    }

    void readInvitation() {
        auto [locale, seen] = seeInvitation(document_, pages_);
        for (const layout::SeenPart& part : seen) addSaid(part.paragraphs);
        std::erase_if(seen, [](const layout::SeenPart& part) {
            return layout::sameParagraphs(part.expected.paragraphs, part.paragraphs);
        });
        if (seen.empty()) return;
        layout::Reading reading = layout::readInvitation(*base_.programme, seen, speechIn(locale));
        for (const layout::SeenPart& part : seen) {
            const bool unread =
                std::ranges::find(reading.unread, part.expected.key, &layout::Unread::itemId)
                != reading.unread.end();
            if (!unread) ++edits_.count;
            edits_.standing.parts.emplace(
                part.expected.key,
                StandingPart{saidIn(part.paragraphs, part.expected.paragraphs), unread});
        }
        take(std::move(reading));
    }

    layout::Speech speechIn(const css::lang::Locale& locale) const {
        return speechFor(context_, locale, base_.timeStyle);
    }

    /// What several places say is put together as if several people had edited the programme.
    void take(layout::Reading reading) {
        std::ranges::move(reading.unread, std::back_inserter(edits_.unread));
        if (reading.programme == *base_.programme) return;
        if (!programme_) {
            programme_ = std::move(reading.programme);
            return;
        }
        Merged merged = merge(*base_.programme, *programme_, reading.programme);
        programme_ = std::move(merged.programme);
        std::ranges::move(merged.conflicts, std::back_inserter(edits_.conflicts));
    }

    void addSaid(const std::vector<layout::SeenParagraph>& paragraphs) {
        for (const layout::SeenParagraph& paragraph : paragraphs)
            said_ += paragraph.text() + endOfParagraph;
        said_ += endOfPart;
    }

    // Characters that no document has in its text.
    static constexpr char endOfParagraph = '\x1E';
    static constexpr char endOfPart = '\x1D';

    const Context& context_;
    const Document& document_;
    const Saying& base_;
    const Pages& pages_;
    const std::vector<layout::FormerItem>& former_;
    Look look_ = hasTrackedChanges(document_) ? Look::closely : Look::quick;
    std::optional<Programme> programme_;
    std::string said_; ///< all that the places say
    Edits edits_;
};

} // namespace

Edits readEdits(const Context& context, const Document& document, const Pages& base,
                const std::vector<layout::FormerItem>& former) {
    if (!base.saying().programme) return {};
    return EditReader(context, document, base, former).read();
}

} // namespace agendum::writer
