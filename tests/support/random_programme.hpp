// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

namespace agendum::testing {

/// How many seeds a costly property is tried with: the count, and a quarter of it where AGENDUM_FEW_SEEDS is
/// set, as it is under sanitizers. Each seed takes ten times as long there, and what they look for shows in few.
std::uint32_t seedCount(std::uint32_t count);

/// Random choices that are the same everywhere for the same seed: the standard library's
/// distributions differ from one implementation to the next.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}

    /// 0 … sides - 1; sides must not be 0.
    std::size_t roll(std::size_t sides) { return engine_() % sides; }
    /// True in so many of a hundred cases.
    bool chance(std::size_t percent) { return roll(100) < percent; }
    template <typename Container> const auto& pick(const Container& container) {
        return *(container.begin() + static_cast<std::ptrdiff_t>(roll(container.size())));
    }

private:
    std::mt19937 engine_;
};

/// Words such as people type them, awkward ones among them: quotes, ampersands, brackets, åäö, emoji,
/// other scripts, no-break spaces, combining marks, what looks like markup, times or separators.
/// Never empty; no white space at the ends or twice in a row; nothing that XML can't hold.
std::string randomText(Dice& dice, std::size_t mostWords = 5);

/// A line such as reading gives it: no two neighbouring runs of plain text; not empty, no white space at
/// the ends or twice in a row. References name one of the ids.
Line randomLine(Dice& dice, const std::vector<std::string>& ids);

struct RandomOptions {
    std::size_t items = 16; ///< at most, in the days' own rows and in strands together
    std::size_t days = 3;   ///< at most
    bool blocks = true;
    bool fixedStarts = true;
    bool openDurations = true; ///< items without a duration
    bool continuations = true;
    bool foreign = false; ///< attributes of other namespaces
};

/// A programme that a reader could have made: ids unique, references to items that exist, dates that
/// rise, every value in its range. The same seed and options give the same programme.
Programme randomProgramme(std::uint32_t seed, const RandomOptions& options = {});

/// A programme of one day with plain items only, all of some minutes: for measuring.
Programme longProgramme(std::size_t items);

} // namespace agendum::testing
