// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer_subject.hpp"

#include "programme/programme.hpp"

namespace agendum::test {

using Lines = std::vector<std::string>;

/// What the table of the first day's track "Data" is called.
constexpr const char* data1 = "Agenda_table_track:Data_d1";

/// A document with a small conference of two days: tracks "Data" and "Folk" side by side after a
/// common beginning, and what the organiser does with its agendas.
class LayoutsTest : public OfficeTest {
protected:
    void SetUp() override;

    /// Puts in an agenda at the end of the document.
    void insert(const std::string& layout, const std::string& scope);
    /// The rows of a table, "09.30 A | B"; of a cell only the first paragraph.
    Lines rows(const std::string& table) const { return rows(subject.document, table); }
    static Lines rows(const TestDocument& document, const std::string& table);
    Lines tables() const { return subject.document.tables(); }
    void type(const std::string& table, sal_Int32 column, sal_Int32 row, const std::string& text);
    void update() { subject.agenda()->synchronize(); }
    void undo() const { subject.document.undoManager()->undo(); }
    void redo() const { subject.document.undoManager()->redo(); }
    Programme programme();
    std::string xml();
    /// The titles of a strand.
    Lines strand(const std::string& id);
    void setDuration(const std::string& item, sal_Int32 minutes);

    WriterSubject subject{office};
};

} // namespace agendum::test
