// SPDX-License-Identifier: MPL-2.0
#include "commands/lossy_question.hpp"

#include "commands/command.hpp"
#include "commands/lossy_format.hpp"
#include "commands/notice.hpp"
#include "commands/pickers.hpp"
#include "commands/question.hpp"
#include "writer/main_thread.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <exception>
#include <optional>
#include <set>

namespace agendum::commands {
namespace {

namespace uno = css::uno;

constexpr short odtInstead = 1; // Enter
constexpr short keepFormat = 2;

/// In which formats she has saved a document all the same.
std::set<std::string>& acceptedFormats(const Target& target) {
    static Answers<std::set<std::string>> all;
    return all.of(target.session);
}

css::beans::PropertyValue argument(const char* name, const rtl::OUString& value) {
    return {writer::ascii(name), -1, uno::Any(value), css::beans::PropertyState_DIRECT_VALUE};
}

/// The office's own "save as" would propose the format that the document has, whatever it is told.
void saveAsOdt(const Target& target) noexcept {
    try {
        const auto file = fileToSave(target, {}, {"picker.saveOdt", "picker.odt", "odt"});
        if (!file) return;
        const uno::Reference<css::frame::XDispatchProvider> window(target.frame,
                                                                   uno::UNO_QUERY_THROW);
        const css::beans::PropertyValue arguments[] = {argument("URL", *file),
                                                       argument("FilterName", "writer8")};
        css::frame::DispatchHelper::create(target.context)
            ->executeDispatch(window, ".uno:SaveAs", "", 0, {arguments, 2});
    } catch (...) {
        showProblem(target, std::current_exception());
    }
}

/// Whom to ask before a document is saved in that format: its window and session, where the programme
/// would be lost and she has not accepted that yet.
std::optional<Target> whoLoses(const Context& context,
                               const uno::Reference<css::frame::XModel>& document,
                               const std::string& filter) {
    const auto controller = document->getCurrentController();
    if (keepsProgramme(filter) || !controller.is()) return std::nullopt;
    Target target = targetIn(context, controller->getFrame());
    if (!target.session || !target.session->programme()) return std::nullopt;
    if (acceptedFormats(target).contains(filter)) return std::nullopt;
    return target;
}

bool hasChangesForItsFile(const uno::Reference<css::frame::XModel>& document) {
    const uno::Reference<css::util::XModifiable> state(document, uno::UNO_QUERY);
    return document->getURL().getLength() && state.is() && state->isModified();
}

} // namespace

bool maySaveIn(const Context& context, const uno::Reference<css::frame::XModel>& document,
               const std::string& filter) {
    const auto target = whoLoses(context, document, filter);
    if (!target) return true;
    const short answer =
        ask(*target, {"ask.saveLossy",
                      {},
                      {{"ask.saveLossy.odt", odtInstead}, {"ask.saveLossy.anyway", keepFormat}}});
    if (answer == keepFormat) acceptedFormats(*target).insert(filter);
    // Once the "save as" that is being called off has come to its end.
    if (answer == odtInstead)
        writer::laterOnMainThread(context, [target = *target] { saveAsOdt(target); });
    return answer == keepFormat;
}

void offerOdtBeforeClosing(const Context& context,
                           const uno::Reference<css::frame::XModel>& document) {
    if (!hasChangesForItsFile(document)) return;
    const std::string filter = formatOf(document);
    const auto target = whoLoses(context, document, filter);
    if (!target) return;
    const short answer =
        ask(*target, {"ask.closeLossy",
                      {},
                      {{"ask.saveLossy.odt", odtInstead}, {"ask.closeLossy.goOn", keepFormat}}});
    if (answer == keepFormat) acceptedFormats(*target).insert(filter);
    if (answer == odtInstead) saveAsOdt(*target);
}

} // namespace agendum::commands
