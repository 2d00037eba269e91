// SPDX-License-Identifier: MPL-2.0
#include "commands/notice.hpp"

#include "commands/messages.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

#include <cstdio>

namespace agendum::commands {
namespace {

namespace uno = css::uno;
using rtl::OUString;

constexpr const char* noticeId = "org.agendum.agendum.notice";
constexpr const char* warningId = "org.agendum.agendum.warning";
constexpr const char* problemId = "org.agendum.agendum.problem";

/// Null where there is no window to see them in: none at all, or a hidden one.
uno::Reference<css::frame::XInfobarProvider> barsOf(const Target& target) {
    if (!target.frame.is()) return nullptr;
    const uno::Reference<css::awt::XWindow2> window(target.frame->getContainerWindow(),
                                                    uno::UNO_QUERY);
    if (!window.is() || !window->isVisible()) return nullptr;
    return uno::Reference<css::frame::XInfobarProvider>(target.frame->getController(),
                                                        uno::UNO_QUERY);
}

void removeBar(const Target& target, const char* id) {
    const auto bars = barsOf(target);
    const OUString bar = OUString::createFromAscii(id);
    if (bars.is() && bars->hasInfobar(bar)) bars->removeInfobar(bar);
}

bool showBar(const Target& target, const char* id, sal_Int32 kind, const OUString& text,
             const std::vector<NoticeButton>& buttons) {
    const auto bars = barsOf(target);
    if (!bars.is()) return false;
    removeBar(target, id);
    uno::Sequence<css::beans::StringPair> pairs(static_cast<sal_Int32>(buttons.size()));
    for (std::size_t i = 0; i < buttons.size(); ++i)
        pairs[static_cast<sal_Int32>(i)] = {buttons[i].label, buttons[i].command};
    bars->appendInfobar(OUString::createFromAscii(id), OUString(), text, kind, pairs, true);
    return true;
}

} // namespace

void showNotice(const Target& target, const OUString& text,
                const std::vector<NoticeButton>& buttons) {
    showBar(target, noticeId, css::frame::InfobarType::SUCCESS, text, buttons);
}

void showWarning(const Target& target, const OUString& text,
                 const std::vector<NoticeButton>& buttons) {
    showBar(target, warningId, css::frame::InfobarType::WARNING, text, buttons);
}

void showProblem(const Target& target, const std::exception_ptr& failure) noexcept {
    try {
        const OUString text = sentence(target.context, failure);
        if (!showBar(target, problemId, css::frame::InfobarType::WARNING, text, {}))
            std::fprintf(stderr, "Agendum: %s\n", writer::toStd(text).c_str());
    } catch (...) {
        // The telling itself failed; what is left is the log, in plain words.
        std::fputs("Agendum: a command failed, and so did the message about it.\n", stderr);
    }
}

void clearProblem(const Target& target) {
    removeBar(target, problemId);
}

} // namespace agendum::commands
