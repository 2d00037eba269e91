// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/timeline_drag.hpp"
#include "sidebar/timeline_view.hpp"

#include <functional>
#include <optional>

namespace agendum::sidebar {

/// The mouse in the timeline: selects, drags, shows what can be taken hold of. Main thread.
class TimelineHand {
public:
    TimelineHand(Site& site, Surface& surface, TimelineView& view);
    TimelineHand(const TimelineHand&) = delete;
    TimelineHand& operator=(const TimelineHand&) = delete;

    /// What a double click does.
    std::function<void()> opened;
    /// What letting go does.
    std::function<void(const TimelineEdit&)> dropped;

    /// The button is down on an item.
    bool holding() const { return grip_.has_value(); }
    /// Lets go, and nothing has happened.
    void cancel();
    /// The keyboard went elsewhere: whoever pressed the button there does not drag here any more.
    void focusChanged();

private:
    void press(const css::awt::MouseEvent& event);
    void move(const css::awt::MouseEvent& event);
    void release(const css::awt::MouseEvent& event);
    void drag(const css::awt::MouseEvent& event);
    void hover(const css::awt::MouseEvent& event);
    void leave();
    void showTip(const rtl::OUString& tip);
    bool mayDrag() const;

    Site& site_;
    Surface& surface_;
    TimelineView& view_;
    std::optional<TimelineGrip> grip_; ///< the button is down on an item
    bool dragging_ = false;            ///< and the mouse has moved
    std::optional<TimelineEdit> edit_; ///< what letting go would do
    int buttonless_ = 0;               ///< moves in a row that tell of no button
    rtl::OUString tip_;
};

} // namespace agendum::sidebar
