// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"
#include "sidebar/fold.hpp"
#include "sidebar/text_field.hpp"

#include "programme/timeline.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::sidebar {

/// The fields below the list, for the selected items: of several they show what these have in common,
/// and set it for all of them in one step.
class ItemEditor {
public:
    explicit ItemEditor(Site& site);
    ItemEditor(const ItemEditor&) = delete;
    ItemEditor& operator=(const ItemEditor&) = delete;

    static std::vector<RowSpec> rows();
    /// No slots: no item is selected.
    void show(const Programme* programme, const std::vector<const Slot*>& slots,
              const layout::Speech& speech);

    /// Unfolds the longer texts where the control is one of them.
    void bringForth(const std::string& control) { texts_.bringForth(control); }

private:
    TextField textField(const char* control, const char* problem, Field field);
    void giveUpRefused();
    void setText(Field field, const std::string& text) const;
    void setStart(const std::string& text) const;
    void setMinutes(const std::string& text) const;
    void setMinimum(const std::string& text) const;
    void fix(bool fixed) const;
    void makeFlexible(bool flexible) const;
    void chooseKind(int entry) const;
    void showKind(const std::string& kind) const;
    void showObstacles(const std::set<std::string_view>& mixed) const;

    Site& site_;
    TextField title_;
    TextField start_;
    TextField minutes_;
    TextField minimum_;
    TextField speakers_;
    TextField room_;
    TextField subtitle_;
    TextField description_;
    TextField links_;
    Fold texts_;                     ///< the longer ones
    std::vector<std::string> items_; ///< those shown, which what is typed belongs to
    std::string values_;             ///< what the fields were last given to show
};

} // namespace agendum::sidebar
