// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/fitted_text.hpp"
#include "sidebar/timeline_colours.hpp"
#include "sidebar/timeline_layout.hpp"
#include "sidebar/timeline_words.hpp"

#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XFont.hpp>
#include <com/sun/star/awt/XGraphics.hpp>
#include <com/sun/star/awt/XStyleSettings.hpp>

namespace agendum::sidebar {

/// What is to be seen. All of it outlives the painting.
struct TimelineScene {
    const TimelineLayout& layout;
    const Day& day;
    const TimelineWords& words;
    Box view;      ///< the part of the drawing that is shown, without the axis
    int axis = 0;  ///< width of the axis
    int heads = 0; ///< height of the tracks' names, over the upper part of the view; 0: none
    const std::vector<std::string>& selected; ///< items' ids
    bool focused = false;                     ///< the keyboard is here
    std::string dragged;                      ///< an item's id; empty: none
    std::vector<rtl::OUString> bubble;        ///< what is told of the drag, in lines

    bool highlights(const std::string& item) const;
};

/// Paints a day with the theme's colours and letters. Main thread.
class TimelinePainter {
public:
    /// device: the window that it is painted for.
    TimelinePainter(const css::uno::Reference<css::awt::XDevice>& device,
                    const css::uno::Reference<css::awt::XStyleSettings>& style);

    int lineHeight() const { return lineHeight_; }
    const TimelineMetrics& metrics() const { return metrics_; }
    /// The axis that these words need.
    int axisWidth(const TimelineWords& words);
    /// The height that the names of the day's tracks need; 0: it has none.
    int headsHeight(const Day& day) const;

    void paint(const css::uno::Reference<css::awt::XGraphics>& graphics,
               const TimelineScene& scene);
    /// Instead of a day: one sentence.
    void paintSentence(const css::uno::Reference<css::awt::XGraphics>& graphics,
                       const rtl::OUString& sentence, int width, int height);

private:
    class Brush;

    void paintHours(Brush& brush, const TimelineScene& scene) const;
    void paintAxis(Brush& brush, const TimelineScene& scene);
    void paintBar(Brush& brush, const TimelineScene& scene, const TimelineBar& bar);
    void paintPoint(Brush& brush, const TimelineScene& scene, const TimelineBar& bar,
                    const Box& box);
    void paintStripe(Brush& brush, const TimelineBar& bar, const Box& box, Colour colour) const;
    void paintText(Brush& brush, const TimelineScene& scene, const TimelineBar& bar, const Box& box,
                   bool selected);
    void paintBand(Brush& brush, const TimelineScene& scene, const TimelineBar& bar,
                   const Box& band, bool selected);
    void paintPin(Brush& brush, int x, int y, Colour colour) const;
    void paintMisfit(Brush& brush, const TimelineScene& scene, const TimelineBar& bar);
    void paintDayEnd(Brush& brush, const TimelineScene& scene) const;
    void paintHeads(Brush& brush, const TimelineScene& scene);
    void paintBubble(Brush& brush, const TimelineScene& scene);

    css::uno::Reference<css::awt::XFont> font_;
    css::uno::Reference<css::awt::XFont> upright_; ///< the same, turned to read upwards
    TimelineColours colours_;
    int lineHeight_ = 1;
    int stripe_ = 4; ///< width
    int pad_ = 3;    ///< around text
    TimelineMetrics metrics_;
    FittedText fit_;
};

} // namespace agendum::sidebar
