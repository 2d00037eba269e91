// SPDX-License-Identifier: MPL-2.0
#include "commands/lossy_format.hpp"

#include "commands/command.hpp"
#include "commands/notice.hpp"
#include "commands/save_guard.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>

#include <rtl/uri.hxx>

#include <algorithm>
#include <array>
#include <exception>
#include <string>

namespace agendum::commands {
namespace {

namespace uno = css::uno;

rtl::OUString fileName(const uno::Reference<css::frame::XModel>& document) {
    const rtl::OUString url = document->getURL();
    return rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset,
                            RTL_TEXTENCODING_UTF8);
}

} // namespace

bool keepsProgramme(std::string_view filter) {
    // Tried, each of them: properties of a document's own survive.
    constexpr std::array<std::string_view, 12> keeping{"writer8",
                                                       "writer8_template",
                                                       "writerglobal8",
                                                       "writerglobal8_template",
                                                       "OpenDocument Text Flat XML",
                                                       "MS Word 2007 XML",
                                                       "MS Word 2007 XML Template",
                                                       "MS Word 2007 XML VBA",
                                                       "Office Open XML Text",
                                                       "MS Word 97",
                                                       "MS Word 97 Vorlage",
                                                       "Rich Text Format"};
    return std::find(keeping.begin(), keeping.end(), filter) != keeping.end();
}

std::string formatOf(const uno::Reference<css::frame::XModel>& document) {
    rtl::OUString filter;
    for (const css::beans::PropertyValue& argument : document->getArgs())
        if (argument.Name == "FilterName") argument.Value >>= filter;
    return writer::toStd(filter);
}

void warnOfLossyFormat(const Context& context,
                       const uno::Reference<css::frame::XModel>& document) noexcept {
    try {
        const std::string filter = formatOf(document);
        const auto controller = document->getCurrentController();
        if (filter.empty() || keepsProgramme(filter) || !controller.is()) return;
        const Target target = targetIn(context, controller->getFrame());
        if (!target.session || !target.session->programme()) return;
        guardSavingIn(context, target.frame);
        showWarning(target,
                    sentence(context, Message{"lossy.saved", {writer::toStd(fileName(document))}}),
                    {{interfaceText(context, "notice.saveAgain"), ".uno:SaveAs"}});
    } catch (...) {
        // The document is saved all the same; what could not be said of it is in the log.
        showProblem(Target{context, nullptr, nullptr}, std::current_exception());
    }
}

} // namespace agendum::commands
