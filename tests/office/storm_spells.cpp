// SPDX-License-Identifier: MPL-2.0
// Spells in a storm: somebody else changes the file, changes are tracked, a cell is split. Each begins
// in step and ends so.
#include "storm.hpp"

#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "programme/merge.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>

#include <algorithm>
#include <utility>

namespace agendum::test {

namespace {

using css::lang::IllegalArgumentException;
using css::uno::Any;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

/// Says more than a programme where two are not the same.
std::string xmlOf(const Programme& programme) {
    return formats::writeProgrammeXml(programme);
}

std::vector<std::string> idsOf(const Programme& programme) {
    std::vector<std::string> ids;
    forEachItem(programme, [&](const Day&, const Item& item, int) { ids.push_back(item.id); });
    return ids;
}

/// The items beside which one stands, it included.
ItemList& siblingsOf(Programme& programme, const std::string& id) {
    const auto holds = [&id](const ItemList& items) {
        return std::ranges::any_of(items, [&](const Item& item) { return item.id == id; });
    };
    for (Day& day : programme.days) {
        if (holds(day.items)) return day.items;
        for (Item& item : day.items)
            for (Strand& strand : item.strands)
                if (holds(strand.items)) return strand.items;
    }
    throw std::logic_error("no item " + id);
}

} // namespace

/// Somebody else changes one thing in the file, and the organiser perhaps another in the document,
/// or the same. The outcome is the merge of both.
void Storm::changeFile() {
    if (!takeOver()) return;
    const auto agenda = subject_.agenda();
    if (agenda->fileState() != "none") agenda->unlinkFile();
    const auto file = folder_ / ("storm" + std::to_string(nextWord_++) + ".xml");
    agenda->save(urlOf(file));
    const Programme base = programme();
    Programme theirs = base;
    const std::string changed = changeOne(theirs);
    if (dice_.chance(60)) {
        dice_.chance(50) ? typeTime() : typeTitle();
        if (!takeOver()) return;
    }
    const Programme mine = programme();
    formats::writeFileAtomically(file, xmlOf(theirs));

    Words mayGo = mayGoAnyway(wordsOfStrands());
    for (const Programme* side : {&base, &mine})
        if (const Item* item = findItem(*side, changed)) {
            mayGo.merge(wordsOf(*item));
            mayGo.merge(wordsOfRows(*side, *item));
        }
    const Words before = words();
    mergeFile(base, mine, theirs);
    expectNothingLost(before, words(), mayGo);
    takeOver();
    agenda->save(urlOf(file));
    EXPECT_EQ(xmlOf(formats::readProgrammeXml(formats::readFile(file))), xmlOf(programme()));
}

/// @returns the item that it is about
std::string Storm::changeOne(Programme& theirs) {
    std::string id = dice_.pick(idsOf(theirs));
    const std::string title = newWords();
    ItemList& siblings = siblingsOf(theirs, id);
    const auto at = std::ranges::find(siblings, id, &Item::id);
    switch (dice_.roll(4)) {
    case 0:
        note("the file has " + title + " over " + at->title);
        at->title = title;
        break;
    case 1:
        note("the file has " + at->title + " longer");
        at->duration = at->duration.value_or(Minutes(0)) + Minutes(5);
        break;
    case 2: {
        note("the file has " + title + " before " + at->title);
        Item item;
        item.id = freshId(theirs, "theirs");
        item.title = title;
        item.duration = Minutes(15);
        siblings.insert(at, std::move(item));
        break;
    }
    default: note("the file has no " + at->title); siblings.erase(at);
    }
    return id;
}

/// The programme has to be what merging gives. What could not be understood in the document may be once
/// that has been taken over, and is taken over before conflicts are settled: whoever has to say
/// what comes of it begins from there.
void Storm::mergeFile(Programme base, Programme mine, const Programme& theirs) {
    const auto agenda = subject_.agenda();
    const Side side = dice_.chance(50) ? Side::mine : Side::theirs;
    const bool waits = agenda->fileState() == "changedInFile" || agenda->fileState() == "conflicts";
    if (waits && programme() == mine) askForFile();
    Merged merged = merge(base, mine, theirs);
    if (agenda->conflicts().hasElements()) {
        if (programme() != mine) base = agreedBase(base, theirs, merged.conflicts);
        agenda->adoptEdits();
        mine = programme();
        note(side == Side::mine ? "  settled as here" : "  settled as in the file");
        agenda->settleAll(side == Side::mine ? rtl::OUString("here") : rtl::OUString("file"));
        Settlements settled;
        for (const Conflict& conflict : merge(base, mine, theirs).conflicts)
            settled[{conflict.id, conflict.field}] = side;
        merged = merge(base, mine, theirs, settled);
    }
    // By itself it may have taken over by now what could not be understood before.
    if (byItself_) return;
    EXPECT_EQ(xmlOf(programme()), xmlOf(merged.programme));
}

void Storm::askForFile() {
    try {
        subject_.agenda()->takeOverFile();
    } catch (const IllegalArgumentException& refusal) {
        note("  refused: " + toStd(refusal.Message)); // it may want its conflicts settled first
    }
}

/// Changes are tracked for some commands, which are then accepted, rejected or undone.
void Storm::track() {
    if (!takeOver()) return;
    const auto agenda = subject_.agenda();
    // It may be understood once something else has changed, in one agenda otherwise than in the next.
    if (hasFollowers_ && agenda->unreadEdits().hasElements()) return;
    const auto undoManager = subject_.document.undoManager();
    undoManager->clear(); // it would lead into changes that are tracked no more
    note("track changes");
    const State before = state();
    const Words standing = words();
    Words mayGo = mayGoAnyway(wordsOfStrands());
    setProperty(subject_.document.model(), "RecordChanges", Any(true));
    // Cells are looked at more closely from now on: what was typed without styles reads otherwise.
    changeByCommand(mayGo);
    agenda->adoptEdits();
    // What could not be understood may be once something else has changed.
    const bool allRead = !agenda->unreadEdits().hasElements();
    for (std::size_t left = dice_.roll(3); left > 0; --left) {
        changeByCommand(mayGo);
        EXPECT_FALSE(allRead && agenda->edits().hasElements()) << "what it wrote itself is an edit";
        if (::testing::Test::HasFailure()) return describe();
    }
    const auto now = agenda->getXml();
    switch (dice_.roll(3)) {
    case 0:
        note("accept all");
        subject_.document.dispatch(".uno:AcceptAllTrackedChanges");
        EXPECT_EQ(agenda->getXml(), now);
        EXPECT_FALSE(allRead && agenda->edits().hasElements()) << "accepting is an edit";
        expectNothingLost(standing, words(), mayGo);
        break;
    case 1:
        note("reject all");
        subject_.document.dispatch(".uno:RejectAllTrackedChanges");
        expectNothingLost(standing, words(), mayGoAnyway({}));
        break;
    default:
        note("undo all");
        while (undoManager->isUndoPossible()) undoManager->undo();
        EXPECT_TRUE(state() == before) << "undoing what was tracked does not lead back";
    }
    setProperty(subject_.document.model(), "RecordChanges", Any(false));
    // What was taken over meanwhile was tracked, and would be read with what it replaced.
    if (byItself_) subject_.document.dispatch(".uno:AcceptAllTrackedChanges");
    takeOver();
    undoManager->clear();
}

/// A cell is split, the agenda goes on around it, and all is undone.
void Storm::splitCell() {
    if (!takeOver()) return;
    const auto agenda = subject_.agenda();
    const auto undoManager = subject_.document.undoManager();
    undoManager->clear(); // it holds so many steps only, and a redo of these would split again
    const State before = state();
    const Words standing = words();
    const Row row = anyRow();
    const bool below = dice_.chance(50);
    note("split " + row.cells[1] + (below ? " below" : " beside"));
    const std::string cell = (dice_.chance(50) ? "A" : "B") + std::to_string(row.index + 1);
    const auto cursor = subject_.table(row.table)->createCursorByCellName(toUno(cell));
    ASSERT_TRUE(cursor->splitRange(1, below));
    agenda->adoptEdits();
    Words mayGo = mayGoAnyway(wordsOfStrands());
    changeByCommand(mayGo);
    expectNothingLost(standing, wordsOfCells(), mayGo);
    while (undoManager->isUndoPossible()) undoManager->undo();
    EXPECT_TRUE(state() == before) << "undoing does not lead back";
    undoManager->clear();
}

/// Where rows have cells of their own number.
Storm::Words Storm::wordsOfCells() {
    Words words;
    for (const std::string& name : subject_.document.tables()) {
        if (!isOwn(name)) continue;
        const auto table = subject_.table(name);
        for (const rtl::OUString& cell : table->getCellNames())
            for (const auto& [word, count] :
                 wordsIn(toStd(Text(table->getCellByName(cell), UNO_QUERY_THROW)->getString())))
                words[word] += count;
    }
    return words;
}

} // namespace agendum::test
