// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>

/// Values of a programme as the organiser reads them in change lists and conflicts.
namespace agendum {

std::string valueText(const std::string& text);
std::string valueText(ItemKind kind);                    ///< as in files: "break" for a pause
std::string valueText(bool value);                       ///< "yes" or empty
std::string valueText(std::chrono::year_month_day date); ///< "YYYY-MM-DD"
std::string valueText(Section::Place place);             ///< "before" or "after"
std::string valueText(const std::vector<Speaker>& speakers);
std::string valueText(const std::vector<Link>& links);
std::string linesText(const std::vector<Link>& links); ///< the same, a line for each
std::string valueText(const Line& line);
std::string valueText(const std::vector<Paragraph>& paragraphs);
std::string valueText(const Venue& venue);
std::string valueText(const Foreign& foreign); ///< the fragments and values alone

} // namespace agendum
