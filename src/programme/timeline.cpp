// SPDX-License-Identifier: MPL-2.0
#include "programme/timeline.hpp"

#include "programme/clock.hpp"

#include <algorithm>

namespace agendum {
namespace {

/// Whether people come for it: coffee, meals and registration frame the meeting, they are not it.
bool isCore(ItemKind kind) {
    return kind != ItemKind::registration && kind != ItemKind::pause && kind != ItemKind::meal;
}

} // namespace

Timeline::Timeline(const Programme& programme) : slots_(workOut(programme)), byId_(slots_.size()) {
    for (std::size_t i = 0; i < slots_.size(); ++i) byId_.add(slots_[i].item->id, i);
    measureDays(programme);
}

void Timeline::measureDays(const Programme& programme) {
    auto slot = slots_.cbegin();
    for (const Day& day : programme.days) {
        const auto end = std::find_if(slot, slots_.cend(),
                                      [&day](const Slot& each) { return each.day != &day; });
        Spans spans{.whole = {day.start, day.start}, .core = {day.start, day.start}};
        if (slot != end) {
            spans.whole.start = std::ranges::min_element(slot, end, {}, &Slot::start)->start;
            spans.whole.end = std::ranges::max_element(slot, end, {}, &Slot::end)->end;
            spans.core = spans.whole;
            const auto first = std::find_if(slot, end, [](const Slot& each) {
                return each.depth == 0 && isCore(each.item->kind);
            });
            if (first != end) spans.core.start = first->start;
        }
        spans_.emplace(&day, spans);
        slot = end;
    }
}

const Slot* Timeline::find(std::string_view itemId) const {
    const std::size_t* found = byId_.find(itemId);
    return found == nullptr ? nullptr : &slots_[*found];
}

Timeline::Span Timeline::spanOf(const Day& day) const {
    return spans_.at(&day).whole;
}

Timeline::Span Timeline::coreSpanOf(const Day& day) const {
    return spans_.at(&day).core;
}

} // namespace agendum
