// SPDX-License-Identifier: MPL-2.0
#include "writer/document_store.hpp"
#include "formats/programme_xml.hpp"
#include "writer/digest.hpp"
#include "writer/file_address.hpp"
#include "writer/pieces.hpp"
#include "writer/uno_text.hpp"
#include "writer/user_properties.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <charconv>

namespace agendum::writer {

namespace {

constexpr std::string_view programmeProperty = "Agendum programme";
constexpr std::string_view baseProperty = "Agendum file base";
constexpr std::string_view agendasProperty = "Agendum agendas";
constexpr std::string_view tablesProperty = "Agendum tables";
constexpr std::string_view timesProperty = "Agendum times";
constexpr std::string_view editsProperty = "Agendum edits";
constexpr std::string_view fileProperty = "Agendum file";
constexpr std::string_view settledProperty = "Agendum settled";
constexpr std::string_view putOffProperty = "Agendum put off";
constexpr std::string_view digestProperty = "Agendum file state";

std::string pieceName(std::string_view property, std::size_t number) {
    return std::string(property) + " " + std::to_string(number);
}

std::optional<std::size_t> numberOf(const std::string& text) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || rest != end) return std::nullopt;
    return number;
}

/// A long text, as its pieces say it together.
struct Pieced {
    std::string text;
    std::optional<Message> fault; ///< a missing piece is left out and told here
};

Pieced readPieces(const UserProperties& properties, std::string_view property) {
    Pieced pieced;
    const auto count = properties.text(std::string(property));
    if (!count) return pieced;
    const auto pieces = numberOf(*count);
    if (!pieces) pieced.fault = Message{"fault.stored.count", {*count}};
    for (std::size_t number = 1;
         pieces ? number <= *pieces : properties.has(pieceName(property, number)); ++number) {
        if (const auto piece = properties.text(pieceName(property, number))) {
            pieced.text += *piece;
        } else if (!pieced.fault) {
            pieced.fault = Message{"fault.stored.piece", {std::to_string(number), *count}};
        }
    }
    return pieced;
}

void writePieces(UserProperties& properties, std::string_view property,
                 const std::vector<std::string>& pieces) {
    properties.set(std::string(property),
                   pieces.empty() ? std::string() : std::to_string(pieces.size()));
    std::size_t number = 0;
    for (const std::string& piece : pieces) properties.set(pieceName(property, ++number), piece);
    while (properties.has(pieceName(property, ++number)))
        properties.set(pieceName(property, number), "");
}

/// What was last in step with the file; null where the document does not know it any more.
std::shared_ptr<const Programme> readBase(const UserProperties& properties, const Record& record) {
    if (record.file.digest.empty()) return nullptr;
    const Pieced stored = readPieces(properties, baseProperty);
    std::shared_ptr<const Programme> base = record.programme;
    if (!stored.text.empty() && !stored.fault) {
        try {
            base = std::make_shared<const Programme>(formats::readProgrammeXml(stored.text));
        } catch (const formats::Fault&) {
            return nullptr; // the file itself is looked at, and nothing of it taken unseen
        }
    }
    return digestOf(base) == record.file.digest ? base : nullptr;
}

/// One after the other, since formats lose line ends: "list all|table track:A%7CB".
std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        if (&name != names.data()) text += '|';
        for (const char letter : name) {
            if (letter == '|')
                text += "%7C";
            else if (letter == '%')
                text += "%25";
            else
                text += letter;
        }
    }
    return text;
}

std::vector<std::string> namesIn(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('|'), text.size());
        std::string& name = names.emplace_back();
        for (std::size_t at = 0; at < end; ++at) {
            const std::string_view escape = text.substr(at, std::min<std::size_t>(3, end - at));
            const bool bar = escape == "%7C";
            const bool escaped = bar || escape == "%25";
            name += escaped ? (bar ? '|' : '%') : text[at];
            if (escaped) at += 2;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

std::string agendasText(const std::vector<layout::AgendaKind>& agendas) {
    std::vector<std::string> keys;
    for (const layout::AgendaKind& kind : agendas) keys.push_back(layout::keyOf(kind));
    return joined(keys);
}

/// What can't be understood is left out: it says less than the table that it is about.
std::vector<layout::AgendaKind> agendasFrom(const std::string& text) {
    std::vector<layout::AgendaKind> agendas;
    for (const std::string& key : namesIn(text)) {
        const auto kind = layout::kindOf(key);
        const bool isNew = kind && *kind != layout::AgendaKind{}
                           && std::ranges::find(agendas, *kind) == agendas.end();
        if (isNew) agendas.push_back(*kind);
    }
    return agendas;
}

/// Names of tables have no blanks: "Agenda_d1 MARK|Agenda_d2 MARK".
std::string tablesText(const MarkedTables& tables) {
    std::vector<std::string> named;
    for (const auto& [mark, name] : tables) named.push_back(name + " " + mark);
    return joined(named);
}

MarkedTables tablesFrom(const std::string& text) {
    MarkedTables tables;
    for (const std::string& named : namesIn(text)) {
        const std::size_t blank = named.rfind(' ');
        if (blank != std::string::npos)
            tables.emplace(named.substr(blank + 1), named.substr(0, blank));
    }
    return tables;
}

/// Where relative addresses begin: the document itself or, as long as it is a new one, the template
/// that it was made from.
std::string placeOf(const css::uno::Reference<css::text::XTextDocument>& document) {
    const rtl::OUString url = document->getURL();
    if (!url.isEmpty()) return toStd(url);
    const css::uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(
        document, css::uno::UNO_QUERY_THROW);
    return toStd(supplier->getDocumentProperties()->getTemplateURL());
}

bool isThere(const std::string& url) {
    osl::DirectoryItem item;
    return osl::DirectoryItem::get(toUno(url), item) == osl::FileBase::E_None;
}

std::string fileFrom(const std::string& stored, const std::string& place) {
    std::string url = addressFrom(stored, place);
    if (url.empty() || url != stored || isThere(url)) return url;
    std::string beside = besideDocument(url, place);
    return !beside.empty() && isThere(beside) ? beside : url;
}

std::optional<bool> editsWaitBy(const std::string& word) {
    if (word == "wait") return true;
    if (word == "at once") return false;
    return std::nullopt;
}

std::string wordFor(const std::optional<bool>& editsWait) {
    if (!editsWait) return {};
    return *editsWait ? "wait" : "at once";
}

std::string settledText(const FileLink& link) {
    if (link.settled.empty()) return {};
    std::vector<std::string> names{link.settledFor};
    for (const auto& [conflict, side] : link.settled)
        names.insert(names.end(),
                     {conflict.first, conflict.second, side == Side::mine ? "here" : "file"});
    return joined(names);
}

/// What is no answer is left out: she is asked again.
void readSettled(const std::string& text, FileLink& link) {
    const std::vector<std::string> names = namesIn(text);
    if (names.empty()) return;
    link.settledFor = names.front();
    for (std::size_t at = 1; at + 2 < names.size(); at += 3)
        if (const std::string& side = names[at + 2]; side == "here" || side == "file")
            link.settled[{names[at], names[at + 1]}] = side == "here" ? Side::mine : Side::theirs;
}

bool sameProgramme(const std::shared_ptr<const Programme>& one,
                   const std::shared_ptr<const Programme>& other) {
    return one == other || (one && other && *one == *other);
}

} // namespace

const Settlements& FileLink::settledAgainst(const std::string& fileDigest) const {
    static const Settlements none;
    return fileDigest == settledFor ? settled : none;
}

bool sameRecord(const Record& one, const Record& other) {
    return sameProgramme(one.programme, other.programme) && one.unreadable == other.unreadable
           && one.fault == other.fault && one.timeStyle == other.timeStyle
           && one.agendas == other.agendas && one.tables == other.tables
           && one.editsWait == other.editsWait && one.file == other.file;
}

std::string digestOf(const std::shared_ptr<const Programme>& programme) {
    if (!programme) return {};
    return digestOf(formats::writeProgrammeXml(*programme));
}

FileLink linkTo(const std::string& fileUrl, const std::shared_ptr<const Programme>& programme) {
    return {fileUrl, digestOf(programme), programme, {}};
}

Record readStore(const css::uno::Reference<css::text::XTextDocument>& document) {
    const UserProperties properties(document);
    Record record;
    record.timeStyle = properties.text(std::string(timesProperty)).value_or("");
    record.editsWait = editsWaitBy(properties.text(std::string(editsProperty)).value_or(""));
    record.agendas = agendasFrom(properties.text(std::string(agendasProperty)).value_or(""));
    record.tables = tablesFrom(properties.text(std::string(tablesProperty)).value_or(""));
    record.file.url =
        fileFrom(properties.text(std::string(fileProperty)).value_or(""), placeOf(document));
    record.file.digest = properties.text(std::string(digestProperty)).value_or("");
    readSettled(properties.text(std::string(settledProperty)).value_or(""), record.file);
    record.file.putOff = properties.text(std::string(putOffProperty)).value_or("");
    const Pieced stored = readPieces(properties, programmeProperty);
    record.unreadable = stored.text;
    record.fault = stored.fault;
    if (record.fault || record.unreadable.empty()) return record;
    try {
        record.programme =
            std::make_shared<const Programme>(formats::readProgrammeXml(record.unreadable));
        record.unreadable.clear();
        record.file.base = readBase(properties, record);
    } catch (const formats::Fault& fault) {
        record.fault = fault.message();
    }
    return record;
}

void writeStore(const css::uno::Reference<css::text::XTextDocument>& document,
                const Record& record) {
    UserProperties properties(document);
    const std::string programme = record.programme
                                      ? onOneLine(formats::writeProgrammeXml(*record.programme))
                                      : record.unreadable;
    const std::string base =
        record.file.base ? onOneLine(formats::writeProgrammeXml(*record.file.base)) : std::string();
    writePieces(properties, programmeProperty, piecesOf(programme));
    writePieces(properties, baseProperty, piecesOf(base == programme ? std::string() : base));
    properties.set(std::string(timesProperty), record.timeStyle);
    properties.set(std::string(editsProperty), wordFor(record.editsWait));
    properties.set(std::string(agendasProperty), agendasText(record.agendas));
    properties.set(std::string(tablesProperty), tablesText(record.tables));
    properties.set(std::string(fileProperty),
                   storedAddress(record.file.url, toStd(document->getURL())));
    properties.set(std::string(digestProperty), record.file.digest);
    properties.set(std::string(settledProperty), settledText(record.file));
    properties.set(std::string(putOffProperty), record.file.putOff);
}

} // namespace agendum::writer
