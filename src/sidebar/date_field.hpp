// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/text_field.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace agendum::sidebar {

/// A date to type or to pick, committed like a TextField.
class DateField {
public:
    using Commit = std::function<void(std::chrono::year_month_day)>;

    DateField(Site& site, const char* problem, const char* control, Commit commit);
    DateField(const DateField&) = delete;
    DateField& operator=(const DateField&) = delete;

    void show(std::optional<std::chrono::year_month_day> date, const std::string& subject);

private:
    std::optional<std::chrono::year_month_day> typed() const;
    void put(std::optional<std::chrono::year_month_day> date);
    void commit();

    Site& site_;
    ProblemLine problem_;
    const char* control_;
    Commit commit_;
    std::optional<std::chrono::year_month_day> shown_;
    std::string subject_;
    bool committing_ = false;
};

} // namespace agendum::sidebar
