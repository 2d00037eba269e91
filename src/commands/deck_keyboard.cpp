// SPDX-License-Identifier: MPL-2.0
#include "commands/deck_keyboard.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace agendum::commands {
namespace {

using Frame = css::uno::Reference<css::frame::XFrame>;

struct Offers {
    std::vector<std::pair<Frame, std::function<void()>>> takers;
    Frame askedFor; ///< only the last wish counts
};

Offers& offers() {
    static Offers all;
    return all;
}

} // namespace

void offerKeyboard(const Frame& frame, std::function<void()> take) {
    withdrawKeyboard(frame);
    offers().takers.emplace_back(frame, take);
    if (offers().askedFor != frame || !frame.is()) return;
    offers().askedFor.clear();
    take();
}

void withdrawKeyboard(const Frame& frame) {
    std::erase_if(offers().takers, [&](const auto& offer) { return offer.first == frame; });
    if (offers().askedFor == frame) offers().askedFor.clear();
}

void askForKeyboard(const Frame& frame) {
    auto& takers = offers().takers;
    const auto found = std::find_if(takers.begin(), takers.end(),
                                    [&](const auto& offer) { return offer.first == frame; });
    if (found == takers.end()) {
        offers().askedFor = frame;
        return;
    }
    const auto take = found->second;
    take();
}

} // namespace agendum::commands
