// SPDX-License-Identifier: MPL-2.0
#include "storm.hpp"

#include "writer/uno_text.hpp"

#include <cstdlib>
#include <iostream>

using namespace agendum::test;

// Whatever is done in whatever order, programme and tables agree and no text is lost.
namespace {

/// AGENDUM_STORM_SEED and AGENDUM_STORM_STEPS make it another and a longer storm.
unsigned long setting(const char* name, unsigned long otherwise) {
    const char* const text = std::getenv(name);
    return text ? std::strtoul(text, nullptr, 10) : otherwise;
}

std::string lines(const std::vector<std::string>& log) {
    std::string text;
    for (const std::string& line : log) text += line + "\n";
    return text;
}

class StormTest : public OfficeTest, public testing::WithParamInterface<std::uint32_t> {};

TEST_P(StormTest, ProgrammeAndTablesAgreeThroughout) {
    const auto seed = static_cast<std::uint32_t>(setting("AGENDUM_STORM_SEED", 0) + GetParam());
    std::cout << "Storm " << seed << '\n';
    std::vector<std::string> log;
    try {
        const bool byItself = setting("AGENDUM_STORM_BY_ITSELF", 0) != 0;
        Storm storm(office, seed, log,
                    byItself ? Storm::TakesOver::byItself : Storm::TakesOver::whenAsked);
        for (auto left = setting("AGENDUM_STORM_STEPS", 60); left > 0 && !HasFailure(); --left)
            storm.step();
    } catch (const css::uno::Exception& failure) {
        ADD_FAILURE() << agendum::writer::toStd(failure.Message);
    }
    EXPECT_FALSE(HasFailure()) << lines(log);
}

INSTANTIATE_TEST_SUITE_P(, StormTest, testing::Range(1U, 5U));

} // namespace
