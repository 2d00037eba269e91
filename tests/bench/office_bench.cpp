// SPDX-License-Identifier: MPL-2.0
// What agendas cost in a real office, against its floor: the office loading the very same document
// from flat ODF, in the same run. Machines differ, so the ratios are what counts.
#include "office.hpp"
#include "test_document.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

#include <algorithm>
#include <chrono>
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

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

struct Cost {
    double insert;
    double floor;
};

Cost costOfInserting(Office& office, int items) {
    const std::string xml = programmeOf(items);
    std::vector<double> insert;
    std::vector<double> floor;
    for (int round = 0; round < rounds; ++round) {
        TestDocument document(office);
        const auto agendum = agenda(office, document.model());
        agendum->loadXml(toUno(xml));
        insert.push_back(milliseconds([&] { agendum->insertAgenda("", nullptr); }));
        const auto file = document.storeTo("floor.fodt", "OpenDocument Text Flat XML");
        floor.push_back(milliseconds([&] { TestDocument loaded(office, file); }));
    }
    return {median(insert), median(floor)};
}

/// Makes one item two minutes long instead of one, and tells how many changes that made.
void printCostOfRetiming(Office& office, int items, int item) {
    TestDocument document(office);
    const auto agendum = agenda(office, document.model());
    agendum->loadXml(toUno(programmeOf(items)));
    agendum->insertAgenda("", nullptr);
    css::uno::Sequence<css::beans::NamedValue> arguments(2);
    arguments[0] = {"item", Any(toUno("item-" + std::to_string(item)))};
    sal_Int32 changes = 0;
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        arguments[1] = {"minutes", Any(sal_Int32(2 + round))};
        times.push_back(milliseconds(
            [&] { changes = agendum->perform("setDuration", arguments).getLength(); }));
    }
    std::printf("re-time item %4d of %d: %8.1f ms for %4d changes\n", item, items, median(times),
                changes);
}

void run() {
    Office office({});
    double thousand = 0;
    for (const int items : {20, 200, 1000, 4000}) {
        const Cost cost = costOfInserting(office, items);
        std::printf("insert %4d items: %8.1f ms, floor %8.1f ms, ratio %5.2f\n", items, cost.insert,
                    cost.floor, cost.insert / cost.floor);
        if (items == 1000) thousand = cost.insert;
        if (items == 4000) std::printf("4000 against 1000: %.2f times\n", cost.insert / thousand);
    }
    for (const int item : {1, 500, 900, 1000}) printCostOfRetiming(office, 1000, item);
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
