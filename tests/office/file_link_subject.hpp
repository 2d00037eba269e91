// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office_test.hpp"

#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <array>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace agendum::test {

/// Coffee, a welcome and a lunch, fixed at 12.
inline Programme samplePlan() {
    return formats::readProgrammeXml(R"(<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>Nätverksträff</title>
  <day id="day" date="2025-05-20" start="09:30">
    <item id="coffee" kind="meal" duration="30"><title>Fika</title></item>
    <item id="welcome" duration="45"><title>Välkommen</title></item>
    <item id="lunch" kind="meal" start="12:00" duration="60"><title>Lunch</title></item>
  </day>
</programme>)");
}

inline Item& itemOf(Programme& programme, const std::string& id) {
    for (Item& item : programme.days.front().items)
        if (item.id == id) return item;
    throw std::logic_error("no item " + id);
}

/// A document with its agenda, and how its followed file gets changed.
class FileLinkTest : public OfficeTest {
protected:
    FileLinkTest() {
        std::filesystem::create_directories(folder);
        put(samplePlan());
        agenda()->load(urlOf(file));
        agenda()->insertAgenda("", {});
    }
    ~FileLinkTest() override { std::filesystem::remove_all(folder); }

    css::uno::Reference<org::agendum::XAgenda> agenda() const {
        return agendum::test::agenda(office, document.model());
    }
    std::string state() const { return writer::toStd(agenda()->fileState()); }
    void put(const Programme& programme) const {
        formats::writeFileAtomically(file, formats::writeProgrammeXml(programme));
    }
    Programme inFile() const { return formats::readProgrammeXml(formats::readFile(file)); }
    Programme here() const { return formats::readProgrammeXml(writer::toStd(agenda()->getXml())); }
    /// What somebody else does to the file.
    template <typename Edit> void changeFile(Edit edit) const {
        Programme programme = inFile();
        edit(programme);
        put(programme);
    }
    void setMinutesInFile(const std::string& id, int minutes) const {
        changeFile([&](Programme& plan) { itemOf(plan, id).duration = Minutes(minutes); });
    }
    void removeFromFile(const std::string& id) const {
        changeFile([&](Programme& plan) {
            erase_if(plan.days.front().items, [&](const Item& item) { return item.id == id; });
        });
    }
    void setMinutes(const std::string& id, sal_Int32 minutes) const {
        const std::array<css::beans::NamedValue, 2> values{
            css::beans::NamedValue("item", css::uno::Any(writer::toUno(id))),
            css::beans::NamedValue("minutes", css::uno::Any(minutes))};
        agenda()->perform("setDuration", {values.data(), 2});
    }
    static int minutesOf(Programme programme, const std::string& id) {
        return static_cast<int>(itemOf(programme, id).duration.value_or(Minutes(-1)).count());
    }
    int minutesHere(const std::string& id) const { return minutesOf(here(), id); }
    std::vector<std::string> times() const {
        std::vector<std::string> times;
        for (const auto& row : document.cells(document.tables().front()))
            times.push_back(row.front());
        return times;
    }
    /// Of the agenda's table.
    css::uno::Reference<css::text::XText> cell(sal_Int32 column, sal_Int32 row) const {
        const css::uno::Reference<css::text::XTextTablesSupplier> supplier(
            document.model(), css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::table::XCellRange> table(
            supplier->getTextTables()->getByName(writer::toUno(document.tables().front())),
            css::uno::UNO_QUERY_THROW);
        return {table->getCellByPosition(column, row), css::uno::UNO_QUERY_THROW};
    }
    std::string refusal(const std::function<void()>& work) const {
        try {
            work();
        } catch (const css::lang::IllegalArgumentException& refused) {
            return writer::toStd(refused.Message);
        } catch (const css::io::IOException& failed) {
            return writer::toStd(failed.Message);
        }
        return "";
    }
    std::string saving() const {
        return refusal([&] { agenda()->save(urlOf(file)); });
    }
    std::vector<std::string> undoTitles() const {
        std::vector<std::string> titles;
        for (const rtl::OUString& title : document.undoManager()->getAllUndoActionTitles())
            titles.push_back(writer::toStd(title));
        return titles;
    }
    std::string property(const char* name) const {
        const css::uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(
            document.model(), css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::beans::XPropertySet> properties(
            supplier->getDocumentProperties()->getUserDefinedProperties(),
            css::uno::UNO_QUERY_THROW);
        const rtl::OUString key = rtl::OUString::createFromAscii(name);
        rtl::OUString value;
        if (properties->getPropertySetInfo()->hasPropertyByName(key))
            properties->getPropertyValue(key) >>= value;
        return writer::toStd(value);
    }
    void saveAs(const std::filesystem::path& to) const {
        css::uno::Reference<css::frame::XStorable>(document.model(), css::uno::UNO_QUERY_THROW)
            ->storeAsURL(urlOf(to), {});
    }

    const std::filesystem::path folder = office.folder() / "follow";
    const std::filesystem::path file = folder / "plan.xml";
    TestDocument document{office};
};

} // namespace agendum::test
