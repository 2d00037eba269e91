// SPDX-License-Identifier: MPL-2.0
#include "commands/today.hpp"

#include <osl/time.h>

namespace agendum::commands {

std::chrono::year_month_day today() {
    TimeValue now{};
    TimeValue local{};
    oslDateTime date{};
    osl_getSystemTime(&now);
    osl_getLocalTimeFromSystemTime(&now, &local);
    osl_getDateTimeFromTimeValue(&local, &date);
    return std::chrono::year(date.Year) / std::chrono::month(date.Month)
           / std::chrono::day(date.Day);
}

} // namespace agendum::commands
