// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"

#include <vector>

/// An agenda of layout list: in the terms of a page it is a table of times and titles, with an empty
/// heading row; in a document each further row is a paragraph, time and title parted by a tabulator.
namespace agendum::layout {

/// Whether a table of a page is set as a list.
bool isList(const Table& table);

/// The paragraphs of a list; one empty one where the table has no rows.
std::vector<PageParagraph> listParagraphs(const Table& table);

/// A list as it stands, read as such a table. A time at a paragraph's beginning is one also where
/// blanks follow it and no tabulator; paragraphs of other roles are left out.
SeenTable seenList(const Table& expected, const std::vector<SeenParagraph>& paragraphs);

} // namespace agendum::layout
