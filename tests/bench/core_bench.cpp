// SPDX-License-Identifier: MPL-2.0
// The clock, change lists and operations. "best_ms": milliseconds, the best of all runs; any operation on
// 10,000 items shall take less than 5. "copies": how many times the floor that is, which is a copy of the
// programme with each item built anew. (A plain copy shares the items and is no measure of a machine.)
#include "programme/findings.hpp"
#include "programme/operations.hpp"
#include "programme/rearrange.hpp"
#include "programme/retime.hpp"
#include "programme/summary.hpp"
#include "programme/timeline.hpp"
#include "programme/tracks.hpp"
#include "support/deep_copy.hpp"
#include "support/random_programme.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <ctime>
#include <limits>
#include <malloc.h>
#include <string>
#include <utility>
#include <vector>

namespace {

using agendum::Minutes;
using agendum::Programme;
namespace operations = agendum::operations;

Programme programmeFor(const benchmark::State& state) {
    return agendum::testing::longProgramme(static_cast<std::size_t>(state.range(0)));
}

/// What this process has used of the processor: what waits for others does not count.
double secondsSince(std::clock_t begin) {
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Copies and works in turns, so that both meet the same machine, and compares the best of each: what else
/// the machine does only ever adds.
template <typename Work>
void measure(benchmark::State& state, const Programme& programme, Work work) {
    double bestCopy = std::numeric_limits<double>::max();
    double best = bestCopy;
    for (auto each : state) {
        (void)each;
        const std::clock_t begin = std::clock();
        auto copy = agendum::testing::deepCopy(programme);
        benchmark::DoNotOptimize(copy);
        bestCopy = std::min(bestCopy, secondsSince(begin));
        const std::clock_t beginOfWork = std::clock();
        auto result = work(programme);
        benchmark::DoNotOptimize(result);
        const double seconds = secondsSince(beginOfWork);
        state.SetIterationTime(seconds);
        best = std::min(best, seconds);
    }
    state.counters["best_ms"] = best * 1e3;
    state.counters["copies"] = best / bestCopy;
}

const std::string& idInTheMiddle(const Programme& programme) {
    const auto& items = programme.days.front().items;
    return items[items.size() / 2].id;
}

void timeline(benchmark::State& state) {
    measure(state, programmeFor(state),
            [](const Programme& programme) { return agendum::Timeline(programme).slots().size(); });
}

void differenceOfEquals(benchmark::State& state) {
    const Programme programme = programmeFor(state);
    measure(state, programme,
            [&](const Programme& other) { return agendum::difference(programme, other); });
}

void differenceOfReversed(benchmark::State& state) {
    const Programme programme = programmeFor(state);
    Programme reversed = programme;
    std::ranges::reverse(reversed.days.front().items);
    measure(state, programme,
            [&](const Programme& other) { return agendum::difference(other, reversed); });
}

void findings(benchmark::State& state) {
    measure(state, programmeFor(state),
            [](const Programme& programme) { return agendum::findings(programme); });
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(100)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMicrosecond)->UseManualTime();
}

/// A programme that everything can be done to: flexible items, a fixed start after each hundredth.
Programme movableProgramme(const benchmark::State& state) {
    Programme programme = programmeFor(state);
    agendum::Day& day = programme.days.front();
    day.start = Minutes(0);
    day.end = Minutes(state.range(0) * 9 / 10);
    for (std::size_t i = 0; i < day.items.size(); ++i) {
        day.items[i].flexible = true;
        if (i % 100 == 99 && i < day.items.size() / 2) {
            day.items[i].fixedStart = Minutes(static_cast<int>(i) + 10);
        }
    }
    return programme;
}

using Operation = operations::Outcome (*)(const Programme& programme);

operations::Items everyTenth(const Programme& programme) {
    operations::Items items;
    const auto& all = programme.days.front().items;
    for (std::size_t i = 5; i < all.size(); i += 10) items.push_back(all[i].id);
    return items;
}

operations::Items aFew(const Programme& programme) {
    operations::Items items = everyTenth(programme);
    items.resize(std::min<std::size_t>(items.size(), 10));
    return items;
}

/// What some operations need to be there before.
Programme withSplit(const Programme& programme) {
    return operations::splitItem(programme, "item-3", {}).programme;
}
Programme withBlock(const Programme& programme) {
    return operations::makeBlock(programme, everyTenth(programme), "Block",
                                 operations::Strands::each)
        .programme;
}
Programme withSecondDay(const Programme& programme) {
    return operations::addDay(programme, programme.days.front().date, {}).programme;
}

struct Case {
    const char* name;
    Operation operation;
    Programme (*prepare)(const Programme& programme) = nullptr;
};

const std::vector<Case> cases{
    {"setDuration",
     [](const Programme& p) { return operations::setDuration(p, "item-1", Minutes(45)); }},
    {"setNoDuration",
     [](const Programme& p) { return operations::setDuration(p, "item-1", std::nullopt); }},
    {"setStart",
     [](const Programme& p) {
         const Minutes later = p.days.front().start + Minutes(30);
         return operations::setStart(p, "item-2", later, false);
     }},
    {"setFixedStart",
     [](const Programme& p) { return operations::setStart(p, "item-2", Minutes(600), true); }},
    {"setFixed", [](const Programme& p) { return operations::setFixed(p, "item-2", true); }},
    {"release", [](const Programme& p) { return operations::setFixed(p, everyTenth(p), false); }},
    {"setFlexible",
     [](const Programme& p) { return operations::setFlexible(p, everyTenth(p), false); }},
    {"setMinimum",
     [](const Programme& p) { return operations::setMinimum(p, everyTenth(p), Minutes(5)); }},
    {"setText",
     [](const Programme& p) {
         return operations::setText(p, idInTheMiddle(p), agendum::Field::title, "New");
     }},
    {"setTextOfMany",
     [](const Programme& p) {
         return operations::setText(p, everyTenth(p), agendum::Field::room, "New");
     }},
    {"setTitle", [](const Programme& p) { return operations::setTitle(p, "New"); }},
    {"setDate",
     [](const Programme& p) {
         return operations::setDate(p, "day", std::chrono::year{2026} / 1 / 1);
     }},
    {"setDayStart",
     [](const Programme& p) { return operations::setDayStart(p, "day", Minutes(300)); }},
    {"setDayEnd", [](const Programme& p) { return operations::setDayEnd(p, "day", Minutes(300)); }},
    {"insertFirst",
     [](const Programme& p) {
         agendum::Item item;
         item.title = "New";
         item.duration = Minutes(5);
         return operations::insertItem(p, item, {});
     }},
    {"remove", [](const Programme& p) { return operations::removeItem(p, idInTheMiddle(p)); }},
    {"removeMany", [](const Programme& p) { return operations::removeItem(p, everyTenth(p)); }},
    {"moveToTheFront",
     [](const Programme& p) { return operations::moveItem(p, idInTheMiddle(p), {}); }},
    {"moveAFew", [](const Programme& p) { return operations::moveItem(p, aFew(p), {}); }},
    {"moveMany", [](const Programme& p) { return operations::moveItem(p, everyTenth(p), {}); }},
    {"moveUp", [](const Programme& p) { return operations::moveUp(p, idInTheMiddle(p)); }},
    {"moveDown", [](const Programme& p) { return operations::moveDown(p, idInTheMiddle(p)); }},
    {"moveUpAFew", [](const Programme& p) { return operations::moveUp(p, aFew(p)); }},
    {"moveDownAFew", [](const Programme& p) { return operations::moveDown(p, aFew(p)); }},
    {"moveToOtherDay",
     [](const Programme& p) { return operations::moveInto(p, {idInTheMiddle(p)}, "day-2", {}); },
     withSecondDay},
    {"moveAFewToOtherDay",
     [](const Programme& p) { return operations::moveInto(p, aFew(p), "day-2", {}); },
     withSecondDay},
    {"moveAFewToStrand",
     [](const Programme& p) {
         return operations::moveInto(p, {"item-1", "item-2"}, {}, "strand");
     },
     withBlock},
    {"fixMany", [](const Programme& p) { return operations::setFixed(p, everyTenth(p), true); }},
    {"setDurationOfMany",
     [](const Programme& p) { return operations::setDuration(p, everyTenth(p), Minutes(2)); }},
    {"shift",
     [](const Programme& p) {
         return operations::shiftItems(p, {"item-2"}, Minutes(5), operations::Pins::hold);
     }},
    {"shiftPastFixed",
     [](const Programme& p) {
         return operations::shiftItems(p, {"item-2"}, Minutes(5), operations::Pins::move);
     }},
    {"shiftDay",
     [](const Programme& p) {
         return operations::shiftDay(p, "day", Minutes(5), operations::Pins::move);
     }},
    {"fitToEnd", [](const Programme& p) { return operations::fitToEnd(p, "day", {}, {}); }},
    {"fitBefore", [](const Programme& p) { return operations::fitBefore(p, "item-200", {}); }},
    {"closeGaps", [](const Programme& p) { return operations::closeGaps(p, {}); }},
    {"rescheduleStarts",
     [](const Programme& p) {
         return operations::rescheduleStarts(p, {}, Minutes(0), operations::Pins::move);
     }},
    {"rescheduleDurations",
     [](const Programme& p) { return operations::rescheduleDurations(p, {}); }},
    {"insertBreaks",
     [](const Programme& p) {
         return operations::insertBreaks(p, "day",
                                         {.count = 20, .length = Minutes(5), .title = "Break"});
     }},
    {"swap",
     [](const Programme& p) { return operations::swapItems(p, "item-2", idInTheMiddle(p)); }},
    {"split", [](const Programme& p) { return operations::splitItem(p, "item-3", {}); }},
    {"join", [](const Programme& p) { return operations::joinItem(p, "item-3"); }, withSplit},
    {"makeBlock",
     [](const Programme& p) {
         return operations::makeBlock(p, everyTenth(p), "Block", operations::Strands::each);
     }},
    {"dissolveBlock", [](const Programme& p) { return operations::dissolveBlock(p, "block"); },
     withBlock},
    {"addStrand", [](const Programme& p) { return operations::addStrand(p, "item-2", "A", "B"); }},
    {"setStrand", [](const Programme& p) { return operations::setStrand(p, "strand", "New", {}); },
     withBlock},
    {"removeStrand", [](const Programme& p) { return operations::removeStrand(p, "strand"); },
     withBlock},
    {"addDay", [](const Programme& p) { return operations::addDay(p, p.days.front().date, {}); }},
    {"removeDay", [](const Programme& p) { return operations::removeDay(p, "day"); },
     withSecondDay},
    {"moveDay", [](const Programme& p) { return operations::moveDay(p, "day-2", {}); },
     withSecondDay},
};

void summary(benchmark::State& state) {
    const Programme programme = movableProgramme(state);
    const operations::Outcome outcome =
        operations::shiftItems(programme, {"item-2"}, Minutes(5), operations::Pins::move);
    measure(state, programme,
            [&](const Programme& before) { return agendum::summarize(before, outcome); });
}

/// What is let go of stays with the process. Else each deep copy, when it goes, would give its megabytes
/// back to the system, and the operations would be timed while that clears them page by page.
const bool keepsMemory =
    mallopt(M_TRIM_THRESHOLD, 1 << 30) == 1 && mallopt(M_MMAP_THRESHOLD, 1 << 25) == 1;

/// Registers a benchmark for each of the operations above.
const bool registered = [] {
    for (const Case& each : cases) {
        benchmark::RegisterBenchmark(each.name, [each](benchmark::State& state) {
            const Programme programme = movableProgramme(state);
            measure(state, each.prepare ? each.prepare(programme) : programme, each.operation);
        })->Apply(sizes);
    }
    return true;
}();

BENCHMARK(timeline)->Apply(sizes);
BENCHMARK(differenceOfEquals)->Apply(sizes);
BENCHMARK(differenceOfReversed)->Apply(sizes);
BENCHMARK(findings)->Apply(sizes);
BENCHMARK(summary)->Apply(sizes);

} // namespace
