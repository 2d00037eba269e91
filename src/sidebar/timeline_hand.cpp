// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_hand.hpp"

#include "commands/messages.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/SystemPointer.hpp>

#include <cstdlib>

namespace agendum::sidebar {

namespace {

/// Pixels that a hand may shake without dragging.
constexpr int still = 4;
constexpr Minutes coarse{5};
constexpr Minutes fine{1};

} // namespace

TimelineHand::TimelineHand(Site& site, Surface& surface, TimelineView& view)
    : site_(site), surface_(surface), view_(view) {
    surface_.pressed = [this](const css::awt::MouseEvent& event) { press(event); };
    surface_.moved = [this](const css::awt::MouseEvent& event) { move(event); };
    surface_.released = [this](const css::awt::MouseEvent& event) { release(event); };
    surface_.left = [this] { leave(); };
}

bool TimelineHand::mayDrag() const {
    return site_.obstacle("setDuration").isEmpty();
}

void TimelineHand::press(const css::awt::MouseEvent& event) {
    surface_.takeFocus();
    cancel();
    showTip({}); // it would lie over what is dragged
    if (event.Buttons != css::awt::MouseButton::LEFT) return;
    const auto found = view_.hitAt(event.X, event.Y);
    if (!found) return;
    const std::string item = found->bar->slot->item->id;
    const bool lowerEdge = found->lowerEdge;
    if (site_.target.session) site_.target.session->selectItem(item);
    if (event.ClickCount == 2) {
        if (opened) opened();
        return;
    }
    if (mayDrag())
        grip_ = TimelineGrip{item, lowerEdge, view_.acrossAt(event.X), view_.downAt(event.Y)};
}

void TimelineHand::move(const css::awt::MouseEvent& event) {
    if (!grip_) {
        hover(event);
        return;
    }
    if ((event.Buttons & css::awt::MouseButton::LEFT) != 0) {
        buttonless_ = 0;
        drag(event);
    } else if (++buttonless_ > 1) {
        // The button was let go where nobody told us. One move without it proves nothing: the office
        // makes such moves up, when windows under the mouse come and go.
        cancel();
    }
}

void TimelineHand::drag(const css::awt::MouseEvent& event) {
    const int x = view_.acrossAt(event.X);
    const int y = view_.downAt(event.Y);
    if (!dragging_ && std::abs(x - grip_->x) < still && std::abs(y - grip_->y) < still) return;
    if (!view_.picture()) return;
    dragging_ = true;
    surface_.setPointer(grip_->lowerEdge ? css::awt::SystemPointer::VSIZEBAR
                                         : css::awt::SystemPointer::MOVE);
    const bool byTheMinute = (event.Modifiers & css::awt::KeyModifier::MOD2) != 0;
    const DayPicture& picture = *view_.picture();
    edit_ = editFor(picture.programme, picture.layout, *grip_, x, y, byTheMinute ? fine : coarse,
                    view_.metrics());
    view_.preview(grip_->item, edit_);
    const int rim = view_.metrics().band;
    const auto step = [rim](int at, int length) {
        return at < rim / 2 ? -rim : at > length - rim / 2 ? rim : 0;
    };
    const int down = step(event.Y, surface_.height());
    const int across = grip_->lowerEdge ? 0 : step(event.X, surface_.width());
    if (down != 0 || across != 0) view_.scrollBy(across, down);
}

void TimelineHand::release(const css::awt::MouseEvent& event) {
    if (grip_) drag(event);
    const std::optional<TimelineEdit> edit = edit_;
    cancel();
    if (edit && dropped) dropped(*edit);
}

void TimelineHand::cancel() {
    grip_.reset();
    edit_.reset();
    buttonless_ = 0;
    if (!dragging_) return;
    dragging_ = false;
    surface_.setPointer(css::awt::SystemPointer::ARROW);
    view_.endPreview();
}

/// Letting go out there does nothing, so nothing is shown of it. A hand that comes back with the button
/// still down goes on.
void TimelineHand::leave() {
    if (!dragging_) return;
    edit_.reset();
    view_.endPreview();
}

void TimelineHand::focusChanged() {
    if (!surface_.hasFocus()) cancel();
}

void TimelineHand::hover(const css::awt::MouseEvent& event) {
    const auto found = view_.hitAt(event.X, event.Y);
    const bool edge = found && found->lowerEdge && mayDrag();
    surface_.setPointer(edge ? css::awt::SystemPointer::VSIZEBAR : css::awt::SystemPointer::ARROW);
    const std::string track = view_.trackAt(event.X, event.Y);
    rtl::OUString tip = commands::interfaceText(site_.target.context, "sidebar.timeline.help");
    if (!track.empty()) tip = writer::toUno(track);
    if (found) tip = view_.words(*view_.picture()).tip(*found->bar->slot);
    // Where nothing can be dragged, say why.
    if (site_.target.session && site_.target.session->readOnly())
        tip = (found ? tip + "\n" : rtl::OUString()) + site_.obstacle("setDuration");
    showTip(tip);
}

void TimelineHand::showTip(const rtl::OUString& tip) {
    if (tip == tip_) return;
    tip_ = tip;
    site_.pane->model("timeline")->setPropertyValue("HelpText", css::uno::Any(tip));
}

} // namespace agendum::sidebar
