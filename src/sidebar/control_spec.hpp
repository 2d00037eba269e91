// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/form.hpp"

#include <vector>

namespace agendum::sidebar {

/// A control as a panel lists it. Its texts are found by its name: "sidebar.NAME" is its label,
/// "sidebar.NAME.help" its tooltip, in extension/strings/interface_*.
struct ControlSpec {
    enum class Kind {
        label, ///< names the control that follows it, for the eye, the keyboard and a screen reader
        text,  ///< as many lines as it needs
        field, ///< one line to type in
        lines, ///< several
        date,  ///< a field for a date
        button,       ///< with a label
        icon,         ///< a button with a picture; its tooltip is its name
        box,          ///< to tick
        choice,       ///< one of several, from a menu that opens (choice.hpp)
        list,         ///< one of several, with its lines to be seen
        grid,         ///< lines to choose from
        drawing,      ///< an area that its owner paints; it takes keys and the mouse
        scroll,       ///< a vertical scroll bar beside a drawing, of the same size
        scrollAcross, ///< a horizontal one
    };
    Kind kind;
    const char* name;
    /// Characters that a field or choice shows at least; rows that lines, a grid, list or drawing do.
    int size = 0;
    bool stretches = false;
    const char* picture = nullptr; ///< an icon's: a path (button_picture.hpp)
    const char* words = nullptr; ///< what its texts are found by, where several controls share them
};

struct RowSpec {
    Row::Kind kind;
    std::vector<ControlSpec> controls;
    bool groupStart = false;
};

/// Whether the keyboard can come to a control of that kind.
bool takesKeys(ControlSpec::Kind kind);

} // namespace agendum::sidebar
