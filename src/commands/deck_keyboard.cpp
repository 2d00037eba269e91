// SPDX-License-Identifier: MPL-2.0
#include "commands/deck_keyboard.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace agendum::commands {
namespace {

struct Offers {
    std::vector<std::pair<KeyboardPlace, TakeKeyboard>> takers;
    KeyboardPlace askedFor; ///< only the last wish counts
    std::string control;    ///< of that place
};

Offers& offers() {
    static Offers all;
    return all;
}

} // namespace

void offerKeyboard(const KeyboardPlace& place, const TakeKeyboard& take) {
    withdrawKeyboard(place);
    offers().takers.emplace_back(place, take);
    if (offers().askedFor != place) return;
    offers().askedFor = {};
    take(offers().control);
}

void withdrawKeyboard(const KeyboardPlace& place) {
    std::erase_if(offers().takers, [&](const auto& offer) { return offer.first == place; });
    if (offers().askedFor == place) offers().askedFor = {};
}

void askForKeyboard(const KeyboardPlace& place, const std::string& control) {
    auto& takers = offers().takers;
    const auto found = std::find_if(takers.begin(), takers.end(),
                                    [&](const auto& offer) { return offer.first == place; });
    if (found == takers.end()) {
        offers().askedFor = place;
        offers().control = control;
        return;
    }
    const auto take = found->second;
    take(control);
}

} // namespace agendum::commands
