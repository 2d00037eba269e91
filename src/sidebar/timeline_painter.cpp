// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_painter.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include <algorithm>

namespace agendum::sidebar {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

constexpr int hatch = 4; // pixels between its lines
constexpr int heavy = 3; // pixels of a fixed start

/// The theme tells the height of letters in points, devices want pixels.
css::awt::FontDescriptor inPixels(css::awt::FontDescriptor font,
                                  const Reference<css::awt::XDevice>& device) {
    const Reference<css::awt::XUnitConversion> units(device, UNO_QUERY_THROW);
    const auto size = units->convertSizeToPixel(css::awt::Size(font.Height, font.Height),
                                                css::util::MeasureUnit::POINT);
    font.Height = static_cast<sal_Int16>(size.Height);
    font.Width = 0;
    return font;
}

ThemeColours themeOf(const Reference<css::awt::XStyleSettings>& style) {
    return {style->getFieldColor(), style->getFieldTextColor(), style->getHighlightColor(),
            style->getHighlightTextColor(), static_cast<bool>(style->getHighContrastMode())};
}

/// What lies in both; without width or height where nothing does.
Box common(const Box& one, const Box& other) {
    const int x = std::max(one.x, other.x);
    const int y = std::max(one.y, other.y);
    return {x, y, std::max(0, std::min(one.x + one.width, other.x + other.width) - x),
            std::max(0, std::min(one.y + one.height, other.y + other.height) - y)};
}

bool meet(const Box& one, const Box& other) {
    return one.x < other.x + other.width && other.x < one.x + one.width
           && one.y <= other.y + other.height && other.y <= one.y + one.height;
}

} // namespace

/// A device with the few things that are drawn on it.
class TimelinePainter::Brush {
public:
    Brush(const Reference<css::awt::XGraphics>& graphics, const Reference<css::awt::XFont>& font)
        : graphics_(graphics) {
        setFont(font);
    }
    void fill(const Box& box, Colour colour) {
        if (box.width <= 0 || box.height <= 0) return;
        setLine(colour);
        if (fill_ != colour) graphics_->setFillColor(colour);
        fill_ = colour;
        graphics_->drawRect(box.x, box.y, box.width, box.height);
    }
    void frame(const Box& box, Colour colour, int thick) {
        fill({box.x, box.y, box.width, thick}, colour);
        fill({box.x, box.y + box.height - thick, box.width, thick}, colour);
        fill({box.x, box.y, thick, box.height}, colour);
        fill({box.x + box.width - thick, box.y, thick, box.height}, colour);
    }
    void line(int x1, int y1, int x2, int y2, Colour colour) {
        setLine(colour);
        graphics_->drawLine(x1, y1, x2, y2);
    }
    void dotted(const Box& box, Colour colour) {
        for (int x = box.x; x < box.x + box.width; x += 6)
            fill({x, box.y, std::min(3, box.x + box.width - x), box.height}, colour);
    }
    void hatched(const Box& box, Colour colour) {
        for (int d = hatch; d < box.width + box.height; d += hatch)
            line(box.x + std::max(0, d - box.height), box.y + std::min(d, box.height) - 1,
                 box.x + std::min(d, box.width) - 1, box.y + std::max(0, d - box.width), colour);
    }
    void text(int x, int y, const OUString& text, Colour colour) {
        if (text.isEmpty()) return;
        if (text_ != colour) graphics_->setTextColor(colour);
        text_ = colour;
        graphics_->drawText(x, y, text);
    }
    void setFont(const Reference<css::awt::XFont>& font) { graphics_->setFont(font); }

private:
    void setLine(Colour colour) {
        if (line_ != colour) graphics_->setLineColor(colour);
        line_ = colour;
    }

    Reference<css::awt::XGraphics> graphics_;
    Colour line_ = -2; // no colour
    Colour fill_ = -2;
    Colour text_ = -2;
};

TimelinePainter::TimelinePainter(const Reference<css::awt::XDevice>& device,
                                 const Reference<css::awt::XStyleSettings>& style)
    : colours_(timelineColours(themeOf(style))),
      fit_([this](const OUString& text) { return static_cast<int>(font_->getStringWidth(text)); }) {
    css::awt::FontDescriptor letters = inPixels(style->getFieldFont(), device);
    font_ = device->getFont(letters);
    letters.Orientation = 90; // degrees
    upright_ = device->getFont(letters);
    const auto measures = font_->getFontMetric();
    lineHeight_ = std::max(measures.Ascent + measures.Descent, 1);
    stripe_ = std::max(4, lineHeight_ / 4);
    pad_ = std::max(2, lineHeight_ / 6);
    metrics_ = {lineHeight_ + stripe_ + 2,    lineHeight_ * 5,
                lineHeight_ * 2 / 3,          std::max(1, lineHeight_ / 8),
                std::max(4, lineHeight_ / 4), lineHeight_ / 3};
}

int TimelinePainter::axisWidth(const TimelineWords& words) {
    const int widest = std::max(fit_.width(words.time(std::chrono::hours(10))),
                                fit_.width(words.time(std::chrono::hours(20))));
    return widest + 2 * pad_;
}

int TimelinePainter::headsHeight(const Day& day) const {
    return namesTracks(day) ? lineHeight_ + pad_ : 0;
}

void TimelinePainter::paintSentence(const Reference<css::awt::XGraphics>& graphics,
                                    const OUString& sentence, int width, int height) {
    Brush brush(graphics, font_);
    brush.fill({0, 0, width, height}, colours_.theme.background);
    int y = 2 * pad_;
    for (const OUString& line : fit_.lines(sentence, width - 4 * pad_, height / lineHeight_)) {
        brush.text(2 * pad_, y, line, colours_.theme.text);
        y += lineHeight_;
    }
}

void TimelinePainter::paint(const Reference<css::awt::XGraphics>& graphics,
                            const TimelineScene& scene) {
    Brush brush(graphics, font_);
    brush.fill({0, 0, scene.axis + scene.view.width, scene.view.height}, colours_.theme.background);
    paintHours(brush, scene);
    for (const TimelineBar& bar : scene.layout.bars)
        if (meet(bar.box, scene.view)) paintBar(brush, scene, bar);
    for (const TimelineBar& bar : scene.layout.bars)
        if (bar.slot->gap > Minutes{0} || bar.slot->overlap > Minutes{0})
            paintMisfit(brush, scene, bar);
    paintDayEnd(brush, scene);
    paintAxis(brush, scene);
    paintHeads(brush, scene);
    paintBubble(brush, scene);
}

void TimelinePainter::paintHours(Brush& brush, const TimelineScene& scene) const {
    const TimeScale& scale = scene.layout.scale;
    const Minutes last(static_cast<long>(scale.minuteAt(scene.view.y + scene.view.height)));
    for (const Minutes hour : hoursBetween(scale.first, last, scale, lineHeight_)) {
        const int y = scale.y(hour) - scene.view.y;
        if (y >= 0)
            brush.fill({scene.axis - pad_ / 2, y, scene.view.width + pad_, 1}, colours_.line);
    }
}

/// Over what was scrolled under it.
void TimelinePainter::paintAxis(Brush& brush, const TimelineScene& scene) {
    const TimeScale& scale = scene.layout.scale;
    brush.fill({0, 0, scene.axis - pad_ / 2, scene.view.height}, colours_.theme.background);
    const Minutes last(static_cast<long>(scale.minuteAt(scene.view.y + scene.view.height)));
    for (const Minutes hour : hoursBetween(scale.first, last, scale, lineHeight_)) {
        const int y = scale.y(hour) - scene.view.y;
        if (y < -lineHeight_) continue;
        const OUString label = scene.words.time(hour);
        brush.text(scene.axis - pad_ - fit_.width(label), y - lineHeight_ / 2, label, colours_.dim);
    }
}

/// Over what was scrolled under them, as the axis is, and over that.
void TimelinePainter::paintHeads(Brush& brush, const TimelineScene& scene) {
    if (scene.heads == 0) return;
    const int width = scene.axis + scene.view.width;
    brush.fill({0, 0, width, scene.heads}, colours_.theme.background);
    for (const TimelineTrack& track : scene.layout.tracksFrom(scene.view.y + scene.heads)) {
        const int left = track.box.x - scene.view.x + scene.axis;
        const int seen = std::max(left, scene.axis);
        const int room = std::min(left + track.box.width, width) - seen - 2 * pad_;
        brush.text(seen + pad_, 0, fit_.shortened(writer::toUno(headOf(*track.strand)), room),
                   colours_.theme.text);
        if (left > scene.axis) brush.fill({left - 1, 0, 1, scene.heads}, colours_.line);
    }
    brush.fill({0, scene.heads - 1, width, 1},
               colours_.theme.highContrast ? colours_.theme.text : colours_.line);
}

bool TimelineScene::highlights(const std::string& item) const {
    return item == dragged || std::ranges::find(selected, item) != selected.end();
}

void TimelinePainter::paintBar(Brush& brush, const TimelineScene& scene, const TimelineBar& bar) {
    Box box = bar.box;
    box.x += scene.axis - scene.view.x;
    box.y -= scene.view.y;
    const std::string& id = bar.slot->item->id;
    const bool selected = scene.highlights(id);
    if (box.height < 2) {
        paintPoint(brush, scene, bar, box);
        return;
    }
    const KindColour& kind = colours_.of(bar.slot->item->kind);
    Box body = box;
    if (body.height > 3) --body.height; // so that neighbours are told apart
    const Colour surface = selected ? colours_.theme.highlight : kind.tint;
    if (bar.band > 0)
        brush.fill(body, mixed(kind.tint, colours_.theme.background, 0.4));
    else
        brush.fill(body, surface);
    if (colours_.theme.highContrast) brush.frame(body, colours_.theme.text, 1);
    // What is told of an item stands where it can be seen, however far one has scrolled.
    const Box seen =
        common(body, {scene.axis, scene.heads, scene.view.width, scene.view.height - scene.heads});
    if (bar.band > 0)
        paintBand(brush, scene, bar, common(seen, {body.x, body.y, bar.band, body.height}),
                  selected);
    else
        paintText(brush, scene, bar, seen, selected);
    paintStripe(brush, bar, common(seen, {body.x, body.y, stripe_, body.height}), kind.strong);
    if (bar.slot->item->fixedStart)
        brush.fill({body.x, body.y, body.width, std::min(heavy, body.height)}, colours_.theme.text);
    if (selected && (scene.focused || bar.band > 0))
        brush.frame(body, scene.focused ? colours_.theme.text : colours_.theme.highlight,
                    std::min(2, body.height));
}

/// What takes no time: a line with an arrow head, and its title above the line of the next item.
void TimelinePainter::paintPoint(Brush& brush, const TimelineScene& scene, const TimelineBar& bar,
                                 const Box& box) {
    const std::string& id = bar.slot->item->id;
    const bool selected = scene.highlights(id);
    const Colour colour =
        selected ? colours_.theme.highlight : colours_.of(bar.slot->item->kind).strong;
    brush.fill({box.x, box.y - 1, box.width, selected ? 3 : 2}, colour);
    const int size = metrics_.point;
    for (int i = 0; i <= size; ++i)
        brush.fill({box.x + i, box.y - (size - i), 1, 2 * (size - i) + 1}, colour);
}

void TimelinePainter::paintStripe(Brush& brush, const TimelineBar& bar, const Box& box,
                                  Colour colour) const {
    const StripePattern pattern = stripeOf(bar.slot->item->kind);
    if (pattern.left == 0) {
        brush.fill(box, colour);
        return;
    }
    const int bottom = box.y + box.height;
    for (int y = box.y; y < bottom; y += pattern.drawn + pattern.left)
        brush.fill({box.x, y, box.width, std::min(pattern.drawn, bottom - y)}, colour);
}

void TimelinePainter::paintText(Brush& brush, const TimelineScene& scene, const TimelineBar& bar,
                                const Box& box, bool selected) {
    // Letters may lose their line's leading at top and bottom, but not more.
    if (box.height < lineHeight_ * 4 / 5) return;
    const Slot& slot = *bar.slot;
    const Colour colour = selected ? colours_.theme.highlightText : colours_.theme.text;
    int x = box.x + stripe_ + pad_;
    int width = box.x + box.width - pad_ - x;
    if (width <= 0) return;
    const int lines = std::max(1, (box.height - pad_) / lineHeight_);
    const int y = lines == 1 ? box.y + (box.height - lineHeight_) / 2 : box.y + pad_;
    if (slot.item->fixedStart && width > lineHeight_ * 2) {
        paintPin(brush, x, y, colour);
        x += lineHeight_ * 2 / 3;
        width -= lineHeight_ * 2 / 3;
    }
    const OUString title = scene.words.title(slot);
    int row = 0;
    if (lines == 1) {
        const OUString start = scene.words.time(slot.start);
        const int startWidth = fit_.width(start);
        const bool both = width > 3 * startWidth + pad_;
        brush.text(x, y, fit_.shortened(title, both ? width - startWidth - pad_ : width), colour);
        if (both) brush.text(x + width - startWidth, y, start, colour);
        return;
    }
    for (const OUString& line : fit_.lines(title, width, lines))
        brush.text(x, y + lineHeight_ * row++, line, colour);
    if (row == lines) return;
    OUString times = scene.words.times(slot);
    if (fit_.width(times) > width) times = scene.words.range(slot);
    if (fit_.width(times) > width) times = scene.words.time(slot.start);
    brush.text(x, y + lineHeight_ * row, fit_.shortened(times, width), colour);
}

void TimelinePainter::paintBand(Brush& brush, const TimelineScene& scene, const TimelineBar& bar,
                                const Box& band, bool selected) {
    const KindColour& kind = colours_.of(bar.slot->item->kind);
    brush.fill(band, selected ? colours_.theme.highlight : kind.tint);
    if (band.width < stripe_ + lineHeight_) return;
    const OUString title = fit_.shortened(scene.words.title(*bar.slot), band.height - 2 * pad_);
    brush.setFont(upright_);
    brush.text(band.x + stripe_ + 1, band.y + band.height - pad_, title,
               selected ? colours_.theme.highlightText : colours_.theme.text);
    brush.setFont(font_);
}

/// A drawing pin.
void TimelinePainter::paintPin(Brush& brush, int x, int y, Colour colour) const {
    const int head = std::max(3, lineHeight_ / 3);
    const int top = y + lineHeight_ / 4;
    brush.fill({x + 1, top, head, head - 1}, colour);
    brush.fill({x, top + head - 1, head + 2, 2}, colour);
    brush.fill({x + 1 + head / 2, top + head + 1, 1, lineHeight_ / 3}, colour);
}

/// Time that is free before a fixed start, or missing.
void TimelinePainter::paintMisfit(Brush& brush, const TimelineScene& scene,
                                  const TimelineBar& bar) {
    const TimeScale& scale = scene.layout.scale;
    const Slot& slot = *bar.slot;
    const int x = bar.columnX + scene.axis - scene.view.x;
    const int start = scale.y(slot.start) - scene.view.y;
    if (slot.overlap > Minutes{0}) {
        const int inset = std::max(bar.box.x - bar.columnX, 2);
        const int end = scale.y(slot.start + slot.overlap) - scene.view.y;
        const Box strip{x, start, inset, end - start};
        brush.fill(strip, colours_.theme.background);
        brush.hatched(strip, colours_.alarm);
        brush.frame(strip, colours_.alarm, 1);
        brush.fill({x, start, bar.columnWidth, 2}, colours_.alarm);
        return;
    }
    const int top = scale.y(slot.start - slot.gap) - scene.view.y;
    brush.dotted({x, top, bar.columnWidth, 1}, colours_.dim);
    if (start - top < lineHeight_ * 4 / 5) return;
    const OUString text = fit_.shortened(scene.words.free(slot.gap), bar.columnWidth - 2 * pad_);
    brush.text(x + (bar.columnWidth - fit_.width(text)) / 2, top + (start - top - lineHeight_) / 2,
               text, colours_.dim);
}

void TimelinePainter::paintDayEnd(Brush& brush, const TimelineScene& scene) const {
    if (!scene.day.end) return;
    const int y = scene.layout.scale.y(*scene.day.end) - scene.view.y;
    brush.dotted({scene.axis, y, scene.view.width, 2}, colours_.alarm);
}

void TimelinePainter::paintBubble(Brush& brush, const TimelineScene& scene) {
    const TimelineBar* bar = scene.layout.find(scene.dragged);
    if (!bar || scene.bubble.empty()) return;
    const int most = scene.view.width - 4 * pad_;
    std::vector<OUString> lines;
    int width = 0;
    for (const OUString& text : scene.bubble)
        for (const OUString& line : fit_.lines(text, most, 3)) {
            lines.push_back(line);
            width = std::max(width, fit_.width(line));
        }
    const int height = static_cast<int>(lines.size()) * lineHeight_ + 2 * pad_;
    // Below the item where there is room, else above it.
    const int below = bar->box.y + bar->box.height - scene.view.y + pad_;
    const int above = bar->box.y - scene.view.y - height - pad_;
    const int lowest = scene.view.height - height;
    const int y = std::clamp(below <= lowest ? below : above, 0, std::max(0, lowest));
    const int left = std::clamp(bar->box.x - scene.view.x, 0,
                                std::max(0, scene.view.width - width - 2 * pad_ - 2));
    const Box box{scene.axis + left, y, width + 2 * pad_ + 2, height};
    brush.fill(box, colours_.theme.background);
    brush.frame(box, colours_.theme.text, 1);
    int row = 0;
    for (const OUString& line : lines)
        brush.text(box.x + pad_ + 1, box.y + pad_ + lineHeight_ * row++, line, colours_.theme.text);
}

} // namespace agendum::sidebar
