// SPDX-License-Identifier: MPL-2.0
#include "sidebar/fold.hpp"

#include "commands/messages.hpp"

#include <utility>

namespace agendum::sidebar {

Fold::Fold(Site& site, const char* button, std::vector<const char*> controls, bool& open)
    : site_(site), button_(button), controls_(std::move(controls)), open_(open) {
    site_.pane->events(button_).pressed = [this] {
        open_ = !open_;
        show();
        site_.heightChanged();
    };
    show();
}

void Fold::show() const {
    const std::string words = "sidebar." + button_ + (open_ ? ".open" : "");
    site_.pane->setText(button_, commands::interfaceText(site_.target.context, words));
    site_.pane->setHelp(button_, commands::interfaceText(site_.target.context, words + ".help"));
    for (const char* control : controls_) site_.pane->setVisible(control, open_);
}

} // namespace agendum::sidebar
