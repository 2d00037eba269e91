// SPDX-License-Identifier: MPL-2.0
// Reading and writing programmes. The floor is pugixml alone, loading the same text. "floors": how many
// times that floor the work takes.
#include "formats/programme_xml.hpp"
#include "support/random_programme.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <pugixml.hpp>
#include <string>

namespace {

using agendum::formats::readProgrammeXml;
using agendum::formats::writeProgrammeXml;

std::string programmeText(benchmark::State& state) {
    return writeProgrammeXml(
        agendum::testing::longProgramme(static_cast<std::size_t>(state.range(0))));
}

void load(const std::string& text) {
    pugi::xml_document document;
    document.load_buffer(text.data(), text.size(), pugi::parse_full, pugi::encoding_utf8);
    benchmark::DoNotOptimize(document.first_child());
}

double secondsToLoad(const std::string& text) {
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    for (int i = 0; i < 10; ++i) {
        const auto begin = Clock::now();
        load(text);
        best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
    }
    return best;
}

void report(benchmark::State& state, const std::string& text, double floor) {
    using benchmark::Counter;
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
    state.counters["floors"] = Counter(floor * static_cast<double>(state.iterations()),
                                       Counter::kIsRate | Counter::kInvert);
}

void readProgramme(benchmark::State& state) {
    const std::string text = programmeText(state);
    const double floor = secondsToLoad(text);
    while (state.KeepRunning()) benchmark::DoNotOptimize(readProgrammeXml(text));
    report(state, text, floor);
}
BENCHMARK(readProgramme)->Arg(100)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMillisecond);

void writeProgramme(benchmark::State& state) {
    const std::string text = programmeText(state);
    const double floor = secondsToLoad(text);
    const agendum::Programme programme = readProgrammeXml(text);
    while (state.KeepRunning()) benchmark::DoNotOptimize(writeProgrammeXml(programme));
    report(state, text, floor);
}
BENCHMARK(writeProgramme)->Arg(100)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace
