// SPDX-License-Identifier: MPL-2.0
#include "writer/agenda_tables.hpp"
#include "writer/links.hpp"
#include "writer/removal.hpp"
#include "writer/split_tables.hpp"
#include "writer/styles.hpp"
#include "writer/table_update.hpp"
#include "writer/table_view.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include "layout/list.hpp"
#include "layout/time_text.hpp"
#include "programme/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Table = Reference<css::text::XTextTable>;

/// Which of a page's tables.
struct TableKey {
    std::string agenda;
    std::string dayId;
    std::size_t piece = 0;
    bool isPart = false; ///< of a table that was split, not the first
};

TableKey keyOf(const layout::Table& table) {
    return {table.agenda, table.dayId, table.piece, false};
}

Reference<css::container::XNameAccess> tablesOf(const Document& document) {
    const Reference<css::text::XTextTablesSupplier> supplier(document, UNO_QUERY_THROW);
    return supplier->getTextTables();
}

/// Table names have neither spaces nor dots.
std::string tableNameFor(const TableKey& table) {
    std::string name = "Agenda_" + table.agenda + (table.agenda.empty() ? "" : "_") + table.dayId;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == ' ' || c == '.'; }, '_');
    if (table.piece > 0) name += "_" + std::to_string(table.piece + 1);
    return name;
}

/// "Agenda_DAY-2" is one more agenda of "Agenda_DAY", "Agenda_DAY+2" a part that was split off.
std::string withoutNumber(const std::string& name, char sign) {
    const std::size_t dash = name.rfind(sign);
    if (dash == std::string::npos || dash + 1 == name.size()) return name;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool number =
        std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dash) + 1, name.end(), isDigit);
    return number ? name.substr(0, dash) : name;
}

/// The tables of a page by the names that they are given.
std::map<std::string, TableKey> namesOf(const layout::Page& page) {
    std::map<std::string, TableKey> names;
    for (const layout::Part& part : page)
        for (const layout::Table& table : part.tables)
            names.emplace(tableNameFor(keyOf(table)), keyOf(table));
    return names;
}

std::optional<TableKey> keyByName(const std::map<std::string, TableKey>& names,
                                  const std::string& name) {
    auto found = names.find(name);
    if (found == names.end()) found = names.find(withoutNumber(name, '-'));
    if (found != names.end()) return found->second;
    found = names.find(withoutNumber(name, '+'));
    if (found == names.end()) return std::nullopt;
    TableKey part = found->second;
    part.isPart = true;
    return part;
}

/// Whether one of the first rows is to the letter one that the page has: enough to look closer. Tables
/// of as many columns have their columns alike.
bool seemsAgenda(const Table& table, const layout::Page& page) {
    constexpr std::size_t sample = 6;
    std::map<std::size_t, std::pair<const layout::Table*, std::set<layout::RowText>>> byWidth;
    for (const layout::Part& part : page)
        for (const layout::Table& content : part.tables) {
            if (layout::isList(content)) continue;
            auto& [first, rows] = byWidth[content.widths.size()];
            if (!first) first = &content;
            for (const layout::Row& row : content.rows) rows.insert(textOf(row));
        }
    for (const auto& [width, known] : byWidth) {
        const TableView view(table, *known.first);
        for (std::size_t row = 0; row < std::min(view.rowCount(), sample); ++row)
            if (known.second.contains(view.row(row))) return true;
    }
    return false;
}

/// How well a table says what a page's does; the better fit is greater.
struct Fit {
    std::size_t same = 0;   ///< rows that are to the letter
    std::size_t found = 0;  ///< those, and rows that are nearly so
    std::size_t unlike = 0; ///< rows that only one of them has
    bool operator<(const Fit& other) const {
        return std::tuple(same, found, other.unlike) < std::tuple(other.same, other.found, unlike);
    }
};

Fit fitOf(const Table& table, const layout::Table& content) {
    const TableView view(table, content);
    std::multiset<layout::RowText> rows;
    for (std::size_t row = 0; row < view.rowCount(); ++row) rows.insert(view.row(row));
    Fit fit;
    for (const layout::Row& row : content.rows) {
        const auto same = row.itemId.empty() ? rows.end() : rows.find(textOf(row));
        if (same == rows.end()) continue;
        rows.erase(same);
        ++fit.same;
    }
    fit.found = rowsFound(table, content);
    fit.unlike = content.rows.size() + view.rowCount() - 2 * fit.found;
    return fit;
}

/// A row without its time.
layout::RowText contentOf(layout::RowText row) {
    if (row.size() > 1) row.erase(row.begin());
    return row;
}

/// Whether they have a row with the same content. Times alone tell nothing: two programmes may begin
/// at nine.
bool sharesContent(const Table& table, const layout::Table& content) {
    std::set<layout::RowText> contents;
    for (const layout::Row& row : content.rows)
        if (!row.itemId.empty()) contents.insert(contentOf(textOf(row)));
    const TableView view(table, content);
    for (std::size_t row = 0; row < view.rowCount(); ++row)
        if (contents.count(contentOf(view.row(row))) > 0) return true;
    return false;
}

/// Is part where the table has but few of the rows, and little else.
std::optional<TableKey> keyByContent(const Table& table, const layout::Page& page) {
    if (!seemsAgenda(table, page)) return std::nullopt;
    std::optional<TableKey> key;
    Fit best{0, 1, 0}; // the heading row is the same in all
    for (const layout::Part& part : page) {
        for (const layout::Table& content : part.tables) {
            if (layout::isList(content)) continue;
            const Fit fit = fitOf(table, content);
            const bool most = fit.found > 1 && 2 * fit.found >= content.rows.size();
            const bool ofIt =
                2 * fit.same >= static_cast<std::size_t>(table->getRows()->getCount());
            if (!most && !ofIt) continue;
            if ((key && !(best < fit)) || !sharesContent(table, content)) continue;
            best = fit;
            key = keyOf(content);
            key->isPart = !most;
        }
    }
    return key;
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

bool hasTitle(const layout::Row& row, const std::string& text) {
    for (std::size_t column = 1; column < row.cells.size(); ++column)
        if (!row.cells[column].empty() && row.cells[column].front().text() == text)
            return !row.itemId.empty();
    return false;
}

/// Whether a text is the title of one of the items.
bool isTitle(const std::string& text, const layout::Table& content) {
    return std::ranges::any_of(content.rows,
                               [&](const layout::Row& row) { return hasTitle(row, text); });
}

bool isTitle(const std::string& text, const layout::Page& page) {
    return std::ranges::any_of(page, [&](const layout::Part& part) {
        return std::ranges::any_of(
            part.tables, [&](const layout::Table& content) { return isTitle(text, content); });
    });
}

/// The words at the beginning of each of a row's cells, spaced as a programme keeps them.
std::vector<std::string> headlinesOf(const Table& table, sal_Int32 row) {
    std::vector<std::string> lines;
    const sal_Int32 columns = table->getColumns()->getCount();
    for (sal_Int32 column = 0; column < columns; ++column) {
        const auto cell = cellText(table, column, row);
        std::string line = cell.is() ? tidied(firstLine(toStd(cell->getString()))) : std::string();
        if (!line.empty() && !layout::parseTimeRange(line)) lines.push_back(std::move(line));
    }
    return lines;
}

/// A table's name comes along when an agenda is copied from another document. One of several rows
/// that has not a single title of this programme's is not its agenda.
/// @param content  what the name says that it shows
bool isOfAnother(const Table& table, const layout::Table& content, const layout::Page& page) {
    constexpr sal_Int32 several = 3;
    const sal_Int32 rows = table->getRows()->getCount();
    if (rows <= several) return false; // too few to tell it from one that was typed over
    std::set<std::string> others;
    for (sal_Int32 row = 1; row < rows; ++row)
        for (std::string& line : headlinesOf(table, row)) {
            if (isTitle(line, content)) return false;
            others.insert(std::move(line));
        }
    return std::ranges::none_of(others,
                                [&](const std::string& line) { return isTitle(line, page); });
}

/// Whether the last row begins as Agendum writes times. Who types a table has other styles in it.
bool looksLikeAgenda(const Table& table) {
    const auto cell = cellText(table, 0, table->getRows()->getCount() - 1);
    if (!cell.is()) return false;
    const Reference<css::beans::XPropertySet> cursor(cell->createTextCursor(), UNO_QUERY_THROW);
    rtl::OUString style;
    cursor->getPropertyValue("ParaStyleName") >>= style;
    return style == styleOf(layout::Role::time);
}

/// Whether this is the agenda of that name that lost its heading row, and its mark with it.
bool lostItsMark(const Table& table, const TableKey& key, const TableMarks& marks,
                 const MarkedTables& known) {
    return marks.anyOf(nameOf(table)).empty() && marks.lostOneOf(known, tableNameFor(key))
           && looksLikeAgenda(table);
}

/// Of each cell the first paragraph, where titles are.
std::multiset<std::string> firstLines(const Table& table) {
    std::multiset<std::string> lines;
    for (const rtl::OUString& name : table->getCellNames()) {
        const Reference<css::text::XTextRange> cell(table->getCellByName(name), UNO_QUERY_THROW);
        lines.insert(firstLine(toStd(cell->getString())));
    }
    return lines;
}

std::size_t titlesFound(std::multiset<std::string> lines, const layout::Table& content) {
    std::size_t found = 0;
    for (const layout::Row& row : content.rows) {
        if (row.itemId.empty()) continue;
        const std::string title = row.cells.at(1).front().text();
        const auto line = title.empty() ? lines.end() : lines.find(title);
        if (line == lines.end()) continue;
        lines.erase(line);
        ++found;
    }
    return found;
}

} // namespace

std::vector<AgendaTable> findAgendaTables(const Document& document, const Pages& pages) {
    const auto tables = tablesOf(document);
    std::vector<Candidate> found;
    std::map<std::string, TableKey> names;
    const UnlinkedPlaces unlinked(document);
    const TableMarks marks(document);
    for (const rtl::OUString& name : tables->getElementNames()) {
        const Table table(tables->getByName(name), UNO_QUERY_THROW);
        if (unlinked.hold(table) || isDeleted(table)) continue;
        const css::lang::Locale locale = localeOfTable(table);
        const layout::Page& page = pages.agendas(locale);
        if (names.empty()) names = namesOf(page); // days and pieces are the same in every language
        auto key = keyByName(names, toStd(name));
        const bool named = key.has_value();
        const auto marked = keyByName(names, marks.nameAmong(pages.saying().tables, toStd(name)));
        const layout::Table* content =
            named && !marked ? tableOf(page, key->agenda, key->dayId, key->piece) : nullptr;
        if (content && isOfAnother(table, *content, page)
            && !lostItsMark(table, *key, marks, pages.saying().tables))
            continue;
        if (!named) key = marked ? marked : keyByContent(table, page);
        if (!key) continue;
        found.push_back({{table, key->agenda, key->dayId, key->piece, locale, named},
                         key->isPart,
                         !named && !marked,
                         !marks.anyOf(toStd(name)).empty()});
    }
    return arrange(std::move(found), pages);
}

const layout::Table* likeliestTable(const Table& table, const layout::Page& page) {
    const std::multiset<std::string> lines = firstLines(table);
    const auto rows = static_cast<std::size_t>(table->getRows()->getCount());
    const layout::Table* likeliest = nullptr;
    std::size_t most = 0;
    for (const layout::Part& part : page)
        for (const layout::Table& content : part.tables) {
            if (layout::isList(content) || content.isGrid()) continue;
            const std::size_t found = titlesFound(lines, content);
            // The first row may be a heading.
            if (found <= most || 2 * found + 1 < rows) continue;
            most = found;
            likeliest = &content;
        }
    return likeliest;
}

css::lang::Locale localeOfTable(const Table& table) {
    css::lang::Locale locale;
    // The last row: a heading is most likely to have been touched.
    const auto cell = cellText(table, 0, table->getRows()->getCount() - 1);
    if (!cell.is()) return locale;
    const Reference<css::beans::XPropertySet> cursor(cell->createTextCursor(), UNO_QUERY_THROW);
    cursor->getPropertyValue("CharLocale") >>= locale;
    return locale;
}

std::string nameOf(const Table& table) {
    return toStd(Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName());
}

std::string knownAs(const AgendaTable& table) {
    const std::string name = tableNameFor({table.agenda, table.dayId, table.piece, false});
    return name + (table.part > 0 ? "+2" : "");
}

void nameAgendaTable(const Document& document, const Table& table, const layout::Table& content,
                     bool isPart) {
    const auto tables = tablesOf(document);
    const std::string name = tableNameFor(keyOf(content));
    const char* sign = isPart ? "+" : "-";
    std::string free = name + (isPart ? "+2" : "");
    for (int number = 2; tables->hasByName(toUno(free)); ++number)
        free = name + sign + std::to_string(number);
    Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->setName(toUno(free));
}

const layout::Table* tableOf(const layout::Page& page, const std::string& agenda,
                             const std::string& dayId, std::size_t piece) {
    for (const layout::Part& part : page)
        for (const layout::Table& table : part.tables)
            if (table.agenda == agenda && table.dayId == dayId && table.piece == piece)
                return &table;
    return nullptr;
}

} // namespace agendum::writer
