// SPDX-License-Identifier: MPL-2.0
#include "sidebar/day_shown.hpp"

namespace agendum::sidebar {

const Day* dayShown(const writer::DocumentSession* session) {
    const Programme* programme = session ? session->programme() : nullptr;
    return programme ? layout::shownDay(*programme, session->filter()) : nullptr;
}

} // namespace agendum::sidebar
