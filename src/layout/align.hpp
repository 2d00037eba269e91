// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace agendum::layout {

/// The cells of one row as plain text, paragraphs separated by '\n'.
using RowText = std::vector<std::string>;

/// For each expected row, which actual row it is: order is kept, an actual row is given at most
/// once, and rows that share nothing (no equal cell, no similar content) stay apart. Rows that are
/// the same to the letter at both ends cost linear time; only what lies between is compared. Of
/// what lies between, content that stands once on either side cuts it into pieces first; within a
/// piece every pair is compared, by similarity too as long as it has no more than 300 by 300 rows.
std::vector<std::optional<std::size_t>> alignRows(const std::vector<RowText>& expected,
                                                  const std::vector<RowText>& actual);

/// The smallest replacement that makes one text the other: keep the first `prefix` and the last
/// `suffix` UTF-16 code units of `before`, put `insert` between. Never splits a surrogate pair.
struct Splice {
    std::size_t prefix = 0;
    std::size_t suffix = 0;
    std::u16string insert;
};
Splice splice(const std::u16string& before, const std::u16string& after);

} // namespace agendum::layout
