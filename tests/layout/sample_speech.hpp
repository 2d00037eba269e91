// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"

#include <array>
#include <string>

namespace agendum::layout {

/// How a document in Swedish speaks, without an office to ask for the dates.
inline Speech swedish() {
    const auto date = [](std::chrono::year_month_day day) {
        static constexpr std::array weekdays{"söndag",  "måndag", "tisdag", "onsdag",
                                             "torsdag", "fredag", "lördag"};
        static constexpr std::array months{"januari",   "februari", "mars",     "april",
                                           "maj",       "juni",     "juli",     "augusti",
                                           "september", "oktober",  "november", "december"};
        return std::string(weekdays.at(std::chrono::weekday(day).c_encoding())) + " "
               + std::to_string(static_cast<unsigned>(day.day())) + " "
               + months.at(static_cast<unsigned>(day.month()) - 1);
    };
    return {.time = *habitOf("sv"), .words = wordsOf("sv"), .date = date};
}

/// The same dates with American times and English words.
inline Speech american() {
    return {.time = *habitOf("en-US"), .words = wordsOf("en-US"), .date = swedish().date};
}

} // namespace agendum::layout
