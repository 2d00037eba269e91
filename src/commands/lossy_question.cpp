// SPDX-License-Identifier: MPL-2.0
#include "commands/lossy_question.hpp"

#include "commands/command.hpp"
#include "commands/lossy_format.hpp"
#include "commands/question.hpp"
#include "writer/main_thread.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

#include <algorithm>
#include <set>

namespace agendum::commands {
namespace {

namespace uno = css::uno;

constexpr short saveAsOdt = 1; // Enter
constexpr short saveAnyway = 2;

/// In which formats she has saved a document all the same.
std::set<std::string>& acceptedFormats(const Target& target) {
    static Answers<std::set<std::string>> all;
    return all.of(target.session);
}

/// Once the "save as" that is being called off has come to its end.
void saveAsOdtLater(const Target& target) {
    writer::laterOnMainThread(target.context, [context = target.context, frame = target.frame] {
        const uno::Reference<css::frame::XDispatchProvider> provider(frame, uno::UNO_QUERY_THROW);
        const css::beans::PropertyValue format("FilterName", -1, uno::Any(rtl::OUString("writer8")),
                                               css::beans::PropertyState_DIRECT_VALUE);
        css::frame::DispatchHelper::create(context)->executeDispatch(provider, ".uno:SaveAs", "", 0,
                                                                     {&format, 1});
    });
}

} // namespace

bool maySaveIn(const Context& context, const uno::Reference<css::frame::XModel>& document,
               const std::string& filter) {
    const auto controller = document->getCurrentController();
    if (keepsProgramme(filter) || !controller.is()) return true;
    const Target target = targetIn(context, controller->getFrame());
    if (!target.session || !target.session->programme()) return true;
    if (acceptedFormats(target).contains(filter)) return true;
    const short answer =
        ask(target, {"ask.saveLossy",
                     {},
                     {{"ask.saveLossy.odt", saveAsOdt}, {"ask.saveLossy.anyway", saveAnyway}}});
    if (answer == saveAnyway) acceptedFormats(target).insert(filter);
    if (answer == saveAsOdt) saveAsOdtLater(target);
    return answer == saveAnyway;
}

} // namespace agendum::commands
