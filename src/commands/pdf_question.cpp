// SPDX-License-Identifier: MPL-2.0
#include "commands/pdf_question.hpp"

#include "commands/dialogue.hpp"
#include "commands/messages.hpp"
#include "programme/findings.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <map>

namespace agendum::commands {
namespace {

constexpr short exportAnyway = 1;
constexpr short showFindings = 2;

using Sessions = std::map<std::weak_ptr<writer::DocumentSession>, std::vector<Finding>,
                          std::owner_less<std::weak_ptr<writer::DocumentSession>>>;

/// The errors with which she has made a PDF anyway.
Sessions& accepted() {
    static Sessions all;
    std::erase_if(all, [](const auto& entry) { return entry.first.expired(); });
    return all;
}

std::vector<Finding> errorsIn(const Programme& programme) {
    std::vector<Finding> found = findings(programme);
    std::erase_if(
        found, [](const Finding& finding) { return finding.severity != Finding::Severity::error; });
    return found;
}

short ask(const Target& target, const std::vector<Finding>& errors) {
    // Application font units.
    constexpr int width = 220;
    constexpr int margin = 6;
    constexpr int inner = width - 2 * margin;
    constexpr int textHeight = 20;
    constexpr int listHeight = 50;
    constexpr int button = 66;
    constexpr int buttonHeight = 15;
    constexpr int gap = 4;
    const auto words = [&](const char* key) { return interfaceText(target.context, key); };

    Dialogue dialogue(target, words("ask.exportPdf"), width);
    int y = margin;
    dialogue.addLabel("question", words("ask.exportPdf.question"), {margin, y, inner, textHeight});
    y += textHeight + gap;
    dialogue.addList("errors", {margin, y, inner, listHeight});
    std::vector<rtl::OUString> lines;
    for (const Finding& error : errors) lines.push_back(sentence(target.context, error.message));
    dialogue.setEntries("errors", lines);
    y += listHeight + 2 * gap;
    int x = margin;
    for (const auto& [key, answer] :
         {std::pair("ask.exportPdf.anyway", exportAnyway),
          std::pair("ask.exportPdf.show", showFindings), std::pair("ask.cancel", short{0})}) {
        dialogue.addButton(key, words(key), answer, {x, y, button, buttonHeight});
        x += button + gap;
    }
    return dialogue.ask(y + buttonHeight + margin);
}

} // namespace

bool mayExport(const Target& target) {
    if (!target.frame.is() || !target.session || !target.session->programme()) return true;
    const std::vector<Finding> errors = errorsIn(*target.session->programme());
    if (errors.empty() || accepted()[target.session] == errors) return true;
    const short answer = ask(target, errors);
    if (answer == exportAnyway) accepted()[target.session] = errors;
    if (answer == showFindings) {
        Arguments arguments(1);
        arguments[0] = css::beans::PropertyValue("at", -1, css::uno::Any(rtl::OUString("findings")),
                                                 css::beans::PropertyState_DIRECT_VALUE);
        carryOut(*findCommand("showSidebar"), target, arguments);
    }
    return answer == exportAnyway;
}

} // namespace agendum::commands
