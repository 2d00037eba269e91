// SPDX-License-Identifier: MPL-2.0
#include "support/random_programme.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <utility>

namespace agendum::testing {
namespace {

constexpr std::size_t hour = 60; // minutes

constexpr std::array<std::string_view, 48> words{"Welcome",
                                                 "and",
                                                 "introductions",
                                                 "Välkommen",
                                                 "incheckning",
                                                 "årshjul",
                                                 "Åke",
                                                 "Örebro",
                                                 "Fika",
                                                 "Lunch",
                                                 "(continued)",
                                                 "(fortsättning)",
                                                 "R&D",
                                                 "&amp;",
                                                 "<b>bold</b>",
                                                 "]]>",
                                                 "<!--",
                                                 "-->",
                                                 "\"quoted\"",
                                                 "'single'",
                                                 "”Sverige”",
                                                 "«Genève»",
                                                 "–",
                                                 "—",
                                                 "-",
                                                 "...",
                                                 "…",
                                                 "09.30",
                                                 "9:30",
                                                 "25:61",
                                                 "kl.",
                                                 "Smith,",
                                                 "A;",
                                                 "B:",
                                                 "100 %",
                                                 "€",
                                                 "日本語",
                                                 "Ελληνικά",
                                                 "עברית",
                                                 "😀",
                                                 "👩‍👩‍👧",
                                                 "🇸🇪",
                                                 "e\u0301",
                                                 "10\u00A0min",
                                                 "\\",
                                                 "$1",
                                                 "#",
                                                 "@"};

constexpr std::array<ItemKind, 6> kinds{ItemKind::session, ItemKind::talk,         ItemKind::pause,
                                        ItemKind::meal,    ItemKind::registration, ItemKind::other};

/// Safe ones, refused ones, and one that is hard to write as an attribute.
constexpr std::array<std::string_view, 7> addresses{
    "https://example.org/",       "http://example.org/?a=1&b=\"2\"", "mailto:anna@example.org",
    "tel:+46-8-123456",           "javascript:alert('x')",           "#",
    "https://example.org/åäö/<x>"};

std::string randomHref(Dice& dice) {
    return std::string(dice.pick(addresses));
}

/// Fills a programme step by step: first what has ids, then what refers to them.
class Builder {
public:
    Builder(std::uint32_t seed, const RandomOptions& options)
        : dice_(seed), options_(options), left_(dice_.roll(options.items + 1)) {}

    Programme build() {
        writeHead();
        const std::size_t days = 1 + dice_.roll(options_.days);
        for (std::size_t i = 0; i < days; ++i) programme_.days.push_back(day(i + 1 == days));
        if (options_.continuations) addContinuations();
        addReferringTexts();
        return std::move(programme_);
    }

private:
    std::string freshId(std::string_view stem) {
        return std::string(stem) + '-' + std::to_string(++lastId_);
    }

    std::string maybeText(std::size_t percent) {
        return dice_.chance(percent) ? randomText(dice_) : std::string();
    }

    Minutes minutes(std::size_t sides) { return Minutes(dice_.roll(sides)); }

    Foreign foreign() {
        Foreign result;
        if (options_.foreign && dice_.chance(20)) {
            result.attributes.push_back({.prefix = "x",
                                         .namespaceUri = "urn:example:x",
                                         .name = "note",
                                         .value = randomText(dice_)});
        }
        return result;
    }

    void writeHead() {
        static constexpr std::array<std::string_view, 4> languages{"", "sv", "en-GB", "de"};
        static constexpr std::array<std::string_view, 2> zones{"", "Europe/Stockholm"};
        if (dice_.chance(50)) programme_.id = freshId("programme");
        programme_.title = maybeText(90);
        programme_.agendaTitle = maybeText(30);
        programme_.language = dice_.pick(languages);
        programme_.timeZone = dice_.pick(zones);
        programme_.organiser = maybeText(40);
        programme_.foreign = foreign();
        date_ = std::chrono::year{2025} / 5 / 20;
    }

    Day day(bool last) {
        Day result;
        result.id = freshId("day");
        result.date = std::chrono::year_month_day(date_);
        date_ += std::chrono::days(1 + dice_.roll(40));
        result.start = minutes(12 * hour);
        if (dice_.chance(40)) result.end = result.start + minutes(12 * hour);
        result.foreign = foreign();
        const std::size_t own = last ? left_ : dice_.roll(left_ + 1);
        left_ -= own;
        result.items = row(own, 0);
        return result;
    }

    ItemList row(std::size_t budget, int depth) {
        ItemList items;
        while (budget > 0) {
            --budget;
            Item item = plainItem();
            if (options_.blocks && depth < 3 && budget > 0 && dice_.chance(25)) {
                const std::size_t inside = 1 + dice_.roll(budget);
                budget -= inside;
                addStrands(item, inside, depth);
            }
            items.push_back(std::move(item));
        }
        return items;
    }

    void addStrands(Item& block, std::size_t budget, int depth) {
        const std::size_t strands = 1 + dice_.roll(3);
        for (std::size_t i = 0; i < strands; ++i) {
            Strand strand;
            strand.id = freshId("strand");
            strand.title = maybeText(50);
            strand.room = maybeText(50);
            strand.foreign = foreign();
            const std::size_t own = i + 1 == strands ? budget : dice_.roll(budget + 1);
            budget -= own;
            strand.items = row(own, depth + 1);
            block.strands.push_back(std::move(strand));
        }
        if (dice_.chance(60)) block.duration.reset();
    }

    Item plainItem() {
        Item item;
        item.id = freshId("item");
        ids_.push_back(item.id);
        item.kind = dice_.pick(kinds);
        item.title = randomText(dice_);
        item.subtitle = maybeText(30);
        for (std::size_t i = dice_.roll(3); i > 0; --i) item.speakers.push_back(speaker());
        item.room = maybeText(30);
        if (dice_.chance(20)) {
            item.links.push_back(
                {.text = maybeText(70), .href = randomHref(dice_), .foreign = foreign()});
        }
        if (!options_.openDurations || dice_.chance(80)) item.duration = minutes(120);
        if (options_.fixedStarts && dice_.chance(20)) item.fixedStart = minutes(26 * hour);
        item.flexible = dice_.chance(20);
        if (dice_.chance(20)) item.minimum = minutes(30);
        item.foreign = foreign();
        return item;
    }

    Speaker speaker() {
        static constexpr std::array<std::string_view, 5> names{
            "Anna Åkesson", "Bo Berg", "Chloë d'Arc", "O’Neill & Søn", "李明"};
        return {.name = std::string(dice_.pick(names)),
                .organisation = maybeText(60),
                .foreign = foreign()};
    }

    void addContinuations() {
        std::vector<std::string> earlier;
        forEachItem(programme_, [&](Day&, Item& item, int) {
            if (!earlier.empty() && !item.isBlock() && dice_.chance(15)) {
                item.continues = dice_.pick(earlier);
                if (dice_.chance(80)) item.title.clear();
            }
            earlier.push_back(item.id);
        });
    }

    void addReferringTexts() {
        if (dice_.chance(60)) programme_.venue.text = randomLine(dice_, ids_);
        for (std::size_t i = dice_.roll(4); i > 0; --i) {
            Section section;
            section.id = freshId("section");
            section.title = maybeText(80);
            section.place = dice_.chance(70) ? Section::Place::before : Section::Place::after;
            section.paragraphs = paragraphs(4);
            section.foreign = foreign();
            programme_.sections.push_back(std::move(section));
        }
        for (Day& day : programme_.days) {
            if (dice_.chance(40)) day.note = randomLine(dice_, ids_);
        }
        forEachItem(programme_, [this](Day&, Item& item, int) {
            if (dice_.chance(30)) item.description = paragraphs(3);
        });
    }

    std::vector<Paragraph> paragraphs(std::size_t most) {
        std::vector<Paragraph> result(dice_.roll(most + 1));
        for (Paragraph& paragraph : result) {
            paragraph.kind = dice_.chance(40) ? Paragraph::Kind::bullet : Paragraph::Kind::plain;
            paragraph.line = randomLine(dice_, ids_);
        }
        return result;
    }

    Dice dice_;
    RandomOptions options_;
    std::size_t left_;
    std::size_t lastId_ = 0;
    std::chrono::sys_days date_;
    std::vector<std::string> ids_;
    Programme programme_;
};

} // namespace

std::uint32_t seedCount(std::uint32_t count) {
    return std::getenv("AGENDUM_FEW_SEEDS") == nullptr ? count : count / 4;
}

std::string randomText(Dice& dice, std::size_t mostWords) {
    std::string text(dice.pick(words));
    for (std::size_t i = dice.roll(mostWords); i > 0; --i) {
        text += ' ';
        text += dice.pick(words);
    }
    return text;
}

Line randomLine(Dice& dice, const std::vector<std::string>& ids) {
    Line line;
    for (std::size_t i = 1 + dice.roll(4); i > 0; --i) {
        const bool afterText =
            !line.empty() && line.back().href.empty() && line.back().startOf.empty();
        const bool first = line.empty();
        const std::size_t what = dice.roll(3);
        if (what == 0 && !ids.empty()) {
            line.push_back({.text = {}, .href = {}, .startOf = dice.pick(ids)});
        } else if (what == 1 || afterText) {
            line.push_back({.text = randomText(dice), .href = randomHref(dice), .startOf = {}});
        } else {
            // Between two other runs, where its spaces are neither at an end nor doubled.
            line.push_back({.text = (first ? "" : " ") + randomText(dice) + (i > 1 ? " " : ""),
                            .href = {},
                            .startOf = {}});
        }
    }
    return line;
}

Programme randomProgramme(std::uint32_t seed, const RandomOptions& options) {
    return Builder(seed, options).build();
}

Programme longProgramme(std::size_t items) {
    Programme programme;
    programme.title = "Long day";
    Day day;
    day.id = "day";
    day.date = std::chrono::year{2025} / 5 / 20;
    for (std::size_t i = 0; i < items; ++i) {
        Item item;
        item.id = "item-" + std::to_string(i + 1);
        item.title = "What is said in number " + std::to_string(i + 1);
        item.speakers.push_back({.name = "Anna Åkesson", .organisation = "Region", .foreign = {}});
        item.duration = Minutes(i % 3);
        day.items.push_back(std::move(item));
    }
    programme.days.push_back(std::move(day));
    return programme;
}

} // namespace agendum::testing
