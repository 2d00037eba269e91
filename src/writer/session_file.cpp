// SPDX-License-Identifier: MPL-2.0
// The session and the file that its document follows.
#include "writer/programme_file.hpp"
#include "writer/save_watch.hpp"
#include "writer/session.hpp"

#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <utility>

namespace agendum::writer {

namespace {

std::shared_ptr<const Programme> agreedOf(const FileChange& change) {
    return std::make_shared<const Programme>(change.agreed);
}

} // namespace

void Session::save(const std::string& fileUrl) {
    aliveDocument();
    if (!readOnly()) takeOver();
    Record after = currentProgramme();
    if (fileUrl == after.file.url) {
        writeLinkedFile(after);
    } else {
        writeProgrammeFile(fileUrl, *after.programme);
    }
    after.file = linkTo(fileUrl, after.programme);
    keepOutOfStep(after);
    follower_.look(after.file); // at what was written
    tell();
}

void Session::writeLinkedFile(const Record& record) {
    follower_.look(record.file);
    switch (fileState()) {
    case FileState::conflicts: throw Refusal(Message{"refused.save.conflicts", {}});
    case FileState::waiting: throw Refusal(Message{"refused.save.waiting", {}});
    case FileState::unreadable: std::rethrow_exception(follower_.fault());
    default: break;
    }
    if (!replaceProgrammeFile(record.file.url, *record.programme, follower_.digest()))
        throw Refusal(Message{"refused.save.changed", {}});
}

std::exception_ptr Session::fileFault() const {
    const FileState state = fileState();
    const bool wrong = state == FileState::missing || state == FileState::unreadable;
    return wrong ? follower_.fault() : nullptr;
}

void Session::lookAtFile(const std::string& undoTitle) {
    if (ended_ || !programme()) return;
    const bool news = follower_.look(record().file);
    const FileChange* change = fileChange();
    if (change && change->conflicts.empty() && change->programme == *programme()) {
        Record after = record();
        after.file = follower_.caughtUp(after.file);
        keepOutOfStep(after);
        tell();
    } else if (change && !readOnly() && inStep() && !change->mustBeSeen && change->separable
               && change->programme != *programme() && !follower_.wasTaken()) {
        takeOverFile(undoTitle);
    } else if (news) {
        tell();
    }
}

const FileChange& Session::waitingChange() const {
    const FileChange* change = fileChange();
    if (!change) throw Refusal(Message{"refused.file.nothing", {}});
    return *change;
}

void Session::takeOverFile(const std::string& undoTitle) {
    const Standing standing = takeOver();
    const FileChange& change = waitingChange();
    if (!change.separable) throw Refusal(Message{"refused.file.conflicts", {}});
    Record after = record();
    after.programme = std::make_shared<const Programme>(change.programme);
    after.file = change.conflicts.empty() ? follower_.caughtUp(after.file)
                                          : linkTo(after.file.url, agreedOf(change));
    follow(undoTitle, after, standing);
    follower_.take();
}

void Session::settle(const std::string& id, const std::string& field, Side side,
                     const std::string& undoTitle) {
    takeOver();
    const std::vector<Conflict>& open = waitingChange().conflicts;
    const bool known = std::any_of(open.begin(), open.end(), [&](const Conflict& conflict) {
        return conflict.id == id && conflict.field == field;
    });
    if (!known) throw Refusal(Message{"refused.conflict", {id, field}});
    takeSettlements({{{id, field}, side}}, undoTitle);
}

void Session::settleAll(Side side, const std::string& undoTitle) {
    takeOver();
    Settlements answers;
    for (const Conflict& conflict : waitingChange().conflicts)
        answers[{conflict.id, conflict.field}] = side;
    if (answers.empty()) throw Refusal(Message{"refused.file.nothing", {}});
    takeSettlements(answers, undoTitle);
}

void Session::takeSettlements(const Settlements& answers, const std::string& undoTitle) {
    const Standing standing = takeOver();
    // Whatever else waits to be seen first goes on waiting.
    const bool mustBeSeen = waitingChange().mustBeSeen;
    Record after = record();
    after.file.settled = after.file.settledAgainst(follower_.digest());
    after.file.settled.insert(answers.begin(), answers.end());
    after.file.settledFor = follower_.digest();
    FileChange settled = writer::fileChange(after.file.base.get(), *after.programme,
                                            *follower_.programme(), after.file.settled);
    const bool taken = !mustBeSeen && settled.separable;
    if (taken) {
        after.programme = std::make_shared<const Programme>(std::move(settled.programme));
        after.file = settled.conflicts.empty() ? follower_.caughtUp(after.file)
                                               : linkTo(after.file.url, agreedOf(settled));
    }
    follow(undoTitle, after, standing);
    if (taken) follower_.take();
}

void Session::putOffFile(bool putOff) {
    follower_.putOff(putOff);
    Record after = record();
    after.file.putOff = putOff ? follower_.digest() : std::string();
    keepOutOfStep(after);
    tell();
}

void Session::unlinkFile(const std::string& undoTitle) {
    const Standing standing = takeOver();
    Record after = record();
    after.file = {};
    follow(undoTitle, after, standing);
}

/// Remembers what is no undo step. A document that may not change can still give its programme to a
/// file, and take note of it.
void Session::keepOutOfStep(const Record& record) {
    if (readOnly()) {
        record_ = record;
        digest_.reset();
    } else {
        store(aliveDocument(), record);
    }
}

void Session::watchDocument() {
    watch_ = EditWatch::on(context_, aliveDocument(), [self = weak_from_this()] {
        if (const std::shared_ptr<Session> session = self.lock()) session->lookAtEdits();
    });
    watchSaveAs(aliveDocument(), [self = weak_from_this()] {
        if (const std::shared_ptr<Session> session = self.lock()) session->addressAnew();
    });
}

/// The document has a new place: the file is another way from there. The document was saved just
/// now, with the way in full; it need not be saved again for that.
void Session::addressAnew() {
    if (ended_ || record().file.url.empty() || readOnly()) return;
    const Document alive = aliveDocument();
    const css::uno::Reference<css::util::XModifiable> modifiable(alive, css::uno::UNO_QUERY_THROW);
    const bool wasModified = modifiable->isModified();
    writeStore(alive, record());
    if (!wasModified) modifiable->setModified(false);
}

} // namespace agendum::writer
