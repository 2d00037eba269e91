// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"

#include <array>
#include <string>

namespace agendum::layout {

/// How a document in Swedish speaks, without an office to ask for the dates.
inline Speech swedish() {
    const auto dayAndMonth = [](std::chrono::year_month_day day) {
        static constexpr std::array months{"januari",   "februari", "mars",     "april",
                                           "maj",       "juni",     "juli",     "augusti",
                                           "september", "oktober",  "november", "december"};
        return std::to_string(static_cast<unsigned>(day.day())) + " "
               + months.at(static_cast<unsigned>(day.month()) - 1);
    };
    const auto date = [dayAndMonth](std::chrono::year_month_day day) {
        static constexpr std::array weekdays{"söndag",  "måndag", "tisdag", "onsdag",
                                             "torsdag", "fredag", "lördag"};
        return weekdays.at(std::chrono::weekday(day).c_encoding()) + (" " + dayAndMonth(day));
    };
    const auto dateOfYear = [dayAndMonth](std::chrono::year_month_day day) {
        return dayAndMonth(day) + " " + std::to_string(static_cast<int>(day.year()));
    };
    return {.time = *habitOf("sv"), .words = wordsOf("sv"), .date = date, .dateOfYear = dateOfYear};
}

/// The same dates with American times and English words.
inline Speech american() {
    Speech speech = swedish();
    speech.time = *habitOf("en-US");
    speech.words = wordsOf("en-US");
    return speech;
}

} // namespace agendum::layout
