// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "dialogue_driver.hpp"
#include "sidebar_deck.hpp"

#include "writer/uno_text.hpp"

namespace agendum::test {

using Times = std::vector<std::string>;

/// A document with an agenda in it, and the deck beside it.
class OperationsTest : public WindowTest {
protected:
    explicit OperationsTest(const char* programme = plainDay, std::size_t days = 1) {
        document.setLanguage("sv-SE");
        agenda(office, document.model())->loadXml(writer::toUno(programme));
        deck.press("insertAgenda");
        await([&] { return document.tables().size() == days; },
              "The agenda is not in the document");
        comeToRest(office);
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    void select(int row) {
        deck.selectRow(row);
        ASSERT_TRUE(eventually([&] {
            return deck.text("title") == deck.rows().at(static_cast<std::size_t>(row))[2];
        }));
    }
    Times times() {
        Times times;
        for (const auto& row : document.cells(document.tables().at(0))) times.push_back(row[0]);
        times.erase(times.begin()); // the heading
        return times;
    }
    void expectTimes(const Times& expected) {
        EXPECT_TRUE(eventually([&] { return times() == expected; }));
        EXPECT_EQ(times(), expected);
    }

    /// From 09.00: an hour that is flexible, half an hour, nothing until the fixed lunch at 12.00, an
    /// hour that is flexible, half an hour.
    static constexpr const char* plainDay =
        R"(<programme xmlns="urn:agendum:programme:1" language="sv"><title>Dag</title>
        <day date="2025-05-20" start="09:00">
        <item id="opening" duration="60" flexible="true"><title>Inledning</title></item>
        <item id="talk" duration="30"><title>Samtal</title></item>
        <item id="lunch" kind="meal" start="12:00" duration="60"><title>Lunch</title></item>
        <item id="work" duration="60" flexible="true" minimum="20"><title>Arbete</title></item>
        <item id="end" duration="30"><title>Avslut</title></item></day></programme>)";

    const Times before{"09.00", "10.00", "12.00", "13.00", "14.00"};
    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office,
              css::uno::Reference<css::frame::XModel>(document.model(), css::uno::UNO_QUERY_THROW)};
};

} // namespace agendum::test
