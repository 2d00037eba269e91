// SPDX-License-Identifier: MPL-2.0
// The session and what is typed in the places of its document.
#include "writer/cursor_place.hpp"
#include "writer/item_view.hpp"
#include "writer/preferences.hpp"
#include "writer/session.hpp"
#include "writer/uno_text.hpp"
#include "writer/wording.hpp"

#include "layout/list.hpp"
#include "programme/item_index.hpp"

#include <utility>

namespace agendum::writer {

namespace {

/// For how long rows that were taken out wait to be put in elsewhere.
constexpr std::chrono::seconds longestMove{5};

/// What no place says of an item was not taken back with what they say.
Programme withUnsaidOf(Programme programme, const Programme& now) {
    const ItemIndex items(now);
    editItems(
        programme, [&items](const Item& item) { return items.find(item.id) != nullptr; },
        [&items](Item& item) {
            const Item& its = *items.find(item.id);
            item.kind = its.kind;
            item.flexible = its.flexible;
            item.minimum = its.minimum;
        });
    return programme;
}

/// The items whose rows were taken out.
std::vector<std::string> removedIn(const Edits& edits) {
    std::vector<std::string> removed;
    for (const Change& change : edits.changes)
        if (change.field == Field::item && change.after.empty()) removed.push_back(change.itemId);
    return removed;
}

} // namespace

PendingEdits Session::pendingEdits() {
    if (!pending_ || watch_->changed()) {
        watch_->seen();
        pending_ = pendingOf(*look());
    }
    return *pending_;
}

void Session::adoptEdits(const std::string& undoTitle) {
    writableDocument();
    takeOver(*look(), undoTitle);
}

bool Session::adoptsByItself() const {
    const std::optional<bool> waits = record().editsWait;
    return waits ? !*waits : editsTakenOverByDefault(context_);
}

void Session::setAdoptsByItself(bool on, const std::string& undoTitle) {
    Record after = record();
    after.editsWait = !on;
    step(undoTitle, after, [](const Document&) {});
}

/// The places are read once for as long as nothing changes: that takes longer than all else.
std::shared_ptr<const Edits> Session::look() {
    const Document alive = aliveDocument();
    const std::uint64_t changes = watch_->changes(); // what changes meanwhile is read the next time
    auto pages = pagesOf(record());
    if (!looked_.edits || looked_.changes != changes || looked_.pages != pages) {
        auto edits = std::make_shared<Edits>(readEdits(context_, alive, *pages, former_));
        recall(*edits);
        looked_ = {std::move(pages), changes, std::move(edits)};
    }
    return looked_.edits;
}

/// What one agenda says of things that come back may not be what another says: no question where all
/// say to the letter what they said before, as they do once tracked changes are rejected.
void Session::recall(Edits& edits) {
    const std::shared_ptr<const Programme> now = record().programme;
    if (edits.conflicts.empty()) {
        if (now && !edits.any()) saidBefore_.remember(edits.said, now);
        return;
    }
    const std::shared_ptr<const Programme> said = saidBefore_.find(edits.said);
    if (!said) return;
    Programme before = withUnsaidOf(*said, *now);
    if (before == *now) return;
    edits.conflicts.clear();
    edits.changes = difference(*now, before);
    edits.programme = std::move(before);
    edits.asBefore = true;
}

/// Whether nothing that was typed waits to be taken over.
bool Session::inStep() {
    const auto edits = look();
    return !edits->any() && edits->conflicts.empty();
}

/// Before a command changes something: nothing that was typed may be written over.
/// @returns what still does not say what it was given, because it can't be understood
Standing Session::takeOver() {
    writableDocument();
    takeOver(*look(), titleOfAdopting());
    return look()->standing;
}

std::string Session::titleOfAdopting() const {
    return toStd(wording(context_, Words::interface, "undo.adoptEdits"));
}

void Session::takeOver(const Edits& edits, const std::string& undoTitle) {
    if (!edits.conflicts.empty()) {
        const Conflict& first = edits.conflicts.front();
        throw Refusal(Message{"refused.agendas.differ", {first.mine, first.theirs}});
    }
    if (!edits.any()) return;
    keepFormer(edits);
    const Record before = record();
    Record after = before;
    if (edits.programme) after.programme = std::make_shared<const Programme>(*edits.programme);
    after = withScopes(std::move(after));
    step(undoTitle, after, [&](const Document& document) {
        if (edits.asBefore) return;
        const auto then = pagesOf(before);
        updatePlaces(document, then.get(), *pagesOf(after), edits.standing);
    });
    // What was not understood stands there still, and may be what the programme says now: where nothing
    // had to be written, as after rejected changes, no change of the document would call for a look.
    note(edits.unread.empty() ? Edits() : *look());
}

/// The office is idle, or the cursor has moved.
void Session::lookAtEdits() {
    if (ended_ || !programme()) return;
    const bool changed = watch_->changed();
    watch_->seen();
    const auto looked = look();
    const Edits& edits = *looked;
    if (changed) {
        // Cut out to be put in elsewhere? The next edit tells.
        std::vector<std::string> removed = removedIn(edits);
        moving_ = !removed.empty() && removed != removed_;
        removed_ = std::move(removed);
        movingUntil_ = std::chrono::steady_clock::now() + longestMove;
        if (moving_) watch_->lookIn(longestMove);
    }
    const bool mayMove = rowsMayComeBack(edits);
    note(edits);
    if (!edits.any()) return;
    if (isPreviewed(aliveDocument())) return watch_->awaitViews();
    if (!mayAdopt(edits)) return;
    if (const auto view = viewTypingIn(aliveDocument(), edits.standing, mayMove); view.is()) {
        watch_->awaitCursor(view);
        return;
    }
    watch_->hold(); // what fails is not tried again before the next edit
    takeOver(*look(), titleOfAdopting());
}

/// Whoever put a row in again after it was taken over as removed has its item back.
void Session::keepFormer(const Edits& edits) {
    constexpr std::size_t most = 100;
    former_.insert(former_.end(), edits.removed.begin(), edits.removed.end());
    if (former_.size() > most)
        former_.erase(former_.begin(), former_.end() - static_cast<std::ptrdiff_t>(most));
}

/// Tables that stood here before the programme did. Rows that stand in another order than its own are
/// known, so that none is written twice; what it does not know stays, and what it has more comes.
Standing Session::standingUnknown(const Document& document, const Pages& now) const {
    Standing standing;
    if (!now.saying().programme) return standing;
    const ItemIndex items(*now.saying().programme);
    for (auto& [name, table] : readEdits(context_, document, now, {}).standing.tables) {
        if (table.said.isGrid() || layout::isList(table.said)) continue;
        StandingTable known;
        known.said = table.said;
        known.said.rows.clear();
        known.columns = table.columns;
        for (std::size_t row = 0; row < table.said.rows.size(); ++row) {
            const std::string& item = table.said.rows[row].itemId;
            if (!item.empty() && !items.find(item)) continue;
            known.said.rows.push_back(table.said.rows[row]);
            known.rows.push_back(table.rows[row]);
        }
        standing.tables.emplace(name, std::move(known));
    }
    return standing;
}

/// Rows that were just taken out wait for a while to be put in elsewhere.
bool Session::rowsMayComeBack(const Edits& edits) const {
    return moving_ && !edits.removed.empty() && mayAdopt(edits)
           && std::chrono::steady_clock::now() < movingUntil_;
}

PendingEdits Session::pendingOf(const Edits& edits) const {
    return {edits.count, edits.changes, edits.unread, edits.conflicts, rowsMayComeBack(edits)};
}

bool Session::mayAdopt(const Edits& edits) const {
    return adoptsByItself() && edits.conflicts.empty() && watch_->edited() && !readOnly();
}

void Session::note(const Edits& edits) {
    PendingEdits found = pendingOf(edits);
    if (pending_ == found) return;
    pending_ = std::move(found);
    tell();
}

bool Session::showItems(const std::vector<std::string>& ids) {
    return writer::showItems(context_, aliveDocument(), sayingOf(record()), ids);
}

} // namespace agendum::writer
