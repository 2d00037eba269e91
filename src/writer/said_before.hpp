// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <deque>
#include <memory>
#include <string>
#include <utility>

namespace agendum::writer {

/// The programmes that the places of a document were in step with, by what they said then (see
/// Edits::said): what is rejected of tracked changes brings back to the letter what stood before
/// them. For as long as the document is open.
class SaidBefore {
public:
    /// What is remembered of the same words gives way.
    void remember(const std::string& said, std::shared_ptr<const Programme> programme);
    /// Null: they never said that in step, or too long ago.
    std::shared_ptr<const Programme> find(const std::string& said) const;

private:
    std::deque<std::pair<std::string, std::shared_ptr<const Programme>>> known_;
};

} // namespace agendum::writer
