// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include <string>
#include <vector>

namespace agendum::sidebar {

/// What the followed file has for the document, in rows of a panel that are there only while there
/// is something to decide: changes that are shown before they are made, and the conflicts in one list,
/// each settled with one click, or all at once.
class FileSection {
public:
    static std::vector<RowSpec> rows();

    explicit FileSection(Site& site);
    FileSection(const FileSection&) = delete;
    FileSection& operator=(const FileSection&) = delete;

    void refresh();

private:
    void showChanges(const writer::FileChange* change);
    void showConflicts(const std::vector<Conflict>& conflicts);
    void settle(std::size_t index, const char* side);

    Site& site_;
    std::vector<Conflict> shown_; ///< by slot
};

} // namespace agendum::sidebar
