// SPDX-License-Identifier: MPL-2.0
#include "commands/programme_commands.hpp"

#include "commands/lossy_format.hpp"
#include "commands/messages.hpp"
#include "commands/obstacles.hpp"
#include "commands/pickers.hpp"
#include "commands/today.hpp"
#include "writer/programme_file.hpp"
#include "writer/uno_text.hpp"

namespace agendum::commands {
namespace {

using writer::toStd;

constexpr FileKind toOpen{"picker.openProgramme", "picker.programmes", "xml"};
constexpr FileKind toSave{"picker.saveProgramme", "picker.programmes", "xml"};

/// A document that has the programme from now on: may its format hold it?
css::uno::Reference<css::frame::XModel> modelOf(const Target& target) {
    return {target.session->document(), css::uno::UNO_QUERY_THROW};
}

class OpenProgramme : public Command {
public:
    std::string_view name() const override { return "openProgramme"; }
    bool looksAtFile() const override { return false; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noEditableDocument(target);
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        const auto url = fileToOpen(target, arguments, toOpen);
        if (!url) return;
        target.session->adopt(writer::readProgrammeFile(toStd(*url)), toStd(*url),
                              toStd(interfaceText(target.context, "undo.openProgramme")));
        warnOfLossyFormat(target.context, modelOf(target));
    }
};

/// One day, today, with an item to begin from.
class NewProgramme : public Command {
public:
    std::string_view name() const override { return "newProgramme"; }
    bool looksAtFile() const override { return false; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noEditableDocument(target);
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        const auto text = [&target](std::string_view key) {
            return toStd(interfaceText(target.context, key));
        };
        Programme programme;
        programme.title = text("new.programme");
        Day day;
        day.id = "day";
        day.date = today();
        Item item;
        item.id = "item";
        item.title = text("new.welcome");
        item.duration = Minutes(30);
        day.items.push_back(std::move(item));
        programme.days.push_back(std::move(day));
        target.session->adopt(std::move(programme), {}, text("undo.newProgramme"));
        target.session->selectItem("item");
        warnOfLossyFormat(target.context, modelOf(target));
    }
};

class SaveProgrammeAs : public Command {
public:
    std::string_view name() const override { return "saveProgrammeAs"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noProgramme(target);
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        if (const auto url = fileToSave(target, arguments, toSave))
            target.session->save(toStd(*url));
    }
};

/// Asks for a file only where there is none.
class SaveProgramme : public SaveProgrammeAs {
public:
    std::string_view name() const override { return "saveProgramme"; }
    void execute(const Target& target, const Arguments& arguments) const override {
        if (savingAsksForFile(*target.session))
            SaveProgrammeAs::execute(target, arguments);
        else
            target.session->save(target.session->fileUrl());
    }
};

} // namespace

bool savingAsksForFile(const writer::DocumentSession& session) {
    return session.fileUrl().empty() || session.fileState() == writer::FileState::missing;
}

void addProgrammeCommands(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<OpenProgramme>());
    commands.push_back(std::make_unique<NewProgramme>());
    commands.push_back(std::make_unique<SaveProgramme>());
    commands.push_back(std::make_unique<SaveProgrammeAs>());
}

} // namespace agendum::commands
