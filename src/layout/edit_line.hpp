// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "layout/time_text.hpp"
#include "programme/timeline.hpp"

#include <vector>

namespace agendum::layout {

/// The line that reads like `typed`, made from the one that stood there: what is the same at both
/// ends stays as it was, with references to starts and links that a page does not show; only what
/// lies between is taken as it was typed. The timeline and the pattern are those that the line was
/// set with.
Line editLine(const Line& before, const std::vector<PageRun>& typed, const Timeline& timeline,
              const TimePattern& time);

} // namespace agendum::layout
