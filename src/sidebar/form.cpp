// SPDX-License-Identifier: MPL-2.0
#include "sidebar/form.hpp"

#include <algorithm>
#include <span>

namespace agendum::sidebar {

namespace {

using Pieces = std::span<const Piece>;

int sumOfLeast(Pieces pieces, int gap) {
    int sum = 0;
    for (const Piece& piece : pieces) sum += piece.least + gap;
    return pieces.empty() ? 0 : sum - gap;
}

int tallest(Pieces pieces) {
    int height = 0;
    for (const Piece& piece : pieces) height = std::max(height, piece.height);
    return height;
}

/// Widths of pieces side by side: as each likes, shrunk towards the least where that is too much,
/// and what is left goes to those that stretch.
std::vector<int> share(Pieces pieces, int width, int gap) {
    std::vector<int> widths;
    int free = width - gap * (static_cast<int>(pieces.size()) - 1);
    int stretching = 0;
    for (const Piece& piece : pieces) {
        widths.push_back(piece.width);
        free -= piece.width;
        stretching += piece.stretches ? 1 : 0;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (free < 0) {
            const int taken = std::min(-free, pieces[i].width - pieces[i].least);
            widths[i] -= taken;
            free += taken;
        } else if (pieces[i].stretches && stretching > 0) {
            const int part = free / stretching--;
            widths[i] += part;
            free -= part;
        }
    }
    return widths;
}

/// Side by side from (x, y), each centred in the line's height.
std::vector<Box> sideBySide(Pieces pieces, int x, int y, int width, int gap) {
    std::vector<Box> boxes;
    const int height = tallest(pieces);
    const std::vector<int> widths = share(pieces, width, gap);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        boxes.push_back({x, y + (height - pieces[i].height) / 2, widths[i], pieces[i].height});
        x += widths[i] + gap;
    }
    return boxes;
}

/// How many of the pieces fit on a line of their own accord; one at least.
std::size_t fitting(Pieces pieces, int width, int gap) {
    int used = 0;
    std::size_t count = 0;
    for (const Piece& piece : pieces) {
        used += piece.width + (count > 0 ? gap : 0);
        if (used > width && count > 0) break;
        ++count;
    }
    return count;
}

class Placer {
public:
    Placer(const std::vector<Row>& rows, int width, const Spacing& spacing)
        : spacing_(spacing), inner_(width - 2 * spacing.margin) {
        int rest = 0;
        for (const Row& row : rows) {
            if (row.kind != Row::Kind::field) continue;
            label_ = std::max(label_, row.pieces.front().width);
            rest = std::max(rest, sumOfLeast(Pieces(row.pieces).subspan(1), spacing.gap));
        }
        labelsAbove_ = label_ + spacing.gap + rest > inner_;
    }

    /// The row's boxes with its top at y; moves y below it.
    std::vector<Box> placeRow(const Row& row, int& y) const {
        const Pieces pieces(row.pieces);
        switch (row.kind) {
        case Row::Kind::field: return placeField(pieces, y);
        case Row::Kind::flow: return placeFlow(pieces, y);
        case Row::Kind::line:
        case Row::Kind::fill: break;
        }
        auto boxes = sideBySide(pieces, spacing_.margin, y, inner_, spacing_.gap);
        y += tallest(pieces);
        return boxes;
    }

private:
    std::vector<Box> placeField(Pieces pieces, int& y) const {
        const Piece& label = pieces.front();
        const Pieces rest = pieces.subspan(1);
        if (labelsAbove_) {
            std::vector<Box> boxes{{spacing_.margin, y, inner_, label.height}};
            y += label.height + spacing_.gap / 2;
            const auto others = sideBySide(rest, spacing_.margin, y, inner_, spacing_.gap);
            boxes.insert(boxes.end(), others.begin(), others.end());
            y += tallest(rest);
            return boxes;
        }
        const int height = tallest(pieces);
        std::vector<Box> boxes{
            {spacing_.margin, y + (height - label.height) / 2, label_, label.height}};
        const int x = label_ + spacing_.gap;
        const auto others = sideBySide(rest, spacing_.margin + x, y + (height - tallest(rest)) / 2,
                                       inner_ - x, spacing_.gap);
        boxes.insert(boxes.end(), others.begin(), others.end());
        y += height;
        return boxes;
    }

    std::vector<Box> placeFlow(Pieces pieces, int& y) const {
        std::vector<Box> boxes;
        while (!pieces.empty()) {
            const Pieces line = pieces.first(fitting(pieces, inner_, spacing_.gap));
            const auto placed = sideBySide(line, spacing_.margin, y, inner_, spacing_.gap);
            boxes.insert(boxes.end(), placed.begin(), placed.end());
            y += tallest(line);
            pieces = pieces.subspan(line.size());
            if (!pieces.empty()) y += spacing_.gap;
        }
        return boxes;
    }

    Spacing spacing_;
    int inner_;
    int label_ = 0;
    bool labelsAbove_ = false;
};

} // namespace

Placement place(const std::vector<Row>& rows, int width, int height, const Spacing& spacing) {
    const Placer placer(rows, width, spacing);
    Placement placement;
    int y = spacing.margin;
    for (const Row& row : rows) {
        if (!placement.rows.empty()) y += row.groupStart ? spacing.group : spacing.gap;
        placement.rows.push_back(placer.placeRow(row, y));
    }
    placement.height = y + spacing.margin;

    const int spare = height - placement.height;
    const auto filler = std::find_if(rows.begin(), rows.end(),
                                     [](const Row& row) { return row.kind == Row::Kind::fill; });
    if (spare > 0 && filler != rows.end()) {
        auto boxes = placement.rows.begin() + (filler - rows.begin());
        for (Box& box : *boxes) box.height += spare;
        for (++boxes; boxes != placement.rows.end(); ++boxes)
            for (Box& box : *boxes) box.y += spare;
        placement.height = height;
    }
    return placement;
}

int leastWidth(const std::vector<Row>& rows, const Spacing& spacing) {
    int least = 0;
    for (const Row& row : rows) {
        const Pieces pieces(row.pieces);
        switch (row.kind) {
        case Row::Kind::flow:
            for (const Piece& piece : pieces) least = std::max(least, piece.least);
            break;
        case Row::Kind::field:
            least =
                std::max({least, pieces.front().width, sumOfLeast(pieces.subspan(1), spacing.gap)});
            break;
        case Row::Kind::line:
        case Row::Kind::fill: least = std::max(least, sumOfLeast(pieces, spacing.gap)); break;
        }
    }
    return least + 2 * spacing.margin;
}

} // namespace agendum::sidebar
