// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/document_store.hpp"
#include "writer/pages.hpp"

#include <memory>
#include <vector>

namespace agendum::writer {

/// What a document is to say by its record, and by the one before: pages are worked out once for as
/// long as a record says the same, however often the document is looked at. Main thread.
class KnownPages {
public:
    /// Never null.
    std::shared_ptr<const Pages> of(const Context& context, const Record& record);

private:
    struct Known {
        std::shared_ptr<const Programme> programme; ///< kept for its pages
        std::shared_ptr<const Pages> pages;
    };
    std::vector<Known> known_; ///< what was asked for last is the last
};

} // namespace agendum::writer
