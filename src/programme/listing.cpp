// SPDX-License-Identifier: MPL-2.0
#include "programme/listing.hpp"

#include "programme/clock.hpp"
#include "programme/iso_time.hpp"
#include "programme/value_text.hpp"

#include <array>

namespace agendum {
namespace {

constexpr std::array sectionFields{Field::title, Field::description};
constexpr std::array dayFields{Field::start, Field::date, Field::end, Field::note};
constexpr std::array strandFields{Field::title, Field::room};
constexpr std::array itemFields{
    Field::kind,     Field::title,   Field::subtitle, Field::speakers, Field::description,
    Field::room,     Field::links,   Field::start,    Field::fixed,    Field::duration,
    Field::flexible, Field::minimum, Field::continues};

std::string digits(const std::optional<Minutes>& minutes) {
    return minutes ? std::to_string(minutes->count()) : "";
}

std::string sectionText(const Section& section, Field field) {
    switch (field) {
    case Field::title: return section.title;
    case Field::description: return valueText(section.paragraphs);
    default: return {};
    }
}

std::string dayText(const Day& day, Field field) {
    switch (field) {
    case Field::start: return isoTime(day.start);
    case Field::date: return valueText(day.date);
    case Field::end: return day.end ? isoTime(*day.end) : "";
    case Field::note: return valueText(day.note);
    default: return {};
    }
}

std::string strandText(const Strand& strand, Field field) {
    switch (field) {
    case Field::title: return strand.title;
    case Field::room: return strand.room;
    default: return {};
    }
}

bool sameItem(const Slot& a, const Slot& b, Field field) {
    switch (field) {
    case Field::kind: return a.item->kind == b.item->kind;
    case Field::title:
        return a.item->title == b.item->title
               && (!a.item->title.empty()
                   || (a.item->continues.empty() && b.item->continues.empty()));
    case Field::subtitle: return a.item->subtitle == b.item->subtitle;
    case Field::speakers: return a.item->speakers == b.item->speakers;
    case Field::description: return a.item->description == b.item->description;
    case Field::room: return a.item->room == b.item->room;
    case Field::links: return a.item->links == b.item->links;
    case Field::start: return a.start == b.start;
    case Field::fixed: return a.item->fixedStart.has_value() == b.item->fixedStart.has_value();
    case Field::duration: return a.item->duration == b.item->duration;
    case Field::flexible: return a.item->flexible == b.item->flexible;
    case Field::minimum: return a.item->minimum == b.item->minimum;
    case Field::continues: return a.item->continues == b.item->continues;
    default: return true;
    }
}

bool hasValue(const Item& item, Field field) {
    switch (field) {
    case Field::title: return !item.title.empty() || !item.continues.empty();
    case Field::subtitle: return !item.subtitle.empty();
    case Field::speakers: return !item.speakers.empty();
    case Field::description: return !item.description.empty();
    case Field::room: return !item.room.empty();
    case Field::links: return !item.links.empty();
    case Field::fixed: return item.fixedStart.has_value();
    case Field::duration: return item.duration.has_value();
    case Field::flexible: return item.flexible;
    case Field::minimum: return item.minimum.has_value();
    case Field::continues: return !item.continues.empty();
    default: return true;
    }
}

/// Fields whose texts differ where their values do. Of the others, something may differ that is not shown.
bool showsAll(Field field) {
    return field != Field::title && field != Field::speakers && field != Field::description
           && field != Field::links;
}

} // namespace

Listing::Listing(const Programme& programme) : programme_(programme), slots_(workOut(programme)) {
    entries_.reserve(programme.sections.size() + programme.days.size() + slots_.size());
    const std::array places{addRow({}, "before"), addRow({}, "after")};
    std::array<std::uint32_t, 2> sections{};
    for (const Section& section : programme.sections) {
        const auto place = static_cast<std::size_t>(section.place);
        entries_.push_back({&section, section.id, places.at(place), ++sections.at(place)});
    }
    const std::uint32_t days = addRow({}, {});
    std::uint32_t position = 0;
    for (const Day& day : programme.days) {
        entries_.push_back({&day, day.id, days, ++position});
        list(day, {}, day.items);
    }
}

std::uint32_t Listing::addRow(std::string_view day, std::string_view name) {
    rows_.push_back({.day = day, .name = name});
    return static_cast<std::uint32_t>(rows_.size() - 1);
}

void Listing::list(const Day& day, std::string_view name, const ItemList& items) {
    const std::uint32_t row = addRow(day.id, name);
    std::uint32_t position = 0;
    for (const Item& item : items) {
        entries_.push_back({&slots_[listed_++], item.id, row, ++position});
        if (!item.isBlock()) continue;
        const std::uint32_t strands = addRow(day.id, item.id);
        std::uint32_t strandPosition = 0;
        for (const Strand& strand : item.strands) {
            entries_.push_back({&strand, strand.id, strands, ++strandPosition});
            list(day, strand.id, strand.items);
        }
    }
}

std::span<const Field> Listing::fieldsOf(const Thing& thing) {
    switch (thing.index()) {
    case 0: return sectionFields;
    case 1: return dayFields;
    case 2: return itemFields;
    default: return strandFields;
    }
}

std::string Listing::text(const Entry& entry, Field field) const {
    if (field == Field::order) {
        const Row& row = rowOf(entry);
        std::string place(row.day);
        place.append(1, '/').append(row.name).append(1, '/');
        return place.append(std::to_string(entry.position));
    }
    if (field == Field::item) {
        const bool isDay = std::holds_alternative<const Day*>(entry.thing);
        std::string name = text(entry, isDay ? Field::date : Field::title);
        return name.empty() ? std::string(entry.id) : name;
    }
    if (const auto* section = std::get_if<const Section*>(&entry.thing)) {
        return sectionText(**section, field);
    }
    if (const auto* day = std::get_if<const Day*>(&entry.thing)) return dayText(**day, field);
    if (const auto* strand = std::get_if<const Strand*>(&entry.thing)) {
        return strandText(**strand, field);
    }
    return itemText(*std::get<const Slot*>(entry.thing), field);
}

bool Listing::same(const Listing& a, const Entry& entryA, const Listing& b, const Entry& entryB,
                   Field field) {
    const auto* slotA = std::get_if<const Slot*>(&entryA.thing);
    const auto* slotB = std::get_if<const Slot*>(&entryB.thing);
    if (slotA != nullptr && slotB != nullptr) {
        if (sameItem(**slotA, **slotB, field)) return true;
        if (showsAll(field)) return false;
    }
    return a.text(entryA, field) == b.text(entryB, field);
}

bool Listing::sameButStart(const Entry& a, const Entry& b) {
    const auto* slotA = std::get_if<const Slot*>(&a.thing);
    const auto* slotB = std::get_if<const Slot*>(&b.thing);
    if (slotA == nullptr || slotB == nullptr) return false;
    const Item& itemA = *(*slotA)->item;
    // Programmes share what no operation wrote to.
    if (&itemA == (*slotB)->item) return itemA.continues.empty() || !itemA.title.empty();
    // A block is as equal as all that it holds, and a continuation goes by another one's title.
    return !itemA.isBlock() && itemA.continues.empty() && itemA == *(*slotB)->item;
}

bool Listing::mayHave(const Entry& entry, Field field) {
    const auto* slot = std::get_if<const Slot*>(&entry.thing);
    return slot == nullptr || hasValue(*(*slot)->item, field);
}

std::string Listing::itemText(const Slot& slot, Field field) const {
    const Item& item = *slot.item;
    switch (field) {
    case Field::kind: return valueText(item.kind);
    case Field::title: return titleOf(item);
    case Field::subtitle: return item.subtitle;
    case Field::speakers: return valueText(item.speakers);
    case Field::description: return valueText(item.description);
    case Field::room: return item.room;
    case Field::links: return valueText(item.links);
    case Field::start: return isoTime(slot.start);
    case Field::fixed: return valueText(item.fixedStart.has_value());
    case Field::duration: return digits(item.duration);
    case Field::flexible: return valueText(item.flexible);
    case Field::minimum: return digits(item.minimum);
    case Field::continues: return item.continues;
    default: return {};
    }
}

const std::string& Listing::titleOf(const Item& item) const {
    if (!item.title.empty() || item.continues.empty()) return item.title;
    if (!index_) index_ = std::make_unique<ItemIndex>(programme_);
    return index_->titleOf(item);
}

} // namespace agendum
