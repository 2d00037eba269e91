// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"
#include "programme/programme.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What running text can tell of a programme in a few words, for fields that follow it.
namespace agendum::layout {

/// One such thing, with the text that stands for it now. By key:
///
/// - "title": the programme's title
/// - "date": "20 maj 2025"; "weekday": "tisdag 20 maj". Of several days the first and the last
/// - "start": when the first day begins, coffee included; "end": when the last day ends
/// - "time": "kl. 10.00 – 16.00", from the first item that is neither registration, break nor meal;
///   only where it is true of every day
/// - "venue": the venue without its links
/// - "firstBreak": when the first break begins that something has gone before
/// - "length": "6 timmar och 30 minuter", of all days together
/// - "itemStart:ID": when the item of that id begins
struct Fact {
    std::string key;
    std::string text; ///< never empty
    bool operator==(const Fact&) const = default;
};

inline constexpr std::string_view itemStartKey = "itemStart";

/// The key of an item's start.
std::string itemStartOf(std::string_view item);

/// Whether there is a fact of that name, in this programme or another: a key, "itemStart:" and
/// anything included.
bool isFactKey(std::string_view key);

/// What the programme has of them, in the order above; item starts in the order of the agenda.
std::vector<Fact> facts(const Programme& programme, const Speech& speech);

} // namespace agendum::layout
