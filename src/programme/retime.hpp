// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/operations.hpp"
#include "programme/selection.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Operations that re-time many items at once. They keep every item where it is in the order. None of
/// them makes an item shorter unless its rule says so, and none goes under a minimum.
///
/// All minutes count from the day's midnight as a wall clock shows them, so a night in which clocks are
/// put forward or back changes no length and no start.
namespace agendum::operations {

/// What happens to the fixed starts further on.
enum class Pins {
    hold, ///< they stay, and what comes before shows as gap or overlap
    move  ///< they are taken along
};

/// Moves each of the items, and what follows it in its row, by so many minutes (negative: earlier; at
/// most 7 days, "refused.minutes.shift"). Of several items in a row the first decides. A day's first item
/// takes the day's start with it. Any other gets a fixed start where it lands, so that the move shows as
/// gap or overlap before it, and nothing that precedes it changes its time or its length. Shifted back, it
/// keeps that fixed start: it can't be told from one that the organiser set, and those never go by
/// themselves. Release it (setFixed), and the programme is the same again.
/// Pins::hold: the move ends at the next fixed start. Pins::move: fixed starts that follow, also within
/// blocks, move by the same minutes. Minutes that would take a start out of 00:00 … 167:59 are refused.
Outcome shiftItems(const Programme& programme, const std::vector<std::string>& items, Minutes by,
                   Pins pins);

/// The whole day begins so much later, or earlier. Its first item moves also where it is fixed.
/// When the day must be over stays.
Outcome shiftDay(const Programme& programme, std::string_view day, Minutes by, Pins pins);

/// How flexible items are fitted.
struct Fit {
    Minutes step{5};    ///< 1 … 60 ("refused.step"): durations that change become multiples of it
    Minutes minimum{0}; ///< for items that have no minimum of their own
};

/// Makes the day end at `end`, which becomes the day's end; none: at the day's end as it is, refused
/// where there is none ("refused.end.none").
///
/// What stands behind the day's last fixed start is fitted; what comes before it has nothing to do with
/// the end. The flexible items there share the difference in proportion to their durations. Where
/// one reaches its minimum, the others share the rest. Durations that change become multiples of
/// the step, so the day may end early, by less than a step, but never late; what a block holds is rounded on
/// its own, and may end so much earlier still. A block without a duration of its own
/// shrinks and grows with its longest strands, unless it holds a fixed start; one that has a
/// duration and is flexible shrinks to what it holds. Items without a duration have none to share.
///
/// Where the minimums do not let it fit, it is refused with the minutes that are missing
/// ("refused.fit.missing"); where nothing is flexible, "refused.fit.rigid".
Outcome fitToEnd(const Programme& programme, std::string_view day, std::optional<Minutes> end,
                 const Fit& fit);

/// Fits what stands between the fixed start before it and this fixed item, by the rules of fitToEnd, so
/// that its gap or overlap goes. Refused for an item that is not fixed ("refused.item.unfixed").
Outcome fitBefore(const Programme& programme, std::string_view item, const Fit& fit);

/// Moves each fixed item of the scope that has a gap before it to the end of what precedes it; it stays
/// fixed. Gaps that arise behind it through that are closed too. Overlaps stay as they are.
Outcome closeGaps(const Programme& programme, const Scope& scope);

/// Lets the items of each row follow each other with so many minutes between: every item of the scope but
/// the row's first one in it begins so long after what stands before it ends. Durations are kept.
/// What is fixed stays and the count begins anew there (Pins::hold), or is fixed anew (Pins::move).
/// With nothing between, the items that move are not fixed any more: they follow by themselves. Of a
/// scope that is a day, the day's own items are meant, not what blocks hold.
Outcome rescheduleStarts(const Programme& programme, const Scope& scope, Minutes between,
                         Pins pins);

/// Keeps all starts, and lets each item of the scope last until the next one in its row begins: gaps
/// and overlaps go. The last of a row keeps its duration. Refused where the next one begins before
/// the item ("refused.length.start"), where the item would go under its minimum ("refused.length.minimum")
/// or where a block would have to be shorter than what it holds ("refused.length.block").
Outcome rescheduleDurations(const Programme& programme, const Scope& scope);

} // namespace agendum::operations
