// SPDX-License-Identifier: MPL-2.0
#include "commands/document_commands.hpp"

#include "commands/messages.hpp"
#include "commands/obstacles.hpp"
#include "writer/uno_text.hpp"

namespace agendum::commands {
namespace {

std::string undoTitle(const Target& target, std::string_view key) {
    return writer::toStd(interfaceText(target.context, key));
}

class InsertAgenda : public Command {
public:
    std::string_view name() const override { return "insertAgenda"; }
    std::optional<Message> obstacle(const Target& target) const override {
        return noEditableProgramme(target);
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->insertAgenda(nullptr, undoTitle(target, "undo.insertAgenda"));
    }
};

class InsertInvitation : public Command {
public:
    std::string_view name() const override { return "insertInvitation"; }
    std::optional<Message> obstacle(const Target& target) const override {
        return noEditableProgramme(target);
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->insertInvitation(nullptr, undoTitle(target, "undo.insertInvitation"));
    }
};

class Synchronize : public Command {
public:
    std::string_view name() const override { return "synchronize"; }
    std::optional<Message> obstacle(const Target& target) const override {
        return noEditableProgramme(target);
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->synchronize(undoTitle(target, "undo.synchronize"));
    }
};

} // namespace

void addDocumentCommands(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<InsertAgenda>());
    commands.push_back(std::make_unique<InsertInvitation>());
    commands.push_back(std::make_unique<Synchronize>());
}

} // namespace agendum::commands
