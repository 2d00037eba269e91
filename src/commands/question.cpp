// SPDX-License-Identifier: MPL-2.0
#include "commands/question.hpp"

#include "commands/dialogue.hpp"
#include "commands/messages.hpp"

namespace agendum::commands {

namespace {

// Application font units.
constexpr int width = 260;
constexpr int margin = 6;
constexpr int innerWidth = width - 2 * margin;
constexpr int textHeight = 30;
constexpr int listHeight = 50;
constexpr int button = 80;
constexpr int buttonHeight = 15;
constexpr int gap = 4;

} // namespace

short ask(const Target& target, const Question& question) {
    const auto words = [&](const std::string& key) { return interfaceText(target.context, key); };
    const std::string title = question.title;
    Dialogue dialogue(target, words(title), width);
    int y = margin;
    dialogue.addLabel("question", words(title + ".question"), {margin, y, innerWidth, textHeight});
    y += textHeight + gap;
    if (!question.lines.empty()) {
        dialogue.addList("lines", {margin, y, innerWidth, listHeight});
        dialogue.setEntries("lines", question.lines);
        y += listHeight + 2 * gap;
    }
    int x = margin;
    const auto addButton = [&](const char* label, short answer) {
        dialogue.addButton(label, words(label), answer, {x, y, button, buttonHeight});
        x += button + gap;
    };
    for (const Question::Button& each : question.buttons) addButton(each.label, each.answer);
    addButton("ask.cancel", 0);
    return dialogue.ask(y + buttonHeight + margin);
}

} // namespace agendum::commands
