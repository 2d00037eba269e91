// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <rtl/ustring.hxx>

#include <functional>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace agendum::sidebar {

/// Fits text into widths, in one font. Remembers what it was asked: measuring text is what painting
/// a day costs most.
class FittedText {
public:
    /// measure: the width of a text in pixels.
    explicit FittedText(std::function<int(const rtl::OUString&)> measure)
        : measure_(std::move(measure)) {}

    int width(const rtl::OUString& text);
    /// The text, or its beginning with an ellipsis; empty where not even that fits.
    const rtl::OUString& shortened(const rtl::OUString& text, int width);
    /// Broken between words into at most so many lines; the last one is shortened.
    const std::vector<rtl::OUString>& lines(const rtl::OUString& text, int width, int most);

private:
    struct Wanted {
        rtl::OUString text;
        int width;
        int most; ///< 0: shortened, not broken
        bool operator<(const Wanted& other) const {
            if (width != other.width) return width < other.width;
            if (most != other.most) return most < other.most;
            return text < other.text;
        }
    };
    const std::vector<rtl::OUString>& found(const Wanted& wanted);
    rtl::OUString cut(const rtl::OUString& text, int width);
    std::vector<rtl::OUString> broken(const rtl::OUString& text, int width, int most);

    std::function<int(const rtl::OUString&)> measure_;
    std::unordered_map<rtl::OUString, int, rtl::OUStringHash> widths_;
    std::map<Wanted, std::vector<rtl::OUString>> lines_;
};

} // namespace agendum::sidebar
