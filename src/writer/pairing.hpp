// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/align.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace agendum::writer {

/// For each expected text which actual one it is, or none.
using Pairs = std::vector<std::optional<std::size_t>>;

/// Whether an expected and an actual text that share no words, but stand between the same
/// neighbours, are the same one typed over. Told how many are left over there on either side.
using TypedOver = std::function<bool(std::size_t expected, std::size_t actual,
                                     std::size_t expectedLeft, std::size_t actualLeft)>;

/// Pairs by content (layout::alignRows), then what is left between two pairs in order, as far as
/// typedOver agrees.
Pairs pairTexts(const std::vector<layout::RowText>& expected,
                const std::vector<layout::RowText>& actual, const TypedOver& typedOver);

} // namespace agendum::writer
