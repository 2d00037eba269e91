// SPDX-License-Identifier: MPL-2.0
// What agendas cost in a real office, against its floor: the office loading the very same document
// from flat ODF, in the same run. Machines differ, so the ratios are what counts.
#include "office.hpp"
#include "test_document.hpp"
#include "timing.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

#include <cstdio>
#include <exception>
#include <functional>
#include <string>
#include <vector>

using namespace agendum::test;

namespace {

using agendum::writer::toUno;
using css::uno::Any;

constexpr int itemsADay = 1000;
constexpr int rounds = 3;

/// Items of one minute, each with a title and a speaker; a new day after every thousand.
std::string programmeOf(int items) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<programme xmlns=\"urn:agendum:programme:1\" language=\"en-US\">\n"
                      "<title>A long event</title>\n";
    for (int item = 0; item < items; ++item) {
        const std::string number = std::to_string(item + 1);
        if (item % itemsADay == 0) {
            const std::string date = "2025-05-" + std::to_string(10 + item / itemsADay);
            xml += (item ? "</day>\n" : "") + ("<day id=\"day-" + number) + "\" date=\"" + date
                   + "\" start=\"00:00\">\n";
        }
        xml += "<item id=\"item-" + number + "\" duration=\"1\"><title>Talk number " + number
               + "</title><speaker><name>Speaker " + number + "</name></speaker></item>\n";
    }
    return xml + "</day>\n</programme>\n";
}

/// A conference day: so many rooms beside each other, with talks of half an hour in each.
std::string conferenceOf(int rooms, int talks) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<programme xmlns=\"urn:agendum:programme:1\" language=\"en-US\">\n"
                      "<title>A conference</title>\n"
                      "<day id=\"day\" date=\"2025-05-20\" start=\"09:00\">\n"
                      "<item id=\"item-0\" duration=\"30\"><title>Welcome</title></item>\n"
                      "<item id=\"block\"><title>Talks</title>\n";
    for (int room = 0; room < rooms; ++room) {
        const std::string name = "Room " + std::to_string(room + 1);
        xml += "<strand id=\"strand-" + std::to_string(room) + "\"><title>" + name + "</title>\n";
        for (int talk = 0; talk < talks; ++talk) {
            const std::string number = std::to_string(room * talks + talk + 1);
            xml += "<item id=\"item-" + number
                   + "\" kind=\"talk\" duration=\"30\"><title>Talk number " + number
                   + "</title><speaker><name>Speaker " + number + "</name></speaker></item>\n";
        }
        xml += "</strand>\n";
    }
    return xml + "</item>\n</day>\n</programme>\n";
}

struct Cost {
    double insert;
    double floor;
};

Cost costOfInserting(Office& office, const std::string& xml, const char* layout) {
    std::vector<double> insert;
    std::vector<double> floor;
    for (int round = 0; round < rounds; ++round) {
        TestDocument document(office);
        const auto agendum = agenda(office, document.model());
        agendum->loadXml(toUno(xml));
        insert.push_back(milliseconds([&] { agendum->insertAgenda(toUno(layout), nullptr); }));
        const auto file = document.storeTo("floor.fodt", "OpenDocument Text Flat XML");
        floor.push_back(milliseconds([&] { TestDocument loaded(office, file); }));
    }
    return {median(insert), median(floor)};
}

/// Gives one item other lengths, and tells how many changes that made.
void printCostOfRetiming(Office& office, const std::string& xml, const char* layout, int item) {
    TestDocument document(office);
    const auto agendum = agenda(office, document.model());
    agendum->loadXml(toUno(xml));
    agendum->insertAgenda(toUno(layout), nullptr);
    css::uno::Sequence<css::beans::NamedValue> arguments(2);
    arguments[0] = {"item", Any(toUno("item-" + std::to_string(item)))};
    sal_Int32 changes = 0;
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        arguments[1] = {"minutes", Any(sal_Int32(2 + round))};
        times.push_back(milliseconds(
            [&] { changes = agendum->perform("setDuration", arguments).getLength(); }));
    }
    std::printf("re-time item %4d in a %s: %8.1f ms for %4d changes\n", item, layout, median(times),
                changes);
}

void run() {
    Office office({});
    double thousand = 0;
    for (const int items : {20, 200, 1000, 4000}) {
        const Cost cost = costOfInserting(office, programmeOf(items), "table");
        std::printf("insert %4d items: %8.1f ms, floor %8.1f ms, ratio %5.2f\n", items, cost.insert,
                    cost.floor, cost.insert / cost.floor);
        if (items == 1000) thousand = cost.insert;
        if (items == 4000) std::printf("4000 against 1000: %.2f times\n", cost.insert / thousand);
    }
    for (const int item : {1, 500, 900, 1000})
        printCostOfRetiming(office, programmeOf(1000), "table", item);
    for (const int rooms : {4, 10, 30}) {
        const Cost cost = costOfInserting(office, conferenceOf(rooms, 16), "grid");
        std::printf("insert %2d rooms as grid: %8.1f ms, floor %8.1f ms, ratio %5.2f\n", rooms,
                    cost.insert, cost.floor, cost.insert / cost.floor);
    }
    for (const int item : {0, 1, 16})
        printCostOfRetiming(office, conferenceOf(30, 16), "grid", item);
}

} // namespace

int main() {
    try {
        run();
        return 0;
    } catch (const css::uno::Exception& exception) {
        std::fprintf(stderr, "%s\n", agendum::writer::toStd(exception.Message).c_str());
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
    }
    return 1;
}
