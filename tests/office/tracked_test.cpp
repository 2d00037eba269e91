// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "formats/programme_xml.hpp"
#include "programme/timeline.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XSearchable.hpp>

using namespace agendum::test;

// Changes that are tracked, and all that a cell can hold beside plain text.
namespace {

using agendum::Programme;
using agendum::writer::toStd;
using agendum::writer::toUno;
using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using testing::IsSupersetOf;

class CellsTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.loadTitles({"Fika", "Lunch", "Avslutning"});
        subject.agenda()->insertAgenda({}, nullptr);
        subject.agenda()->setAdoptsByItself(false);
    }
    void update() { subject.agenda()->synchronize(); }
    void perform(const char* operation, const std::vector<NamedValue>& arguments) {
        subject.agenda()->perform(rtl::OUString::createFromAscii(operation),
                                  {arguments.data(), static_cast<sal_Int32>(arguments.size())});
    }
    static NamedValue item(const char* id) {
        return {"item", Any(rtl::OUString::createFromAscii(id))};
    }
    void setDuration(const char* id, sal_Int32 minutes) {
        perform("setDuration", {item(id), {"minutes", Any(minutes)}});
    }
    /// The body rows, "10.00 Fika", without the joiner by which the office knows cells of a row that
    /// came while changes are tracked.
    std::vector<std::string> rows() const {
        constexpr std::string_view joiner = "\u200D";
        std::vector<std::string> lines;
        for (const auto& cells : subject.document.cells(agendaTable)) {
            std::string line = cells.at(0) + " " + cells.at(1);
            for (std::size_t at = line.find(joiner); at != std::string::npos;
                 at = line.find(joiner))
                line.erase(at, joiner.size());
            lines.push_back(line);
        }
        lines.erase(lines.begin());
        return lines;
    }
    /// The same of the programme: "9:30 Fika".
    std::vector<std::string> items() {
        const Programme programme =
            agendum::formats::readProgrammeXml(toStd(subject.agenda()->getXml()));
        const agendum::Timeline timeline(programme);
        std::vector<std::string> lines;
        for (const agendum::Slot& slot : timeline.slots())
            lines.push_back(std::to_string(slot.start.count() / 60) + ":"
                            + std::to_string(slot.start.count() % 60) + " " + slot.item->title);
        return lines;
    }
    Text cell(sal_Int32 column, sal_Int32 row) const {
        return subject.cell(agendaTable, column, row);
    }
    /// Puts something at the end of a cell, or at its beginning.
    void insert(const Text& text, const Reference<css::uno::XInterface>& content, bool atEnd) {
        const auto cursor = text->createTextCursor();
        if (atEnd) cursor->gotoEnd(false);
        text->insertTextContent(
            cursor.get(), Reference<css::text::XTextContent>(content, UNO_QUERY_THROW), false);
    }
    /// How many portions of a kind a cell has.
    static int portions(const Text& text, const char* kind) {
        int count = 0;
        const auto paragraphs = Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)
                                    ->createEnumeration();
        while (paragraphs->hasMoreElements()) {
            const auto portions = Reference<css::container::XEnumerationAccess>(
                                      paragraphs->nextElement(), UNO_QUERY_THROW)
                                      ->createEnumeration();
            while (portions->hasMoreElements()) {
                const Any portion = portions->nextElement();
                const Reference<css::uno::XInterface> object(portion, UNO_QUERY_THROW);
                if (property(object, "TextPortionType")
                    == Any(rtl::OUString::createFromAscii(kind)))
                    ++count;
            }
        }
        return count;
    }

    WriterSubject subject{office};
};

TEST_F(CellsTest, HiddenTextIsNotReadAndStays) {
    const Text title = cell(1, 2);
    const auto cursor = title->createTextCursor();
    cursor->gotoEnd(false);
    title->insertString(cursor.get(), toUno(" ring köket"), false);
    cursor->gotoStart(false);
    cursor->goRight(5, false);
    cursor->gotoEnd(true);
    setProperty(cursor, "CharHidden", Any(true));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    subject.setText("i2", "title", "Gemensam lunch");
    setDuration("i1", 20);
    EXPECT_THAT(rows(),
                ElementsAre("09.00 Fika", "09.20 Gemensam lunch ring köket", "09.30 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:20 Gemensam lunch", "9:30 Avslutning"));
}

TEST_F(CellsTest, ACommentStays) {
    const auto comment = subject.create("com.sun.star.text.textfield.Annotation");
    setProperty(comment, "Content", Any(toUno("Hur många?")));
    insert(cell(0, 2), comment, true);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    setDuration("i1", 20);
    EXPECT_EQ(portions(cell(0, 2), "Annotation"), 1);
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:20 Lunch", "9:30 Avslutning"));
    subject.document.reopen();
    EXPECT_EQ(portions(cell(0, 2), "Annotation"), 1);
}

TEST_F(CellsTest, AFootnoteStays) {
    insert(cell(0, 2), subject.create("com.sun.star.text.Footnote"), true);
    setDuration("i1", 20);
    EXPECT_EQ(portions(cell(0, 2), "Footnote"), 1);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(CellsTest, AFieldInATitleIsReadAndStays) {
    const auto field = subject.create("com.sun.star.text.TextField.DocInfo.Title");
    insert(cell(1, 2), field, true);
    update();
    setDuration("i1", 20);
    EXPECT_EQ(portions(cell(1, 2), "TextField"), 1);
    EXPECT_EQ(toStd(cell(0, 2)->getString()), "09.20");
}

TEST_F(CellsTest, AnImageStays) {
    const auto image = subject.create("com.sun.star.text.TextGraphicObject");
    setProperty(image, "AnchorType", Any(css::text::TextContentAnchorType_AS_CHARACTER));
    insert(cell(0, 2), image, false);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    setDuration("i1", 20);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.20 Lunch", "09.30 Avslutning"));
    EXPECT_EQ(portions(cell(0, 2), "Frame"), 1);
}

TEST_F(CellsTest, AProtectedCellStaysProtectedAndFollows) {
    setProperty(cell(0, 2), "IsProtected", Any(true));
    setProperty(cell(1, 2), "IsProtected", Any(true));
    setDuration("i1", 20);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.20 Lunch", "09.30 Avslutning"));
    EXPECT_EQ(property(cell(0, 2), "IsProtected"), Any(true));
    EXPECT_EQ(property(cell(1, 2), "IsProtected"), Any(true));
}

class TrackedTest : public CellsTest {
protected:
    void SetUp() override {
        CellsTest::SetUp();
        setProperty(subject.document.model(), "RecordChanges", Any(true));
    }
    void type(sal_Int32 column, sal_Int32 row, const std::string& text) {
        cell(column, row)->setString(toUno(text));
    }
    /// As the menu does: the row stands there as deleted until that is accepted.
    void deleteRow(sal_Int32 row) {
        Reference<css::text::XTextViewCursorSupplier>(subject.document.controller(),
                                                      UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(cell(0, row)->getStart(), false);
        subject.document.dispatch(".uno:DeleteRows");
    }
    /// Whether that a row stands there is a tracked change.
    bool isMarked(sal_Int32 row) const {
        const Reference<css::uno::XInterface> place(
            subject.table(agendaTable)->getRows()->getByIndex(row), UNO_QUERY_THROW);
        return property(place, "HasTextChangesOnly") == Any(false);
    }
    void acceptAll() { subject.document.dispatch(".uno:AcceptAllTrackedChanges"); }
    void rejectAll() { subject.document.dispatch(".uno:RejectAllTrackedChanges"); }
    bool hasTrackedChanges() const {
        return Reference<css::document::XRedlinesSupplier>(subject.document.model(),
                                                           UNO_QUERY_THROW)
            ->getRedlines()
            ->createEnumeration()
            ->hasMoreElements();
    }
};

TEST_F(TrackedTest, ADeletedRowCountsAsDeleted) {
    deleteRow(2);
    ASSERT_EQ(rows().size(), 3U) << "it stands there still";
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Avslutning"));
    acceptAll();
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Avslutning"));
}

TEST_F(TrackedTest, ADeletedRowThatIsRejectedBringsItsItemBack) {
    deleteRow(2);
    update();
    rejectAll();
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
}

TEST_F(TrackedTest, OwnWritesAreTracked) {
    setDuration("i1", 20);
    EXPECT_TRUE(hasTrackedChanges());
    acceptAll();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.20 Lunch", "09.30 Avslutning"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(TrackedTest, RejectingOwnWritesIsAnEditBack) {
    setDuration("i1", 20);
    rejectAll();
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
}

TEST_F(TrackedTest, AMovedItemReadsAsItShould) {
    perform("moveItemDown", {item("i2")});
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Avslutning", "09.20 Lunch"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(TrackedTest, AMovedAndRetimedItemReadsAsItShould) {
    setDuration("i1", 25);
    perform("moveItemUp", {item("i3")});
    setDuration("i1", 15);
    acceptAll();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.15 Avslutning", "09.25 Lunch"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(TrackedTest, AnItemAddedOrRemovedIsRightAfterAccepting) {
    perform("insertItem", {{"title", Any(rtl::OUString("Tal"))},
                           {"after", Any(rtl::OUString("i1"))},
                           {"minutes", Any(sal_Int32(5))}});
    perform("removeItem", {item("i2")});
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Tal", "09.15 Avslutning"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(TrackedTest, ARowThatAgendumTakesOutStandsAsDeletedUntilThatIsAccepted) {
    perform("removeItem", {item("i2")});
    EXPECT_EQ(rows().size(), 3U);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Avslutning"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(TrackedTest, RejectingThatARowWasTakenOutBringsItsItemBack) {
    const auto cursor = cell(1, 2)->createTextCursor();
    cursor->gotoEnd(false);
    cell(1, 2)->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                       false);
    cell(1, 2)->insertString(cursor.get(), toUno("Ta med matlåda"), false);
    acceptAll();
    update();
    perform("removeItem", {item("i2")});
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Avslutning"));
    rejectAll();
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
    EXPECT_EQ(toStd(cell(1, 2)->getString()), "Lunch\nTa med matlåda");
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(TrackedTest, TakingARowOutIsOneStepBackAndForth) {
    const auto before = rows();
    const auto undoManager = subject.document.undoManager();
    const auto steps = undoManager->getAllUndoActionTitles().getLength();
    perform("removeItem", {item("i2")});
    EXPECT_EQ(undoManager->getAllUndoActionTitles().getLength(), steps + 1);
    undoManager->undo();
    EXPECT_EQ(rows(), before);
    EXPECT_FALSE(hasTrackedChanges());
    EXPECT_FALSE(isMarked(2));
    undoManager->redo();
    EXPECT_TRUE(isMarked(2));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Avslutning"));
}

TEST_F(TrackedTest, CommandsGoOnAroundRowsThatStandAsDeleted) {
    perform("removeItem", {item("i2")});
    setDuration("i1", 25);
    perform("insertItem", {{"title", Any(rtl::OUString("Tal"))},
                           {"after", Any(rtl::OUString("i1"))},
                           {"minutes", Any(sal_Int32(5))}});
    perform("moveItemUp", {item("i3")});
    perform("removeItem", {item("i1")});
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(rows(), ElementsAre("09.00 Avslutning", "09.10 Tal"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(TrackedTest, ARowThatCameWhileChangesAreTrackedGoesAtOnce) {
    perform("insertItem", {{"title", Any(rtl::OUString("Tal"))},
                           {"after", Any(rtl::OUString("i1"))},
                           {"minutes", Any(sal_Int32(5))}});
    ASSERT_EQ(rows().size(), 4U);
    const Programme now = agendum::formats::readProgrammeXml(toStd(subject.agenda()->getXml()));
    perform("removeItem", {item(now.days[0].items[1].id.c_str())});
    EXPECT_EQ(rows().size(), 3U);
    acceptAll();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
}

/// Whatever rejecting leaves in the table, the programme says the same once that is taken over.
TEST_F(TrackedTest, ProgrammeAndTableAgreeAfterRejecting) {
    setDuration("i1", 25);
    perform("moveItemUp", {item("i3")});
    perform("removeItem", {item("i2")});
    rejectAll();
    update();
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    std::vector<std::string> said;
    for (std::string row : rows()) {
        if (row.starts_with("0")) row.erase(0, 1);
        const std::size_t dot = row.find('.');
        row.replace(dot, row[dot + 1] == '0' ? 2 : 1, ":");
        said.push_back(row);
    }
    EXPECT_THAT(said, IsSupersetOf(items()));
}

/// One agenda has a row whose time was emptied, so that it can't be known as an item's again; another
/// shows the item with its time.
TEST_F(TrackedTest, RejectingIsNoQuestionWhereAgendasWouldReadWhatComesBackDifferently) {
    setProperty(subject.document.model(), "RecordChanges", Any(false));
    subject.agenda()->insertAgendaOf("list", "", subject.document.model()->getText()->getEnd());
    type(0, 2, "");
    update();
    const auto before = subject.agenda()->getXml();
    const auto outline = subject.outline();
    const auto standing = rows();
    setProperty(subject.document.model(), "RecordChanges", Any(true));
    perform("insertItem", {{"title", Any(rtl::OUString("Tal"))},
                           {"after", Any(rtl::OUString("i2"))},
                           {"minutes", Any(sal_Int32(5))}});
    perform("removeItem", {item("i2")});
    perform("setFlexible", {item("i1"), {"flexible", Any(true)}});
    rejectAll();
    ASSERT_EQ(subject.outline(), outline);
    ASSERT_EQ(rows(), standing);
    subject.agenda()->adoptEdits();
    EXPECT_NE(subject.agenda()->getXml(), before) << "what stands nowhere is not rejected";
    perform("setFlexible", {item("i1"), {"flexible", Any(false)}});
    EXPECT_EQ(subject.agenda()->getXml(), before);
    EXPECT_EQ(subject.outline(), outline);
    EXPECT_EQ(rows(), standing);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

/// Each of them ends with what the other begins behind.
TEST_F(TrackedTest, RejectingARenamingAndWhatCameBehindItLeavesTheLinesOfAList) {
    setProperty(subject.document.model(), "RecordChanges", Any(false));
    subject.agenda()->insertAgendaOf("list", "", subject.document.model()->getText()->getEnd());
    const auto outline = subject.outline();
    const auto rename = [this](const char* title) {
        perform("setText", {item("i1"),
                            {"field", Any(rtl::OUString("title"))},
                            {"text", Any(rtl::OUString::createFromAscii(title))}});
    };
    const auto insert = [this] {
        perform("insertItem", {{"title", Any(rtl::OUString("Tal"))},
                               {"after", Any(rtl::OUString("i1"))},
                               {"minutes", Any(sal_Int32(5))}});
    };
    for (const char* title : {"Fikas", "Fik", "Fiki", "F"}) {
        for (const bool renamesFirst : {true, false}) {
            setProperty(subject.document.model(), "RecordChanges", Any(true));
            if (renamesFirst) rename(title);
            insert();
            if (!renamesFirst) rename(title);
            rejectAll();
            EXPECT_EQ(subject.outline(), outline) << title;
            setProperty(subject.document.model(), "RecordChanges", Any(false));
            subject.agenda()->adoptEdits();
        }
    }
}

TEST_F(TrackedTest, RejectingWhatSheTypedAtALinesEndAndWhatCameBehindItLeavesTheLines) {
    setProperty(subject.document.model(), "RecordChanges", Any(false));
    subject.agenda()->insertAgendaOf("list", "", subject.document.model()->getText()->getEnd());
    const auto outline = subject.outline();
    setProperty(subject.document.model(), "RecordChanges", Any(true));
    const auto search =
        Reference<css::util::XSearchable>(subject.document.model(), UNO_QUERY_THROW);
    const auto what = search->createSearchDescriptor();
    what->setSearchString("\tFika");
    what->setPropertyValue("SearchRegularExpression", Any(true));
    const Reference<css::text::XTextRange> line(search->findFirst(what), UNO_QUERY_THROW);
    line->getText()->insertString(line->getEnd(), " och te", false);
    for (const char* title : {"Tal", "Musik"})
        perform("insertItem", {{"title", Any(rtl::OUString::createFromAscii(title))},
                               {"after", Any(rtl::OUString("i1"))},
                               {"minutes", Any(sal_Int32(5))}});
    EXPECT_THAT(subject.outline(), testing::Contains("Agenda List: 09.00\tFika och te"));
    rejectAll();
    EXPECT_EQ(subject.outline(), outline);
}

TEST_F(TrackedTest, UndoTakesTrackedWritesBack) {
    const auto before = rows();
    setDuration("i1", 20);
    subject.document.undoManager()->undo();
    EXPECT_EQ(rows(), before);
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
}

} // namespace
