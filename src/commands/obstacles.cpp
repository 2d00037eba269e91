// SPDX-License-Identifier: MPL-2.0
#include "commands/obstacles.hpp"

#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>

namespace agendum::commands {

namespace {

/// Whether the window shows its document as it will be printed. There is no cursor then, and what is
/// changed is not seen where it happens.
bool isPreviewed(const Target& target) {
    if (!target.frame.is()) return false;
    const css::uno::Reference<css::frame::XController> view = target.frame->getController();
    return view.is()
           && !css::uno::Reference<css::text::XTextViewCursorSupplier>(view, css::uno::UNO_QUERY)
                   .is();
}

} // namespace

void require(const std::optional<Message>& obstacle) {
    if (obstacle) throw Refusal(*obstacle);
}

std::optional<Message> noDocument(const Target& target) {
    if (!target.session) return Message{"obstacle.document", {}};
    return std::nullopt;
}

std::optional<Message> noEditableDocument(const Target& target) {
    if (auto obstacle = noDocument(target)) return obstacle;
    if (target.session->readOnly()) return Message{"obstacle.readonly", {}};
    if (isPreviewed(target)) return Message{"obstacle.preview", {}};
    return std::nullopt;
}

std::optional<Message> noProgramme(const Target& target) {
    if (auto obstacle = noDocument(target)) return obstacle;
    if (target.session->programme()) return std::nullopt;
    if (auto fault = target.session->storedFault()) return fault;
    return Message{"obstacle.programme", {}};
}

std::optional<Message> noEditableProgramme(const Target& target) {
    if (auto obstacle = noEditableDocument(target)) return obstacle;
    return noProgramme(target);
}

std::optional<Message> noEditableItem(const Target& target, const operations::Items& items) {
    if (auto obstacle = noEditableItems(target, items)) return obstacle;
    if (items.size() > 1) return Message{"obstacle.one", {}};
    return std::nullopt;
}

std::optional<Message> noEditableItems(const Target& target, const operations::Items& items) {
    if (auto obstacle = noEditableProgramme(target)) return obstacle;
    const Programme& programme = *target.session->programme();
    const bool missing =
        std::ranges::any_of(items, [&](const auto& item) { return !findItem(programme, item); });
    if (items.empty() || missing) return Message{"obstacle.item", {}};
    return std::nullopt;
}

std::optional<Message> noEditableGroup(const Target& target, const operations::Items& items) {
    if (auto obstacle = noEditableItems(target, items)) return obstacle;
    if (items.size() < 2) return Message{"obstacle.several", {}};
    return std::nullopt;
}

} // namespace agendum::commands
