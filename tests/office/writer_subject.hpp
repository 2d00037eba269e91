// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office_test.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <string>
#include <vector>

namespace agendum::test {

using Range = css::uno::Reference<css::text::XTextRange>;
using Text = css::uno::Reference<css::text::XText>;

/// What the table of the day that loadTitles gives is called.
constexpr const char* agendaTable = "Agenda_d1";

/// A Swedish document that an agenda is written into, and what the organiser does in it by hand.
class WriterSubject {
public:
    explicit WriterSubject(Office& used);

    css::uno::Reference<org::agendum::XAgenda> agenda();
    void load(const std::string& xml);
    /// The sample, or a programme of one Swedish day from 09.00 with items of ten minutes.
    void loadSample();
    void loadTitles(const std::vector<std::string>& titles);
    void setText(const std::string& item, const std::string& field, const std::string& text);

    /// What stands in the body, a line each: "Style: text" and "[table]".
    std::vector<std::string> outline();
    std::vector<std::string> outline(const Text& text);

    css::uno::Reference<css::uno::XInterface> create(const char* service) const;
    /// Puts something new at the end of the body.
    css::uno::Reference<css::uno::XInterface> append(const char* service) const;
    css::uno::Reference<css::text::XTextTable> table(const std::string& name) const;
    Text cell(const std::string& table, sal_Int32 column, sal_Int32 row) const;
    /// Whether the part of a table that is split off gets a copy of the heading.
    enum class Heading : sal_uInt16 { none = 0, copied = 2 };
    /// Table ▸ Split Table: this cell's row is the first that goes.
    void splitTable(const Text& cell, Heading heading);
    /// Colours so many letters at the beginning of a text.
    static void colour(const Text& text, sal_Int16 letters, sal_Int32 colour);
    /// The letters of a text that have a colour.
    static std::string coloured(const Text& text, sal_Int32 colour);

    TestDocument document;

private:
    Office& office_;
};

/// A programme of Swedish days, each from 09.00, with items "ID" of ten minutes called by their titles.
struct DayOf {
    std::string id;
    std::string date;
    std::vector<std::pair<std::string, std::string>> items; ///< id and title
};
std::string programmeOf(const std::vector<DayOf>& days, const std::string& sections = {});

css::uno::Any property(const css::uno::Reference<css::uno::XInterface>& object, const char* name);
void setProperty(const css::uno::Reference<css::uno::XInterface>& object, const char* name,
                 const css::uno::Any& value);

} // namespace agendum::test
