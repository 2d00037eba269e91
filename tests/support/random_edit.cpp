// SPDX-License-Identifier: MPL-2.0
#include "support/random_edit.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace agendum::testing {

namespace {

class Editor {
public:
    Editor(Programme& programme, Dice& dice, std::string prefix)
        : programme_(programme), dice_(dice), prefix_(std::move(prefix)) {}

    void edit() {
        switch (dice_.roll(18)) {
        case 0: return retitle();
        case 1: return setDuration();
        case 2: return pin();
        case 3: return setSpeakers();
        case 4: return describe();
        case 5: return addItem();
        case 6: return removeItem();
        case 7:
        case 8: return moveItem();
        case 9: return editDay();
        case 10: return editSections();
        case 11:
        case 12:
        case 13: return setDetail();
        case 14: return editStrand();
        case 15: return editVenue();
        default: programme_.title = fresh("Title"); return;
        }
    }

private:
    using Items = ItemList;

    std::string fresh(const std::string& stem) {
        return prefix_ + stem + std::to_string(dice_.roll(1'000'000));
    }
    Minutes minutes() { return Minutes(5 * static_cast<long>(dice_.roll(40))); }

    /// Every list that holds items: the days' own and the strands'.
    std::vector<Items*> lists() {
        std::vector<Items*> found;
        for (Day& day : programme_.days) found.push_back(&day.items);
        forEachItem(programme_, [&](const Day&, Item& item, int) {
            for (Strand& strand : item.strands) found.push_back(&strand.items);
        });
        return found;
    }
    std::pair<Items*, std::size_t> anyItem() {
        std::vector<Items*> filled = lists();
        std::erase_if(filled, [](const Items* list) { return list->empty(); });
        if (filled.empty()) return {nullptr, 0};
        Items* list = filled[dice_.roll(filled.size())];
        return {list, dice_.roll(list->size())};
    }
    template <typename Change> void change(Change change) {
        const auto [list, index] = anyItem();
        if (list) change((*list)[index]);
    }

    void retitle() {
        change([&](Item& item) { item.title = fresh("Title"); });
    }
    void setDuration() {
        change([&](Item& item) { item.duration = minutes(); });
    }
    void pin() {
        change([&](Item& item) {
            item.fixedStart =
                dice_.roll(2) ? std::optional(minutes() + Minutes(480)) : std::nullopt;
        });
    }
    void setSpeakers() {
        change([&](Item& item) { item.speakers = {{fresh("Speaker"), "Org", {}}}; });
    }
    void describe() {
        change([&](Item& item) {
            item.description.push_back({Paragraph::Kind::bullet, lineOf(fresh("Text"))});
        });
    }
    void setDetail() {
        change([&](Item& item) {
            switch (dice_.roll(6)) {
            case 0:
                item.kind = item.kind == ItemKind::talk ? ItemKind::meal : ItemKind::talk;
                break;
            case 1: item.flexible = !item.flexible; break;
            case 2: item.minimum = minutes(); break;
            case 3: item.subtitle = fresh("Subtitle"); break;
            case 4: item.room = fresh("Room"); break;
            default: item.links = {{fresh("Link"), "https://example.org/" + fresh("page"), {}}};
            }
        });
    }
    void editStrand() {
        std::vector<Strand*> strands;
        forEachItem(programme_, [&](const Day&, Item& item, int) {
            for (Strand& strand : item.strands) strands.push_back(&strand);
        });
        if (strands.empty()) return;
        Strand& strand = *strands[dice_.roll(strands.size())];
        (dice_.roll(2) ? strand.title : strand.room) = fresh("Strand");
    }
    void editVenue() {
        switch (dice_.roll(3)) {
        case 0: programme_.venue.text = lineOf(fresh("Venue")); break;
        case 1: programme_.agendaTitle = fresh("Agenda"); break;
        default: programme_.organiser = fresh("Organiser");
        }
    }
    void insert(Item item) {
        const std::vector<Items*> all = lists();
        if (all.empty()) return;
        Items& list = *all[dice_.roll(all.size())];
        const auto at = static_cast<std::ptrdiff_t>(dice_.roll(list.size() + 1));
        list.insert(list.begin() + at, std::move(item));
    }
    void addItem() {
        Item item;
        item.id = freshId(programme_, fresh("item"));
        item.title = fresh("New");
        insert(std::move(item));
    }
    std::optional<Item> take() {
        const auto [list, index] = anyItem();
        if (!list) return std::nullopt;
        const auto at = list->begin() + static_cast<std::ptrdiff_t>(index);
        Item item = std::move(*at);
        list->erase(at);
        return item;
    }
    void removeItem() { take(); }
    void moveItem() {
        if (std::optional<Item> item = take()) insert(std::move(*item));
    }
    void editDay() {
        if (programme_.days.empty()) return;
        Day& day = programme_.days[dice_.roll(programme_.days.size())];
        switch (dice_.roll(4)) {
        case 0: day.start = minutes(); break;
        case 1: day.end = minutes() + Minutes(600); break;
        case 2: day.date = std::chrono::sys_days(day.date) + std::chrono::days(1); break;
        default: day.note = lineOf(fresh("Note"));
        }
    }
    void editSections() {
        if (programme_.sections.empty() || dice_.roll(3) == 0) {
            Section section;
            section.id = freshId(programme_, fresh("section"));
            section.title = fresh("Section");
            programme_.sections.push_back(std::move(section));
        } else if (dice_.roll(2)) {
            Section& section = programme_.sections[dice_.roll(programme_.sections.size())];
            if (dice_.roll(2))
                section.title = fresh("Section");
            else
                section.paragraphs = {{Paragraph::Kind::plain, lineOf(fresh("Text"))}};
        } else {
            std::swap(programme_.sections.front(), programme_.sections.back());
        }
    }

    Programme& programme_;
    Dice& dice_;
    std::string prefix_;
};

} // namespace

void editAtRandom(Programme& programme, Dice& dice, int edits, const std::string& prefix) {
    Editor editor(programme, dice, prefix);
    for (int n = 0; n < edits; ++n) editor.edit();
}

} // namespace agendum::testing
