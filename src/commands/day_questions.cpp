// SPDX-License-Identifier: MPL-2.0
#include "commands/day_questions.hpp"

#include "commands/today.hpp"
#include "programme/iso_time.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <chrono>

namespace agendum::commands {
namespace {

using Kind = AskedField::Kind;
using About = OperationQuestion::About;
using Empty = AskedField::Empty;
using Choices = std::vector<AskedField::Choice>;

const Day* dayNamed(const Programme& programme, std::string_view id) {
    const auto found = std::ranges::find(programme.days, id, &Day::id);
    return found == programme.days.end() ? nullptr : &*found;
}

/// The day after the last one.
std::string dayAfter(const AskedAbout& about, std::string_view /*chosen*/) {
    const std::vector<Day>& days = about.programme.days;
    if (days.empty()) return isoDate(today());
    const auto last = std::ranges::max_element(days, {}, &Day::date);
    return isoDate(std::chrono::sys_days(last->date) + std::chrono::days(1));
}

std::string startOfLast(const AskedAbout& about, std::string_view /*chosen*/) {
    const std::vector<Day>& days = about.programme.days;
    return days.empty() ? std::string() : isoTime(days.back().start);
}

std::string startOf(const AskedAbout& about, std::string_view chosen) {
    const Day* day = dayNamed(about.programme, chosen);
    return day ? isoTime(day->start) : std::string();
}

std::string endOf(const AskedAbout& about, std::string_view chosen) {
    const Day* day = dayNamed(about.programme, chosen);
    return day && day->end ? isoTime(*day->end) : std::string();
}

/// The day at hand stands there at first.
Choices allDays(const AskedAbout& about) {
    Choices days;
    for (const Day& day : about.programme.days)
        days.push_back({day.id, about.speech.date(day.date), about.day == &day});
    return days;
}

/// First of all, or behind one of the days; the last of them at first.
Choices placesOfDays(const AskedAbout& about) {
    Choices places{{{}, writer::toStd(interfaceText(about.context, "ask.place.first"))}};
    for (const Day& day : about.programme.days) {
        const std::vector<std::string> date{about.speech.date(day.date)};
        places.push_back(
            {day.id, writer::toStd(interfaceText(about.context, "ask.place.after", date))});
    }
    const Day& last = about.programme.days.back();
    places[about.day == &last ? 0 : places.size() - 1].usual = true;
    return places;
}

/// A block or a track, and of which day it is where there are several.
std::string named(const AskedAbout& about, const Day& day, std::string title) {
    if (about.programme.days.size() > 1) title += ", " + about.speech.date(day.date);
    return title;
}

bool holds(const Strand& strand, std::string_view id) {
    return std::ranges::any_of(strand.items, [id](const Item& item) {
        return item.id == id || std::ranges::any_of(item.strands, [id](const Strand& inner) {
                   return holds(inner, id);
               });
    });
}

/// Leaves the innermost only: what comes later in reading order is inside, or holds it not.
void markLastOf(Choices& choices, const std::vector<bool>& atHand) {
    for (std::size_t i = choices.size(); i-- > 0;) {
        if (!atHand[i]) continue;
        choices[i].usual = true;
        return;
    }
}

/// The selected block, or the one around the selected item, stands there at first.
Choices allBlocks(const AskedAbout& about) {
    Choices blocks;
    std::vector<bool> atHand;
    const std::string first = about.first ? about.first->item->id : std::string();
    forEachItem(about.programme, [&](const Day& day, const Item& item, int /*depth*/) {
        if (!item.isBlock()) return;
        blocks.push_back({item.id, named(about, day, item.title)});
        atHand.push_back(item.id == first
                         || std::ranges::any_of(item.strands, [&](const Strand& strand) {
                                return holds(strand, first);
                            }));
    });
    markLastOf(blocks, atHand);
    return blocks;
}

/// The selected item's, or the selected block's last, stands there at first.
Choices allTracks(const AskedAbout& about) {
    Choices tracks;
    std::vector<bool> atHand;
    const std::string first = about.first ? about.first->item->id : std::string();
    forEachItem(about.programme, [&](const Day& day, const Item& item, int /*depth*/) {
        for (const Strand& strand : item.strands) {
            std::string text =
                strand.title.empty() ? item.title : strand.title + " – " + item.title;
            tracks.push_back({strand.id, named(about, day, std::move(text))});
            atHand.push_back(holds(strand, first) || item.id == first);
        }
    });
    markLastOf(tracks, atHand);
    return tracks;
}

const Strand* trackNamed(const Programme& programme, std::string_view id) {
    const Strand* found = nullptr;
    forEachItem(programme, [&](const Day& /*day*/, const Item& item, int /*depth*/) {
        for (const Strand& strand : item.strands)
            if (strand.id == id) found = &strand;
    });
    return found;
}

std::string titleOfTrack(const AskedAbout& about, std::string_view chosen) {
    const Strand* track = trackNamed(about.programme, chosen);
    return track ? track->title : std::string();
}

std::string roomOfTrack(const AskedAbout& about, std::string_view chosen) {
    const Strand* track = trackNamed(about.programme, chosen);
    return track ? track->room : std::string();
}

using Items = std::vector<std::string>;

std::optional<Message> noDay(const Programme& programme, const Items& /*items*/) {
    if (programme.days.empty()) return Message{"obstacle.day.none", {}};
    return std::nullopt;
}

std::optional<Message> onlyDay(const Programme& programme, const Items& items) {
    if (programme.days.size() == 1) return Message{"refused.day.last", {}};
    return noDay(programme, items);
}

std::optional<Message> noOtherDay(const Programme& programme, const Items& items) {
    if (programme.days.size() == 1) return Message{"obstacle.day.one", {}};
    return noDay(programme, items);
}

std::optional<Message> noBlock(const Programme& programme, const Items& /*items*/) {
    return hasTracks(programme) ? std::nullopt : std::optional(Message{"obstacle.block.none", {}});
}

} // namespace

bool hasTracks(const Programme& programme) {
    return std::ranges::any_of(programme.days, [](const Day& day) {
        return std::ranges::any_of(day.items, [](const Item& item) { return item.isBlock(); });
    });
}

void addDayQuestions(std::vector<OperationQuestion>& questions) {
    AskedField date = askedField(Kind::date, "date", "date");
    date.usualOf = dayAfter;
    AskedField begins = askedField(Kind::time, "start", "begins");
    begins.empty = Empty::left;
    begins.usualOf = startOfLast;
    AskedField start = askedField(Kind::time, "start", "dayStart");
    start.usualOf = startOf;
    AskedField end = askedField(Kind::time, "end", "dayEnd");
    end.empty = Empty::none;
    end.usualOf = endOf;
    const AskedField newTitle = askedField(Kind::text, "title", "trackTitle");
    const AskedField newRoom = askedField(Kind::text, "room", "room");
    AskedField title = newTitle;
    title.usualOf = titleOfTrack;
    AskedField room = newRoom;
    room.usualOf = roomOfTrack;
    const AskedField day = askedChoice("day", "dayChosen", allDays);
    const AskedField track = askedChoice("strand", "track", allTracks);
    const std::vector<OperationQuestion> all{
        {"askAddDay", "addDay", About::parts, {date, begins}},
        {"askRemoveDay", "removeDay", About::parts, {day}, onlyDay},
        {"askMoveDay",
         "moveDay",
         About::parts,
         {day, askedChoice("after", "place", placesOfDays)},
         noOtherDay},
        {"askDayTimes", "setDayTimes", About::parts, {day, start, end}, noDay},
        {"askAddTrack",
         "addStrand",
         About::parts,
         {askedChoice("item", "block", allBlocks), newTitle, newRoom},
         noBlock},
        {"askEditTrack", "setStrand", About::parts, {track, title, room}, noBlock},
        {"askRemoveTrack", "removeStrand", About::parts, {track}, noBlock},
    };
    questions.insert(questions.end(), all.begin(), all.end());
}

} // namespace agendum::commands
