// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include <vector>

namespace agendum::sidebar {

/// What was typed in the document, in rows of a panel: what can't be understood, whether edits are
/// taken over by themselves, and the button that takes them over now.
class EditsSection {
public:
    static std::vector<RowSpec> rows();

    explicit EditsSection(Site& site);
    EditsSection(const EditsSection&) = delete;
    EditsSection& operator=(const EditsSection&) = delete;

    void refresh();

private:
    Site& site_;
};

} // namespace agendum::sidebar
