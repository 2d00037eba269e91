// SPDX-License-Identifier: MPL-2.0
#include "writer/pairing.hpp"

namespace agendum::writer {

namespace {

/// The stretch between two pairs: [expected, expectedEnd) and [actual, actualEnd).
struct Gap {
    std::size_t expected;
    std::size_t expectedEnd;
    std::size_t actual;
    std::size_t actualEnd;
};

void pairInOrder(Pairs& pairs, const Gap& gap, const TypedOver& typedOver) {
    const std::size_t expectedLeft = gap.expectedEnd - gap.expected;
    const std::size_t actualLeft = gap.actualEnd - gap.actual;
    std::size_t actual = gap.actual;
    for (std::size_t expected = gap.expected; expected < gap.expectedEnd && actual < gap.actualEnd;
         ++expected) {
        if (typedOver(expected, actual, expectedLeft, actualLeft)) pairs[expected] = actual++;
    }
}

} // namespace

Pairs pairTexts(const std::vector<layout::RowText>& expected,
                const std::vector<layout::RowText>& actual, const TypedOver& typedOver) {
    Pairs pairs = layout::alignRows(expected, actual);
    Gap gap{0, 0, 0, 0};
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        if (!pairs[index]) continue;
        gap.expectedEnd = index;
        gap.actualEnd = *pairs[index];
        pairInOrder(pairs, gap, typedOver);
        gap = {index + 1, 0, *pairs[index] + 1, 0};
    }
    gap.expectedEnd = expected.size();
    gap.actualEnd = actual.size();
    pairInOrder(pairs, gap, typedOver);
    return pairs;
}

} // namespace agendum::writer
