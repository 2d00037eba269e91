// SPDX-License-Identifier: MPL-2.0
#include "office_test.hpp"

#include "writer/document_locale.hpp"
#include "writer/document_speech.hpp"

using namespace agendum::test;

namespace {

using agendum::layout::timeText;
using agendum::writer::localeOf;
using agendum::writer::speechFor;

class SpeechTest : public OfficeTest {
protected:
    std::string date(const std::string& language) const {
        using namespace std::chrono;
        const auto speech = speechFor(office.context(), localeOf(language), "");
        return speech.date(year(2025) / May / day(20));
    }
    std::string time(const std::string& language, const std::string& style = "") const {
        const auto speech = speechFor(office.context(), localeOf(language), style);
        return timeText(std::chrono::minutes(9 * 60 + 30), speech.time);
    }
};

TEST_F(SpeechTest, DatesHaveTheirWeekdayAndNoYear) {
    EXPECT_EQ(date("sv-SE"), "tisdag 20 maj");
    EXPECT_EQ(date("sv"), "tisdag 20 maj");
    EXPECT_EQ(date("en-US"), "Tuesday, May 20");
    EXPECT_EQ(date("en-GB"), "Tuesday 20 May");
    EXPECT_EQ(date("de-DE"), "Dienstag, 20. Mai");
    EXPECT_EQ(date("fi-FI"), "tiistai 20. toukokuuta");
    EXPECT_EQ(date("es-ES"), "martes, 20 de mayo");
    EXPECT_EQ(date("pt-BR"), "terça-feira, 20 de maio");
}

TEST_F(SpeechTest, DatesOfAYearHaveNoWeekday) {
    using namespace std::chrono;
    const auto written = [&](const std::string& language) {
        return speechFor(office.context(), localeOf(language), "")
            .dateOfYear(year(2025) / May / day(20));
    };
    EXPECT_EQ(written("sv-SE"), "20 maj 2025");
    EXPECT_EQ(written("en-US"), "May 20, 2025");
    EXPECT_EQ(written("en-GB"), "20 May 2025");
    EXPECT_EQ(written("de-DE"), "20. Mai 2025");
}

TEST_F(SpeechTest, AYearThatIsNotLastStays) {
    EXPECT_EQ(date("hu-HU"), "2025. május 20., kedd");
    EXPECT_EQ(date("lv-LV"), "otrdiena, 2025. gada 20. maijs");
}

TEST_F(SpeechTest, TimesFollowTheHabitOfTheLanguage) {
    EXPECT_EQ(time("sv-SE"), "09.30");
    EXPECT_EQ(time("en-US"), "9:30 AM");
}

TEST_F(SpeechTest, TimesFollowTheOfficesLocaleDataWhereAsked) {
    EXPECT_EQ(time("sv-SE", "locale"), "09:30");
    EXPECT_EQ(time("en-US", "locale"), "09:30 AM");
    EXPECT_EQ(time("hu-HU", "locale"), "9:30");
}

TEST_F(SpeechTest, TimesFollowTheLocaleDataInLanguagesWithoutAHabit) {
    EXPECT_EQ(time("eo"), "09:30");
}

TEST_F(SpeechTest, ANamedStyleGoesBeforeTheLanguage) {
    EXPECT_EQ(time("en-US", "padded-dot"), "09.30");
    EXPECT_EQ(time("sv-SE", "ampm"), "9:30 AM");
}

TEST_F(SpeechTest, WordsAreTheLanguagesOwn) {
    EXPECT_EQ(speechFor(office.context(), localeOf("sv-FI"), "").words.when, "Tid");
}

} // namespace
