// SPDX-License-Identifier: MPL-2.0
#include "commands/pdf_question.hpp"

#include "commands/finding_words.hpp"
#include "commands/messages.hpp"
#include "commands/question.hpp"
#include "programme/findings.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>

namespace agendum::commands {
namespace {

constexpr short exportAnyway = 1;
constexpr short showFindings = 2;

/// The errors with which she has made a PDF anyway.
std::vector<Finding>& acceptedErrors(const Target& target) {
    static Answers<std::vector<Finding>> all;
    return all.of(target.session);
}

std::vector<Finding> errorsIn(const Programme& programme) {
    std::vector<Finding> found = findings(programme);
    std::erase_if(
        found, [](const Finding& finding) { return finding.severity != Finding::Severity::error; });
    return found;
}

short askAbout(const Target& target, const std::vector<Finding>& errors) {
    std::vector<rtl::OUString> lines;
    lines.reserve(errors.size());
    const layout::Speech speech = target.session->speech();
    for (const Finding& error : errors) lines.push_back(inWords(target.context, speech, error));
    return ask(target,
               {"ask.exportPdf",
                lines,
                {{"ask.exportPdf.anyway", exportAnyway}, {"ask.exportPdf.show", showFindings}}});
}

} // namespace

bool mayExport(const Target& target) {
    if (!target.frame.is() || !target.session || !target.session->programme()) return true;
    const std::vector<Finding> errors = errorsIn(*target.session->programme());
    if (errors.empty() || acceptedErrors(target) == errors) return true;
    const short answer = askAbout(target, errors);
    if (answer == exportAnyway) acceptedErrors(target) = errors;
    if (answer == showFindings) {
        Arguments arguments(1);
        arguments[0] = css::beans::PropertyValue("at", -1, css::uno::Any(rtl::OUString("findings")),
                                                 css::beans::PropertyState_DIRECT_VALUE);
        carryOut(*findCommand("showSidebar"), target, arguments);
    }
    return answer == exportAnyway;
}

} // namespace agendum::commands
