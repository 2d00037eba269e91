// SPDX-License-Identifier: MPL-2.0
#include "writer/document_store.hpp"
#include "formats/programme_xml.hpp"
#include "writer/pieces.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <rtl/digest.h>

#include <array>
#include <charconv>

namespace agendum::writer {

namespace {

constexpr std::string_view programmeProperty = "Agendum programme";
constexpr std::string_view timesProperty = "Agendum times";
constexpr std::string_view fileProperty = "Agendum file";
constexpr std::string_view digestProperty = "Agendum file state";

/// The user-defined properties of a document, as texts. Made anew each time: what the document
/// gives out does not outlive a save.
class Properties {
public:
    explicit Properties(const css::uno::Reference<css::text::XTextDocument>& document) {
        const css::uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(
            document, css::uno::UNO_QUERY_THROW);
        container_ = supplier->getDocumentProperties()->getUserDefinedProperties();
        values_.set(container_, css::uno::UNO_QUERY_THROW);
    }

    /// None: no such property, or something else than a text.
    std::optional<std::string> text(const std::string& name) const {
        rtl::OUString value;
        if (!has(name) || !(values_->getPropertyValue(toUno(name)) >>= value)) return std::nullopt;
        return toStd(value);
    }

    /// An empty text is no property. Writes only what differs, so that a document which is only
    /// looked at stays unmodified.
    void set(const std::string& name, const std::string& value) {
        if (has(name) && text(name) == value) return;
        if (has(name)) container_->removeProperty(toUno(name));
        if (value.empty()) return;
        container_->addProperty(toUno(name), css::beans::PropertyAttribute::REMOVABLE,
                                css::uno::Any(toUno(value)));
    }

    bool has(const std::string& name) const {
        return values_->getPropertySetInfo()->hasPropertyByName(toUno(name));
    }

private:
    css::uno::Reference<css::beans::XPropertyContainer> container_;
    css::uno::Reference<css::beans::XPropertySet> values_;
};

std::string pieceName(std::size_t number) {
    return std::string(programmeProperty) + " " + std::to_string(number);
}

std::optional<std::size_t> numberOf(const std::string& text) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || rest != end) return std::nullopt;
    return number;
}

/// What the pieces say together. A missing one is left out and told as the fault.
void readPieces(const Properties& properties, Record& record) {
    const auto count = properties.text(std::string(programmeProperty));
    if (!count) return;
    const auto pieces = numberOf(*count);
    if (!pieces) record.fault = Message{"fault.stored.count", {*count}};
    for (std::size_t number = 1; pieces ? number <= *pieces : properties.has(pieceName(number));
         ++number) {
        if (const auto piece = properties.text(pieceName(number))) {
            record.unreadable += *piece;
        } else if (!record.fault) {
            record.fault = Message{"fault.stored.piece", {std::to_string(number), *count}};
        }
    }
}

void writePieces(Properties& properties, const std::vector<std::string>& pieces) {
    properties.set(std::string(programmeProperty),
                   pieces.empty() ? std::string() : std::to_string(pieces.size()));
    std::size_t number = 0;
    for (const std::string& piece : pieces) properties.set(pieceName(++number), piece);
    while (properties.has(pieceName(++number))) properties.set(pieceName(number), "");
}

bool sameProgramme(const std::shared_ptr<const Programme>& one,
                   const std::shared_ptr<const Programme>& other) {
    return one == other || (one && other && *one == *other);
}

} // namespace

bool sameRecord(const Record& one, const Record& other) {
    return sameProgramme(one.programme, other.programme) && one.unreadable == other.unreadable
           && one.fault == other.fault && one.timeStyle == other.timeStyle
           && one.file == other.file;
}

std::string digestOf(const std::shared_ptr<const Programme>& programme) {
    if (!programme) return {};
    const std::string xml = formats::writeProgrammeXml(*programme);
    std::array<sal_uInt8, RTL_DIGEST_LENGTH_SHA1> bytes{};
    rtl_digest_SHA1(xml.data(), static_cast<sal_uInt32>(xml.size()), bytes.data(),
                    static_cast<sal_uInt32>(bytes.size()));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string digest;
    for (const sal_uInt8 byte : bytes) {
        digest += digits[byte >> 4U];
        digest += digits[byte & 0xFU];
    }
    return digest;
}

Record readStore(const css::uno::Reference<css::text::XTextDocument>& document) {
    const Properties properties(document);
    Record record;
    record.timeStyle = properties.text(std::string(timesProperty)).value_or("");
    record.file.url = properties.text(std::string(fileProperty)).value_or("");
    record.file.digest = properties.text(std::string(digestProperty)).value_or("");
    readPieces(properties, record);
    if (record.fault || record.unreadable.empty()) return record;
    try {
        record.programme =
            std::make_shared<const Programme>(formats::readProgrammeXml(record.unreadable));
        record.unreadable.clear();
    } catch (const formats::Fault& fault) {
        record.fault = fault.message();
    }
    return record;
}

void writeStore(const css::uno::Reference<css::text::XTextDocument>& document,
                const Record& record) {
    Properties properties(document);
    writePieces(properties,
                piecesOf(record.programme ? formats::writeProgrammeXml(*record.programme)
                                          : record.unreadable));
    properties.set(std::string(timesProperty), record.timeStyle);
    properties.set(std::string(fileProperty), record.file.url);
    properties.set(std::string(digestProperty), record.file.digest);
}

} // namespace agendum::writer
