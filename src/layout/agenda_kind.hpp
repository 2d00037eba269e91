// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::layout {

/// How an agenda is set.
enum class Layout {
    table, ///< a time and a content column
    list,  ///< a paragraph an item: time, tabulator, title
    grid,  ///< time by track; what is for everybody goes over all of a row
};

/// Which items of a programme an agenda shows.
struct Scope {
    enum class Kind {
        all,
        day,   ///< its id
        track, ///< the strands of that title, or the one of that id
        room,  ///< its name, also where an item has it from its strand
    };
    Kind kind = Kind::all;
    std::string name; ///< empty for all
    bool operator==(const Scope&) const = default;
};

/// One of the agendas that a document can hold. Two of a kind always say the same.
struct AgendaKind {
    Layout layout = Layout::table;
    Scope scope;
    bool operator==(const AgendaKind&) const = default;
};

/// What scripts and the document's store call them: "table", "list", "grid"; "all", "day:ID",
/// "track:TITLE", "room:NAME".
std::string_view nameOf(Layout layout);
std::optional<Layout>
layoutNamed(std::string_view name); ///< empty: the table; none: no such layout
std::string nameOf(const Scope& scope);
std::optional<Scope> scopeNamed(std::string_view name); ///< empty: all; none: not of that form

/// Both names with a blank between; empty for the table of all, which is what an agenda is where
/// nothing is said. Tells one kind from another.
std::string keyOf(const AgendaKind& kind);
std::optional<AgendaKind> kindOf(std::string_view key);

/// Whether the programme has something that the scope shows, or a day without items that it would.
bool hasScope(const Programme& programme, const Scope& scope);

/// The tracks and rooms of a programme by name, each once, in reading order.
std::vector<std::string> tracksOf(const Programme& programme);
std::vector<std::string> roomsOf(const Programme& programme);

/// Whether the scope shows an item of a day.
/// @param strand  the one that the item is in, or null
bool shows(const Scope& scope, const Day& day, const Strand* strand, const Item& item);

/// The name by which tracks are told apart: a strand's title, or its id where it has none.
const std::string& trackName(const Strand& strand);

/// The scope after a change of the programme that renamed the track or room it is named by: all
/// strands (items) that were called so are now called otherwise, and all the same.
Scope followScope(const Scope& scope, const Programme& before, const Programme& after);

} // namespace agendum::layout
