// SPDX-License-Identifier: MPL-2.0
#include "layout/page.hpp"

namespace agendum::layout {

std::string PageParagraph::text() const {
    std::string words;
    for (const PageRun& run : runs) words += run.text;
    return words;
}

} // namespace agendum::layout
