// SPDX-License-Identifier: MPL-2.0
#include "commands/pickers.hpp"

#include "commands/messages.hpp"
#include "commands/named_arguments.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/ExtendedFilePickerElementIds.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePickerControlAccess.hpp>
#include <osl/file.hxx>
#include <rtl/uri.hxx>

namespace agendum::commands {
namespace {

namespace dialogs = css::ui::dialogs;
namespace uno = css::uno;
using rtl::OUString;
using writer::toUno;

using Picker = uno::Reference<dialogs::XFilePicker3>;

std::optional<OUString> urlArgument(const Arguments& values) {
    const NamedArguments arguments(values);
    if (!arguments.has("URL")) return std::nullopt;
    const OUString url = toUno(arguments.text("URL"));
    requireFileUrl(url);
    return url;
}

Picker makePicker(const Target& target, const FileKind& kind, sal_Int16 purpose) {
    if (!target.frame.is()) throw Refusal(Message{"argument.missing", {"URL"}});
    const Picker picker = dialogs::FilePicker::createWithMode(target.context, purpose);
    picker->setTitle(interfaceText(target.context, kind.titleKey));
    picker->appendFilter(interfaceText(target.context, kind.nameKey),
                         toUno("*." + std::string(kind.extension)));
    return picker;
}

std::optional<OUString> picked(const Picker& picker) {
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return std::nullopt;
    const uno::Sequence<OUString> files = picker->getSelectedFiles();
    if (!files.hasElements()) return std::nullopt;
    requireFileUrl(files[0]);
    return files[0];
}

OUString folderOf(const OUString& url) {
    return url.copy(0, url.lastIndexOf('/') + 1);
}

OUString titleOf(const uno::Reference<uno::XInterface>& document) {
    const uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(document,
                                                                              uno::UNO_QUERY);
    return supplier.is() ? supplier->getDocumentProperties()->getTitle() : OUString();
}

OUString proposedName(const Target& target) {
    const auto document = target.session->document();
    const Programme* programme = target.session->programme();
    return fileNameFor(document->getURL(),
                       {programme ? toUno(programme->title) : OUString(), titleOf(document),
                        interfaceText(target.context, "picker.noName")});
}

} // namespace

void requireFileUrl(const OUString& url) {
    OUString path;
    if (!url.startsWithIgnoreAsciiCase("file:")
        || osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        throw Refusal(Message{"refused.url", {writer::toStd(url)}});
}

OUString fileNameFor(const OUString& documentUrl, const std::vector<OUString>& titles) {
    if (documentUrl.isEmpty()) {
        for (const OUString& title : titles)
            // A slash would make the rest of the title a folder.
            if (!title.trim().isEmpty()) return title.trim().replace('/', '-');
        return {};
    }
    const OUString name = documentUrl.copy(documentUrl.lastIndexOf('/') + 1);
    const sal_Int32 dot = name.lastIndexOf('.');
    return rtl::Uri::decode(dot > 0 ? name.copy(0, dot) : name, rtl_UriDecodeWithCharset,
                            RTL_TEXTENCODING_UTF8);
}

OUString systemPath(const OUString& fileUrl) {
    OUString path;
    return osl::FileBase::getSystemPathFromFileURL(fileUrl, path) == osl::FileBase::E_None
               ? path
               : fileUrl;
}

std::optional<OUString> fileToOpen(const Target& target, const Arguments& arguments,
                                   const FileKind& kind) {
    if (auto url = urlArgument(arguments)) return url;
    const Picker picker = makePicker(target, kind, dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    return picked(picker);
}

std::optional<OUString> fileToSave(const Target& target, const Arguments& arguments,
                                   const FileKind& kind) {
    if (auto url = urlArgument(arguments)) return url;
    const Picker picker =
        makePicker(target, kind, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    const uno::Reference<dialogs::XFilePickerControlAccess> controls(picker, uno::UNO_QUERY);
    if (controls.is())
        controls->setValue(dialogs::ExtendedFilePickerElementIds::CHECKBOX_AUTOEXTENSION, 0,
                           uno::Any(true));
    const OUString documentUrl = target.session->document()->getURL();
    if (documentUrl.startsWith("file:")) picker->setDisplayDirectory(folderOf(documentUrl));
    picker->setDefaultName(proposedName(target) + "." + toUno(kind.extension));
    return picked(picker);
}

} // namespace agendum::commands
