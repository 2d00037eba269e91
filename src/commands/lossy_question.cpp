// SPDX-License-Identifier: MPL-2.0
#include "commands/lossy_question.hpp"

#include "commands/command.hpp"
#include "commands/dialogue.hpp"
#include "commands/lossy_format.hpp"
#include "writer/main_thread.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace agendum::commands {
namespace {

namespace uno = css::uno;

constexpr short saveAsOdt = 1; // Enter
constexpr short saveAnyway = 2;

using Formats = std::map<std::weak_ptr<writer::DocumentSession>, std::set<std::string>,
                         std::owner_less<std::weak_ptr<writer::DocumentSession>>>;

/// In which formats she has saved a document all the same.
Formats& accepted() {
    static Formats all;
    std::erase_if(all, [](const auto& entry) { return entry.first.expired(); });
    return all;
}

short ask(const Target& target) {
    // Application font units.
    constexpr int width = 260;
    constexpr int margin = 6;
    constexpr int inner = width - 2 * margin;
    constexpr int textHeight = 30;
    constexpr int button = 80;
    constexpr int buttonHeight = 15;
    constexpr int gap = 4;
    const auto words = [&](const char* key) { return interfaceText(target.context, key); };

    Dialogue dialogue(target, words("ask.saveLossy"), width);
    int y = margin;
    dialogue.addLabel("question", words("ask.saveLossy.question"), {margin, y, inner, textHeight});
    y += textHeight + gap;
    int x = margin;
    for (const auto& [key, answer] :
         {std::pair("ask.saveLossy.odt", saveAsOdt), std::pair("ask.saveLossy.anyway", saveAnyway),
          std::pair("ask.cancel", short{0})}) {
        dialogue.addButton(key, words(key), answer, {x, y, button, buttonHeight});
        x += button + gap;
    }
    return dialogue.ask(y + buttonHeight + margin);
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
    if (accepted()[target.session].contains(filter)) return true;
    const short answer = ask(target);
    if (answer == saveAnyway) accepted()[target.session].insert(filter);
    if (answer == saveAsOdt) saveAsOdtLater(target);
    return answer == saveAnyway;
}

} // namespace agendum::commands
