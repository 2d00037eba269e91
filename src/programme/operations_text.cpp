// SPDX-License-Identifier: MPL-2.0
#include "programme/editing.hpp"
#include "programme/read_values.hpp"
#include "programme/selection.hpp"

#include <algorithm>

namespace agendum::operations {
namespace {

/// Who holds the title that the item goes by.
Item& titleHolder(Programme& programme, Item& item) {
    if (!item.title.empty() || item.continues.empty()) return item;
    return *findItem(programme, original(programme, item).id);
}

/// An address that may not be followed is no link, unless it was one before.
std::vector<Link> linksOf(const Item& item, std::string_view text) {
    std::vector<Link> links = readLinks(text, item.links);
    for (const Link& link : links)
        if (!isSafeLink(link.href) && std::ranges::count(item.links, link.href, &Link::href) == 0)
            throw Refusal({"refused.links", {link.href}});
    return links;
}

void setField(Programme& programme, Item& item, Field field, std::string_view text) {
    switch (field) {
    case Field::title: titleHolder(programme, item).title = tidied(text); break;
    case Field::subtitle: item.subtitle = tidied(text); break;
    case Field::speakers: item.speakers = readSpeakers(text, item.speakers); break;
    case Field::description: item.description = readParagraphs(text, item.description); break;
    case Field::room: item.room = tidied(text); break;
    case Field::links: item.links = linksOf(item, text); break;
    case Field::kind:
        if (const auto kind = kindNamed(text)) {
            item.kind = *kind;
            break;
        }
        throw Refusal({"refused.kind", {std::string(text)}});
    default: throw Refusal({"refused.field", {std::string(nameOf(field))}});
    }
}

} // namespace

Outcome setText(const Programme& programme, std::string_view item, Field field,
                std::string_view text) {
    Programme after = programme;
    setField(after, spotOf(after, item).item(), field, text);
    return outcomeOf(programme, std::move(after));
}

Outcome setText(const Programme& programme, const Items& items, Field field,
                std::string_view text) {
    const IdSet ids = selected(programme, items);
    Programme after = programme;
    editItems(
        after, [&ids](const Item& item) { return ids.contains(item.id); },
        [&](Item& item) { setField(after, item, field, text); });
    return outcomeOf(programme, std::move(after));
}

Outcome setTitle(const Programme& programme, std::string_view title) {
    Programme after = programme;
    after.title = tidied(title);
    return outcomeOf(programme, std::move(after));
}

Outcome setDate(const Programme& programme, std::string_view day,
                std::chrono::year_month_day date) {
    checkDate(date);
    Programme after = programme;
    dayOf(after, day).date = date;
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
