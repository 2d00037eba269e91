// SPDX-License-Identifier: MPL-2.0
#include "writer/undo.hpp"
#include "writer/log.hpp"

#include <cppuhelper/implbase1.hxx>

#include <utility>

namespace agendum::writer {

namespace {

void runLogged(const std::function<void()>& work) noexcept {
    try {
        work();
    } catch (...) {
        logFailure("not undone");
    }
}

class UndoAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    UndoAction(const rtl::OUString& title, std::function<void()> undo, std::function<void()> redo)
        : title_(title), undo_(std::move(undo)), redo_(std::move(redo)) {}
    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { runLogged(undo_); }
    void SAL_CALL redo() override { runLogged(redo_); }

private:
    rtl::OUString title_;
    std::function<void()> undo_;
    std::function<void()> redo_;
};

} // namespace

css::uno::Reference<css::document::XUndoAction>
makeUndoAction(const rtl::OUString& title, std::function<void()> undo, std::function<void()> redo) {
    return new UndoAction(title, std::move(undo), std::move(redo));
}

} // namespace agendum::writer
