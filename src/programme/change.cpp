// SPDX-License-Identifier: MPL-2.0
#include "programme/change.hpp"

#include "programme/id_table.hpp"
#include "programme/listing.hpp"
#include "programme/longest_rise.hpp"
#include "programme/message.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
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

    /// Appends them to the list.
    void addTo(ChangeList& changes) {
        pair();
        findMoved();
        findDifferences();
        changes.reserve(changes.size() + differences_.size());
        for (const auto& [was, is, field] : differences_) {
            Change& change = changes.emplace_back();
            change.itemId = is == none ? older()[was].id : newer()[is].id;
            change.field = field;
            if (was != none) change.before = before_.text(older()[was], field);
            if (is != none) change.after = after_.text(newer()[is], field);
            const bool cameOrWent = was == none || is == none;
            if (cameOrWent && change.before == change.after) changes.pop_back();
        }
    }

private:
    using Index = std::uint32_t;
    static constexpr Index none = static_cast<Index>(-1);

    /// A field that may differ. Texts are made when it is known how many there are.
    struct Difference {
        Index older; ///< none: the thing came
        Index newer; ///< none: the thing went
        Field field;
    };
    /// What went, and before which of the newer entries it is listed.
    struct Gone {
        Index before;
        Index entry;
    };

    /// What stands alike in both before `begin` and behind the ends is left out of account.
    struct Middle {
        Index begin = 0;
        Index olderEnd = 0;
        Index newerEnd = 0;
    };

    const std::vector<Entry>& older() const { return before_.entries(); }
    const std::vector<Entry>& newer() const { return after_.entries(); }

    static bool isSameThing(const Entry& a, const Entry& b) {
        const bool sameId = a.id.data() == b.id.data() || a.id == b.id; // of a shared item, or not
        return sameId && a.thing.index() == b.thing.index();
    }

    /// Mostly the same rows are asked for as the time before.
    bool standInSameRow(const Entry& was, const Entry& is) {
        if (const std::pair rows(was.row, is.row); std::exchange(rows_, rows) != rows) {
            sameRow_ = before_.rowOf(was) == after_.rowOf(is);
        }
        return sameRow_;
    }

    bool standAlike(const Entry& was, const Entry& is) {
        return isSameThing(was, is) && standInSameRow(was, is);
    }

    void pair(Index was, Index is) {
        earlier_[is] = was;
        later_[was] = is;
    }

    /// What stands alike at both ends is paired without looking anything up.
    void pair() {
        later_.resize(older().size(), none);
        earlier_.resize(newer().size(), none);
        auto& [begin, olderEnd, newerEnd] = middle_;
        olderEnd = static_cast<Index>(older().size());
        newerEnd = static_cast<Index>(newer().size());
        for (; begin < std::min(olderEnd, newerEnd) && standAlike(older()[begin], newer()[begin]);
             ++begin) {
            pair(begin, begin);
        }
        for (; std::min(olderEnd, newerEnd) > begin
               && standAlike(older()[olderEnd - 1], newer()[newerEnd - 1]);
             --olderEnd, --newerEnd) {
            pair(olderEnd - 1, newerEnd - 1);
        }
        pairMiddle();
    }

    /// Most things follow what they followed, or what that followed, and some have come between.
    void pairMiddle() {
        const auto& [begin, olderEnd, newerEnd] = middle_;
        Index was = begin;
        Index is = begin;
        while (was < olderEnd && is < newerEnd) {
            if (isSameThing(older()[was], newer()[is])) {
                pair(was++, is++);
            } else if (was + 1 < olderEnd && isSameThing(older()[was + 1], newer()[is])) {
                ++was;
            } else {
                ++is;
            }
        }
        pairByIds();
    }

    /// What is left.
    void pairByIds() {
        const auto& [begin, olderEnd, newerEnd] = middle_;
        IdTable<Index> left;
        for (Index was = begin; was < olderEnd; ++was) {
            if (later_[was] == none) left.add(older()[was].id, was);
        }
        if (left.size() == 0) return;
        for (Index is = begin; is < newerEnd; ++is) {
            if (earlier_[is] != none) continue;
            const Index* was = left.find(newer()[is].id);
            if (was == nullptr || later_[*was] != none) continue;
            if (isSameThing(older()[*was], newer()[is])) pair(*was, is);
        }
    }

    /// What came into another row has moved; within a row, as few things as explain the order.
    void findMoved() {
        movedOn_.assign(newer().size(), false);
        std::map<Index, std::vector<Index>> rows;
        std::vector<Index>* row = nullptr;
        Index rowNumber = none;
        for (Index i = middle_.begin; i < middle_.newerEnd; ++i) {
            if (earlier_[i] == none) continue;
            const Entry& entry = newer()[i];
            if (entry.id == moved_ || !standInSameRow(older()[earlier_[i]], entry)) {
                movedOn_[i] = true;
                continue;
            }
            if (entry.row != std::exchange(rowNumber, entry.row)) row = &rows[entry.row];
            row->push_back(i);
        }
        for (const auto& [number, members] : rows) findMovedWithin(members);
    }

    void findMovedWithin(const std::vector<Index>& row) {
        const auto positionBefore = [this](Index i) { return older()[earlier_[i]].position; };
        if (std::ranges::is_sorted(row, {}, positionBefore)) return;
        std::vector<Standing> standings;
        standings.reserve(row.size());
        for (const Index i : row) {
            const auto hash = std::hash<std::string_view>{}(newer()[i].id);
            standings.push_back(
                {.before = positionBefore(i), .tie = static_cast<std::uint32_t>(hash)});
        }
        const std::vector<bool> stays = longestRise(standings);
        for (std::size_t i = 0; i < row.size(); ++i) movedOn_[row[i]] = !stays[i];
    }

    /// What went, each behind that which stood before it and is still there.
    std::vector<Gone> findGone() const {
        std::vector<Gone> gone;
        Index anchor = middle_.begin;
        for (Index i = middle_.begin; i < middle_.olderEnd; ++i) {
            if (later_[i] != none) {
                anchor = later_[i] + 1;
            } else {
                gone.push_back({.before = anchor, .entry = i});
            }
        }
        std::ranges::stable_sort(gone, {}, &Gone::before);
        return gone;
    }

    /// In the order in which they are listed.
    void findDifferences() {
        const std::vector<Gone> gone = findGone();
        auto next = gone.cbegin();
        differences_.reserve(gone.size() + newer().size());
        const auto addGone = [&](Index upTo) {
            for (; next != gone.cend() && next->before <= upTo; ++next) {
                differences_.push_back({next->entry, none, Field::item});
            }
        };
        addGone(0);
        for (Index i = 0; i < newer().size(); ++i) {
            if (earlier_[i] == none) {
                addCame(newer()[i], i);
            } else {
                addDiffering(earlier_[i], i);
            }
            addGone(i + 1);
        }
    }

    void addCame(const Entry& entry, Index is) {
        const auto add = [&](Field field) { differences_.push_back({none, is, field}); };
        add(Field::item);
        add(Field::order);
        for (const Field field : Listing::fieldsOf(entry.thing)) {
            if (Listing::mayHave(entry, field)) add(field);
        }
    }

    void addDiffering(Index was, Index is) {
        const Entry& earlier = older()[was];
        const Entry& entry = newer()[is];
        const auto add = [&](Field field) { differences_.push_back({was, is, field}); };
        const auto addIfDiffers = [&](Field field) {
            if (!Listing::same(before_, earlier, after_, entry, field)) add(field);
        };
        if (movedOn_[is]) add(Field::order);
        if (Listing::sameButStart(earlier, entry)) {
            addIfDiffers(Field::start);
        } else {
            std::ranges::for_each(Listing::fieldsOf(entry.thing), addIfDiffers);
        }
    }

    Listing before_;
    Listing after_;
    std::string_view moved_;
    std::vector<Index> earlier_; ///< for each newer entry, the older one
    std::vector<Index> later_;   ///< for each older entry, the newer one
    Middle middle_;
    std::pair<Index, Index> rows_{none, none}; ///< that were compared last
    bool sameRow_ = false;
    std::vector<bool> movedOn_; ///< for each newer entry
    std::vector<Difference> differences_;
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
    Comparison(before, after, moved).addTo(changes);
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
