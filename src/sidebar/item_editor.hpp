// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"
#include "sidebar/text_field.hpp"

#include "programme/timeline.hpp"

#include <string>

namespace agendum::sidebar {

/// The fields below the list, for the selected item.
class ItemEditor {
public:
    explicit ItemEditor(Site& site);
    ItemEditor(const ItemEditor&) = delete;
    ItemEditor& operator=(const ItemEditor&) = delete;

    static std::vector<RowSpec> rows();
    /// No slot: no item is selected.
    void show(const Programme* programme, const Slot* slot, const layout::Speech& speech);

private:
    TextField textField(const char* control, Field field);
    void setText(Field field, const std::string& text) const;
    void setStart(const std::string& text) const;
    void setMinutes(const std::string& text) const;
    void setMinimum(const std::string& text) const;
    void fix() const;
    void makeFlexible() const;
    void chooseKind() const;
    void showObstacles() const;

    Site& site_;
    ProblemLine problem_;
    TextField title_;
    TextField start_;
    TextField minutes_;
    TextField minimum_;
    TextField speakers_;
    TextField room_;
    std::string item_; ///< the one shown, which what is typed belongs to
};

} // namespace agendum::sidebar
