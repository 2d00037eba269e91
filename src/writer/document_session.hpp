// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/agenda_filter.hpp"
#include "layout/agenda_kind.hpp"
#include "layout/read_back.hpp"
#include "layout/speech.hpp"
#include "programme/merge.hpp"
#include "programme/operations.hpp"
#include "programme/programme.hpp"
#include "writer/file_change.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace agendum::writer {

class DocumentSession;

/// What could be done with the agenda at the view's cursor.
struct CursorAgenda {
    std::optional<Message> noAgenda; ///< why none can be unlinked or set otherwise; none: one can
    std::optional<Message> nothingToLink; ///< why none can be linked; none: one may
    std::optional<layout::Layout> layout; ///< that it has now; none: there is no agenda
};

/// How a document stands to the file that it follows.
enum class FileState {
    none,        ///< it follows no file
    inStep,      ///< both say the same, as far as was seen
    changedHere, ///< the document's programme has changes that are not saved
    waiting,     ///< the file has changes that the document has not taken over
    conflicts,   ///< both changed the same, differently
    missing,     ///< there is no such file now
    unreadable,  ///< it can't be read, or holds no programme
};

/// Told after something in a session changed; on the main thread. Must not throw.
class SessionListener {
public:
    virtual ~SessionListener() = default;
    virtual void sessionChanged() = 0;
    /// The document is going; the session must not be used any more.
    virtual void sessionEnded() = 0;
};

/// What the agendas and invitations in the document say that the programme does not.
struct PendingEdits {
    std::size_t count = 0; ///< of rows and parts edited and understood; 0: in step
    ChangeList changes; ///< what taking them over changes in the programme, later starts included
    std::vector<layout::Unread> unread; ///< what can't be understood: it stays as it is
    std::vector<Conflict> conflicts;    ///< what two agendas say differently; they must agree first
    /// Rows were taken out, and are not taken over before she has gone on: they may be put in elsewhere.
    bool rowsMayComeBack = false;
    bool operator==(const PendingEdits&) const = default;
};

/// What a document and its programme have between them: the one place where state lives. Panels
/// come and go, this stays as long as the document. Main thread only.
///
/// Failures: agendum::Refusal (can't be done as asked), formats::Fault (a file can't be read or
/// written), css::uno::Exception (the office refused). After each the document is as it was, or
/// what was typed in it before has been taken over.
class DocumentSession {
public:
    /// The document's session, made at the first call; null for what is not a text document.
    static std::shared_ptr<DocumentSession>
    of(const css::uno::Reference<css::uno::XComponentContext>& context,
       const css::uno::Reference<css::uno::XInterface>& document);

    virtual ~DocumentSession() = default;

    virtual css::uno::Reference<css::text::XTextDocument> document() const = 0;
    virtual bool readOnly() const = 0;

    /// Null: the document carries no programme yet. The pointer holds until the next call that changes.
    virtual const Programme* programme() const = 0;
    /// Where the programme was last opened from or saved to, as a file URL; empty: nowhere.
    virtual std::string fileUrl() const = 0;
    /// Changed since it was last opened from or saved to its file.
    virtual bool changedSinceFile() const = 0;
    /// Why the stored programme could not be read when the document was opened; none: it could.
    virtual std::optional<Message> storedFault() const = 0;

    /// The items that the sidebar works on, in reading order. They survive re-timing; an item that goes
    /// is selected no more.
    virtual const std::vector<std::string>& selectedItems() const = 0;
    /// Ids that the programme does not have, and those named twice, are left out.
    virtual void selectItems(const std::vector<std::string>& ids) = 0;
    /// The first of them; empty: none.
    std::string selectedItem() const {
        return selectedItems().empty() ? std::string() : selectedItems().front();
    }
    /// Selects that item only. Empty: none.
    void selectItem(const std::string& id) {
        selectItems(id.empty() ? std::vector<std::string>() : std::vector{id});
    }
    /// Which items the sidebar lists. The selected ones are always among them: a selection that is not
    /// moves the filter.
    virtual const layout::AgendaFilter& filter() const = 0;
    virtual void setFilter(const layout::AgendaFilter& filter) = 0;
    /// Selects the items' rows in the document and brings them into view, as far as they follow each
    /// other there (item_view.hpp). Whether any of them stands there.
    virtual bool showItems(const std::vector<std::string>& ids) = 0;

    /// Takes over a programme (opened, new) in one undo step; the agendas that stand in the
    /// document follow it.
    virtual void adopt(Programme programme, const std::string& fileUrl,
                       const std::string& undoTitle) = 0;
    /// Takes over what was typed, in an undo step of its own: what a command does is worked out on the
    /// programme that has it. Refusal where agendas say different things.
    virtual void takeOverTyped() = 0;
    /// Carries out the outcome of an operation on programme(), with nothing left that was typed (see
    /// takeOverTyped): document, stored programme, one undo step of that name.
    virtual void apply(const operations::Outcome& outcome, const std::string& undoTitle) = 0;
    /// Writes the programme to a file URL, atomically; the document follows that file from now on.
    /// Where it follows that file already, nothing is overwritten that the document has not taken
    /// over: Refusal "refused.save.…" then. Any other file is replaced.
    virtual void save(const std::string& fileUrl) = 0;

    /// As seen at the last look.
    virtual FileState fileState() const = 0;
    /// What is wrong with the file, in FileState::missing and unreadable; else null.
    virtual std::exception_ptr fileFault() const = 0;
    /// What the file has for the document; null: nothing. Holds until the next call that changes.
    virtual const FileChange* fileChange() const = 0;
    /// Looks whether the file changed. What only the file changed is taken over at once, in one undo
    /// step, unless it removes something, hangs together with a conflict, or was taken over before
    /// (and undone): then it waits. Costs next to nothing while the file is as it was, and nothing where none is followed.
    virtual void lookAtFile(const std::string& undoTitle) = 0;
    /// Takes over what waits; in conflicts the document stands until they are settled. Refusal
    /// "refused.file.nothing" where nothing waits, "refused.file.conflicts" where they must be
    /// settled first.
    virtual void takeOverFile(const std::string& undoTitle) = 0;
    /// Settles one conflict: at once, or together with others that it hangs together with, or with the
    /// changes that are to be seen first. Refusal "refused.conflict" where there is no such conflict.
    virtual void settle(const std::string& id, const std::string& field, Side side,
                        const std::string& undoTitle) = 0;
    /// Settles all conflicts that are open. Refusal "refused.file.nothing" where none is.
    virtual void settleAll(Side side, const std::string& undoTitle) = 0;
    /// Whether the organiser does not want to decide now what the file has for the document. Holds
    /// until the file changes again.
    virtual bool filePutOff() const = 0;
    virtual void putOffFile(bool putOff) = 0;
    /// The document keeps its programme and follows no file any more.
    virtual void unlinkFile(const std::string& undoTitle) = 0;

    /// Puts an agenda at the range (null: at the view's cursor, or the document's end where there is
    /// no view); where that is in an agenda, behind it. Refusals: "refused.place" where no table can stand, "refused.scope" where the
    /// programme has nothing of what it shall show.
    virtual void insertAgenda(const layout::AgendaKind& kind,
                              const css::uno::Reference<css::text::XTextRange>& range,
                              const std::string& undoTitle) = 0;
    /// Sets the agenda at the range (null: at the view's cursor), or the only one there is, in another
    /// layout where it stands. Refusals: "refused.agenda.none", "refused.layout.own".
    virtual void setAgendaLayout(layout::Layout layout,
                                 const css::uno::Reference<css::text::XTextRange>& range,
                                 const std::string& undoTitle) = 0;
    /// That agenda stays as it stands and follows nothing any more.
    virtual void unlinkAgenda(const css::uno::Reference<css::text::XTextRange>& range,
                              const std::string& undoTitle) = 0;
    /// The table or list at the range follows the programme from now on: see writer/relink.hpp.
    virtual void linkAgenda(const css::uno::Reference<css::text::XTextRange>& range,
                            const std::string& undoTitle) = 0;
    /// What these three would find there now, with no range given. Reads the agendas where the document
    /// changed since it was last asked for.
    virtual CursorAgenda agendaAtCursor() const = 0;
    /// Which agenda the sidebar offers to put in. Holds as long as the document is open; the scope may
    /// be gone from the programme.
    virtual layout::AgendaKind chosenAgenda() const = 0;
    virtual void chooseAgenda(const layout::AgendaKind& kind) = 0;
    /// Puts the whole page there, or updates the parts of it that the document already has.
    virtual void insertInvitation(const css::uno::Reference<css::text::XTextRange>& range,
                                  const std::string& undoTitle) = 0;
    /// Puts a fact of the programme (a key of layout/facts.hpp) there as a field that follows it.
    /// Refusals: "refused.fact.unknown", "refused.fact.none", "refused.place".
    virtual void insertField(const std::string& fact,
                             const css::uno::Reference<css::text::XTextRange>& range,
                             const std::string& undoTitle) = 0;
    /// What was typed since document and programme were last in step. Looks at the document where
    /// that changed since the last look; listeners are told when a look finds something else.
    virtual PendingEdits pendingEdits() = 0;
    /// The same as of the last look, for who must not look: looking costs a read of the agendas.
    /// Null: nobody has looked yet. Holds until the next call that changes.
    virtual const PendingEdits* seenEdits() const = 0;
    /// Takes over what was typed, in one undo step, and writes what follows from it; nothing where
    /// there is nothing to take over. Every call that changes the programme does so first, in a
    /// step of its own. Refusal "refused.agendas.differ" where two agendas disagree.
    virtual void adoptEdits(const std::string& undoTitle) = 0;
    /// Whether what is typed is taken over by itself, as soon as the office is idle and the cursor
    /// has left the row; else it waits for adoptEdits or the next command. Kept in the document; as
    /// the office's options say where the document says nothing. After an undo or redo, and in a document just opened, nothing is taken
    /// over by itself until something is typed.
    virtual bool adoptsByItself() const = 0;
    virtual void setAdoptsByItself(bool on, const std::string& undoTitle) = 0;
    /// Takes over what was typed, and brings every agenda, invitation and field in the document in
    /// step with the programme.
    virtual void synchronize(const std::string& undoTitle) = 0;

    /// The setting for how times are written: a name of layout::patternNamed, "locale", or empty for the
    /// language's habit. Kept in the document.
    virtual std::string timeStyle() const = 0;
    virtual void setTimeStyle(const std::string& name, const std::string& undoTitle) = 0;
    /// How the document speaks at the view's cursor; while a picture or a shape is selected, in its first
    /// agenda, else where the cursor was last; without any of these, at its beginning.
    virtual layout::Speech speech() const = 0;

    virtual void addListener(const std::weak_ptr<SessionListener>& listener) = 0;
};

} // namespace agendum::writer
