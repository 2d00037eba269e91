// SPDX-License-Identifier: MPL-2.0
#include "commands/pdf.hpp"

#include "commands/messages.hpp"
#include "commands/named_arguments.hpp"
#include "commands/notice.hpp"
#include "commands/obstacles.hpp"
#include "commands/pdf_bytes.hpp"
#include "commands/pdf_question.hpp"
#include "commands/pickers.hpp"
#include "formats/fault.hpp"
#include "formats/file.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include <osl/file.hxx>
#include <osl/process.h>

#include <charconv>

namespace agendum::commands {
namespace {

using rtl::OUString;

constexpr FileKind pdfFile{"picker.exportPdf", "picker.pdf", "pdf"};

/// Whether the desktop has what the office shows files with. Without it nothing would happen, and
/// the office would not say so.
bool canShowFiles() {
    const OUString opener("xdg-open");
    const OUString variable("PATH");
    OUString path;
    OUString found;
    osl_getEnvironment(variable.pData, &path.pData);
    return osl::FileBase::searchFileURL(opener, path, found) == osl::FileBase::E_None;
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
        // What says where is no organiser who could be asked.
        if (!NamedArguments(arguments).has("URL") && !mayExport(target)) return;
        const auto url = fileToSave(target, arguments, pdfFile);
        if (!url) return;
        exportPdf(target, *url);
        exported().push_back(*url);
        const std::string where = writer::toStd(systemPath(*url));
        std::vector<NoticeButton> buttons;
        if (canShowFiles())
            buttons.push_back({interfaceText(target.context, "notice.showPdf"),
                               "org.agendum.agendum:showPdf?number="
                                   + OUString::number(static_cast<sal_Int64>(exported().size()))});
        showNotice(target, interfaceText(target.context, "notice.exported", {where}), buttons);
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
    const std::string path = writer::toStd(systemPath(fileUrl));
    // Made first and written in one go: at no moment is there half a file.
    const auto pdf = pdfBytes(target);
    if (!pdf) throw formats::Fault(Message{"fault.pdf", {path}}, {});
    formats::writeFileAtomically(path, *pdf);
}

void addPdfCommands(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<ExportPdf>());
    commands.push_back(std::make_unique<ShowPdf>());
}

} // namespace agendum::commands
