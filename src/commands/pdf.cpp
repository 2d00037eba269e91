// SPDX-License-Identifier: MPL-2.0
#include "commands/pdf.hpp"

#include "commands/messages.hpp"
#include "commands/named_arguments.hpp"
#include "commands/notice.hpp"
#include "commands/obstacles.hpp"
#include "commands/pickers.hpp"
#include "formats/fault.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

#include <charconv>

namespace agendum::commands {
namespace {

namespace uno = css::uno;
using rtl::OUString;

constexpr FileKind pdfFile{"picker.exportPdf", "picker.pdf", "pdf"};

Arguments properties(std::initializer_list<std::pair<const char*, uno::Any>> values) {
    Arguments sequence(static_cast<sal_Int32>(values.size()));
    auto* property = sequence.getArray();
    for (const auto& [name, value] : values) {
        property->Name = OUString::createFromAscii(name);
        property->Value = value;
        ++property;
    }
    return sequence;
}

/// The window's progress bar; null where there is no window.
uno::Reference<css::task::XStatusIndicator> progressOf(const Target& target) {
    const uno::Reference<css::task::XStatusIndicatorFactory> factory(target.frame, uno::UNO_QUERY);
    return factory.is() ? factory->createStatusIndicator() : nullptr;
}

/// What this process has exported. A button of a notice names an entry by its number: a file's name
/// in a command URL could come from a link in a stranger's document.
std::vector<OUString>& exported() {
    static std::vector<OUString> urls;
    return urls;
}

class ExportPdf : public Command {
public:
    std::string_view name() const override { return "exportPdf"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noDocument(target);
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        const auto url = fileToSave(target, arguments, pdfFile);
        if (!url) return;
        exportPdf(target, *url);
        exported().push_back(*url);
        const std::string where = writer::toStd(systemPath(*url));
        const OUString number = OUString::number(static_cast<sal_Int64>(exported().size()));
        showNotice(target, interfaceText(target.context, "notice.exported", {where}),
                   {{interfaceText(target.context, "notice.showPdf"),
                     "org.agendum.agendum:showPdf?number=" + number}});
    }
};

class ShowPdf : public Command {
public:
    std::string_view name() const override { return "showPdf"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noDocument(target);
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        const std::string digits = NamedArguments(arguments).text("number");
        std::size_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (number < 1 || number > exported().size())
            throw Refusal(Message{"argument.number", {"number"}});
        css::system::SystemShellExecute::create(target.context)
            ->execute(exported()[number - 1], OUString(),
                      css::system::SystemShellExecuteFlags::URIS_ONLY);
    }
};

} // namespace

void exportPdf(const Target& target, const OUString& fileUrl) {
    requireFileUrl(fileUrl);
    const Arguments filterData = properties({
        {"ExportBookmarks", uno::Any(true)},
        {"UseTaggedPDF", uno::Any(true)},
        {"ExportFormFields", uno::Any(false)},
    });
    const Arguments descriptor = properties({
        {"FilterName", uno::Any(OUString("writer_pdf_Export"))},
        {"FilterData", uno::Any(filterData)},
        {"StatusIndicator", uno::Any(progressOf(target))},
        {"Overwrite", uno::Any(true)},
    });
    const uno::Reference<css::frame::XStorable> document(target.session->document(),
                                                         uno::UNO_QUERY_THROW);
    try {
        document->storeToURL(fileUrl, descriptor);
    } catch (const css::io::IOException&) {
        throw formats::Fault(Message{"fault.pdf", {writer::toStd(systemPath(fileUrl))}}, {});
    }
}

void addPdfCommands(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<ExportPdf>());
    commands.push_back(std::make_unique<ShowPdf>());
}

} // namespace agendum::commands
