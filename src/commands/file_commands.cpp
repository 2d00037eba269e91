// SPDX-License-Identifier: MPL-2.0
#include "commands/file_commands.hpp"

#include "commands/conflict_words.hpp"
#include "commands/messages.hpp"
#include "commands/named_arguments.hpp"
#include "commands/obstacles.hpp"
#include "commands/question.hpp"
#include "writer/uno_text.hpp"

namespace agendum::commands {
namespace {

std::optional<Message> nothingWaits(const Target& target) {
    if (auto obstacle = noEditableProgramme(target)) return obstacle;
    if (!target.session->fileChange()) return Message{"obstacle.file.nothing", {}};
    return std::nullopt;
}

std::optional<Message> noConflict(const Target& target) {
    if (auto obstacle = nothingWaits(target)) return obstacle;
    if (target.session->fileChange()->conflicts.empty())
        return Message{"obstacle.file.noConflict", {}};
    return std::nullopt;
}

class TakeOverFile : public Command {
public:
    std::string_view name() const override { return "takeOverFile"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        if (auto obstacle = nothingWaits(target)) return obstacle;
        if (!target.session->fileChange()->separable) return Message{"refused.file.conflicts", {}};
        return std::nullopt;
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->takeOverFile(undoTitle(target, "undo.takeOverFile"));
    }
};

/// The one that the arguments "item" and "field" name, else the first of those that are open.
class SettleConflict : public Command {
public:
    std::string_view name() const override { return "settleConflict"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noConflict(target);
    }
    std::optional<std::string> label(const Target& target, const Arguments& values) const override {
        const NamedArguments arguments(values);
        const std::string side = arguments.textOr("side", {});
        const bool here = side == "here";
        if (arguments.has("item") || (!here && side != "file")) return std::nullopt;
        const Words words = wordsIn(target.context);
        if (noConflict(target))
            return words(here ? "menu.settleHere.none" : "menu.settleFile.none", {});
        return settlingLabel(target.session->fileChange()->conflicts.front(),
                             here ? Side::mine : Side::theirs, *target.session->programme(), words);
    }
    void execute(const Target& target, const Arguments& values) const override {
        const NamedArguments arguments(values);
        const Side side = sideNamed(arguments.text("side"));
        const Conflict first = target.session->fileChange()->conflicts.front();
        const bool named = arguments.has("item") || arguments.has("field");
        target.session->settle(named ? arguments.text("item") : first.id,
                               named ? arguments.text("field") : first.field, side,
                               undoTitle(target, "undo.settleConflict"));
    }
};

constexpr short settleAll = 1;

/// Whether she wants all of them settled for one side; asked where the sidebar has not shown them all, until
/// nothing has come to them meanwhile.
bool mayBeSettledAtOnce(const Target& target, Side side) {
    const auto conflicts = [&] {
        const auto change = target.session->fileChange();
        return change ? change->conflicts : std::vector<Conflict>();
    };
    std::vector<Conflict> shown;
    while (target.frame.is() && conflicts().size() > conflictsShown && conflicts() != shown) {
        shown = conflicts();
        std::vector<rtl::OUString> lines;
        for (const Conflict& conflict : shown)
            lines.push_back(writer::toUno(
                conflictLine(conflict, *target.session->programme(), wordsIn(target.context))));
        const char* title = side == Side::mine ? "ask.settleHere" : "ask.settleFile";
        if (ask(target, {title, lines, {{"ask.settle.all", settleAll}}}) != settleAll) return false;
    }
    return !conflicts().empty();
}

class SettleAllConflicts : public Command {
public:
    std::string_view name() const override { return "settleAllConflicts"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noConflict(target);
    }
    void execute(const Target& target, const Arguments& values) const override {
        const Side side = sideNamed(NamedArguments(values).text("side"));
        if (mayBeSettledAtOnce(target, side))
            target.session->settleAll(side, undoTitle(target, "undo.settleAllConflicts"));
    }
};

/// Not now, or now after all.
class PutOffFile : public Command {
public:
    PutOffFile(std::string_view name, bool putOff) : name_(name), putOff_(putOff) {}
    std::string_view name() const override { return name_; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        if (auto obstacle = nothingWaits(target)) return obstacle;
        if (target.session->filePutOff() == putOff_)
            return Message{putOff_ ? "obstacle.file.putOff" : "obstacle.file.shown", {}};
        return std::nullopt;
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->putOffFile(putOff_);
    }

private:
    std::string_view name_;
    bool putOff_;
};

class UnlinkFile : public Command {
public:
    std::string_view name() const override { return "unlinkFile"; }
    bool looksAtFile() const override { return false; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        if (auto obstacle = noEditableDocument(target)) return obstacle;
        if (target.session->fileUrl().empty()) return Message{"obstacle.file.none", {}};
        return std::nullopt;
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        target.session->unlinkFile(undoTitle(target, "undo.unlinkFile"));
    }
};

} // namespace

void addFileCommands(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<TakeOverFile>());
    commands.push_back(std::make_unique<PutOffFile>("putOffFile", true));
    commands.push_back(std::make_unique<PutOffFile>("showFile", false));
    commands.push_back(std::make_unique<SettleConflict>());
    commands.push_back(std::make_unique<SettleAllConflicts>());
    commands.push_back(std::make_unique<UnlinkFile>());
}

Side sideNamed(const std::string& name) {
    if (name == "here") return Side::mine;
    if (name == "file") return Side::theirs;
    throw Refusal(Message{"argument.side", {name}});
}

} // namespace agendum::commands
