// SPDX-License-Identifier: MPL-2.0
#include "storm.hpp"

#include "formats/programme_xml.hpp"
#include "sidebar_deck.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace agendum::test {

namespace {

using css::beans::NamedValue;
using css::lang::IllegalArgumentException;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

/// What the storm begins with: two days, a block of two strands, all kinds of texts.
constexpr const char* calm = R"(<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>ord1</title>
  <day id="d1" date="2025-05-20" start="09:00">
    <item id="a" kind="break" duration="30"><title>ord2 ord3</title></item>
    <item id="b" duration="45"><title>ord4</title>
      <speaker><name>Ord5 Ord6</name><organisation>Ord7</organisation></speaker>
      <subtitle>ord8 ord9</subtitle></item>
    <item id="c" duration="20"><title>ord10</title>
      <p>ord11 ord12</p><li>ord13</li><room>ord14</room></item>
    <item id="d" kind="meal" start="12:00" duration="60"><title>ord15</title></item>
    <item id="e" duration="40"><title>ord16</title></item>
  </day>
  <day id="d2" date="2025-05-21" start="08:30">
    <item id="f" duration="30"><title>ord17</title></item>
    <item id="g"><title>ord18</title>
      <strand id="s1"><title>ord19</title><item id="h" duration="20"><title>ord20</title></item>
        <item id="i" duration="25"><title>ord21</title></item></strand>
      <strand id="s2"><title>ord22</title><item id="j" duration="30"><title>ord23</title></item></strand>
    </item>
    <item id="k" duration="15"><title>ord24</title></item>
  </day>
</programme>)";

} // namespace

Storm::Storm(Office& office, std::uint32_t seed, std::vector<std::string>& log, TakesOver how)
    : office_(office), folder_(office.folder()), subject_(office), dice_(seed), nextWord_(100),
      byItself_(how == TakesOver::byItself), hasFollowers_(!byItself_ && seed % 2 == 0), log_(log) {
    subject_.load(calm);
    if (seed % 3 == 0)
        insertInSection();
    else
        subject_.agenda()->insertAgenda({}, nullptr);
    if (hasFollowers_) insertFollowers();
    subject_.agenda()->setAdoptsByItself(byItself_);
    subject_.document.undoManager()->clear(); // none of that is to be undone
}

void Storm::step() {
    using Deed = void (Storm::*)();
    static constexpr std::array<std::pair<Deed, std::size_t>, 19> deeds{{{&Storm::typeTime, 16},
                                                                         {&Storm::typeTitle, 12},
                                                                         {&Storm::typeLetters, 10},
                                                                         {&Storm::insertRow, 7},
                                                                         {&Storm::removeRow, 6},
                                                                         {&Storm::copyRow, 4},
                                                                         {&Storm::moveRow, 6},
                                                                         {&Storm::sortRows, 2},
                                                                         {&Storm::format, 3},
                                                                         {&Storm::typeInList, 3},
                                                                         {&Storm::undo, 9},
                                                                         {&Storm::redo, 5},
                                                                         {&Storm::adopt, 18},
                                                                         {&Storm::synchronize, 4},
                                                                         {&Storm::operate, 16},
                                                                         {&Storm::reopen, 2},
                                                                         {&Storm::changeFile, 4},
                                                                         {&Storm::track, 3},
                                                                         {&Storm::splitCell, 2}}};
    std::size_t all = 0;
    for (const auto& [deed, weight] : deeds) all += weight;
    std::size_t left = dice_.roll(all);
    for (const auto& [deed, weight] : deeds) {
        if (left < weight) {
            const std::size_t done = log_.size();
            (this->*deed)();
            if (byItself_) letItLook(done);
            return;
        }
        left -= weight;
    }
}

void Storm::note(std::string what) {
    std::replace(what.begin(), what.end(), '\n', '/');
    log_.push_back(std::move(what));
}

/// In one of the document's sections.
void Storm::insertInSection() {
    const auto body = subject_.document.model()->getText();
    const Reference<css::text::XTextContent> section(
        subject_.create("com.sun.star.text.TextSection"), UNO_QUERY_THROW);
    body->insertTextContent(body->getEnd(), section, false);
    subject_.agenda()->insertAgenda({}, section->getAnchor()->getStart());
}

/// Agendas of other kinds, which follow the table of all.
void Storm::insertFollowers() {
    for (const auto& [layout, scope] : {std::pair("list", ""), std::pair("table", "day:d1")}) {
        const auto end = subject_.document.model()->getText()->getEnd();
        subject_.agenda()->insertAgendaOf(rtl::OUString::createFromAscii(layout),
                                          rtl::OUString::createFromAscii(scope), end);
    }
}

/// Back and forth again leads to where it began.
void Storm::undo() {
    const auto undoManager = subject_.document.undoManager();
    const auto most = static_cast<std::size_t>(undoManager->getAllUndoActionTitles().getLength());
    if (most == 0) return adopt();
    const std::size_t steps = 1 + dice_.roll(std::min<std::size_t>(most, 4));
    note("undo " + std::to_string(steps));
    const State before = state();
    for (std::size_t i = 0; i < steps; ++i) undoManager->undo();
    for (std::size_t i = 0; i < steps; ++i) undoManager->redo();
    EXPECT_TRUE(state() == before) << "redo does not lead back";
    for (std::size_t i = 0; i < steps; ++i) undoManager->undo();
}

void Storm::redo() {
    const auto undoManager = subject_.document.undoManager();
    const auto most = static_cast<std::size_t>(undoManager->getAllRedoActionTitles().getLength());
    if (most == 0) return typeTime();
    const std::size_t steps = 1 + dice_.roll(most);
    note("redo " + std::to_string(steps));
    for (std::size_t i = 0; i < steps; ++i) undoManager->redo();
}

/// What was typed is taken over when the office is idle, unless the last thing was an undo or a redo.
/// @param done  how much of the log was there before
void Storm::letItLook(std::size_t done) {
    const bool waits = std::any_of(
        log_.begin() + static_cast<std::ptrdiff_t>(done), log_.end(), [](const auto& line) {
            return line.starts_with("undo") || line.starts_with("redo") || line.starts_with("save")
                   || line.starts_with("split");
        });
    // Undoing puts the cursor where it was done; what is typed waits for it to leave the row.
    Reference<css::text::XTextViewCursorSupplier>(subject_.document.controller(), UNO_QUERY_THROW)
        ->getViewCursor()
        ->gotoRange(subject_.document.model()->getText()->getEnd(), false);
    const Words before = words(), strands = wordsOfStrands();
    comeToRest(office_);
    expectNothingLost(before, words(), mayGoAnyway(strands));
    if (!waits) expectAgreement();
}

void Storm::adopt() {
    note("take over");
    takeOver();
}

/// @returns whether that was possible
bool Storm::takeOver() {
    // What could not be understood may be once something else has changed.
    constexpr int most = 3;
    const auto agenda = subject_.agenda();
    for (int round = 0; round < most; ++round) {
        Words before = words(), strands = wordsOfStrands();
        while (!adoptOrUndo()) {
            before = words();
            strands = wordsOfStrands();
        }
        expectNothingLost(before, words(), mayGoAnyway(strands));
        if (!agenda->edits().hasElements()) break;
    }
    expectAgreement();
    return !::testing::Test::HasFailure();
}

/// What was taken over from one agenda and undone stands there again: said otherwise in another since, it
/// is hers to settle. She takes back what she did last.
/// @returns false: something was taken back
bool Storm::adoptOrUndo() {
    const State before = hasFollowers_ ? state() : State();
    try {
        subject_.agenda()->adoptEdits();
        return true;
    } catch (const IllegalArgumentException& refusal) {
        note("  refused: " + toStd(refusal.Message));
    }
    EXPECT_TRUE(hasFollowers_) << "one agenda can't disagree with itself";
    EXPECT_TRUE(state() == before) << "what was refused has changed something";
    const auto undoManager = subject_.document.undoManager();
    EXPECT_TRUE(undoManager->isUndoPossible()) << "there is no way out";
    if (::testing::Test::HasFailure()) return true;
    note("  undo 1");
    undoManager->undo();
    return false;
}

void Storm::synchronize() {
    note("update");
    if (!takeOver()) return;
    const Words before = words();
    subject_.agenda()->synchronize();
    expectNothingLost(before, words(), mayGoAnyway({}));
    takeOver();
}

void Storm::operate() {
    if (!takeOver()) return;
    const Words before = words();
    Words mayGo = mayGoAnyway(wordsOfStrands());
    changeByCommand(mayGo);
    expectNothingLost(before, words(), mayGo);
    takeOver();
}

/// @param mayGo  gets the words that it takes out
void Storm::changeByCommand(Words& mayGo) {
    const Programme now = programme();
    std::vector<const Item*> items;
    forEachItem(now, [&](const Day&, const Item& item, int) { items.push_back(&item); });
    if (items.empty()) return;
    const Item& item = *dice_.pick(items);
    const NamedValue target("item", Any(toUno(item.id)));
    const auto minutes = Any(static_cast<sal_Int32>(5 * (1 + dice_.roll(20))));
    const Any on(dice_.chance(50));
    const Any title(toUno(newWords()));
    struct Operation {
        const char* name;
        std::vector<NamedValue> arguments;
        bool takesAway = false;
    };
    const std::string start = "1" + std::to_string(dice_.roll(10)) + ":35";
    const std::vector<Operation> operations{
        {"setDuration", {target, {"minutes", minutes}}},
        {"setDuration", {target, {"minutes", minutes}}},
        {"setStart", {target, {"start", Any(toUno(start))}, {"fixed", on}}},
        {"setFixed", {target, {"fixed", on}}},
        {"moveItemUp", {target}},
        {"moveItemDown", {target}},
        {"insertItem", {{"title", title}, {"after", Any(toUno(item.id))}, {"minutes", minutes}}},
        {"setText", {target, {"field", Any(rtl::OUString("title"))}, {"text", title}}, true},
        {"removeItem", {target}, true}};
    const Operation& operation = dice_.pick(operations);
    note(std::string(operation.name) + " " + item.id + " " + titleOf(now, item));
    if (operation.takesAway) {
        mayGo.merge(wordsOf(item));
        mayGo.merge(wordsOfRows(now, item));
    }
    try {
        subject_.agenda()->perform(
            toUno(operation.name),
            {operation.arguments.data(), static_cast<sal_Int32>(operation.arguments.size())});
    } catch (const IllegalArgumentException& refusal) {
        note("  refused: " + toStd(refusal.Message));
    }
}

void Storm::reopen() {
    // What is undone of the file waits until then, and comes with the document's next opening.
    const auto file = subject_.agenda()->fileState();
    if (file == "changedInFile" || file == "conflicts") subject_.agenda()->unlinkFile();
    note("save and open");
    const State before = state();
    const auto edits = subject_.agenda()->edits().getLength();
    subject_.document.reopen();
    const State after = state();
    EXPECT_EQ(after.xml, before.xml) << "saving and opening is no edit";
    EXPECT_EQ(after.rows, before.rows) << "saving and opening is no edit";
    EXPECT_EQ(subject_.agenda()->edits().getLength(), edits);
}

/// What was replaced elsewhere goes from the table when that is taken over.
Storm::Words Storm::mayGoAnyway(Words words) const {
    Words all = replaced_;
    words.merge(all);
    return words;
}

} // namespace agendum::test
