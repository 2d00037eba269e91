// SPDX-License-Identifier: MPL-2.0
#include "commands/document_commands.hpp"

#include "commands/agenda_choice.hpp"
#include "commands/messages.hpp"
#include "commands/named_arguments.hpp"
#include "commands/obstacles.hpp"
#include "layout/facts.hpp"
#include "writer/uno_text.hpp"

namespace agendum::commands {
namespace {

/// The arguments "layout" and "scope" say which, see agenda_choice.hpp.
class InsertAgenda : public Command {
public:
    std::string_view name() const override { return "insertAgenda"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        if (auto obstacle = noEditableProgramme(target)) return obstacle;
        if (target.session->programme()->days.empty()) return Message{"obstacle.day.none", {}};
        try {
            kindFrom(target, arguments);
        } catch (const Refusal& refusal) {
            return refusal.message();
        }
        return std::nullopt;
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        target.session->insertAgenda(kindFrom(target, arguments), nullptr,
                                     undoTitle(target, "undo.insertAgenda"));
    }
};

std::optional<Message> noAgendaAtCursor(const Target& target) {
    if (auto obstacle = noEditableProgramme(target)) return obstacle;
    return target.session->agendaAtCursor().noAgenda;
}

/// Of the agenda at the cursor; the argument "layout".
class SetAgendaLayout : public Command {
public:
    std::string_view name() const override { return "setAgendaLayout"; }
    bool followsCursor() const override { return true; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noAgendaAtCursor(target);
    }
    std::optional<bool> chosen(const Target& target, const Arguments& arguments) const override {
        const auto asked = layout::layoutNamed(NamedArguments(arguments).textOr("layout", {}));
        return asked && !noAgendaAtCursor(target)
               && target.session->agendaAtCursor().layout == asked;
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        target.session->setAgendaLayout(layoutFrom(NamedArguments(arguments).text("layout")),
                                        nullptr, undoTitle(target, "undo.setAgendaLayout"));
    }
};

class UnlinkAgenda : public Command {
public:
    std::string_view name() const override { return "unlinkAgenda"; }
    bool followsCursor() const override { return true; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noAgendaAtCursor(target);
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->unlinkAgenda(nullptr, undoTitle(target, "undo.unlinkAgenda"));
    }
};

class LinkAgenda : public Command {
public:
    std::string_view name() const override { return "linkAgenda"; }
    bool followsCursor() const override { return true; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        if (auto obstacle = noEditableProgramme(target)) return obstacle;
        return target.session->agendaAtCursor().nothingToLink;
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->linkAgenda(nullptr, undoTitle(target, "undo.linkAgenda"));
    }
};

class InsertInvitation : public Command {
public:
    std::string_view name() const override { return "insertInvitation"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noEditableProgramme(target);
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->insertInvitation(nullptr, undoTitle(target, "undo.insertInvitation"));
    }
};

/// A fact of the programme as a field: the argument "fact", a key of layout/facts.hpp, or
/// "itemStart" alone for the start of the argument "item", else of the selected item.
class InsertField : public Command {
public:
    std::string_view name() const override { return "insertField"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        const NamedArguments values(arguments);
        const std::string fact = values.textOr("fact", {});
        if (fact != layout::itemStartKey) return noFact(target, fact);
        return noEditableItem(target, {target.session ? itemOf(target, values) : std::string()});
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        const NamedArguments values(arguments);
        std::string fact = values.text("fact");
        if (fact == layout::itemStartKey) fact = layout::itemStartOf(itemOf(target, values));
        target.session->insertField(fact, nullptr, undoTitle(target, "undo.insertField"));
    }

private:
    /// Tells of those only that are known without working out the programme's times.
    static std::optional<Message> noFact(const Target& target, const std::string& fact) {
        if (auto obstacle = noEditableProgramme(target)) return obstacle;
        const Programme& programme = *target.session->programme();
        const bool missing = (fact == "venue" && programme.venue.text.empty())
                             || (fact == "title" && programme.title.empty());
        return missing ? std::optional(Message{"refused.fact.none", {}}) : std::nullopt;
    }

    static std::string itemOf(const Target& target, const NamedArguments& values) {
        return values.textOr("item", target.session->selectedItem());
    }
};

class Synchronize : public Command {
public:
    std::string_view name() const override { return "synchronize"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noEditableProgramme(target);
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->synchronize(undoTitle(target, "undo.synchronize"));
    }
};

/// Whether what is typed is taken over by itself: the argument "on", or the other way than now.
class AdoptByItself : public Command {
public:
    std::string_view name() const override { return "adoptByItself"; }
    bool looksAtFile() const override { return false; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noEditableDocument(target);
    }
    std::optional<bool> chosen(const Target& target,
                               const Arguments& /*arguments*/) const override {
        if (!target.session) return std::nullopt;
        return target.session->adoptsByItself();
    }
    void execute(const Target& target, const Arguments& values) const override {
        const NamedArguments arguments(values);
        const bool on =
            arguments.has("on") ? arguments.boolean("on") : !target.session->adoptsByItself();
        target.session->setAdoptsByItself(
            on, undoTitle(target, on ? "undo.adoptByItself" : "undo.adoptWhenAsked"));
    }
};

/// How times are written in the document: the argument "name", as DocumentSession has it.
class TimeStyle : public Command {
public:
    std::string_view name() const override { return "timeStyle"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noEditableDocument(target);
    }
    std::optional<bool> chosen(const Target& target, const Arguments& arguments) const override {
        if (!target.session) return std::nullopt;
        return target.session->timeStyle() == NamedArguments(arguments).textOr("name", {});
    }
    void execute(const Target& target, const Arguments& values) const override {
        target.session->setTimeStyle(NamedArguments(values).text("name"),
                                     undoTitle(target, "undo.timeStyle"));
    }
};

} // namespace

void addDocumentCommands(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<InsertAgenda>());
    commands.push_back(std::make_unique<SetAgendaLayout>());
    commands.push_back(std::make_unique<UnlinkAgenda>());
    commands.push_back(std::make_unique<LinkAgenda>());
    commands.push_back(std::make_unique<InsertInvitation>());
    commands.push_back(std::make_unique<InsertField>());
    commands.push_back(std::make_unique<Synchronize>());
    commands.push_back(std::make_unique<AdoptByItself>());
    commands.push_back(std::make_unique<TimeStyle>());
}

} // namespace agendum::commands
