// SPDX-License-Identifier: MPL-2.0
#include "commands/obstacles.hpp"

namespace agendum::commands {

std::optional<Message> noDocument(const Target& target) {
    if (!target.session) return Message{"obstacle.document", {}};
    return std::nullopt;
}

std::optional<Message> noEditableDocument(const Target& target) {
    if (auto obstacle = noDocument(target)) return obstacle;
    if (target.session->readOnly()) return Message{"obstacle.readonly", {}};
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

std::optional<Message> noEditableItem(const Target& target, std::string_view item) {
    if (auto obstacle = noEditableProgramme(target)) return obstacle;
    if (!findItem(*target.session->programme(), item)) return Message{"obstacle.item", {}};
    return std::nullopt;
}

} // namespace agendum::commands
