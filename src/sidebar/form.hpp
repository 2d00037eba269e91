// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

/// Where the controls of a panel stand, worked out for any width and any size of letters. Pure
/// geometry in pixels, without a window: what a control needs is measured elsewhere and given in.
namespace agendum::sidebar {

struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool operator==(const Box&) const = default;
};

/// One control in a row.
struct Piece {
    int width = 0;          ///< what it likes to have; a stretching piece may have more
    int least = 0;          ///< the least width at which it can be read and used; <= width
    int height = 0;         ///< at that width
    bool stretches = false; ///< takes its share of what the row has left
};

struct Row {
    enum class Kind {
        /// The first piece is a label. Labels of all such rows make one column; where that leaves
        /// too little for the others, the label stands above them.
        field,
        /// Pieces side by side, on as many lines as they need.
        flow,
        /// Pieces that share the whole width; never broken.
        line,
        /// Pieces that share the whole width, and the height that is left. Their height is their least.
        fill,
    };
    Kind kind = Kind::line;
    std::vector<Piece> pieces;
    bool groupStart = false; ///< more space above: something else begins
};

/// Distances, at the screen's scale.
struct Spacing {
    int margin = 0; ///< around everything
    int gap = 0;    ///< between neighbours in a row, and between rows
    int group = 0;  ///< above a row that begins a group, instead of gap
};

struct Placement {
    std::vector<std::vector<Box>> rows; ///< a box for each piece of each row
    int height = 0;                     ///< needed or, with a fill row, used
};

/// Places rows from the top. With a fill row the height given is used up if it is enough, else what
/// is needed is taken; the same for every width, so that no loop of resizing can start.
Placement place(const std::vector<Row>& rows, int width, int height, const Spacing& spacing);

/// The least width at which place() clips nothing.
int leastWidth(const std::vector<Row>& rows, const Spacing& spacing);

} // namespace agendum::sidebar
