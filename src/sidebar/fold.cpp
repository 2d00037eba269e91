// SPDX-License-Identifier: MPL-2.0
#include "sidebar/fold.hpp"

#include "commands/messages.hpp"

#include <algorithm>
#include <utility>

namespace agendum::sidebar {

Fold::Fold(Site& site, const char* button, std::vector<const char*> controls, bool& open)
    : site_(site), button_(button), controls_(std::move(controls)), open_(open) {
    site_.pane->events(button_).pressed = [this] { turn(); };
    show();
}

void Fold::turn() {
    open_ = !open_;
    show();
    site_.heightChanged();
}

void Fold::bringForth(const std::string& control) {
    if (!open_ && std::ranges::find(controls_, control) != controls_.end()) turn();
}

void Fold::show() const {
    const std::string words = "sidebar." + button_ + (open_ ? ".open" : "");
    site_.pane->setText(button_, commands::interfaceText(site_.target.context, words));
    site_.pane->setHelp(button_, commands::interfaceText(site_.target.context, words + ".help"));
    for (const char* control : controls_) site_.pane->setVisible(control, open_);
}

} // namespace agendum::sidebar
