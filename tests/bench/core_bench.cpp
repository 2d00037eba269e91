// SPDX-License-Identifier: MPL-2.0
// The clock, change lists and operations. The floor is copying the programme, which every operation
// does once. "floors": how many times that floor the work takes.
#include "programme/findings.hpp"
#include "programme/operations.hpp"
#include "programme/timeline.hpp"
#include "support/random_programme.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <string>

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

BENCHMARK(timeline)->Apply(sizes);
BENCHMARK(differenceOfEquals)->Apply(sizes);
BENCHMARK(differenceOfReversed)->Apply(sizes);
BENCHMARK(findings)->Apply(sizes);
BENCHMARK(setFirstDuration)->Apply(sizes);
BENCHMARK(setStart)->Apply(sizes);
BENCHMARK(insertFirst)->Apply(sizes);
BENCHMARK(removeInTheMiddle)->Apply(sizes);
BENCHMARK(moveToTheFront)->Apply(sizes);

} // namespace
