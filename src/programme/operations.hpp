// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/change.hpp"
#include "programme/message.hpp"
#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Every operation is a pure function from programme to programme with its change list. What can't
/// be done throws Refusal, and nothing is half done. Item ids that do not exist are refused
/// ("refused.item.unknown"), minutes outside 0 … 7 days ("refused.minutes.range") and starts outside
/// 00:00 … 167:59 ("refused.start.range") too.
///
/// An item without a duration that lasted until a fixed start keeps its length when that start goes, so
/// that what follows stays behind it; it lasts until the next item instead where that is fixed.
namespace agendum::operations {

struct Outcome {
    Programme programme;
    ChangeList changes;
};

/// Ids of items that one operation is about, in any order. None at all is refused ("refused.items.none").
using Items = std::vector<std::string>;

/// None: the item lasts until the next fixed start.
Outcome setDuration(const Programme& programme, std::string_view item,
                    std::optional<Minutes> duration);
Outcome setDuration(const Programme& programme, const Items& items,
                    std::optional<Minutes> duration);

/// fixed: the item is pinned to the start. Not fixed: the item and what follows move there, which
/// lengthens or shortens what precedes it (the day's start, for the first item); refused where the
/// item before would have to last less than nothing ("refused.start.before"), or less than what it holds
/// ("refused.start.block"). The first item of a strand starts with its block ("refused.start.strand").
Outcome setStart(const Programme& programme, std::string_view item, Minutes start, bool fixed);

/// Pins the item where it is, or lets it follow what precedes it. A day's first item stays where it is.
Outcome setFixed(const Programme& programme, std::string_view item, bool fixed);
Outcome setFixed(const Programme& programme, const Items& items, bool fixed);

/// Whether the items' durations may shrink and grow to make things fit.
Outcome setFlexible(const Programme& programme, const Items& items, bool flexible);
/// What a flexible duration never goes under; none: nothing. A duration that is below it already is
/// left alone, and found (findings.hpp).
Outcome setMinimum(const Programme& programme, const Items& items, std::optional<Minutes> minimum);

/// Where an item goes: after the sibling named by `after` (empty: first), in a day's own items or,
/// where `strand` is set, in that strand. Day empty: the day of `after`, else the first day.
struct Place {
    std::string day;
    std::string strand;
    std::string after;
};

/// An item without id gets a fresh one; an id in use is refused ("refused.item.exists"). A programme
/// without days gets none made up: refused ("refused.day.none"). What is put before a day's fixed first
/// item ends where that begins.
Outcome insertItem(const Programme& programme, Item item, const Place& place);
/// Removal closes up. What continued the item continues what that one continued, or takes over its
/// title, speakers and texts, and references to its start, where it was the first part. Other
/// references to it stay, and are found (findings.hpp).
Outcome removeItem(const Programme& programme, std::string_view item);
Outcome removeItem(const Programme& programme, const Items& items);
/// A fixed item keeps its start wherever it goes. Parts of a split item that change places change roles:
/// the first always has the texts.
Outcome moveItem(const Programme& programme, std::string_view item, const Place& place);
/// Several items keep the order that they have and follow each other there; what a block among them holds
/// goes with it.
Outcome moveItem(const Programme& programme, const Items& items, const Place& place);
/// One step earlier or later among its siblings; over the day's edge into the neighbouring day.
/// Refused at the programme's ends ("refused.move.first", "refused.move.last").
Outcome moveUp(const Programme& programme, std::string_view item);
Outcome moveDown(const Programme& programme, std::string_view item);
/// Each of several takes that step, the foremost first; what a block among them holds goes with it. So
/// items that follow each other stay together, over a day's edge too. Refused where one of them can't.
Outcome moveUp(const Programme& programme, const Items& items);
Outcome moveDown(const Programme& programme, const Items& items);
/// Puts items among a day's own (strand empty) or in a strand (day empty), where their starts fit: a
/// fixed one behind the last item there that begins no later than it does, else first; the others at
/// the end, in the order that they have. What a block among them holds goes with it. For organisers,
/// who say a day and no place: what they send to another day shall not come before its beginning.
Outcome moveInto(const Programme& programme, const Items& items, std::string_view day,
                 std::string_view strand);

/// Sets title, subtitle, speakers, description, room, links or kind from text as fieldText writes it.
/// Refused: other fields ("refused.field"), kinds that do not exist ("refused.kind"), addresses that
/// may not be followed and were none of the item's links before ("refused.links").
/// The title of a continuation is the title of what it continues.
Outcome setText(const Programme& programme, std::string_view item, Field field,
                std::string_view text);
/// The same for each of them.
Outcome setText(const Programme& programme, const Items& items, Field field, std::string_view text);

/// The programme's own title; the change list names the programme (its id, or "programme").
Outcome setTitle(const Programme& programme, std::string_view title);
/// The change list names the day. Days are not put in the order of their dates.
Outcome setDate(const Programme& programme, std::string_view day, std::chrono::year_month_day date);
/// When the day's first item begins, unless that is fixed. Everything that is not fixed follows.
Outcome setDayStart(const Programme& programme, std::string_view day, Minutes start);
/// When the day must be over; none: whenever it is. Nothing moves: what runs past it is found.
Outcome setDayEnd(const Programme& programme, std::string_view day, std::optional<Minutes> end);

} // namespace agendum::operations
