// SPDX-License-Identifier: MPL-2.0
#include "programme/double_bookings.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace agendum {
namespace {

using Point = std::chrono::sys_time<Minutes>;

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// An item's place in the tree of blocks and in time.
struct Booking {
    Point start;
    Point end;
    std::size_t parent = none;   ///< the block's slot
    std::size_t previous = none; ///< the slot of the item before it in its row
    std::size_t behind = 0;      ///< the first slot that is not within it
};

std::vector<Booking> bookingsOf(const std::vector<Slot>& slots) {
    std::vector<Booking> bookings(slots.size());
    std::vector<std::size_t> open;
    const auto close = [&](std::size_t depth, std::size_t behind) {
        for (; open.size() > depth; open.pop_back()) bookings[open.back()].behind = behind;
    };
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const Point midnight = std::chrono::sys_days(slots[i].day->date);
        const auto depth = static_cast<std::size_t>(slots[i].depth);
        if (open.size() > depth) {
            const Slot& before = slots[open[depth]];
            const bool sameRow = before.day == slots[i].day && before.strand == slots[i].strand;
            if (sameRow) bookings[i].previous = open[depth];
        }
        close(depth, i);
        bookings[i].start = midnight + slots[i].start;
        bookings[i].end = midnight + slots[i].end;
        bookings[i].parent = open.empty() ? none : open.back();
        open.push_back(i);
    }
    close(0, slots.size());
    return bookings;
}

/// Where an item takes place: its own room, else its strand's.
std::string_view roomOf(const std::vector<Slot>& slots, const std::vector<Booking>& bookings,
                        std::size_t i) {
    if (!slots[i].item->room.empty() || bookings[i].parent == none) return slots[i].item->room;
    return slots[bookings[i].parent].item->strands[slots[i].strand].room;
}

class BookingSearch {
public:
    BookingSearch(const std::vector<Slot>& slots, const ItemIndex& index)
        : slots_(slots), bookings_(bookingsOf(slots)) {
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (bookings_[i].start == bookings_[i].end) continue;
            const Item& item = *slots[i].item;
            const Item& part = item.speakers.empty() ? index.original(item) : item;
            for (const Speaker& speaker : part.speakers) need(speaker.name, false, i);
            need(roomOf(slots, bookings_, i), true, i);
        }
    }

    std::vector<DoubleBooking> run() {
        for (auto& [what, users] : needs_) sweep(what.second, what.first, users);
        std::ranges::stable_sort(found_, {}, &DoubleBooking::slot);
        return std::move(found_);
    }

private:
    void need(std::string_view name, bool isRoom, std::size_t slot) {
        if (name.empty()) return;
        std::vector<std::size_t>& users = needs_[{isRoom, name}];
        if (users.empty() || users.back() != slot) users.push_back(slot);
    }

    bool contains(std::size_t block, std::size_t item) const {
        return block < item && item < bookings_[block].behind;
    }

    /// Whether the earlier one is no news to the later one: its block, or what it follows and overlaps.
    bool belongTogether(std::size_t earlier, std::size_t later) const {
        return contains(earlier, later) || contains(later, earlier)
               || (bookings_[later].previous == earlier && slots_[later].overlap > Minutes{0});
    }

    void sweep(std::string_view name, bool isRoom, std::vector<std::size_t>& users) {
        std::ranges::sort(users, {},
                          [this](std::size_t i) { return std::tuple(bookings_[i].start, i); });
        std::set<std::pair<Point, std::size_t>> ends; ///< of those that began; the latest is last
        for (const std::size_t user : users) {
            const Point start = bookings_[user].start;
            ends.erase(ends.begin(), ends.upper_bound({start, none}));
            const auto met = std::find_if(ends.rbegin(), ends.rend(), [&](const auto& end) {
                return !belongTogether(end.second, user);
            });
            if (met != ends.rend()) {
                found_.push_back({.slot = user,
                                  .other = met->second,
                                  .name = std::string(name),
                                  .isRoom = isRoom});
            }
            ends.emplace(bookings_[user].end, user);
        }
    }

    const std::vector<Slot>& slots_;
    std::vector<Booking> bookings_;
    std::map<std::pair<bool, std::string_view>, std::vector<std::size_t>> needs_;
    std::vector<DoubleBooking> found_;
};

} // namespace

std::vector<DoubleBooking> doubleBookings(const std::vector<Slot>& slots, const ItemIndex& index) {
    return BookingSearch(slots, index).run();
}

} // namespace agendum
