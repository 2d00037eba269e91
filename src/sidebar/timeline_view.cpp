// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_view.hpp"

#include "commands/messages.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>

#include <algorithm>
#include <cstring>

namespace agendum::sidebar {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using writer::toStd;

namespace {

constexpr const char* barDown = "timelineBar";
constexpr const char* barAcross = "timelineAcross";

TimelineLayout laidOut(const Timeline& timeline, const Day& day, const layout::AgendaFilter& filter,
                       const std::optional<TimeScale>& scale, int width, int height,
                       const TimelinePainter& painter) {
    const TimeScale fitting = scale ? *scale
                                    : scaleFor(slotsOf(timeline, day), timeline.spanOf(day), height,
                                               painter.lineHeight());
    return layOut(timeline, day, fitting, width, painter.metrics(), filter);
}

} // namespace

DayPicture::DayPicture(Programme made, std::size_t index, const layout::AgendaFilter& shown,
                       const std::optional<TimeScale>& scale, int width, int height,
                       const TimelinePainter& painter)
    : programme(std::move(made)), timeline(programme), day(programme.days.at(index)), filter(shown),
      layout(laidOut(timeline, day, filter, scale, width, height, painter)) {}

TimelineView::TimelineView(Site& site, Surface& surface)
    : site_(site), surface_(surface),
      painter_(surface.device(),
               Reference<css::awt::XStyleSettingsSupplier>(site.pane->window(), UNO_QUERY_THROW)
                   ->getStyleSettings()) {
    surface_.paint = [this] { paint(); };
    surface_.resized = [this] { resized(); };
    surface_.scrolled = [this](const char* bar, int value) {
        (std::strcmp(bar, barDown) == 0 ? scrollY_ : scrollX_) = value;
        repaint();
    };
    surface_.listenToBar(barDown);
    surface_.listenToBar(barAcross);
}

TimelineWords TimelineView::words(const DayPicture& picture) const {
    return {site_.target.context, picture.programme, speech_};
}

void TimelineView::show(const Programme& programme, const Day& day,
                        const layout::AgendaFilter& filter, const layout::Speech& speech,
                        const std::vector<std::string>& selected) {
    speech_ = speech;
    sentence_ = {};
    endPreview();
    const auto index = static_cast<std::size_t>(&day - programme.days.data());
    const bool otherDay = !shown_ || shown_->day.id != day.id;
    shown_ = std::make_unique<DayPicture>(programme, index, filter, std::nullopt, 0, 0, painter_);
    layOutAgain();
    if (otherDay) scrollX_ = scrollY_ = 0;
    const std::string first = selected.empty() ? std::string() : selected.front();
    if (selected_.empty() || first != selected_.front() || otherDay) scrollTo(first);
    selected_ = selected;
    keepInside();
    setBars();
    repaint();
}

void TimelineView::showSentence(const OUString& sentence) {
    endPreview();
    shown_.reset();
    heads_ = 0;
    sentence_ = sentence;
    selected_.clear();
    site_.pane->setVisible(barAcross, false);
    scrollX_ = scrollY_ = 0;
    setBars();
    repaint();
}

void TimelineView::layOutAgain() {
    axis_ = painter_.axisWidth(words(*shown_));
    heads_ = painter_.headsHeight(shown_->day);
    const int width = surface_.width() - axis_;
    shown_->layout = laidOut(shown_->timeline, shown_->day, shown_->filter, std::nullopt, width,
                             surface_.height() - heads_, painter_);
    // Its height is taken from the drawing; the width stays, so this does not go round.
    site_.pane->setVisible(barAcross, shown_->layout.width > width);
}

void TimelineView::resized() {
    painted_.clear();
    if (!shown_) {
        surface_.repaint();
        return;
    }
    endPreview();
    layOutAgain();
    site_.pane->layout();
    keepInside();
    setBars();
    repaint();
}

void TimelineView::repaint() {
    painted_.clear();
    surface_.repaint();
}

void TimelineView::focusChanged() {
    repaint();
}

void TimelineView::keepInside() {
    if (!shown_) return;
    const TimelineLayout& layout = shown_->layout;
    const int tallest = layout.height + painter_.lineHeight() / 2 + heads_ - surface_.height();
    scrollY_ = std::clamp(scrollY_, 0, std::max(0, tallest));
    scrollX_ = std::clamp(scrollX_, 0, std::max(0, layout.width + axis_ - surface_.width()));
}

void TimelineView::setBars() {
    const int high = shown_ ? shown_->layout.height + painter_.lineHeight() / 2 : 0;
    const int wide = shown_ ? shown_->layout.width : 0;
    const int down = surface_.height() - heads_;
    surface_.setBar(barDown, scrollY_, down, std::max(high, down));
    const int across = surface_.width() - axis_;
    surface_.setBar(barAcross, scrollX_, across, std::max(wide, across));
}

void TimelineView::scrollTo(const std::string& item) {
    const TimelineBar* bar = shown_->layout.find(item);
    if (!bar) return;
    const auto into = [](int& scroll, int from, int length, int shown) {
        // The beginning of what does not fit.
        if (from < scroll || length > shown)
            scroll = from;
        else if (from + length > scroll + shown)
            scroll = from + length - shown;
    };
    const int margin = painter_.lineHeight() / 2;
    into(scrollY_, bar->box.y - margin, bar->box.height + 2 * margin, surface_.height() - heads_);
    into(scrollX_, bar->box.x, bar->box.width, surface_.width() - axis_);
}

void TimelineView::scrollBy(int across, int down) {
    scrollX_ += across;
    scrollY_ += down;
    keepInside();
    setBars();
    repaint();
}

int TimelineView::acrossAt(int x) const {
    return x - axis_ + scrollX_;
}

int TimelineView::downAt(int y) const {
    return y - heads_ + scrollY_;
}

std::optional<TimelineHit> TimelineView::hitAt(int x, int y) const {
    if (!shown_ || x < axis_ || y < heads_) return std::nullopt;
    return hit(shown_->layout, acrossAt(x), downAt(y), metrics());
}

std::string TimelineView::trackAt(int x, int y) const {
    if (!shown_ || x < axis_ || y >= heads_) return {};
    const auto tracks = shown_->layout.tracksFrom(scrollY_);
    const auto found =
        std::ranges::find_if(tracks, [across = acrossAt(x)](const TimelineTrack& track) {
            return across >= track.box.x && across < track.box.x + track.box.width;
        });
    return found == tracks.end() ? std::string() : headOf(*found->strand);
}

void TimelineView::preview(const std::string& item, const std::optional<TimelineEdit>& edit) {
    dragged_ = item;
    preview_.reset();
    const auto index = static_cast<std::size_t>(&shown_->day - shown_->programme.days.data());
    const auto pictureOf = [&](Programme programme) {
        return std::make_unique<DayPicture>(std::move(programme), index, shown_->filter,
                                            shown_->layout.scale, surface_.width() - axis_,
                                            surface_.height() - heads_, painter_);
    };
    try {
        if (edit) preview_ = pictureOf(outcomeOf(shown_->programme, *edit).programme);
        bubble_ = tellOf(preview_ ? *preview_ : *shown_, item);
    } catch (const Refusal& refusal) {
        bubble_ = {commands::sentence(site_.target.context, refusal.message())};
    }
    repaint();
}

std::vector<OUString> TimelineView::tellOf(const DayPicture& after, const std::string& item) const {
    const Slot* slot = after.timeline.find(item);
    if (!slot) return {};
    const TimelineWords said = words(after);
    std::vector<OUString> lines{said.times(*slot)};
    const Minutes before = shown_->timeline.spanOf(shown_->day).end;
    const Minutes now = after.timeline.spanOf(after.day).end;
    if (now != before)
        lines.push_back(commands::interfaceText(site_.target.context, "sidebar.timeline.ends",
                                                {toStd(said.time(now)), toStd(said.time(before))}));
    return lines;
}

void TimelineView::endPreview() {
    if (dragged_.empty()) return;
    dragged_.clear();
    bubble_.clear();
    preview_.reset();
    repaint();
}

void TimelineView::paint() {
    if (!painted_.is()) {
        painted_ = surface_.makePicture();
        const auto graphics = painted_->createGraphics();
        if (const DayPicture* picture = preview_ ? preview_.get() : shown_.get()) {
            const TimelineWords said = words(*picture);
            painter_.paint(graphics, {picture->layout,
                                      picture->day,
                                      said,
                                      {scrollX_, scrollY_ - heads_, surface_.width() - axis_,
                                       surface_.height()},
                                      axis_,
                                      heads_,
                                      selected_,
                                      surface_.hasFocus(),
                                      dragged_,
                                      bubble_});
        } else {
            painter_.paintSentence(graphics, sentence_, surface_.width(), surface_.height());
        }
    }
    surface_.show(painted_);
}

} // namespace agendum::sidebar
