// SPDX-License-Identifier: MPL-2.0
#include "programme/findings.hpp"

#include "programme/double_bookings.hpp"
#include "programme/iso_time.hpp"
#include "programme/item_index.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace agendum {
namespace {

constexpr Minutes midnight = std::chrono::hours(24);

std::string digits(Minutes minutes) {
    return std::to_string(minutes.count());
}

class Search {
public:
    explicit Search(const Programme& programme)
        : programme_(programme), timeline_(programme), index_(programme),
          bookings_(doubleBookings(timeline_.slots(), index_)) {}

    std::vector<Finding> run() {
        lookAtLine(programme_.venue.text, {});
        for (const Section& section : programme_.sections) {
            for (const Paragraph& paragraph : section.paragraphs) lookAtLine(paragraph.line, {});
        }
        for (const Day& day : programme_.days) lookAtLine(day.note, {});
        for (const Day& day : programme_.days) lookAtDay(day);
        return std::move(findings_);
    }

private:
    using Severity = Finding::Severity;

    const std::vector<Slot>& slots() const { return timeline_.slots(); }

    void lookAtDay(const Day& day) {
        endTold_ = false;
        midnightTold_ = false;
        for (; next_ < slots().size() && slots()[next_].day == &day; ++next_) {
            const Slot& slot = slots()[next_];
            lookAtTimes(slot, day);
            lookAtDuration(slot, day);
            lookAtPeople(next_);
            for (const Link& link : slot.item->links) lookAtLink(link.href, slot.item->id);
            for (const Paragraph& paragraph : slot.item->description) {
                lookAtLine(paragraph.line, slot.item->id);
            }
        }
    }

    std::string nameOfItem(const Item& item) const {
        const std::string& title = index_.titleOf(item);
        return title.empty() ? item.id : title;
    }

    void add(Severity severity, const std::string& item, const char* key,
             std::vector<std::string> arguments) {
        findings_.push_back({.severity = severity,
                             .itemId = item,
                             .message = {.key = key, .arguments = std::move(arguments)}});
    }

    void lookAtTimes(const Slot& slot, const Day& day) {
        const Item& item = *slot.item;
        const std::string name = nameOfItem(item);
        if (slot.overlap > Minutes{0}) {
            add(Severity::error, item.id, "finding.overlap",
                {isoTime(slot.start), name, digits(slot.overlap)});
        }
        if (slot.gap > Minutes{0}) {
            add(Severity::note, item.id, "finding.gap",
                {isoTime(slot.start), name, digits(slot.gap)});
        }
        if (!endTold_ && day.end && slot.end > *day.end) {
            endTold_ = true;
            const Minutes end = timeline_.spanOf(day).end;
            add(Severity::warning, item.id, "finding.past-end",
                {isoTime(slot.start), name, isoTime(*day.end), digits(end - *day.end)});
        }
        if (!midnightTold_ && slot.start >= midnight) {
            midnightTold_ = true;
            add(Severity::note, item.id, "finding.midnight",
                {isoTime(slot.start), name, isoDate(day.date)});
        }
    }

    void lookAtDuration(const Slot& slot, const Day& day) {
        const Item& item = *slot.item;
        const Minutes length = slot.end - slot.start;
        if (item.minimum && !slot.open && length < *item.minimum) {
            add(Severity::warning, item.id, "finding.minimum",
                {isoTime(slot.start), nameOfItem(item), digits(length), digits(*item.minimum)});
        }
        // The last item may have none: thanks and goodbye.
        if (slot.open && slot.item != &day.items.back()) {
            add(Severity::warning, item.id, "finding.duration",
                {isoTime(slot.start), nameOfItem(item)});
        }
    }

    void lookAtPeople(std::size_t slot) {
        const Item& item = *slots()[slot].item;
        if (item.kind == ItemKind::talk && item.speakers.empty() && item.continues.empty()) {
            add(Severity::note, item.id, "finding.speaker.none",
                {isoTime(slots()[slot].start), nameOfItem(item)});
        }
        for (; nextBooking_ < bookings_.size() && bookings_[nextBooking_].slot == slot;
             ++nextBooking_) {
            const DoubleBooking& booking = bookings_[nextBooking_];
            const Slot& other = slots()[booking.other];
            add(Severity::error, item.id, booking.isRoom ? "finding.room" : "finding.speaker",
                {isoTime(slots()[slot].start), nameOfItem(item), booking.name,
                 nameOfItem(*other.item), isoTime(other.start)});
        }
    }

    void lookAtLine(const Line& line, const std::string& item) {
        for (const Run& run : line) {
            if (!run.href.empty()) lookAtLink(run.href, item);
            if (run.startOf.empty() || index_.find(run.startOf) != nullptr) continue;
            add(Severity::warning, item, "finding.reference", {plainText(line), run.startOf});
        }
    }

    void lookAtLink(const std::string& href, const std::string& item) {
        if (!isSafeLink(href)) add(Severity::warning, item, "finding.link", {href});
    }

    const Programme& programme_;
    Timeline timeline_;
    ItemIndex index_;
    std::vector<DoubleBooking> bookings_; ///< by slot
    std::size_t next_ = 0;                ///< slot
    std::size_t nextBooking_ = 0;
    bool endTold_ = false; ///< once a day is enough
    bool midnightTold_ = false;
    std::vector<Finding> findings_;
};

} // namespace

std::vector<Finding> findings(const Programme& programme) {
    return Search(programme).run();
}

} // namespace agendum
