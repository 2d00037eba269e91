// SPDX-License-Identifier: MPL-2.0
#include "commands/pdf_bytes.hpp"

#include "writer/log.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/io/XOutputStream.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <com/sun/star/util/XModifiable2.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

namespace agendum::commands {
namespace {

namespace uno = css::uno;
using rtl::OUString;

/// What the office writes, in memory.
class Bytes : public cppu::WeakImplHelper1<css::io::XOutputStream> {
public:
    void SAL_CALL writeBytes(const uno::Sequence<sal_Int8>& piece) override {
        bytes_.append(reinterpret_cast<const char*>(piece.getConstArray()),
                      static_cast<std::size_t>(piece.getLength()));
    }
    void SAL_CALL flush() override {}
    void SAL_CALL closeOutput() override {}
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Gives a document that has no title one for as long as this lives. The office takes a PDF's title
/// from nowhere else.
class TitleMeanwhile {
public:
    TitleMeanwhile(const uno::Reference<css::text::XTextDocument>& document, const OUString& title)
        : modifiable_(document, uno::UNO_QUERY_THROW),
          properties_(uno::Reference<css::document::XDocumentPropertiesSupplier>(
                          document, uno::UNO_QUERY_THROW)
                          ->getDocumentProperties()) {
        if (title.isEmpty() || !properties_->getTitle().isEmpty()) return;
        couldBeModified_ = modifiable_->disableSetModified();
        given_ = true;
        properties_->setTitle(title);
    }
    ~TitleMeanwhile() {
        if (!given_) return;
        try {
            properties_->setTitle(OUString());
            if (couldBeModified_) modifiable_->enableSetModified();
        } catch (const uno::Exception&) {
            writer::logFailure("the document keeps a title");
        }
    }
    TitleMeanwhile(const TitleMeanwhile&) = delete;
    TitleMeanwhile& operator=(const TitleMeanwhile&) = delete;

private:
    uno::Reference<css::util::XModifiable2> modifiable_;
    uno::Reference<css::document::XDocumentProperties> properties_;
    bool couldBeModified_ = false;
    bool given_ = false;
};

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

OUString titleOf(const Target& target) {
    const Programme* programme = target.session->programme();
    return programme ? writer::toUno(programme->title) : OUString();
}

} // namespace

std::optional<std::string> pdfBytes(const Target& target) {
    const rtl::Reference<Bytes> bytes(new Bytes);
    const Arguments filterData = properties({
        {"ExportBookmarks", uno::Any(true)},
        {"UseTaggedPDF", uno::Any(true)},
        {"ExportFormFields", uno::Any(false)},
        {"DisplayPDFDocumentTitle", uno::Any(true)},
    });
    const Arguments descriptor = properties({
        {"FilterName", uno::Any(OUString("writer_pdf_Export"))},
        {"FilterData", uno::Any(filterData)},
        {"StatusIndicator", uno::Any(progressOf(target))},
        {"OutputStream", uno::Any(uno::Reference<css::io::XOutputStream>(bytes.get()))},
    });
    const auto document = target.session->document();
    const uno::Reference<css::frame::XStorable> storable(document, uno::UNO_QUERY_THROW);
    const TitleMeanwhile title(document, titleOf(target));
    try {
        storable->storeToURL("private:stream", descriptor);
    } catch (const css::io::IOException&) {
        return std::nullopt;
    }
    std::string pdf = bytes->take();
    if (!pdf.starts_with("%PDF-")) return std::nullopt;
    return pdf;
}

} // namespace agendum::commands
