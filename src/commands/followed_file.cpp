// SPDX-License-Identifier: MPL-2.0
#include "commands/followed_file.hpp"

#include "commands/messages.hpp"
#include "commands/notice.hpp"
#include "writer/main_thread.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/XTopWindow.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include <set>

namespace agendum::commands {
namespace {

namespace uno = css::uno;
using WeakFrame = uno::WeakReference<css::frame::XFrame>;

/// The windows that are watched, to watch each once; never followed. Main thread.
std::set<uno::XInterface*>& watchedWindows() {
    static std::set<uno::XInterface*> windows;
    return windows;
}

void lookLater(const Context& context, const WeakFrame& weakFrame) {
    writer::laterOnMainThread(context, [context, weakFrame] {
        Target target{context, nullptr, nullptr};
        try {
            const uno::Reference<css::frame::XFrame> frame(weakFrame);
            if (!frame.is()) return;
            target = targetIn(context, frame);
            lookAtFile(target);
        } catch (...) {
            showProblem(target, std::current_exception());
        }
    });
}

class WindowListener : public cppu::WeakImplHelper1<css::awt::XTopWindowListener> {
public:
    WindowListener(const Context& context, const WeakFrame& frame, uno::XInterface* window)
        : context_(context), frame_(frame), window_(window) {}

    // Not at once: the office is in the middle of turning to the window.
    void SAL_CALL windowActivated(const css::lang::EventObject&) override {
        lookLater(context_, frame_);
    }
    void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
    void SAL_CALL windowClosing(const css::lang::EventObject&) override {}
    void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
    void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
    void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
    void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {
        watchedWindows().erase(window_);
    }

private:
    Context context_;
    WeakFrame frame_;
    uno::XInterface* window_;
};

Message stateMessage(const writer::DocumentSession& session) {
    using writer::FileState;
    switch (session.fileState()) {
    case FileState::none:
    case FileState::inStep: break;
    case FileState::changedHere: return Message{"file.changedHere", {}};
    case FileState::waiting: return Message{"file.waiting", {}};
    case FileState::conflicts: {
        const std::size_t count = session.fileChange()->conflicts.size();
        if (count == 1) return Message{"file.conflict", {}};
        return Message{"file.conflicts", {std::to_string(count)}};
    }
    case FileState::missing: return Message{"file.missing", {}};
    case FileState::unreadable: return Message{"file.unreadable", {}};
    }
    return Message{"file.inStep", {}};
}

} // namespace

void lookAtFile(const Target& target) {
    if (!target.session) return;
    target.session->lookAtFile(writer::toStd(interfaceText(target.context, "undo.takeOverFile")));
}

void watchFileIn(const Context& context, const uno::Reference<css::frame::XFrame>& frame) {
    if (frame.is()) watchFileIn(context, frame, frame->getContainerWindow());
}

void watchFileIn(const Context& context, const uno::Reference<css::frame::XFrame>& frame,
                 const uno::Reference<css::awt::XWindow>& part) {
    const uno::Reference<css::awt::XTopWindow> window(part, uno::UNO_QUERY);
    const uno::Reference<uno::XInterface> identity(window, uno::UNO_QUERY);
    if (!identity.is() || !watchedWindows().insert(identity.get()).second) return;
    const WeakFrame weakFrame(frame);
    window->addTopWindowListener(new WindowListener(context, weakFrame, identity.get()));
    lookLater(context, weakFrame);
}

rtl::OUString fileState(const Target& target) {
    const writer::DocumentSession& session = *target.session;
    if (session.fileState() == writer::FileState::none) return {};
    Message message = stateMessage(session);
    if (session.fileState() == writer::FileState::unreadable)
        message.arguments.push_back(writer::toStd(sentence(target.context, session.fileFault())));
    return sentence(target.context, message);
}

} // namespace agendum::commands
