// SPDX-License-Identifier: MPL-2.0
#include "commands/preview_parts.hpp"

#include "commands/messages.hpp"
#include "layout/time_text.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace agendum::commands {
namespace {

using rtl::OUString;

/// A programme's tracks by their ids, each with the block that it is of.
class Tracks {
public:
    struct Track {
        const Strand* strand;
        const Item* block;
        /// What it goes by.
        const std::string& name() const {
            return strand->title.empty() ? block->title : strand->title;
        }
    };

    explicit Tracks(const Programme& programme) {
        forEachItem(programme, [this](const Day& /*day*/, const Item& item, int /*depth*/) {
            for (const Strand& strand : item.strands)
                tracks_.emplace(strand.id, Track{&strand, &item});
        });
    }
    const std::map<std::string_view, Track>& all() const { return tracks_; }
    const Track* find(const std::string& id) const {
        const auto found = tracks_.find(id);
        return found == tracks_.end() ? nullptr : &found->second;
    }

private:
    std::map<std::string_view, Track> tracks_;
};

class PartsWriter {
public:
    PartsWriter(const Target& target, const Programme& before, const Programme& after)
        : context_(target.context), speech_(target.session->speech()), before_(before),
          after_(after) {}

    std::vector<OUString> run() {
        several_ = std::ranges::count_if(
                       after_.days,
                       [this](const Day& day) {
                           const Day* was = dayIn(before_, day.id);
                           return was && (was->start != day.start || was->end != day.end);
                       })
                   > 1;
        for (const Day& day : after_.days) {
            if (const Day* was = dayIn(before_, day.id))
                change(*was, day);
            else
                say("preview.day.came", {speech_.date(day.date), time(day.start)});
        }
        for (const Day& day : before_.days)
            if (!dayIn(after_, day.id)) say("preview.day.went", {speech_.date(day.date)});
        if (otherOrder()) say("preview.day.order", {});
        sayTracks();
        return std::move(parts_);
    }

private:
    static const Day* dayIn(const Programme& programme, std::string_view id) {
        const auto found = std::ranges::find(programme.days, id, &Day::id);
        return found == programme.days.end() ? nullptr : &*found;
    }

    void say(std::string_view key, const std::vector<std::string>& arguments) {
        parts_.push_back(interfaceText(context_, key, arguments));
    }

    std::string time(Minutes minutes) const { return layout::timeText(minutes, speech_.time); }

    void change(const Day& was, const Day& is) {
        const std::string named = several_ ? speech_.date(is.date) + ": " : std::string();
        // What the items' own times say is told of with them.
        if (was.start != is.start && is.items.empty())
            say("preview.begins", {time(is.start), time(was.start), named});
        else if (was.start != is.start && is.items.front().fixedStart)
            say("preview.day.fixed", {named});
        if (was.end == is.end) return;
        if (is.end)
            say("preview.day.end", {time(*is.end), named});
        else
            say("preview.day.open", {named});
    }

    /// Whether those that stay stand in another order.
    bool otherOrder() const {
        std::vector<std::string_view> was;
        std::vector<std::string_view> is;
        for (const Day& day : before_.days)
            if (dayIn(after_, day.id)) was.push_back(day.id);
        for (const Day& day : after_.days)
            if (dayIn(before_, day.id)) is.push_back(day.id);
        return was != is;
    }

    void sayTracks() {
        const Tracks before(before_);
        const Tracks after(after_);
        for (const auto& [id, track] : after.all()) {
            const Tracks::Track* was = before.find(track.strand->id);
            if (was)
                change(*was, track);
            else if (findItem(before_, track.block->id) != nullptr)
                say("preview.track.came", {track.name()});
        }
        for (const auto& [id, track] : before.all())
            if (!after.find(track.strand->id) && findItem(after_, track.block->id) != nullptr)
                say("preview.track.went", {track.name()});
    }

    void change(const Tracks::Track& was, const Tracks::Track& is) {
        if (was.strand->title != is.strand->title)
            say("preview.track.title", {was.name(), is.name()});
        if (was.strand->room == is.strand->room) return;
        if (is.strand->room.empty())
            say("preview.track.noRoom", {is.name()});
        else
            say("preview.track.room", {is.name(), is.strand->room});
    }

    Context context_;
    layout::Speech speech_;
    const Programme& before_;
    const Programme& after_;
    bool several_ = false; ///< days change their times, so that each is named
    std::vector<OUString> parts_;
};

} // namespace

std::vector<OUString> partsInWords(const Target& target, const Programme& after) {
    return PartsWriter(target, *target.session->programme(), after).run();
}

} // namespace agendum::commands
