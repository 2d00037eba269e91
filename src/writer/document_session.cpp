// SPDX-License-Identifier: MPL-2.0
#include "writer/agenda_tables.hpp"
#include "writer/document_locale.hpp"
#include "writer/document_range.hpp"
#include "writer/fact_fields.hpp"
#include "writer/log.hpp"
#include "writer/relink.hpp"
#include "writer/session.hpp"
#include "writer/undo.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace agendum::writer {

Saying Session::sayingOf(const Record& record) {
    return {record.programme.get(), record.timeStyle, record.agendas, record.tables};
}

std::shared_ptr<const Pages> Session::pagesOf(const Record& record) const {
    return pages_.of(context_, record);
}

/// What the agendas are of goes with the programme.
Record Session::withScopes(Record after) const {
    const std::shared_ptr<const Programme> before = record().programme;
    if (!before || !after.programme || before == after.programme) return after;
    std::vector<layout::AgendaKind> kinds;
    for (layout::AgendaKind kind : after.agendas) {
        kind.scope = layout::followScope(kind.scope, *before, *after.programme);
        if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(std::move(kind));
    }
    after.agendas = std::move(kinds);
    return after;
}

/// Which of the document's tables are agendas once its text has been changed. Each is marked.
Record Session::withTables(const Document& document, Record after) const {
    MarkedTables tables;
    if (after.programme) {
        const auto agendas = findAgendaTables(document, *pagesOf(after));
        const TableMarks marks(document);
        for (const AgendaTable& agenda : agendas) {
            std::string mark = marks.anyOf(nameOf(agenda.table));
            if (mark.empty()) mark = markTable(document, agenda.table);
            if (!mark.empty()) tables.emplace(std::move(mark), knownAs(agenda));
        }
    }
    after.tables = std::move(tables);
    return after;
}

Document Session::aliveDocument() const {
    const Document alive = document();
    if (!alive.is()) throw css::lang::DisposedException("the document is closed");
    return alive;
}

Document Session::writableDocument() const {
    const Document alive = aliveDocument();
    if (readOnly()) throw Refusal(Message{"refused.readonly", {}});
    return alive;
}

bool Session::readOnly() const {
    const css::uno::Reference<css::frame::XStorable> storable(document(), css::uno::UNO_QUERY);
    return !storable.is() || storable->isReadonly();
}

const Record& Session::record() const {
    if (!record_) record_ = ended_ ? Record() : readStore(aliveDocument());
    return *record_;
}

Record Session::currentProgramme() const {
    if (!programme()) throw Refusal(Message{"refused.programme.none", {}});
    return record();
}

bool Session::changedSinceFile() const {
    if (record().file.url.empty()) return false;
    if (!digest_) digest_ = digestOf(record().programme);
    return *digest_ != record().file.digest;
}

void Session::selectItems(const std::vector<std::string>& ids) {
    std::vector<std::string> selected = inReadingOrder(ids);
    if (selected == selected_) return;
    selected_ = std::move(selected);
    if (programme()) filter_ = layout::revealing(filter_, *programme(), selected_);
    tell();
}

/// A selection that is not shown any more goes; the first item that is shown takes its place.
void Session::setFilter(const layout::AgendaFilter& filter) {
    if (filter == filter_) return;
    filter_ = filter;
    const Day* day = programme() ? layout::shownDay(*programme(), filter_) : nullptr;
    std::vector<std::string> listed;
    if (day) {
        const auto shown = layout::shownItems(*day, filter_);
        forEachItem(*programme(), [&](const Day& its, const Item& item, int /*depth*/) {
            if (&its == day && (!shown || shown->contains(item.id))) listed.push_back(item.id);
        });
    }
    std::erase_if(selected_, [&](const std::string& item) {
        return std::ranges::find(listed, item) == listed.end();
    });
    if (selected_.empty() && !listed.empty()) selected_.push_back(listed.front());
    tell();
}

/// What is selected and shown, after the programme has changed.
void Session::followView(const std::shared_ptr<const Programme>& before) {
    selected_ = inReadingOrder(selected_);
    if (!programme()) {
        filter_ = {};
        return;
    }
    if (before) filter_ = layout::following(filter_, *before, *programme());
    filter_ = layout::revealing(filter_, *programme(), selected_);
}

/// Those of the ids that the programme has.
std::vector<std::string> Session::inReadingOrder(const std::vector<std::string>& ids) const {
    std::vector<std::string> found;
    if (ids.empty() || !programme()) return found;
    const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    forEachItem(*programme(), [&](const Day& /*day*/, const Item& item, int /*depth*/) {
        if (wanted.contains(item.id)) found.push_back(item.id);
    });
    return found;
}

void Session::adopt(Programme programme, const std::string& fileUrl, const std::string& undoTitle) {
    const Standing standing = takeOver();
    Record after;
    after.programme = std::make_shared<const Programme>(std::move(programme));
    after.timeStyle = timeStyle();
    after.editsWait = record().editsWait;
    after.agendas = record().agendas;
    if (!fileUrl.empty()) after.file = linkTo(fileUrl, after.programme);
    follow(undoTitle, after, standing);
}

void Session::apply(const operations::Outcome& outcome, const std::string& undoTitle) {
    const Record planned = currentProgramme();
    const Standing standing = takeOver();
    Record after = record();
    if (after.programme != planned.programme)
        throw std::logic_error("the operation does not know what was typed");
    after.programme = std::make_shared<const Programme>(outcome.programme);
    follow(undoTitle, after, standing);
}

void Session::insertAgenda(const layout::AgendaKind& kind, const Range& range,
                           const std::string& undoTitle) {
    const Standing standing = takeOver();
    Record now = currentProgramme();
    const bool known =
        kind == layout::AgendaKind{} || std::ranges::find(now.agendas, kind) != now.agendas.end();
    if (!known) now.agendas.push_back(kind);
    insert(range, undoTitle, now, standing,
           [&](const Document& document, const Range& where, const Saying& saying,
               const Standing&) { insertAgendaAt(context_, document, where, saying, kind); });
}

void Session::insertInvitation(const Range& range, const std::string& undoTitle) {
    const Standing standing = takeOver();
    insert(range, undoTitle, currentProgramme(), standing,
           [this](const Document& document, const Range& where, const Saying& now,
                  const Standing& stands) {
               insertInvitationAt(context_, document, where, now, stands);
           });
}

void Session::insertField(const std::string& fact, const Range& range,
                          const std::string& undoTitle) {
    const Standing standing = takeOver();
    insert(range, undoTitle, currentProgramme(), standing,
           [&](const Document& document, const Range& where, const Saying& now, const Standing&) {
               insertFactField(context_, document, where, now, fact);
           });
}

void Session::addKind(Record& record, const layout::AgendaKind& kind) {
    const bool known = kind == layout::AgendaKind{}
                       || std::ranges::find(record.agendas, kind) != record.agendas.end();
    if (!known) record.agendas.push_back(kind);
}

void Session::setAgendaLayout(layout::Layout layout, const Range& range,
                              const std::string& undoTitle) {
    const Standing standing = takeOver();
    Record now = currentProgramme();
    const Document alive = aliveDocument();
    const Range place = insertionPoint(alive, range);
    addKind(now, kindInLayout(context_, alive, place, sayingOf(now), layout));
    step(undoTitle, now, [&](const Document& document) {
        setLayoutAt(context_, document, place, sayingOf(now), layout, standing);
    });
}

void Session::unlinkAgenda(const Range& range, const std::string& undoTitle) {
    takeOver();
    const Record now = currentProgramme();
    step(undoTitle, now, [&](const Document& document) {
        unlinkAt(context_, document, insertionPoint(document, range), sayingOf(now));
    });
}

void Session::linkAgenda(const Range& range, const std::string& undoTitle) {
    takeOver();
    const Record now = currentProgramme();
    step(undoTitle, now, [&](const Document& document) {
        linkAt(context_, document, insertionPoint(document, range), sayingOf(now));
    });
}

void Session::insert(const Range& range, const std::string& undoTitle, const Record& now,
                     const Standing& standing, const Insertion& insertion) {
    step(undoTitle, now, [&](const Document& document) {
        const Range where = insertionPoint(document, range);
        // An empty document has no language of its own yet: it takes the programme's.
        if (isEmpty(document)) setLanguage(context_, document, now.programme->language);
        insertion(document, where, sayingOf(now), standing);
    });
}

void Session::synchronize(const std::string& undoTitle) {
    const Standing standing = takeOver();
    const Record now = currentProgramme();
    step(undoTitle, now, [&](const Document& document) {
        // Whatever the places say: as if nothing were known of it, they are written all over.
        updatePlaces(document, nullptr, *pagesOf(now), standing);
        updateFactFields(context_, document, sayingOf(now));
    });
}

void Session::setTimeStyle(const std::string& name, const std::string& undoTitle) {
    if (!name.empty() && name != "locale" && !layout::patternNamed(name))
        throw Refusal(Message{"refused.timestyle", {name}});
    const Standing standing = takeOver();
    Record after = record();
    after.timeStyle = name;
    follow(undoTitle, after, standing);
}

/// The document's places go on from what the record says now to what it shall say.
void Session::follow(const std::string& undoTitle, const Record& asked, const Standing& standing) {
    const Record before = record();
    const Record after = withScopes(asked);
    step(undoTitle, after, [&](const Document& document) {
        const auto then = before.programme ? pagesOf(before) : nullptr;
        const auto now = pagesOf(after);
        updatePlaces(document, then.get(), *now, then ? standing : standingUnknown(document, *now));
    });
}

void Session::step(const std::string& undoTitle, const Record& after,
                   const TextChange& changeText) {
    const Document document = writableDocument();
    const css::uno::Reference<css::frame::XModel> model(document, css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::util::XModifiable> modifiable(document,
                                                                 css::uno::UNO_QUERY_THROW);
    const Record before = record();
    const bool wasModified = modifiable->isModified();
    try {
        UndoStep undo(model, toUno(undoTitle));
        const Record now = [&] {
            const LockedControllers locked(model);
            changeText(document);
            return withTables(document, after);
        }();
        if (!sameRecord(before, now)) {
            store(document, now);
            recordUndo(undo, undoTitle, before, now);
        }
        undo.commit();
    } catch (...) {
        restore(document, before, wasModified);
        throw;
    }
    tell();
}

void Session::recordUndo(UndoStep& undo, const std::string& undoTitle, const Record& before,
                         const Record& after) {
    // Saving is no step: a link that was renewed since stays as it is, unless to another file.
    const bool otherFile = before.file.url != after.file.url;
    const auto turn = [self = weak_from_this(), otherFile](const Record& from, Record to) {
        return [self, otherFile, left = from.file, record = std::move(to)] {
            const std::shared_ptr<Session> session = self.lock();
            if (!session || session->ended_) return;
            Record next = record;
            if (!otherFile && session->record().file != left) next.file = session->record().file;
            session->store(session->aliveDocument(), next);
            session->tell();
        };
    };
    undo.add(makeUndoAction(toUno(undoTitle), turn(after, before), turn(before, after)));
}

void Session::store(const Document& document, const Record& record) {
    writeStore(document, record);
    updateFactFields(context_, document, sayingOf(record));
    const auto before = record_ ? record_->programme : nullptr;
    record_ = record;
    digest_.reset();
    followView(before);
}

/// After a step that failed and whose text is taken back already.
void Session::restore(const Document& document, const Record& before, bool wasModified) noexcept {
    try {
        store(document, before);
        const css::uno::Reference<css::util::XModifiable> modifiable(document,
                                                                     css::uno::UNO_QUERY_THROW);
        if (!wasModified) modifiable->setModified(false);
    } catch (...) {
        logFailure("the stored programme was not restored");
    }
}

void Session::addListener(const std::weak_ptr<SessionListener>& listener) {
    std::erase_if(listeners_, [](const auto& known) { return known.expired(); });
    listeners_.push_back(listener);
}

void Session::tell() {
    // A copy: who is told may bring further listeners.
    for (const auto& known : std::vector(listeners_)) {
        if (const auto listener = known.lock()) listener->sessionChanged();
    }
}

void Session::end() {
    ended_ = true;
    const std::vector<std::weak_ptr<SessionListener>> listeners = std::exchange(listeners_, {});
    for (const auto& known : listeners) {
        if (const auto listener = known.lock()) listener->sessionEnded();
    }
}

std::shared_ptr<DocumentSession>
DocumentSession::of(const Context& context,
                    const css::uno::Reference<css::uno::XInterface>& document) {
    const Document text(document, css::uno::UNO_QUERY);
    if (!text.is()) return nullptr;
    return sessionOf(text, [&] {
        auto session = std::make_shared<Session>(context, text);
        session->watchDocument();
        return session;
    });
}

} // namespace agendum::writer
