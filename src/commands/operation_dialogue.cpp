// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_dialogue.hpp"

#include "commands/dialogue.hpp"
#include "commands/items_meant.hpp"
#include "commands/messages.hpp"
#include "commands/named_operations.hpp"
#include "commands/obstacles.hpp"
#include "commands/operation_questions.hpp"
#include "commands/preview.hpp"
#include "layout/agenda_filter.hpp"
#include "layout/time_text.hpp"
#include "programme/iso_time.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>

namespace agendum::commands {
namespace {

using css::uno::Any;
using rtl::OUString;
using About = OperationQuestion::About;
using writer::toStd;
using writer::toUno;

/// A whole number, with or without a sign.
std::optional<sal_Int32> numberIn(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" +");
    if (begin == std::string::npos) return std::nullopt;
    const std::size_t end = text.find_last_not_of(' ') + 1;
    sal_Int32 number = 0;
    const auto [rest, fault] = std::from_chars(text.data() + begin, text.data() + end, number);
    if (fault != std::errc() || rest != text.data() + end) return std::nullopt;
    return number;
}

/// One question, asked once.
class Conversation {
public:
    Conversation(const Target& target, const OperationQuestion& question,
                 std::vector<std::string> items)
        : target_(target), question_(question), items_(std::move(items)),
          dialogue_(target, words("ask." + std::string(question.command)), width) {}

    /// The operation's arguments; none: it was called off.
    std::optional<Arguments> ask() {
        int y = addSubject(margin);
        for (const AskedField& field : question_.fields) y = addField(field, y);
        dialogue_.addLabel("summary", {}, {margin, y, inner, summaryHeight});
        y += summaryHeight + gap;
        dialogue_.addList("changes", {margin, y, inner, listHeight});
        y += listHeight + 2 * gap;
        constexpr int button = 60;
        dialogue_.addButton("apply", words("ask.apply"), 1,
                            {width - margin - 2 * button - gap, y, button, buttonHeight});
        dialogue_.addButton("cancel", words("ask.cancel"), 0,
                            {width - margin - button, y, button, buttonHeight});
        dialogue_.changed = [this] { show(); };
        if (dialogue_.ask(y + buttonHeight + margin) != 1) return std::nullopt;
        return answer_;
    }

private:
    // Application font units.
    static constexpr int width = 230;
    static constexpr int margin = 6;
    static constexpr int inner = width - 2 * margin;
    static constexpr int gap = 4;
    static constexpr int lineHeight = 15;
    static constexpr int fieldWidth = 70;
    static constexpr int wideField = 130;
    static constexpr int subjectHeight = 10;
    static constexpr int summaryHeight = 26;
    static constexpr int listHeight = 80;
    static constexpr int buttonHeight = 15;

    OUString words(const std::string& key) const { return interfaceText(target_.context, key); }

    const Programme& programme() const { return *target_.session->programme(); }

    /// What it is about, in words: so that nobody has to look behind the dialogue.
    int addSubject(int y) {
        dialogue_.addLabel("subject", subject(), {margin, y, inner, subjectHeight});
        return y + subjectHeight + gap;
    }

    OUString subject() const {
        if (question_.about == About::parts) return toUno(programme().title);
        const bool ofDay =
            question_.about == About::day || (question_.about == About::row && items_.size() < 2);
        if (!ofDay) return itemsInWords(target_.context, programme(), items_);
        return day() ? toUno(target_.session->speech().date(day()->date)) : OUString();
    }

    /// @returns where the next one goes
    int addField(const AskedField& field, int y) {
        const std::string name = field.argument;
        const OUString label = words("ask." + std::string(field.label));
        const bool wide =
            field.kind == AskedField::Kind::choice || field.kind == AskedField::Kind::text;
        const int columns = wide ? wideField : fieldWidth;
        const Dialogue::Area right{margin + inner - columns, y, columns, lineHeight};
        if (field.kind == AskedField::Kind::box) {
            dialogue_.addBox(name, label, field.usual == "yes", {margin, y, inner, lineHeight});
            return y + lineHeight + gap;
        }
        dialogue_.addLabel(name + "Label", label,
                           {margin, y + 3, inner - columns - gap, lineHeight - 3});
        const Timeline timeline(programme());
        const AskedAbout about = askedAbout(timeline);
        if (field.kind == AskedField::Kind::choice)
            addChoice(field, about, right);
        else if (field.kind == AskedField::Kind::date)
            dialogue_.addDate(name, parseIsoDate(field.usualOf(about, {})), right);
        else
            dialogue_.addField(name, shown(field, usual(field, about)), right);
        return y + lineHeight + gap;
    }

    AskedAbout askedAbout(const Timeline& timeline) const {
        const Slot* first = items_.empty() ? nullptr : timeline.find(items_.front());
        return {programme(), target_.session->speech(), items_, first, day(), target_.context};
    }

    static std::string usual(const AskedField& field, const AskedAbout& about) {
        if (field.usualOf) return field.usualOf(about, {});
        return about.first && field.usualFor ? field.usualFor(*about.first) : field.usual;
    }

    void addChoice(const AskedField& field, const AskedAbout& about, const Dialogue::Area& area) {
        std::vector<AskedField::Choice>& choices = choices_[field.argument];
        choices = field.choices(about);
        std::vector<OUString> entries;
        entries.reserve(choices.size());
        for (const AskedField::Choice& choice : choices) entries.push_back(toUno(choice.text));
        const auto first = std::ranges::find(choices, true, &AskedField::Choice::usual);
        const auto chosen = first == choices.end() ? choices.begin() : first;
        dialogue_.addChoice(field.argument, entries,
                            entries.empty() ? -1 : static_cast<int>(chosen - choices.begin()),
                            area);
    }

    /// What depends on the question's choice, when another one was chosen.
    void followChoice() {
        const auto field =
            std::ranges::find(question_.fields, AskedField::Kind::choice, &AskedField::kind);
        if (field == question_.fields.end()) return;
        const int chosen = dialogue_.chosen(field->argument);
        if (chosen < 0 || chosen == chosen_) return;
        chosen_ = chosen; // first, since each text that is set leads here
        const Timeline timeline(programme());
        const AskedAbout about = askedAbout(timeline);
        const std::string value =
            choices_.at(field->argument).at(static_cast<std::size_t>(chosen)).value;
        for (const AskedField& each : question_.fields)
            if (each.usualOf)
                dialogue_.setText(each.argument, shown(each, each.usualOf(about, value)));
    }

    /// As the organiser writes it.
    OUString shown(const AskedField& field, const std::string& value) const {
        if (field.kind == AskedField::Kind::text)
            return field.usualOf || value.empty() ? toUno(value) : words(value);
        if (field.kind != AskedField::Kind::time) return toUno(value);
        const auto time = parseIsoTime(value);
        return time ? toUno(layout::timeText(*time, target_.session->speech().time)) : OUString();
    }

    /// What stands in a field, as the operation takes it; none: it is left out.
    std::optional<Any> valueOf(const AskedField& field) const {
        if (field.kind == AskedField::Kind::box) return Any(dialogue_.ticked(field.argument));
        if (field.kind == AskedField::Kind::choice) {
            const std::vector<AskedField::Choice>& choices = choices_.at(field.argument);
            const int chosen = dialogue_.chosen(field.argument);
            if (choices.empty()) throw Refusal(Message{noneOf(field), {}});
            if (chosen < 0) throw Refusal(Message{"refused.choice", {}});
            return Any(toUno(choices.at(static_cast<std::size_t>(chosen)).value));
        }
        if (field.kind == AskedField::Kind::date) {
            const auto date = dialogue_.date(field.argument);
            if (!date) throw Refusal(Message{"refused.typed.date", {}});
            return Any(toUno(isoDate(*date)));
        }
        const std::string text = toStd(dialogue_.text(field.argument).trim());
        if (text.empty() && field.empty == AskedField::Empty::left) return std::nullopt;
        if (text.empty() && field.empty == AskedField::Empty::none)
            return field.kind == AskedField::Kind::minutes ? Any(sal_Int32{-1}) : Any(OUString());
        if (field.kind == AskedField::Kind::text) return Any(toUno(text));
        if (field.kind == AskedField::Kind::time) {
            const auto time = layout::parseTime(text);
            if (!time) throw Refusal(Message{"refused.typed.time", {text}});
            return Any(toUno(isoTime(*time)));
        }
        const auto number = numberIn(text);
        if (!number) throw Refusal(Message{"refused.typed.minutes", {text}});
        return Any(*number);
    }

    /// Key of the sentence that says that there is nothing to choose from.
    static std::string noneOf(const AskedField& field) {
        return std::string("refused.choice.") + field.argument;
    }

    Arguments arguments() const {
        std::vector<css::beans::PropertyValue> values;
        const auto put = [&values](const OUString& name, const Any& value) {
            values.emplace_back(name, -1, value, css::beans::PropertyState_DIRECT_VALUE);
        };
        switch (question_.about) {
        case About::items:
        case About::group: put("items", anyOf(items_)); break;
        case About::item:
        case About::pair: put("item", Any(toUno(items_.front()))); break;
        case About::row:
            if (items_.size() > 1) {
                put("items", anyOf(items_));
                break;
            }
            [[fallthrough]];
        case About::day: put("day", Any(toUno(dayId()))); break;
        case About::parts: break;
        }
        for (const AskedField& field : question_.fields)
            if (const auto value = valueOf(field))
                put(OUString::createFromAscii(field.argument), *value);
        return {values.data(), static_cast<sal_Int32>(values.size())};
    }

    std::string dayId() const { return day() ? day()->id : std::string(); }

    /// The first item's, else the one that the sidebar shows. Null: there is none.
    const Day* day() const {
        const Timeline timeline(programme());
        const Slot* slot = items_.empty() ? nullptr : timeline.find(items_.front());
        return slot ? slot->day : layout::shownDay(programme(), target_.session->filter());
    }

    Preview preview() {
        try {
            answer_ = arguments();
        } catch (const Refusal& refusal) {
            return refusedPreview(target_, refusal.message());
        }
        return previewOf(target_, question_.operation, NamedArguments(answer_));
    }

    void show() {
        followChoice();
        const Preview now = preview();
        dialogue_.setLabel("summary", now.summary);
        dialogue_.setEntries("changes", now.lines);
        dialogue_.setEnabled("apply", now.possible);
    }

    Target target_;
    const OperationQuestion& question_;
    std::vector<std::string> items_;
    std::map<std::string, std::vector<AskedField::Choice>, std::less<>> choices_;
    int chosen_ = -1; ///< in the question's choice; -1: nothing yet
    Dialogue dialogue_;
    Arguments answer_;
};

class AskOperation : public Command {
public:
    explicit AskOperation(const OperationQuestion& question) : question_(question) {}

    std::string_view name() const override { return question_.command; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        const std::vector<std::string> items = itemsMeant(target, NamedArguments(arguments));
        if (auto obstacle = noneToAskAbout(target, items)) return obstacle;
        return question_.obstacle ? question_.obstacle(*target.session->programme(), items)
                                  : std::nullopt;
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        if (!target.frame.is()) throw Refusal(Message{"refused.window", {}});
        target.session->takeOverTyped(); // so that the preview is of what stands there
        const auto answer =
            Conversation(target, question_, itemsMeant(target, NamedArguments(arguments))).ask();
        if (!answer) return;
        const Command* operation = findCommand(question_.operation);
        if (!operation) throw std::logic_error("no command " + std::string(question_.operation));
        carryOut(*operation, target, *answer);
    }

private:
    std::optional<Message> noneToAskAbout(const Target& target,
                                          const std::vector<std::string>& items) const {
        switch (question_.about) {
        case About::item: return noEditableItem(target, items);
        case About::pair:
            if (items.size() > 2) return Message{"obstacle.pair", {}};
            return noEditableItems(target, items);
        case About::items: return noEditableItems(target, items);
        case About::group: return noEditableGroup(target, items);
        case About::day:
        case About::row:
        case About::parts: break;
        }
        return noEditableProgramme(target);
    }

    const OperationQuestion& question_;
};

} // namespace

void addQuestionCommands(std::vector<std::unique_ptr<Command>>& commands) {
    for (const OperationQuestion& question : operationQuestions())
        commands.push_back(std::make_unique<AskOperation>(question));
}

} // namespace agendum::commands
