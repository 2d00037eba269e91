// SPDX-License-Identifier: MPL-2.0
#include "writer/known_pages.hpp"

#include <algorithm>

namespace agendum::writer {

std::shared_ptr<const Pages> KnownPages::of(const Context& context, const Record& record) {
    constexpr std::size_t most = 2; // before a change and after it
    const auto known = std::ranges::find_if(known_, [&](const Known& candidate) {
        const Saying& saying = candidate.pages->saying();
        return candidate.programme == record.programme && saying.timeStyle == record.timeStyle
               && saying.agendas == record.agendas && saying.tables == record.tables;
    });
    if (known != known_.end()) {
        std::rotate(known, known + 1, known_.end());
    } else {
        if (known_.size() == most) known_.erase(known_.begin());
        known_.push_back(
            {record.programme,
             std::make_shared<const Pages>(context, Saying{record.programme.get(), record.timeStyle,
                                                           record.agendas, record.tables})});
    }
    return known_.back().pages;
}

} // namespace agendum::writer
