// SPDX-License-Identifier: MPL-2.0
#include "support/random_items.hpp"

#include "programme/clock.hpp"

namespace agendum::testing {

std::vector<std::string> idsOf(const Programme& programme) {
    std::vector<std::string> ids;
    forEachItem(programme, [&ids](const Day&, const Item& item, int) { ids.push_back(item.id); });
    return ids;
}

std::map<std::string, Minutes> startsOf(const Programme& programme) {
    std::map<std::string, Minutes> starts;
    for (const Slot& slot : workOut(programme)) starts[slot.item->id] = slot.start;
    return starts;
}

} // namespace agendum::testing
