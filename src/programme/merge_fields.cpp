// SPDX-License-Identifier: MPL-2.0
#include "programme/merge_fields.hpp"

#include "programme/iso_time.hpp"
#include "programme/value_text.hpp"

#include <utility>

namespace agendum::merging {

namespace {

std::string minutesText(const std::optional<Minutes>& duration) {
    return duration ? std::to_string(duration->count()) : "";
}
std::string startText(const std::optional<Minutes>& start) {
    return start ? isoTime(*start) : "";
}

/// Merges one member after the other of things of one kind.
template <typename Thing> class FieldMerger {
public:
    FieldMerger(const Thing& base, const Thing& mine, const Thing& theirs, std::string id,
                Judge& judge)
        : base_(base), mine_(mine), theirs_(theirs), merged_(mine), id_(std::move(id)),
          judge_(judge) {}

    template <typename Value> FieldMerger& field(const char* name, Value Thing::*member) {
        return field(name, member, [](const Value& value) { return valueText(value); });
    }
    /// For values that are written in more than one way.
    template <typename Value, typename Text>
    FieldMerger& field(const char* name, Value Thing::*member, Text text) {
        const Value &was = base_.*member, &one = mine_.*member, &other = theirs_.*member;
        if (one == other || other == was || judge_.keeps(id_, name)) return *this;
        if (one == was
            || judge_.settle({id_, name, text(was), text(one), text(other)}) == Side::theirs)
            merged_.*member = other;
        return *this;
    }
    Thing take() { return std::move(merged_); }

private:
    const Thing& base_;
    const Thing& mine_;
    const Thing& theirs_;
    Thing merged_;
    std::string id_;
    Judge& judge_;
};

void mergeFields(FieldMerger<Item>& merger) {
    merger.field("kind", &Item::kind)
        .field("title", &Item::title)
        .field("subtitle", &Item::subtitle)
        .field("speakers", &Item::speakers)
        .field("description", &Item::description)
        .field("room", &Item::room)
        .field("links", &Item::links)
        .field("duration", &Item::duration, minutesText)
        .field("fixed", &Item::fixedStart, startText)
        .field("flexible", &Item::flexible)
        .field("minimum", &Item::minimum, minutesText)
        .field("continues", &Item::continues)
        .field("foreign", &Item::foreign);
}

void mergeFields(FieldMerger<Strand>& merger) {
    merger.field("title", &Strand::title)
        .field("room", &Strand::room)
        .field("foreign", &Strand::foreign);
}

void mergeFields(FieldMerger<Day>& merger) {
    merger.field("date", &Day::date)
        .field("start", &Day::start, isoTime)
        .field("end", &Day::end, startText)
        .field("note", &Day::note)
        .field("foreign", &Day::foreign);
}

void mergeFields(FieldMerger<Section>& merger) {
    merger.field("title", &Section::title)
        .field("place", &Section::place)
        .field("text", &Section::paragraphs)
        .field("foreign", &Section::foreign);
}

void mergeFields(FieldMerger<Programme>& merger) {
    merger.field("id", &Programme::id)
        .field("title", &Programme::title)
        .field("agendaTitle", &Programme::agendaTitle)
        .field("language", &Programme::language)
        .field("timeZone", &Programme::timeZone)
        .field("organiser", &Programme::organiser)
        .field("venue", &Programme::venue)
        .field("foreign", &Programme::foreign);
}

template <typename Thing>
Thing mergeThings(const Thing& base, const Thing& mine, const Thing& theirs, std::string id,
                  Judge& judge) {
    FieldMerger<Thing> merger(base, mine, theirs, std::move(id), judge);
    mergeFields(merger);
    return merger.take();
}

} // namespace

Side Judge::settle(Conflict conflict) {
    const auto answer = settled_.find({conflict.id, conflict.field});
    if (answer != settled_.end()) return answer->second;
    conflicts_.push_back(std::move(conflict));
    return Side::mine;
}

Body mergeBodies(const Body* base, const Body& mine, const Body& theirs, Judge& judge) {
    return std::visit(
        [&](const auto& one) -> Body {
            using Thing = std::decay_t<decltype(one)>;
            const Thing* was = base ? std::get_if<Thing>(base) : nullptr;
            return mergeThings(was ? *was : Thing{}, one, std::get<Thing>(theirs), one.id, judge);
        },
        mine);
}

Programme mergeRoots(const Programme& base, const Programme& mine, const Programme& theirs,
                     Judge& judge) {
    return mergeThings(base, mine, theirs, std::string{}, judge);
}

} // namespace agendum::merging
