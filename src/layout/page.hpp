// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

/// A programme set for a document, before there is a document: paragraphs with roles, tables of
/// cells. Deterministic: the same programme and speech give the same page, so what a document ought to say can
/// be worked out again at any time and compared with what it does say.
namespace agendum::layout {

/// What a paragraph is. Each role is one named paragraph style in the document (writer/styles).
enum class Role {
    invitationTitle,  ///< "Invitation Title"
    invitationText,   ///< "Invitation Text": when, where, a section's text
    invitationBullet, ///< "Invitation Bullet"
    sectionTitle,     ///< "Invitation Heading": a section's title; in the outline
    dayTitle,         ///< "Agenda Day": the date above a day's table, where there are several
    head,             ///< "Agenda Head": the table's heading row
    time,             ///< "Agenda Time"
    title,            ///< "Agenda Title"
    listItem,         ///< "Agenda List": time and title of an agenda that is a list
    speaker,          ///< "Agenda Speaker": speakers and subtitle
    description,      ///< "Agenda Text"
    bullet,           ///< "Agenda Bullet"
    detail,           ///< "Agenda Detail": room and links
};

struct PageRun {
    std::string text;
    std::string href;   ///< only links that are safe to follow; empty: no link
    bool label = false; ///< "Tid:", in the character style "Invitation Label"
    bool operator==(const PageRun&) const = default;
};

struct PageParagraph {
    Role role = Role::description;
    std::vector<PageRun> runs;
    std::string text() const; ///< the words alone
    bool operator==(const PageParagraph&) const = default;
};

using Cell = std::vector<PageParagraph>; ///< never empty: a cell has a paragraph

/// What a cell of a grid is for.
struct GridPlace {
    std::string itemId; ///< that stands there; empty: none
    /// That an item there is in, empty for none; in the time column, the block whose strands the row
    /// has side by side.
    std::string strandId;
    bool operator==(const GridPlace&) const = default;
};

struct Row {
    std::string itemId; ///< empty in a heading row; in a grid not an item's but the row's own
    std::vector<Cell> cells;
    bool spans = false;                 ///< the second cell goes over all further columns
    std::vector<GridPlace> places = {}; ///< of a grid, by column; empty in other tables
    bool operator==(const Row&) const = default;
};

struct Table {
    std::string agenda; ///< of what kind of agenda: a key of agenda_kind.hpp
    std::string dayId;
    std::size_t piece = 0;   ///< a long day is set as several tables: which one, from 0
    std::vector<int> widths; ///< of the columns, in parts of 10,000; they add up to that
    std::vector<Row> rows;   ///< the first is the heading row
    bool isGrid() const { return !rows.empty() && !rows.front().places.empty(); }
    bool operator==(const Table&) const = default;
};

/// A piece of the page that is found again and updated on its own.
struct Part {
    /// Stable: "title", "when", "where", "section:ID", "agenda", "day:ID"; the days of other agendas
    /// than the table of all: "day:ID KIND".
    std::string key;
    std::vector<PageParagraph> paragraphs; ///< before the tables; may be empty
    std::vector<Table> tables;
    bool operator==(const Part&) const = default;
};

using Page = std::vector<Part>;

} // namespace agendum::layout
