// SPDX-License-Identifier: MPL-2.0
#include "sidebar/day_shown.hpp"

namespace agendum::sidebar {

const Day* dayShown(const writer::DocumentSession* session) {
    const Programme* programme = session ? session->programme() : nullptr;
    if (!programme || programme->days.empty()) return nullptr;
    const std::string selected = session->selectedItem();
    const Day* shown = &programme->days.front();
    forEachItem(*programme, [&](const Day& day, const Item& item, int /*depth*/) {
        if (item.id == selected) shown = &day;
    });
    return shown;
}

} // namespace agendum::sidebar
