// SPDX-License-Identifier: MPL-2.0
#include "layout/align.hpp"

#include <algorithm>
#include <string_view>

namespace agendum::layout {
namespace {

/// Whether a surrogate pair lies across this place in the text.
bool splitsPair(std::u16string_view text, std::size_t at) {
    return at > 0 && at < text.size() && (text[at - 1] & 0xFC00) == 0xD800
           && (text[at] & 0xFC00) == 0xDC00;
}

} // namespace

Splice splice(const std::u16string& before, const std::u16string& after) {
    const auto firstDifference = std::ranges::mismatch(before, after).in1;
    auto prefix = static_cast<std::size_t>(firstDifference - before.begin());
    if (splitsPair(before, prefix) || splitsPair(after, prefix)) --prefix;

    const std::size_t most = std::min(before.size(), after.size()) - prefix;
    std::size_t suffix = 0;
    while (suffix < most && before[before.size() - suffix - 1] == after[after.size() - suffix - 1])
        ++suffix;
    if (splitsPair(before, before.size() - suffix) || splitsPair(after, after.size() - suffix))
        --suffix;
    return {prefix, suffix, after.substr(prefix, after.size() - prefix - suffix)};
}

} // namespace agendum::layout
