// SPDX-License-Identifier: MPL-2.0
// The session and what is typed in the places of its document.
#include "writer/session.hpp"
#include "writer/uno_text.hpp"
#include "writer/wording.hpp"

#include <utility>

namespace agendum::writer {

PendingEdits Session::pendingEdits() {
    Edits edits = look();
    return {edits.count, std::move(edits.changes), std::move(edits.unread),
            std::move(edits.conflicts)};
}

void Session::adoptEdits(const std::string& undoTitle) {
    writableDocument();
    takeOver(undoTitle);
}

Edits Session::look() const {
    return readEdits(context_, aliveDocument(), sayingOf(record()));
}

/// Whether nothing that was typed waits to be taken over.
bool Session::inStep() const {
    const Edits edits = look();
    return !edits.any() && edits.conflicts.empty();
}

/// Before a command changes something: nothing that was typed may be written over.
void Session::takeOver() {
    writableDocument();
    takeOver(toStd(wording(context_, Words::interface, "undo.adoptEdits")));
}

void Session::takeOver(const std::string& undoTitle) {
    const Edits edits = look();
    if (!edits.conflicts.empty()) {
        const Conflict& first = edits.conflicts.front();
        throw Refusal(Message{"refused.agendas.differ", {first.mine, first.theirs}});
    }
    if (!edits.any()) return;
    const Record before = record();
    Record after = before;
    if (edits.programme) after.programme = std::make_shared<const Programme>(*edits.programme);
    step(undoTitle, after, [&](const Document& document) {
        updatePlaces(context_, document, sayingOf(before), sayingOf(after), edits.standing);
    });
}

} // namespace agendum::writer
