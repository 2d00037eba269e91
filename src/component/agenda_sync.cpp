// SPDX-License-Identifier: MPL-2.0
// The scripting service, where document, programme and file are kept in step.
#include "component/agenda_service.hpp"

#include "component/script_values.hpp"

#include "commands/file_commands.hpp"
#include "commands/obstacles.hpp"
#include "sidebar/edit_words.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>

namespace agendum::component {
namespace {

namespace uno = css::uno;
using commands::Target;
using rtl::OUString;
using writer::toStd;
using writer::toUno;

} // namespace

void AgendaService::synchronize() {
    workInStep(Source::arguments, [&](const Target& target) {
        if (!target.session->programme()) return;
        commands::require(commands::noEditableDocument(target));
        target.session->synchronize(text("undo.synchronize"));
    });
}

uno::Sequence<org::agendum::Change> AgendaService::edits() {
    uno::Sequence<org::agendum::Change> sequence;
    work(Source::arguments, [&](const Target& target) {
        sequence = toSequence(target.session->pendingEdits().changes);
    });
    return sequence;
}

uno::Sequence<OUString> AgendaService::unreadEdits() {
    uno::Sequence<OUString> sequence;
    work(Source::arguments, [&](const Target& target) {
        if (!target.session->programme()) return;
        const std::vector<std::string> lines =
            sidebar::unreadLines(target.session->pendingEdits(), *target.session->programme(),
                                 sidebar::wordsIn(context_));
        sequence.realloc(static_cast<sal_Int32>(lines.size()));
        std::ranges::transform(lines, sequence.getArray(),
                               [](const std::string& line) { return toUno(line); });
    });
    return sequence;
}

void AgendaService::adoptEdits() {
    work(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableProgramme(target));
        target.session->adoptEdits(text("undo.adoptEdits"));
    });
}

sal_Bool AgendaService::adoptsByItself() {
    bool on = false;
    work(Source::arguments, [&](const Target& target) { on = target.session->adoptsByItself(); });
    return on;
}

void AgendaService::setAdoptsByItself(sal_Bool on) {
    work(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableDocument(target));
        target.session->setAdoptsByItself(on,
                                          text(on ? "undo.adoptByItself" : "undo.adoptWhenAsked"));
    });
}

OUString AgendaService::fileState() {
    OUString state;
    workInStep(Source::arguments,
               [&](const Target& target) { state = nameOf(target.session->fileState()); });
    return state;
}

uno::Sequence<org::agendum::Change> AgendaService::fileChanges() {
    uno::Sequence<org::agendum::Change> changes;
    workInStep(Source::arguments, [&](const Target& target) {
        if (const auto* change = target.session->fileChange())
            changes = toSequence(change->changes);
    });
    return changes;
}

void AgendaService::takeOverFile() {
    workInStep(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableProgramme(target));
        target.session->takeOverFile(text("undo.takeOverFile"));
    });
}

uno::Sequence<org::agendum::Conflict> AgendaService::conflicts() {
    uno::Sequence<org::agendum::Conflict> sequence;
    workInStep(Source::arguments, [&](const Target& target) {
        if (const auto* change = target.session->fileChange())
            sequence = toSequence(change->conflicts);
    });
    return sequence;
}

void AgendaService::settle(const OUString& itemId, const OUString& field, const OUString& side) {
    workInStep(Source::arguments, [&](const Target& target) {
        const Side standing = commands::sideNamed(toStd(side));
        commands::require(commands::noEditableProgramme(target));
        target.session->settle(toStd(itemId), toStd(field), standing, text("undo.settleConflict"));
    });
}

void AgendaService::settleAll(const OUString& side) {
    workInStep(Source::arguments, [&](const Target& target) {
        const Side standing = commands::sideNamed(toStd(side));
        commands::require(commands::noEditableProgramme(target));
        target.session->settleAll(standing, text("undo.settleAllConflicts"));
    });
}

void AgendaService::unlinkFile() {
    work(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableDocument(target));
        target.session->unlinkFile(text("undo.unlinkFile"));
    });
}

} // namespace agendum::component
