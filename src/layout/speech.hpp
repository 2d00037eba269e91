// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/time_text.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace agendum::layout {

/// The words that Agendum itself puts into a document.
struct Words {
    std::string when;      ///< "Tid"
    std::string where;     ///< "Plats"
    std::string agenda;    ///< "Program": heads the agenda where the programme has no word for it
    std::string timeHead;  ///< heads the time column
    std::string itemHead;  ///< heads the content column
    std::string clock;     ///< before a time in running text: "kl. "; empty in English
    std::string to;        ///< between two times, spaces included: " – "
    std::string listAnd;   ///< before the last of several names, spaces included: " och "
    std::string continued; ///< behind a continuation's title: "(fortsättning)"
    std::string hour;      ///< of a length, behind the number 1
    std::string hours;     ///< of a length, behind any other number
    std::string minute;
    std::string minutes;
};

/// English where we have no words for the language (BCP 47).
const Words& wordsOf(std::string_view language);

/// How a document speaks at one place in it.
struct Speech {
    TimePattern time;
    Words words;
    /// A date with its weekday, as running text would have it: "tisdag 20 maj". From the office.
    std::function<std::string(std::chrono::year_month_day)> date;
    /// A date with its year, without the weekday: "20 maj 2025". From the office.
    std::function<std::string(std::chrono::year_month_day)> dateOfYear;
};

} // namespace agendum::layout
