// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace agendum::layout {

/// The two subtags of a language tag (BCP 47, RFC 5646 section 2.2) that say how people write.
struct LanguageTag {
    std::string language; ///< lower case: "sv"
    std::string region;   ///< upper case: "SE"; empty where the tag names none
};

LanguageTag languageTagOf(std::string_view tag);

} // namespace agendum::layout
