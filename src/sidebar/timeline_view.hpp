// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/surface.hpp"
#include "sidebar/timeline_edit.hpp"
#include "sidebar/timeline_painter.hpp"

#include <memory>
#include <optional>

namespace agendum::sidebar {

/// A day of a programme, laid out. It has a programme of its own, so that it can be painted and
/// pointed at whatever becomes of the session's.
struct DayPicture {
    /// The day of that index. No scale: the one that fits.
    DayPicture(Programme programme, std::size_t day, const layout::AgendaFilter& filter,
               const std::optional<TimeScale>& scale, int width, int height,
               const TimelinePainter& painter);
    DayPicture(const DayPicture&) = delete;
    DayPicture& operator=(const DayPicture&) = delete;

    Programme programme;
    Timeline timeline;
    const Day& day;
    layout::AgendaFilter filter;
    TimelineLayout layout;
};

/// The drawing of the timeline: what is seen, how far it is scrolled, what a drag would make of it.
/// Main thread.
class TimelineView {
public:
    TimelineView(Site& site, Surface& surface);

    /// What the filter shows of its day, with items selected (their ids). It scrolls only where the first of
    /// them is another than before and out of sight.
    void show(const Programme& programme, const Day& day, const layout::AgendaFilter& filter,
              const layout::Speech& speech, const std::vector<std::string>& selected);
    /// Nothing but a sentence that says why.
    void showSentence(const rtl::OUString& sentence);

    /// Null: there is no day.
    const DayPicture* picture() const { return shown_.get(); }
    const TimelineMetrics& metrics() const { return painter_.metrics(); }
    TimelineWords words(const DayPicture& picture) const;

    /// A point of the window in the drawing.
    int acrossAt(int x) const;
    int downAt(int y) const;
    std::optional<TimelineHit> hitAt(int x, int y) const;
    /// The name of the track whose head is at a point of the window; empty: none is.
    std::string trackAt(int x, int y) const;

    /// What the edit would make of the day, with the item in hand, and its new times beside it. No
    /// edit: as it is. What can't be done is told instead.
    void preview(const std::string& item, const std::optional<TimelineEdit>& edit);
    void endPreview();

    void scrollBy(int across, int down);
    void focusChanged();

private:
    void paint();
    void layOutAgain();
    void resized();
    void scrollTo(const std::string& item);
    void keepInside();
    void setBars();
    void repaint();
    std::vector<rtl::OUString> tellOf(const DayPicture& after, const std::string& item) const;

    Site& site_;
    Surface& surface_;
    TimelinePainter painter_;
    layout::Speech speech_;
    std::unique_ptr<DayPicture> shown_;
    std::unique_ptr<DayPicture> preview_; ///< while something is dragged
    std::vector<rtl::OUString> bubble_;
    rtl::OUString sentence_;
    std::vector<std::string> selected_;
    std::string dragged_;
    int axis_ = 0;
    int heads_ = 0; ///< height of the tracks' names
    int scrollX_ = 0;
    int scrollY_ = 0;
    css::uno::Reference<css::awt::XDevice> painted_; ///< null: to be painted anew
};

} // namespace agendum::sidebar
