// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer_subject.hpp"

#include "formats/programme_xml.hpp"
#include "programme/timeline.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

namespace agendum::test {

/// A day of "Fika", "Lunch" and "Avslutning", ten minutes each from nine, with its agenda; and what the
/// organiser types in it.
class SyncTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.loadTitles({"Fika", "Lunch", "Avslutning"});
        subject.agenda()->insertAgenda({}, nullptr);
    }

    void type(sal_Int32 column, sal_Int32 row, const std::string& text,
              const std::string& table = agendaTable) {
        subject.cell(table, column, row)->setString(writer::toUno(text));
    }
    /// What the Update command does.
    void update() { subject.agenda()->synchronize(); }
    Programme programme() {
        return formats::readProgrammeXml(writer::toStd(subject.agenda()->getXml()));
    }
    /// The body rows, "10.00 Fika".
    std::vector<std::string> rows(const std::string& table = agendaTable) const {
        std::vector<std::string> lines;
        for (const auto& cells : subject.document.cells(table)) {
            std::string& line = lines.emplace_back();
            for (const std::string& cell : cells) line += (&cell == cells.data() ? "" : " ") + cell;
        }
        lines.erase(lines.begin());
        return lines;
    }
    std::string cellNamed(const char* name) {
        return writer::toStd(
            Text(subject.table(agendaTable)->getCellByName(rtl::OUString::createFromAscii(name)),
                 css::uno::UNO_QUERY_THROW)
                ->getString());
    }
    /// The same of the programme: "10:00 Fika".
    std::vector<std::string> items() {
        const Programme current = programme();
        const Timeline timeline(current);
        std::vector<std::string> lines;
        for (const Slot& slot : timeline.slots())
            lines.push_back(std::to_string(slot.start.count() / 60) + ":"
                            + std::to_string(slot.start.count() % 60) + " " + slot.item->title);
        return lines;
    }
    /// In one go, as pasting does.
    void insertRow(sal_Int32 at, const std::vector<std::string>& texts,
                   const std::string& table = agendaTable) {
        undoManager()->enterUndoContext("Paste");
        subject.table(table)->getRows()->insertByIndex(at, 1);
        for (std::size_t column = 0; column < texts.size(); ++column)
            type(static_cast<sal_Int32>(column), at, texts[column], table);
        undoManager()->leaveUndoContext();
    }
    void removeRow(sal_Int32 at) { subject.table(agendaTable)->getRows()->removeByIndex(at, 1); }
    void setDuration(const char* item, sal_Int32 minutes) {
        const css::beans::NamedValue arguments[] = {
            {"item", css::uno::Any(rtl::OUString::createFromAscii(item))},
            {"minutes", css::uno::Any(minutes)}};
        subject.agenda()->perform("setDuration", {arguments, 2});
    }
    css::uno::Reference<css::document::XUndoManager> undoManager() const {
        return subject.document.undoManager();
    }

    void idle() const {
        css::uno::Reference<css::awt::XToolkitExperimental>(
            office.service("com.sun.star.awt.Toolkit"), css::uno::UNO_QUERY_THROW)
            ->processEventsToIdle();
    }
    /// Puts the view's cursor into a cell, or at the document's end.
    void goTo(sal_Int32 column, sal_Int32 row) {
        viewCursor()->gotoRange(subject.cell(agendaTable, column, row)->getStart(), false);
    }
    void leaveTable() {
        viewCursor()->gotoRange(subject.document.model()->getText()->getEnd(), false);
    }
    css::uno::Reference<css::text::XTextViewCursor> viewCursor() const {
        return css::uno::Reference<css::text::XTextViewCursorSupplier>(
                   subject.document.controller(), css::uno::UNO_QUERY_THROW)
            ->getViewCursor();
    }

    WriterSubject subject{office};
};

} // namespace agendum::test
