// SPDX-License-Identifier: MPL-2.0
#include "programme/change.hpp"

#include "programme/id_table.hpp"
#include "programme/listing.hpp"
#include "programme/longest_rise.hpp"
#include "programme/message.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace agendum {
namespace {

constexpr std::array<std::pair<Field, std::string_view>, 23> fieldNames{{
    {Field::item, "item"},
    {Field::order, "order"},
    {Field::kind, "kind"},
    {Field::title, "title"},
    {Field::subtitle, "subtitle"},
    {Field::speakers, "speakers"},
    {Field::description, "description"},
    {Field::room, "room"},
    {Field::links, "links"},
    {Field::start, "start"},
    {Field::fixed, "fixed"},
    {Field::duration, "duration"},
    {Field::flexible, "flexible"},
    {Field::minimum, "minimum"},
    {Field::continues, "continues"},
    {Field::date, "date"},
    {Field::end, "end"},
    {Field::note, "note"},
    {Field::agendaTitle, "agendaTitle"},
    {Field::language, "language"},
    {Field::timeZone, "timeZone"},
    {Field::organiser, "organiser"},
    {Field::venue, "venue"},
}};

/// Pairs the things of two listings and says what differs.
class Comparison {
public:
    Comparison(const Programme& before, const Programme& after, std::string_view moved)
        : before_(before), after_(after), moved_(moved) {}

    ChangeList changes() {
        pair();
        findMoved();
        std::vector<Gone> gone = findGone();
        auto next = gone.cbegin();
        const auto listGone = [&](std::size_t upTo) {
            for (; next != gone.cend() && next->before <= upTo; ++next) {
                listAll(*next->entry, before_, true);
            }
        };
        listGone(0);
        for (std::size_t i = 0; i < newer().size(); ++i) {
            if (earlier_[i]) {
                listPair(older()[*earlier_[i]], newer()[i], movedOn_[i]);
            } else {
                listAll(newer()[i], after_, false);
            }
            listGone(i + 1);
        }
        return std::move(changes_);
    }

private:
    /// What went, and before which of the newer entries it is listed.
    struct Gone {
        std::size_t before;
        const Entry* entry;
    };

    /// What stands alike in both before `begin` and behind the ends is left out of account.
    struct Middle {
        std::size_t begin = 0;
        std::size_t olderEnd = 0;
        std::size_t newerEnd = 0;
    };
    using RowKey = std::tuple<std::size_t, std::string_view, std::string_view>; ///< thing, day, row

    const std::vector<Entry>& older() const { return before_.entries(); }
    const std::vector<Entry>& newer() const { return after_.entries(); }

    static bool isSameThing(const Entry& a, const Entry& b) {
        return a.id == b.id && a.thing.index() == b.thing.index();
    }

    static bool standAlike(const Entry& a, const Entry& b) {
        return isSameThing(a, b) && a.row == b.row && a.day == b.day;
    }

    /// What stands alike at both ends is paired without looking anything up.
    void pair() {
        earlier_.resize(newer().size());
        std::size_t begin = 0;
        std::size_t olderEnd = older().size();
        std::size_t newerEnd = newer().size();
        for (; begin < std::min(olderEnd, newerEnd) && standAlike(older()[begin], newer()[begin]);
             ++begin) {
            earlier_[begin] = begin;
        }
        for (; std::min(olderEnd, newerEnd) > begin
               && standAlike(older()[olderEnd - 1], newer()[newerEnd - 1]);
             --olderEnd, --newerEnd) {
            earlier_[newerEnd - 1] = olderEnd - 1;
        }
        middle_ = {.begin = begin, .olderEnd = olderEnd, .newerEnd = newerEnd};
        IdTable<std::optional<std::size_t>> unpaired(olderEnd - begin);
        for (std::size_t i = begin; i < olderEnd; ++i) unpaired.add(older()[i].id, i);
        for (std::size_t i = begin; i < newerEnd; ++i) {
            auto* const found = unpaired.find(newer()[i].id);
            if (found == nullptr || !*found || !isSameThing(older()[**found], newer()[i])) continue;
            earlier_[i] = std::exchange(*found, std::nullopt);
        }
    }

    /// What came into another row has moved; within a row, as few things as explain the order.
    void findMoved() {
        movedOn_.assign(newer().size(), false);
        std::map<RowKey, std::vector<std::size_t>> rows;
        for (std::size_t i = middle_.begin; i < middle_.newerEnd; ++i) {
            if (!earlier_[i]) continue;
            const Entry& entry = newer()[i];
            const Entry& was = older()[*earlier_[i]];
            if (was.day != entry.day || was.row != entry.row || entry.id == moved_) {
                movedOn_[i] = true;
            } else {
                rows[{entry.thing.index(), entry.day, entry.row}].push_back(i);
            }
        }
        for (const auto& [key, row] : rows) findMovedWithin(row);
    }

    void findMovedWithin(const std::vector<std::size_t>& row) {
        const auto positionBefore = [this](std::size_t i) {
            return older()[*earlier_[i]].position;
        };
        if (std::ranges::is_sorted(row, {}, positionBefore)) return;
        std::vector<Standing> standings;
        standings.reserve(row.size());
        for (const std::size_t i : row) {
            const auto hash = std::hash<std::string_view>{}(newer()[i].id);
            standings.push_back(
                {.before = positionBefore(i), .tie = static_cast<std::uint32_t>(hash)});
        }
        const std::vector<bool> stays = longestRise(standings);
        for (std::size_t i = 0; i < row.size(); ++i) movedOn_[row[i]] = !stays[i];
    }

    /// What went, each behind that which stood before it and is still there.
    std::vector<Gone> findGone() const {
        const std::size_t begin = middle_.begin;
        std::vector<std::optional<std::size_t>> later(middle_.olderEnd - begin);
        for (std::size_t i = begin; i < middle_.newerEnd; ++i) {
            if (earlier_[i]) later[*earlier_[i] - begin] = i;
        }
        std::vector<Gone> gone;
        std::size_t anchor = begin;
        for (std::size_t i = begin; i < middle_.olderEnd; ++i) {
            if (later[i - begin]) {
                anchor = *later[i - begin] + 1;
            } else {
                gone.push_back({.before = anchor, .entry = &older()[i]});
            }
        }
        std::ranges::stable_sort(gone, {}, &Gone::before);
        return gone;
    }

    void add(const Entry& entry, Field field, std::string before, std::string after) {
        changes_.push_back({.itemId = std::string(entry.id),
                            .field = field,
                            .before = std::move(before),
                            .after = std::move(after)});
    }

    void listAll(const Entry& entry, const Listing& listing, bool went) {
        const auto addOne = [&](Field field) {
            std::string text = listing.text(entry, field);
            if (text.empty()) return;
            if (went) {
                add(entry, field, std::move(text), {});
            } else {
                add(entry, field, {}, std::move(text));
            }
        };
        addOne(Field::item);
        addOne(Field::order);
        for (const Field field : Listing::fieldsOf(entry.thing)) addOne(field);
    }

    void listPair(const Entry& was, const Entry& entry, bool movedOn) {
        const auto addOne = [&](Field field) {
            add(entry, field, before_.text(was, field), after_.text(entry, field));
        };
        if (movedOn) addOne(Field::order);
        for (const Field field : Listing::fieldsOf(entry.thing)) {
            if (!Listing::same(before_, was, after_, entry, field)) addOne(field);
        }
    }

    Listing before_;
    Listing after_;
    std::string_view moved_;
    std::vector<std::optional<std::size_t>> earlier_; ///< for each newer entry, the older one
    Middle middle_;
    std::vector<bool> movedOn_; ///< for each newer entry
    ChangeList changes_;
};

ChangeList ownChanges(const Programme& before, const Programme& after) {
    const std::string id = after.id.empty() ? before.id : after.id;
    ChangeList changes;
    const auto add = [&](Field field, const std::string& was, const std::string& is) {
        if (was == is) return;
        changes.push_back(
            {.itemId = id.empty() ? "programme" : id, .field = field, .before = was, .after = is});
    };
    add(Field::title, before.title, after.title);
    add(Field::agendaTitle, before.agendaTitle, after.agendaTitle);
    add(Field::language, before.language, after.language);
    add(Field::timeZone, before.timeZone, after.timeZone);
    add(Field::organiser, before.organiser, after.organiser);
    add(Field::venue, plainText(before.venue.text), plainText(after.venue.text));
    return changes;
}

} // namespace

std::string_view nameOf(Field field) {
    return std::ranges::find(fieldNames, field, &decltype(fieldNames)::value_type::first)->second;
}

Field fieldOf(std::string_view name) {
    const auto* const found =
        std::ranges::find(fieldNames, name, &decltype(fieldNames)::value_type::second);
    if (found == fieldNames.end()) throw Refusal({"refused.field", {std::string(name)}});
    return found->first;
}

ChangeList difference(const Programme& before, const Programme& after, std::string_view moved) {
    ChangeList changes = ownChanges(before, after);
    ChangeList rest = Comparison(before, after, moved).changes();
    if (changes.empty()) return rest;
    changes.insert(changes.end(), std::make_move_iterator(rest.begin()),
                   std::make_move_iterator(rest.end()));
    return changes;
}

std::string fieldText(const Programme& programme, const Item& item, Field field) {
    const Listing listing(programme);
    const auto isItem = [&item](const Entry& entry) {
        const auto* slot = std::get_if<const Slot*>(&entry.thing);
        return slot != nullptr && (*slot)->item == &item;
    };
    const auto found = std::ranges::find_if(listing.entries(), isItem);
    return found == listing.entries().end() ? std::string() : listing.text(*found, field);
}

} // namespace agendum
