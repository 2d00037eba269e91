// SPDX-License-Identifier: MPL-2.0
// The clock, change lists and operations. The floor is copying the programme, which every operation
// does once. "floors": how many times that floor the work takes.
#include "programme/findings.hpp"
#include "programme/operations.hpp"
#include "programme/rearrange.hpp"
#include "programme/retime.hpp"
#include "programme/summary.hpp"
#include "programme/timeline.hpp"
#include "programme/tracks.hpp"
#include "support/random_programme.hpp"

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <string>
#include <utility>

namespace {

using agendum::Minutes;
using agendum::Programme;
namespace operations = agendum::operations;

Programme programmeFor(const benchmark::State& state) {
    return agendum::testing::longProgramme(static_cast<std::size_t>(state.range(0)));
}

double secondsToCopy(const Programme& programme) {
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    for (int i = 0; i < 10; ++i) {
        const auto begin = Clock::now();
        // The copy is what is measured.
        Programme copy = programme; // NOLINT(performance-unnecessary-copy-initialization)
        benchmark::DoNotOptimize(copy);
        best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
    }
    return best;
}

template <typename Work>
void measure(benchmark::State& state, const Programme& programme, Work work) {
    const double floor = secondsToCopy(programme);
    while (state.KeepRunning()) benchmark::DoNotOptimize(work(programme));
    using benchmark::Counter;
    state.counters["floors"] = Counter(floor * static_cast<double>(state.iterations()),
                                       Counter::kIsRate | Counter::kInvert);
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

void setFirstDuration(benchmark::State& state) {
    measure(state, programmeFor(state), [](const Programme& programme) {
        return operations::setDuration(programme, "item-1", Minutes(45));
    });
}

void setStart(benchmark::State& state) {
    measure(state, programmeFor(state), [](const Programme& programme) {
        const Minutes later = programme.days.front().start + Minutes(30);
        return operations::setStart(programme, "item-2", later, false);
    });
}

void insertFirst(benchmark::State& state) {
    measure(state, programmeFor(state), [](const Programme& programme) {
        agendum::Item item;
        item.title = "New";
        item.duration = Minutes(5);
        return operations::insertItem(programme, item, {});
    });
}

void removeInTheMiddle(benchmark::State& state) {
    measure(state, programmeFor(state), [](const Programme& programme) {
        return operations::removeItem(programme, idInTheMiddle(programme));
    });
}

void moveToTheFront(benchmark::State& state) {
    measure(state, programmeFor(state), [](const Programme& programme) {
        return operations::moveItem(programme, idInTheMiddle(programme), {});
    });
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(100)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMicrosecond);
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

const std::array<std::pair<const char*, Operation>, 15> retimings{{
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
    {"makeBlock",
     [](const Programme& p) {
         return operations::makeBlock(p, everyTenth(p), "Block", operations::Strands::each);
     }},
    {"setDurationOfMany",
     [](const Programme& p) { return operations::setDuration(p, everyTenth(p), Minutes(2)); }},
    {"removeMany", [](const Programme& p) { return operations::removeItem(p, everyTenth(p)); }},
    {"moveAFew", [](const Programme& p) { return operations::moveItem(p, aFew(p), {}); }},
    {"addDay", [](const Programme& p) { return operations::addDay(p, p.days.front().date, {}); }},
}};

void summary(benchmark::State& state) {
    const Programme programme = movableProgramme(state);
    const operations::Outcome outcome = retimings[1].second(programme);
    measure(state, programme,
            [&](const Programme& before) { return agendum::summarize(before, outcome); });
}

/// Registers a benchmark for each of the operations above.
const bool registered = [] {
    for (const auto& [name, operation] : retimings) {
        benchmark::RegisterBenchmark(name, [operation = operation](benchmark::State& state) {
            measure(state, movableProgramme(state), operation);
        })->Apply(sizes);
    }
    return true;
}();

BENCHMARK(timeline)->Apply(sizes);
BENCHMARK(differenceOfEquals)->Apply(sizes);
BENCHMARK(differenceOfReversed)->Apply(sizes);
BENCHMARK(findings)->Apply(sizes);
BENCHMARK(setFirstDuration)->Apply(sizes);
BENCHMARK(setStart)->Apply(sizes);
BENCHMARK(insertFirst)->Apply(sizes);
BENCHMARK(removeInTheMiddle)->Apply(sizes);
BENCHMARK(moveToTheFront)->Apply(sizes);
BENCHMARK(summary)->Apply(sizes);

} // namespace
