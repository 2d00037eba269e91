// SPDX-License-Identifier: MPL-2.0
// What it costs, in a real office, to keep a document and its programme in step: checking, typing,
// adopting. Each against its floor in the same run: machines differ, so the ratios are what counts.
#include "office.hpp"
#include "sidebar_deck.hpp"
#include "test_document.hpp"
#include "timing.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/script/provider/XScriptProvider.hpp>
#include <com/sun/star/script/provider/XScriptProviderFactory.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

using namespace agendum::test;

namespace {

using agendum::writer::toUno;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

constexpr int rounds = 7;

/// One day of items of five minutes, each with a title and a speaker.
std::string programmeOf(int items) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<programme xmlns=\"urn:agendum:programme:1\" language=\"en-US\">\n"
                      "<title>A long event</title>\n"
                      "<day id=\"day\" date=\"2025-05-20\" start=\"00:00\">\n";
    for (int item = 1; item <= items; ++item) {
        const std::string number = std::to_string(item);
        xml += "<item id=\"item-" + number + "\" duration=\"5\"><title>Talk number " + number
               + "</title><speaker><name>Speaker " + number + "</name></speaker></item>\n";
    }
    return xml + "</day>\n</programme>\n";
}

/// A macro of the office's own: what it does is done in the office's process, at no cost for a
/// connection.
class Macro {
public:
    Macro(const Office& office, const std::string& name, const std::string& source) {
        const Reference<css::script::XLibraryContainer> libraries(
            office.service("com.sun.star.script.ApplicationScriptLibraryContainer"),
            UNO_QUERY_THROW);
        // A library of its own: a new profile's "Standard" is not there before it is used.
        if (!libraries->hasByName(toUno("AgendumBench")))
            libraries->createLibrary(toUno("AgendumBench"));
        const Reference<css::container::XNameContainer> library(
            libraries->getByName(toUno("AgendumBench")), UNO_QUERY_THROW);
        if (library->hasByName(toUno(name))) library->removeByName(toUno(name));
        library->insertByName(toUno(name), Any(toUno(source)));
        const Reference<css::script::provider::XScriptProviderFactory> factory(
            office.service("com.sun.star.script.provider.MasterScriptProviderFactory"),
            UNO_QUERY_THROW);
        script_ = factory->createScriptProvider(Any(toUno("user")))
                      ->getScript(toUno("vnd.sun.star.script:AgendumBench." + name
                                        + ".Main?language=Basic&location=application"));
    }
    void operator()(const Any& argument) const {
        Sequence<Any> arguments(1);
        arguments[0] = argument;
        Sequence<sal_Int16> indices;
        Sequence<Any> out;
        script_->invoke(arguments, indices, out);
    }

private:
    Reference<css::script::provider::XScript> script_;
};

/// A document that holds an agenda of so many items under a paragraph of its own.
class Subject {
public:
    Subject(Office& office, int items)
        : document(office), agendum(agenda(office, document.model())) {
        agendum->loadXml(toUno(programmeOf(items)));
        const auto text = document.model()->getText();
        text->insertString(text->getStart(), toUno("Welcome"), false);
        text->insertControlCharacter(text->getEnd(), 0, false);
        agendum->insertAgenda("", text->getEnd());
    }
    std::vector<Reference<css::text::XTextTable>> tables() const {
        const Reference<css::text::XTextTablesSupplier> supplier(document.model(), UNO_QUERY_THROW);
        std::vector<Reference<css::text::XTextTable>> tables;
        for (const rtl::OUString& name : supplier->getTextTables()->getElementNames())
            tables.emplace_back(supplier->getTextTables()->getByName(name), UNO_QUERY_THROW);
        return tables;
    }
    /// A letter into the first paragraph, outside the agenda.
    void touch() const {
        const auto text = document.model()->getText();
        text->insertString(text->getStart(), toUno("x"), false);
    }

    TestDocument document;
    Reference<org::agendum::XAgenda> agendum;
};

/// Looking at an agenda in which nothing was typed, against reading its tables' texts once.
void printCostOfChecking(Office& office, int items) {
    const Subject subject(office, items);
    const Macro whole(office, "WholeTables", R"(Sub Main(document)
    tables = document.getTextTables()
    For index = 0 To tables.getCount() - 1
        tables.getByIndex(index).getDataArray()
    Next
End Sub)");
    const Macro cells(office, "CellByCell", R"(Sub Main(document)
    tables = document.getTextTables()
    For index = 0 To tables.getCount() - 1
        table = tables.getByIndex(index)
        For row = 0 To table.getRows().getCount() - 1
            For column = 0 To table.getColumns().getCount() - 1
                table.getCellByPosition(column, row).getString()
            Next
        Next
    Next
End Sub)");
    std::vector<double> check;
    std::vector<double> byTable;
    std::vector<double> byCell;
    office.onMainThread([&] {
        for (int round = 0; round < rounds; ++round) {
            subject.touch();
            check.push_back(milliseconds([&] { subject.agendum->edits(); }));
            byTable.push_back(milliseconds([&] { whole(Any(subject.document.model())); }));
            byCell.push_back(milliseconds([&] { cells(Any(subject.document.model())); }));
        }
    });
    std::printf("check %4d items: %7.1f ms; getDataArray %7.1f ms, ratio %5.2f; cell by cell %7.1f "
                "ms, ratio %5.2f\n",
                items, median(check), median(byTable), median(check) / median(byTable),
                median(byCell), median(check) / median(byCell));
    std::fflush(stdout);
}

/// Types over the titles of so many items and takes that over.
double costOfAdopting(Office& office, int items, int edited) {
    const Subject subject(office, items);
    std::vector<double> adopt;
    for (int round = 0; round < rounds; ++round) {
        office.onMainThread([&] {
            int left = edited;
            for (const auto& table : subject.tables())
                for (sal_Int32 row = 1; row < table->getRows()->getCount() && left > 0;
                     ++row, --left) {
                    const Reference<css::text::XText> cell(
                        table->getCellByName(toUno("B" + std::to_string(row + 1))),
                        UNO_QUERY_THROW);
                    cell->insertString(cell->getStart(), toUno("x"), false);
                }
            adopt.push_back(milliseconds([&] { subject.agendum->adoptEdits(); }));
        });
    }
    return median(adopt);
}

void printCostOfAdopting(Office& office) {
    const double few = costOfAdopting(office, 20, 1);
    const double one = costOfAdopting(office, 1000, 1);
    const double many = costOfAdopting(office, 1000, 100);
    std::printf("adopt 1 title in 20 rows %7.1f ms; in 1000 rows %7.1f ms; 100 titles in 1000 rows "
                "%7.1f ms\n",
                few, one, many);
    std::fflush(stdout);
}

/// Types into an open document, as fast as the office takes it: after each letter it does all that
/// it has to do before the next one.
class Typist {
public:
    Typist(Office& office, const std::filesystem::path& file, bool sidebar)
        : office_(office), document_(office, file, TestDocument::View::shown),
          type_(office, "TypeLetters", R"(Sub Main(document)
    frame = document.getCurrentController().getFrame()
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    toolkit = createUnoService("com.sun.star.awt.Toolkit")
    Dim letter(0) As New com.sun.star.beans.PropertyValue
    letter(0).Name = "Text"
    letter(0).Value = "x"
    For index = 1 To 150
        dispatcher.executeDispatch(frame, ".uno:InsertText", "", 0, letter())
        toolkit.processEventsToIdle()
    Next
End Sub)") {
        if (sidebar)
            deck_.emplace(office,
                          Reference<css::frame::XModel>(document_.model(), UNO_QUERY_THROW));
        comeToRest(office);
    }

    /// @param cell  of the first table; empty: the paragraph above it
    double type(const std::string& cell) {
        double took = 0;
        office_.onMainThread([&] {
            const Reference<css::text::XTextViewCursorSupplier> view(document_.controller(),
                                                                     UNO_QUERY_THROW);
            Reference<css::text::XTextRange> place = document_.model()->getText()->getStart();
            if (!cell.empty()) {
                const Reference<css::text::XTextTablesSupplier> tables(document_.model(),
                                                                       UNO_QUERY_THROW);
                const Reference<css::text::XTextTable> table(
                    Reference<css::container::XIndexAccess>(tables->getTextTables(),
                                                            UNO_QUERY_THROW)
                        ->getByIndex(0),
                    UNO_QUERY_THROW);
                place =
                    Reference<css::text::XText>(table->getCellByName(toUno(cell)), UNO_QUERY_THROW)
                        ->getStart();
            }
            view->getViewCursor()->gotoRange(place, false);
            took = milliseconds([&] { type_(Any(document_.model())); });
        });
        return took;
    }

private:
    Office& office_;
    TestDocument document_;
    Macro type_;
    std::optional<Deck> deck_;
};

/// Each office opens one document only: where windows come and go while others' menus are made, the office may
/// fall over them.
void printCostOfTyping(int items) {
    Office writer({});
    const std::filesystem::path file = Subject(writer, items).document.storeTo("typing.odt");
    Office with(OfficeKind{.windows = true});
    with.setLooksRest(true);
    Typist watched(with, file, true);
    Office without(OfficeKind{.windows = true, .extension = false});
    // A file that somebody has open is locked.
    const std::filesystem::path copy = without.folder() / "typing.odt";
    std::filesystem::copy_file(file, copy, std::filesystem::copy_options::overwrite_existing);
    Typist alone(without, copy, false);
    for (const std::string cell : {"", "B3"}) {
        std::vector<double> withAgendum;
        std::vector<double> floor;
        for (int round = 0; round < rounds; ++round) {
            withAgendum.push_back(watched.type(cell));
            floor.push_back(alone.type(cell));
        }
        std::printf(
            "type 150 letters %s %4d items: %7.1f ms; without Agendum %7.1f ms, ratio %5.3f\n",
            cell.empty() ? "outside" : "within ", items, median(withAgendum), median(floor),
            median(withAgendum) / median(floor));
        std::fflush(stdout);
    }
    comeToRest(with);
    comeToRest(without);
}

void run(const std::string& what) {
    if (what.empty() || what == "check" || what == "adopt") {
        Office office({});
        if (what != "adopt")
            for (const int items : {20, 200, 1000}) printCostOfChecking(office, items);
        if (what != "check") printCostOfAdopting(office);
    }
    if (what.empty() || what == "type")
        for (const int items : {20, 1000}) printCostOfTyping(items);
}

} // namespace

/// "check", "adopt" or "type" measures that alone.
int main(int count, char** arguments) {
    try {
        run(count > 1 ? arguments[1] : "");
        return 0;
    } catch (const css::uno::Exception& exception) {
        std::fprintf(stderr, "%s\n", agendum::writer::toStd(exception.Message).c_str());
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
    }
    return 1;
}
