// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include <string>
#include <vector>

namespace agendum::sidebar {

/// A button that shows and hides the controls below it. Its words are found as "sidebar.NAME" while
/// they are hidden and "sidebar.NAME.open" while they are shown, each with a ".help".
class Fold {
public:
    /// Whether it is open is kept by its owner, for panels are made anew at any time.
    Fold(Site& site, const char* button, std::vector<const char*> controls, bool& open);
    Fold(const Fold&) = delete;
    Fold& operator=(const Fold&) = delete;

    /// What it is for several panels may have changed in another one.
    void show() const;
    /// Opens where it is closed and the control is among those below it.
    void bringForth(const std::string& control);

private:
    void turn();

    Site& site_;
    std::string button_;
    std::vector<const char*> controls_;
    bool& open_;
};

} // namespace agendum::sidebar
