// SPDX-License-Identifier: MPL-2.0
#include "layouts_subject.hpp"

#include "formats/programme_xml.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

namespace agendum::test {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

namespace {

constexpr const char* conference = R"(
<programme xmlns="urn:agendum:programme:1" language="sv"><title>Dagarna</title>
  <day id="d1" date="2025-05-20" start="09:00">
    <item id="hej" duration="30"><title>Hej</title><room>Aula</room></item>
    <item id="b1">
      <strand id="s1"><title>Data</title><room>Sal 1</room>
        <item id="a" duration="30"><title>A</title></item>
        <item id="b" duration="30"><title>B</title></item></strand>
      <strand id="s2"><title>Folk</title><room>Sal 2</room>
        <item id="c" duration="60"><title>C</title></item></strand>
    </item>
    <item id="lunch" kind="meal" duration="60"><title>Lunch</title></item>
  </day>
  <day id="d2" date="2025-05-21" start="09:00">
    <item id="igen" duration="30"><title>Igen</title></item>
    <item id="b2">
      <strand id="s3"><title>Data</title><room>Sal 3</room>
        <item id="e" duration="30"><title>E</title></item></strand>
      <strand id="s4"><title>Folk</title><room>Sal 1</room>
        <item id="f" duration="30"><title>F</title></item></strand>
    </item>
  </day>
</programme>)";

/// Null where cells are merged and there is none.
Range cellAt(const Reference<css::table::XCellRange>& cells, sal_Int32 column, sal_Int32 row) {
    try {
        return {cells->getCellByPosition(column, row), css::uno::UNO_QUERY};
    } catch (const css::lang::IndexOutOfBoundsException&) {
        return {};
    }
}

} // namespace

void LayoutsTest::SetUp() {
    subject.load(conference);
}

void LayoutsTest::insert(const std::string& layout, const std::string& scope) {
    subject.agenda()->insertAgendaOf(toUno(layout), toUno(scope),
                                     subject.document.model()->getText()->getEnd());
}

Lines LayoutsTest::rows(const TestDocument& document, const std::string& name) {
    const Reference<css::text::XTextTablesSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const Reference<css::text::XTextTable> table(supplier->getTextTables()->getByName(toUno(name)),
                                                 UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> cells(table, UNO_QUERY_THROW);
    Lines lines;
    for (sal_Int32 row = 0; row < table->getRows()->getCount(); ++row) {
        std::string& line = lines.emplace_back();
        for (sal_Int32 column = 0;; ++column) {
            const Range cell = cellAt(cells, column, row);
            if (!cell.is()) break;
            const std::string text = toStd(cell->getString());
            line += (column == 0   ? ""
                     : column == 1 ? " "
                                   : " | ")
                    + text.substr(0, text.find('\n'));
        }
    }
    return lines;
}

void LayoutsTest::type(const std::string& table, sal_Int32 column, sal_Int32 row,
                       const std::string& text) {
    subject.cell(table, column, row)->setString(toUno(text));
}

std::string LayoutsTest::xml() {
    return toStd(subject.agenda()->getXml());
}

Programme LayoutsTest::programme() {
    return formats::readProgrammeXml(xml());
}

Lines LayoutsTest::strand(const std::string& id) {
    Lines titles;
    const Programme current = programme();
    forEachItem(current, [&](const Day&, const Item& item, int) {
        for (const Strand& strand : item.strands)
            if (strand.id == id)
                for (const Item& held : strand.items) titles.push_back(held.title);
    });
    return titles;
}

void LayoutsTest::setDuration(const std::string& item, sal_Int32 minutes) {
    const css::beans::NamedValue arguments[] = {{"item", Any(toUno(item))},
                                                {"minutes", Any(minutes)}};
    subject.agenda()->perform("setDuration", {arguments, 2});
}

} // namespace agendum::test
