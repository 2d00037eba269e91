// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/adoption.hpp"
#include "writer/cursor_agenda.hpp"
#include "writer/document_store.hpp"
#include "writer/edit_watch.hpp"
#include "writer/file_follower.hpp"
#include "writer/guards.hpp"
#include "writer/known_pages.hpp"
#include "writer/places.hpp"
#include "writer/said_before.hpp"
#include "writer/session_registry.hpp"

#include <cppuhelper/weakref.hxx>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace agendum::writer {

/// The session of a real document. What concerns the file that it follows is in session_file.cpp,
/// what is typed in the document in session_edits.cpp, where its cursor stands in session_cursor.cpp.
class Session final : public OpenSession, public std::enable_shared_from_this<Session> {
public:
    Session(const Context& context, const Document& document)
        : context_(context), document_(document) {}

    Document document() const override { return ended_ ? Document() : Document(document_); }
    bool readOnly() const override;
    const Programme* programme() const override { return record().programme.get(); }
    std::string fileUrl() const override { return record().file.url; }
    bool changedSinceFile() const override;
    std::optional<Message> storedFault() const override { return record().fault; }
    const std::vector<std::string>& selectedItems() const override { return selected_; }
    void selectItems(const std::vector<std::string>& ids) override;
    const layout::AgendaFilter& filter() const override { return filter_; }
    void setFilter(const layout::AgendaFilter& filter) override;
    bool showItems(const std::vector<std::string>& ids) override;
    void adopt(Programme programme, const std::string& fileUrl,
               const std::string& undoTitle) override;
    void takeOverTyped() override { takeOver(); }
    void apply(const operations::Outcome& outcome, const std::string& undoTitle) override;
    void save(const std::string& fileUrl) override;
    FileState fileState() const override { return follower_.state(record(), changedSinceFile()); }
    std::exception_ptr fileFault() const override;
    const FileChange* fileChange() const override { return follower_.change(record()); }
    void lookAtFile(const std::string& undoTitle) override;
    void takeOverFile(const std::string& undoTitle) override;
    void settle(const std::string& id, const std::string& field, Side side,
                const std::string& undoTitle) override;
    void settleAll(Side side, const std::string& undoTitle) override;
    bool filePutOff() const override {
        return follower_.isPutOff() || follower_.isPutOff(record().file);
    }
    void putOffFile(bool putOff) override;
    void unlinkFile(const std::string& undoTitle) override;
    void insertAgenda(const layout::AgendaKind& kind, const Range& range,
                      const std::string& undoTitle) override;
    void setAgendaLayout(layout::Layout layout, const Range& range,
                         const std::string& undoTitle) override;
    void unlinkAgenda(const Range& range, const std::string& undoTitle) override;
    void linkAgenda(const Range& range, const std::string& undoTitle) override;
    CursorAgenda agendaAtCursor() const override;
    layout::AgendaKind chosenAgenda() const override { return chosenAgenda_; }
    void chooseAgenda(const layout::AgendaKind& kind) override { chosenAgenda_ = kind; }
    void insertInvitation(const Range& range, const std::string& undoTitle) override;
    void insertField(const std::string& fact, const Range& range,
                     const std::string& undoTitle) override;
    PendingEdits pendingEdits() override;
    void adoptEdits(const std::string& undoTitle) override;
    const PendingEdits* seenEdits() const override { return pending_ ? &*pending_ : nullptr; }
    bool adoptsByItself() const override;
    void setAdoptsByItself(bool on, const std::string& undoTitle) override;
    void synchronize(const std::string& undoTitle) override;
    std::string timeStyle() const override { return record().timeStyle; }
    void setTimeStyle(const std::string& name, const std::string& undoTitle) override;
    layout::Speech speech() const override;
    void addListener(const std::weak_ptr<SessionListener>& listener) override;
    void end() override;

    /// To be called once the session is shared.
    void watchDocument();

private:
    using TextChange = std::function<void(const Document&)>;
    using Insertion =
        std::function<void(const Document&, const Range&, const Saying&, const Standing&)>;

    Document aliveDocument() const;
    Document writableDocument() const;
    const Record& record() const;
    static Saying sayingOf(const Record& record);
    std::shared_ptr<const Pages> pagesOf(const Record& record) const;
    Record withScopes(Record after) const;
    Record withTables(const Document& document, Record after) const;
    Record currentProgramme() const;
    void step(const std::string& undoTitle, const Record& after, const TextChange& changeText);
    void follow(const std::string& undoTitle, const Record& asked, const Standing& standing);
    std::shared_ptr<const Edits> look();
    void recall(Edits& edits);
    bool inStep();
    Standing takeOver();
    void takeOver(const Edits& edits, const std::string& undoTitle);
    std::string titleOfAdopting() const;
    void lookAtEdits();
    bool mayAdopt(const Edits& edits) const;
    void note(const Edits& edits);
    Standing standingUnknown(const Document& document, const Pages& now) const;
    void keepFormer(const Edits& edits);
    bool rowsMayComeBack(const Edits& edits) const;
    PendingEdits pendingOf(const Edits& edits) const;
    const KnownAgendas& knownAgendas() const;
    css::lang::Locale localeOfSpeech() const;
    static void addKind(Record& record, const layout::AgendaKind& kind);
    void insert(const Range& range, const std::string& undoTitle, const Record& now,
                const Standing& standing, const Insertion& insertion);
    void recordUndo(UndoStep& undo, const std::string& undoTitle, const Record& before,
                    const Record& after);
    void store(const Document& document, const Record& record);
    void restore(const Document& document, const Record& before, bool wasModified) noexcept;
    void writeLinkedFile(const Record& record);
    const FileChange& waitingChange() const;
    void takeSettlements(const Settlements& answers, const std::string& undoTitle);
    void keepOutOfStep(const Record& record);
    void addressAnew();
    std::vector<std::string> inReadingOrder(const std::vector<std::string>& ids) const;
    void followView(const std::shared_ptr<const Programme>& before);
    void tell();

    Context context_;
    /// Weak: a session never keeps its document.
    css::uno::WeakReference<css::text::XTextDocument> document_;
    bool ended_ = false;
    /// Read when it is first asked for.
    mutable std::optional<Record> record_;
    /// The programme's digest, worked out when it is first asked for after a change.
    mutable std::optional<std::string> digest_;
    mutable KnownPages pages_;
    FileFollower follower_;
    rtl::Reference<EditWatch> watch_;
    /// The last look, at what, and how much had changed by then.
    struct Looked {
        std::shared_ptr<const Pages> pages;
        std::uint64_t changes = 0;
        std::shared_ptr<const Edits> edits;
    };
    Looked looked_;
    /// The same for where the agendas are.
    struct Known {
        std::shared_ptr<const Pages> pages;
        std::uint64_t changes = 0;
        std::optional<KnownAgendas> agendas;
    };
    mutable Known known_;
    mutable std::optional<css::lang::Locale> lastLocale_; ///< where the cursor was last
    SaidBefore saidBefore_;
    std::optional<PendingEdits> pending_;               ///< as of the last look
    std::vector<std::string> removed_;                  ///< items whose rows were gone then
    bool moving_ = false;                               ///< and may come back in another place
    std::chrono::steady_clock::time_point movingUntil_; ///< no longer than that
    std::vector<layout::FormerItem> former_; ///< that went with their rows, the last at the end
    std::vector<std::string> selected_;      ///< in reading order
    layout::AgendaFilter filter_;
    layout::AgendaKind chosenAgenda_;
    std::vector<std::weak_ptr<SessionListener>> listeners_;
};

} // namespace agendum::writer
