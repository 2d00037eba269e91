// SPDX-License-Identifier: MPL-2.0
#include "writer/invitation_update.hpp"
#include "writer/agenda_update.hpp"
#include "writer/document_locale.hpp"
#include "writer/insertion_place.hpp"
#include "writer/invitation_parts.hpp"
#include "writer/page_writer.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/placed_agendas.hpp"
#include "writer/styles.hpp"
#include "writer/surroundings.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace agendum::writer {

namespace {

using Table = css::uno::Reference<css::text::XTextTable>;

const layout::Part* partOf(const layout::Page& page, const std::string& key) {
    const auto part = std::find_if(page.begin(), page.end(), [&](const layout::Part& candidate) {
        return candidate.key == key;
    });
    return part == page.end() ? nullptr : &*part;
}

bool isDay(const layout::Part& part) {
    return !part.tables.empty();
}

/// Where a part stands: its paragraphs, or for a day its last table and its first.
struct Spot {
    Paragraphs paragraphs;
    Table last;
    Table first;
};

/// Goes through the parts of a page from first to last, and writes what is missing behind what
/// precedes it.
class Walk {
public:
    Walk(const Document& document, const std::vector<AgendaTable>& agendas)
        : document_(document), agendas_(agendas) {}

    /// What is before everything that stands goes there.
    void startAt(const Range& range) { range_ = range; }
    void startBefore(const Table& agenda) { before_ = agenda; }

    std::optional<Spot> find(const layout::Part& part) const {
        if (isDay(part)) return findDay(part);
        Paragraphs paragraphs = findPart(document_, part);
        if (paragraphs.empty()) return std::nullopt;
        return Spot{std::move(paragraphs), {}, {}};
    }

    /// What is written next goes behind this.
    void pass(const Spot& spot) {
        finish();
        last_ = spot;
    }

    /// @param next  where the following part stands
    void write(const layout::Part& part, const std::optional<Spot>& next) {
        // The heading of an agenda that stands elsewhere goes where the agenda is.
        if (writer_ && next && next->first.is() && !before_.is()) finish();
        if (!writer_ && !open(next)) return;
        const ParagraphSpan span = writer_->write(part);
        if (!isDay(part)) marks_.emplace_back(part.key, span);
    }

    /// The bookmarks come last: a paragraph that is put behind one must not get into it.
    void finish() {
        if (writer_) writer_->finish();
        writer_.reset();
        for (const auto& [key, span] : marks_) markPart(document_, key, span);
        marks_.clear();
    }

private:
    std::optional<Spot> findDay(const layout::Part& part) const {
        Spot spot;
        for (const layout::Table& table : part.tables) {
            const auto place =
                std::find_if(agendas_.begin(), agendas_.end(), [&](const AgendaTable& candidate) {
                    return candidate.agenda == table.agenda && candidate.dayId == table.dayId
                           && candidate.piece == table.piece;
                });
            if (place == agendas_.end()) continue;
            if (!spot.first.is()) spot.first = place->table;
            spot.last = place->table;
        }
        if (!spot.first.is()) return std::nullopt;
        return spot;
    }

    /// The empty paragraph that Writer needs behind a table at a text's end is used.
    PageWriter writerBehind(const Table& table) const {
        const Range behind = surroundingsOf(document_, table).behind;
        if (behind.is() && behind->getString().isEmpty() && !paragraphFollows(behind->getStart()))
            return PageWriter::at(document_, behind);
        return PageWriter::into(document_, openBehindTable(document_, table));
    }

    bool open(const std::optional<Spot>& next) {
        provideStyles(document_);
        if (next && next->first.is()) {
            writer_ = PageWriter::into(document_, openBeforeDay(document_, next->first));
        } else if (last_ && last_->last.is()) {
            writer_ = writerBehind(last_->last);
        } else if (last_) {
            writer_ = PageWriter::into(document_, openBehind(last_->paragraphs.back()).get());
        } else if (before_.is()) {
            writer_ = PageWriter::into(document_, openBeforeDay(document_, before_));
        } else if (range_.is()) {
            requirePlaceForTable(range_);
            writer_ = PageWriter::at(document_, range_);
        } else if (next) {
            writer_ = PageWriter::into(document_, openBefore(next->paragraphs.front()).get());
        }
        return writer_.has_value();
    }

    const Document& document_;
    const std::vector<AgendaTable>& agendas_;
    Range range_;
    Table before_;
    std::optional<Spot> last_;
    std::optional<PageWriter> writer_;
    std::vector<std::pair<std::string, ParagraphSpan>> marks_;
};

/// The bookmark is away while paragraphs are taken out: one that loses all its paragraphs and is
/// then removed takes the office down when that is undone.
void rewrite(const Document& document, const Spot& spot, const layout::Part& before,
             const layout::Part& after, Extent extent) {
    if (isDay(after)) return; // the agenda's own
    unmarkPart(document, after.key);
    markPart(document, after.key,
             updateParagraphs(spot.paragraphs, before.paragraphs, after.paragraphs, extent));
}

void remove(const Document& document, const layout::Part& part) {
    const Paragraphs paragraphs = findPart(document, part);
    unmarkPart(document, part.key);
    removeParagraphs(paragraphs, part.paragraphs);
}

/// Days left out of account.
bool sameParagraphs(const layout::Page& before, const layout::Page& after) {
    const auto parts = [](const layout::Page& page) {
        std::vector<std::pair<std::string, std::vector<layout::PageParagraph>>> result;
        for (const layout::Part& part : page)
            if (!isDay(part)) result.emplace_back(part.key, part.paragraphs);
        return result;
    };
    return parts(before) == parts(after);
}

/// Invitations are written in one language: that of the first part that has its bookmark.
css::lang::Locale localeOfInvitation(const Document& document, const layout::Page& page,
                                     const css::lang::Locale& otherwise) {
    for (const layout::Part& part : page) {
        const css::lang::Locale none;
        css::lang::Locale locale = localeOfPart(document, part.key, none);
        if (!locale.Language.isEmpty()) return locale;
    }
    return otherwise;
}

css::lang::Locale localeOfInvitation(const Document& document, const Pages& pages) {
    const css::lang::Locale beginning = localeAt(document->getText()->getStart());
    return localeOfInvitation(document, pages.in(beginning), beginning);
}

layout::Page asItStands(layout::Page page, const Standing& standing) {
    for (layout::Part& part : page) {
        const auto stands = standing.parts.find(part.key);
        if (stands != standing.parts.end()) part.paragraphs = stands->second.said;
    }
    return page;
}

bool isUnread(const Standing& standing, const std::string& key) {
    const auto part = standing.parts.find(key);
    return part != standing.parts.end() && part->second.unread;
}

/// What can't be understood goes on as it stands.
layout::Page withUnread(layout::Page page, const layout::Page& standingPage,
                        const Standing& standing) {
    for (layout::Part& part : page) {
        const layout::Part* stood = partOf(standingPage, part.key);
        if (stood && isUnread(standing, part.key)) part.paragraphs = stood->paragraphs;
    }
    return page;
}

/// Whether an agenda of the whole programme stands there that is no plain table.
bool hasWholeAgenda(const std::vector<PlacedAgenda>& agendas) {
    return std::ranges::any_of(agendas, [](const PlacedAgenda& agenda) {
        const auto kind = layout::kindOf(agenda.kind);
        return kind && kind->layout != layout::Layout::table && kind->scope == layout::Scope{};
    });
}

/// Whether a place is behind a table, in the same text.
bool isBehind(const Document& document, const Range& range, const Table& table) {
    const auto there = surroundingsOf(document, table);
    const css::uno::Reference<css::text::XTextRangeCompare> compare(there.text,
                                                                    css::uno::UNO_QUERY);
    if (!compare.is() || !there.behind.is()) return false;
    try {
        return compare->compareRegionStarts(there.behind, range) >= 0;
    } catch (const css::lang::IllegalArgumentException&) {
        return false; // the place is in another text
    }
}

/// An agenda that stands alone above the place gets its invitation around it: else what leads up to it would
/// stand behind it.
Table agendaToLeadUpTo(const Document& document, const Walk& walk, const layout::Page& page,
                       const Range& range) {
    Table agenda;
    for (const layout::Part& part : page) {
        const auto spot = walk.find(part);
        if (spot && !spot->first.is()) return {};
        if (spot && !agenda.is()) agenda = spot->first;
    }
    return agenda.is() && isBehind(document, range, agenda) ? agenda : Table();
}

} // namespace

void completeInvitation(const Document& document, const Range& range, const Pages& now,
                        const std::vector<AgendaTable>& agendas, const Standing& standing) {
    const css::lang::Locale there = localeAt(range->getEnd());
    layout::Page page = now.in(localeOfInvitation(document, now.in(there), there));
    // It has its agenda already, in another layout.
    if (hasWholeAgenda(placedAgendas(document, now))) std::erase_if(page, isDay);
    Walk walk(document, agendas);
    walk.startAt(range);
    walk.startBefore(agendaToLeadUpTo(document, walk, page, range));
    for (std::size_t index = 0; index < page.size(); ++index) {
        if (const auto spot = walk.find(page[index])) {
            if (!isUnread(standing, page[index].key))
                rewrite(document, *spot, page[index], page[index], Extent::everything);
            walk.pass(walk.find(page[index]).value_or(*spot));
        } else {
            const bool more = index + 1 < page.size();
            walk.write(page[index], more ? walk.find(page[index + 1]) : std::nullopt);
        }
    }
    walk.finish();
}

SeenInvitation seeInvitation(const Document& document, const Pages& then) {
    SeenInvitation seen;
    if (!invitationStylesInUse(document)) return seen;
    seen.locale = localeOfInvitation(document, then);
    for (const layout::Part& part : then.in(seen.locale)) {
        if (isDay(part)) continue;
        const Paragraphs paragraphs = findPart(document, part);
        if (paragraphs.empty()) continue;
        layout::SeenPart& there = seen.parts.emplace_back(layout::SeenPart{part, {}});
        for (const auto& paragraph : paragraphs)
            there.paragraphs.push_back(visibleParagraph(paragraph));
    }
    return seen;
}

void updateInvitation(const Document& document, const Pages& then, const Pages& now, Extent extent,
                      const std::vector<AgendaTable>& agendas, const Standing& standing) {
    if (!invitationStylesInUse(document)) return;
    const css::lang::Locale locale = localeOfInvitation(document, then);
    const layout::Page before = asItStands(then.in(locale), standing);
    const layout::Page after = withUnread(now.in(locale), before, standing);
    if (extent == Extent::differences && sameParagraphs(before, after)) return;

    Walk walk(document, agendas);
    const auto spotOf = [&](std::size_t index) -> std::optional<Spot> {
        if (index >= after.size()) return std::nullopt;
        if (isDay(after[index])) return walk.find(after[index]);
        const layout::Part* stood = partOf(before, after[index].key);
        return stood ? walk.find(*stood) : std::nullopt;
    };
    for (std::size_t index = 0; index < after.size(); ++index) {
        const layout::Part* stood = partOf(before, after[index].key);
        if (auto spot = spotOf(index)) {
            if (stood
                && (extent == Extent::everything || stood->paragraphs != after[index].paragraphs)) {
                rewrite(document, *spot, *stood, after[index], extent);
                spot = walk.find(after[index]);
            }
            if (spot) walk.pass(*spot);
        } else if (!stood && !isDay(after[index])) {
            walk.write(after[index], spotOf(index + 1));
        }
    }
    walk.finish();
    for (const layout::Part& part : before)
        if (!isDay(part) && !partOf(after, part.key)) remove(document, part);
}

} // namespace agendum::writer
