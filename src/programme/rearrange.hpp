// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/operations.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Operations that put items elsewhere, between each other or in two.
namespace agendum::operations {

/// The two change places, wherever they stand. Each takes its duration along; a fixed start belongs to
/// the place, so what comes there begins then. Twice gives the same programme again. Refused for a block
/// and what it holds ("refused.move.inside").
Outcome swapItems(const Programme& programme, std::string_view item, std::string_view other);

/// Breaks that are put into a day.
struct Breaks {
    std::size_t count = 1; ///< 1 … 100 ("refused.count")
    Minutes length{15};
    std::string title;
};

/// Puts so many breaks between the day's own items, so that what lies between breaks is as even as
/// the items allow: each break goes to the stretch that is longest for the breaks that it has, and in
/// a stretch the breaks stand next to where equal parts would end. Breaks, meals and registration that
/// are there already end a stretch, so that nothing is put beside them or at the day's ends. No item is
/// split. Refused where there are not so many places ("refused.breaks.room", with how many there are).
Outcome insertBreaks(const Programme& programme, std::string_view day, const Breaks& breaks);

/// How an item is split.
struct Split {
    std::optional<Minutes>
        first;          ///< what the first half lasts; none: until `around` where that is fixed
                        ///< within the item's time, else half, rounded down to 5 minutes
    std::string around; ///< an item further on in the row, behind which the second half goes
    std::optional<Minutes> pause; ///< a break of so many minutes that is put between the halves
    std::string pauseTitle;
};

/// Splits an item into two that stay one: the second half continues the first, goes by its title, and
/// has kind, room and flexibility in common with it. Together they last as long as the item did; a
/// minimum is shared out, the first half first. A half must last a minute at least
/// ("refused.minutes.split"). An item without a duration lasts until the next fixed start; so
/// does its second half. Blocks can't be split ("refused.split.block").
/// Refused where `around` does not stand further on in the row ("refused.split.around").
Outcome splitItem(const Programme& programme, std::string_view item, const Split& split);

/// Joins the item with the half that it continues, or else with the half that continues it. The earlier
/// one stays where it is and lasts as long as both; what only the later one has is added to it. What
/// stands between them follows. Refused where there is no other half ("refused.join").
Outcome joinItem(const Programme& programme, std::string_view item);

} // namespace agendum::operations
