// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <cstddef>
#include <deque>
#include <memory>
#include <utility>

namespace agendum::writer {

/// The programmes that the places of a document were in step with, by what they said then (see
/// Edits::said): what is rejected of tracked changes brings back to the letter what stood before
/// them. For as long as the document is open.
class SaidBefore {
public:
    /// What is remembered of the same words gives way.
    void remember(std::size_t said, std::shared_ptr<const Programme> programme);
    /// Null: they never said that in step, or too long ago.
    std::shared_ptr<const Programme> find(std::size_t said) const;

private:
    std::deque<std::pair<std::size_t, std::shared_ptr<const Programme>>> known_;
};

} // namespace agendum::writer
