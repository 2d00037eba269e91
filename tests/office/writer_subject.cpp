// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "sidebar_deck.hpp"

#include "formats/file.hpp"
#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/URLTransformer.hpp>

#include <array>

namespace agendum::test {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

Any property(const Reference<css::uno::XInterface>& object, const char* name) {
    return Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(name));
}

void setProperty(const Reference<css::uno::XInterface>& object, const char* name,
                 const Any& value) {
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

std::string programmeOf(const std::vector<DayOf>& days, const std::string& sections) {
    std::string xml =
        R"(<programme xmlns="urn:agendum:programme:1" language="sv"><title>Möte</title>)";
    xml += sections;
    for (const DayOf& day : days) {
        xml.append("<day id=\"").append(day.id).append("\" date=\"").append(day.date);
        xml += "\" start=\"09:00\">";
        for (const auto& [id, title] : day.items)
            xml.append("<item id=\"")
                .append(id)
                .append("\" duration=\"10\"><title>")
                .append(title)
                .append("</title></item>");
        xml += "</day>";
    }
    return xml + "</programme>";
}

WriterSubject::WriterSubject(Office& used) : document(used), office_(used) {
    document.setLanguage("sv-SE");
}

Reference<org::agendum::XAgenda> WriterSubject::agenda() {
    return test::agenda(office_, document.model());
}

void WriterSubject::load(const std::string& xml) {
    agenda()->loadXml(toUno(xml));
}

void WriterSubject::loadSample() {
    load(formats::readFile(samplePath));
}

void WriterSubject::loadTitles(const std::vector<std::string>& titles) {
    DayOf day{"d1", "2025-05-20", {}};
    for (const std::string& title : titles)
        day.items.emplace_back("i" + std::to_string(day.items.size() + 1), title);
    load(programmeOf({day}));
}

void WriterSubject::setText(const std::string& item, const std::string& field,
                            const std::string& text) {
    const css::beans::NamedValue arguments[] = {
        {"item", Any(toUno(item))}, {"field", Any(toUno(field))}, {"text", Any(toUno(text))}};
    agenda()->perform("setText", {arguments, 3});
}

std::vector<std::string> WriterSubject::outline() {
    return outline(document.model()->getText());
}

std::vector<std::string> WriterSubject::outline(const Text& text) {
    std::vector<std::string> lines;
    const Reference<css::container::XEnumerationAccess> access(text, UNO_QUERY_THROW);
    const auto contents = access->createEnumeration();
    while (contents->hasMoreElements()) {
        const Any content = contents->nextElement();
        const Range paragraph(content, UNO_QUERY);
        if (!paragraph.is()) {
            lines.emplace_back("[table]");
            continue;
        }
        rtl::OUString style;
        property(paragraph, "ParaStyleName") >>= style;
        lines.push_back(toStd(style) + ": " + toStd(paragraph->getString()));
    }
    return lines;
}

Reference<css::uno::XInterface> WriterSubject::create(const char* service) const {
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    return factory->createInstance(rtl::OUString::createFromAscii(service));
}

Reference<css::uno::XInterface> WriterSubject::append(const char* service) const {
    const auto content = create(service);
    const Reference<css::text::XTextTable> table(content, UNO_QUERY);
    if (table.is()) table->initialize(2, 2);
    const auto text = document.model()->getText();
    text->insertTextContent(text->getEnd(),
                            Reference<css::text::XTextContent>(content, UNO_QUERY_THROW), false);
    return content;
}

Reference<css::text::XTextTable> WriterSubject::table(const std::string& name) const {
    const Reference<css::text::XTextTablesSupplier> supplier(document.model(), UNO_QUERY_THROW);
    return {supplier->getTextTables()->getByName(toUno(name)), UNO_QUERY_THROW};
}

Text WriterSubject::cell(const std::string& name, sal_Int32 column, sal_Int32 row) const {
    const Reference<css::table::XCellRange> cells(table(name), UNO_QUERY_THROW);
    return {cells->getCellByPosition(column, row), UNO_QUERY_THROW};
}

void WriterSubject::splitTable(const Text& cell, Heading heading) {
    const Reference<css::frame::XController> controller(document.controller(), UNO_QUERY_THROW);
    const Reference<css::frame::XDispatchProvider> frame(controller->getFrame(), UNO_QUERY_THROW);
    css::util::URL url;
    url.Complete = ".uno:SplitTable";
    css::util::URLTransformer::create(office_.context())->parseStrict(url);
    std::array<css::beans::PropertyValue, 2> how;
    how[0].Name = "Type"; // else a dialogue asks
    how[0].Value <<= static_cast<sal_uInt16>(heading);
    how[1].Name = "SynchronMode"; // else it is done when the office comes to it
    how[1].Value <<= true;
    const std::size_t before = document.tables().size();
    // The view knows commands for tables a while after its cursor has come into one.
    await(
        [&] {
            Reference<css::text::XTextViewCursorSupplier>(controller, UNO_QUERY_THROW)
                ->getViewCursor()
                ->gotoRange(cell->getStart(), false);
            comeToRest(office_);
            const auto command = frame->queryDispatch(url, {}, 0);
            if (command.is())
                command->dispatch(url, {how.data(), static_cast<sal_Int32>(how.size())});
            return document.tables().size() > before;
        },
        "the table was not split");
}

void WriterSubject::colour(const Text& text, sal_Int16 letters, sal_Int32 colour) {
    const auto cursor = text->createTextCursor();
    cursor->gotoStart(false);
    cursor->goRight(letters, true);
    setProperty(cursor, "CharColor", Any(colour));
}

std::string WriterSubject::coloured(const Text& text, sal_Int32 colour) {
    std::string letters;
    const Reference<css::container::XEnumerationAccess> access(text, UNO_QUERY_THROW);
    const auto paragraphs = access->createEnumeration();
    while (paragraphs->hasMoreElements()) {
        const Reference<css::container::XEnumerationAccess> paragraph(paragraphs->nextElement(),
                                                                      UNO_QUERY_THROW);
        const auto portions = paragraph->createEnumeration();
        while (portions->hasMoreElements()) {
            const Range portion(portions->nextElement(), UNO_QUERY_THROW);
            if (property(portion, "CharColor") == Any(colour))
                letters += toStd(portion->getString());
        }
    }
    return letters;
}

} // namespace agendum::test
