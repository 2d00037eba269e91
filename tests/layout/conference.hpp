// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/read_paragraphs.hpp"
#include "layout/seen.hpp"
#include "sample_items.hpp"

namespace agendum::layout {

inline Strand strand(std::string id, std::string title, std::string room, ItemList items) {
    Strand made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.room = std::move(room);
    made.items = std::move(items);
    return made;
}

inline Item block(std::string id, std::vector<Strand> strands) {
    Item made;
    made.id = std::move(id);
    made.strands = std::move(strands);
    return made;
}

/// A page's table as it stands in a document.
inline SeenTable seenAsGiven(const Table& table) {
    SeenTable seen{table, {}};
    for (const Row& row : table.rows) {
        SeenRow& cells = seen.rows.emplace_back();
        for (const Cell& cell : row.cells) cells.push_back(seenAs(cell));
    }
    return seen;
}

inline void type(SeenTable& table, std::size_t row, std::size_t column, const std::string& text) {
    table.rows.at(row).at(column) = {{Role::title, {{text, {}, false}}}};
}

/// "09.30 A | B": the first paragraphs of a row's cells.
inline std::string rowText(const Row& row) {
    std::string line;
    for (const Cell& cell : row.cells) {
        if (&cell != &row.cells.front()) line += &cell == &row.cells[1] ? " " : " | ";
        if (!cell.empty()) line += cell.front().text();
    }
    return line;
}

inline std::vector<std::string> linesOf(const Table& table) {
    std::vector<std::string> lines;
    for (const Row& row : table.rows) lines.push_back(rowText(row));
    return lines;
}

} // namespace agendum::layout
