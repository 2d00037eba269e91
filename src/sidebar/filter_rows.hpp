// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include "layout/speech.hpp"

#include <string>
#include <vector>

namespace agendum::sidebar {

/// The lists above the items that say which day, track and room they are of. Each is there only where
/// the programme has more than one. What is chosen is the session's filter.
class FilterRows {
public:
    explicit FilterRows(Site& site);
    FilterRows(const FilterRows&) = delete;
    FilterRows& operator=(const FilterRows&) = delete;

    static std::vector<RowSpec> rows();
    /// No programme: there is nothing to choose from.
    void show(const Programme* programme, const layout::Speech& speech);

private:
    struct Choice {
        const char* control;
        const char* label;
        std::string layout::AgendaFilter::*part;
        const char* every; ///< key of the entry that stands for all; null: there is none
        std::vector<std::string> values = {}; ///< of the filter, entry by entry
    };

    void show(Choice& choice, const std::vector<std::string>& names,
              std::vector<std::string> values, const std::string& chosen) const;
    void choose(const Choice& choice, int entry) const;

    Site& site_;
    Choice day_;
    Choice track_;
    Choice room_;
};

} // namespace agendum::sidebar
