// SPDX-License-Identifier: MPL-2.0
#include "commands/ways_out.hpp"

#include "commands/named_operations.hpp"
#include "programme/iso_time.hpp"
#include "writer/uno_text.hpp"

#include <initializer_list>
#include <utility>

namespace agendum::commands {
namespace {

using css::uno::Any;

/// For an item that says nothing of its length.
constexpr Minutes usualLength{30};

Any any(Minutes minutes) {
    return Any(static_cast<sal_Int32>(minutes.count()));
}

Any any(const std::string& text) {
    return Any(writer::toUno(text));
}

class Finder {
public:
    Finder(const Programme& programme, const Finding& finding)
        : programme_(programme), timeline_(programme), item_(finding.itemId),
          slot_(timeline_.find(finding.itemId)) {}

    std::vector<WayOut> find(std::string_view kind) {
        if (!slot_) return {};
        if (kind == "finding.overlap") overlap();
        if (kind == "finding.gap") gap();
        if (kind == "finding.past-end") pastEnd();
        if (kind == "finding.minimum") minimum();
        if (kind == "finding.duration")
            add("length", "setDuration", {{"minutes", any(usualLength)}});
        if (kind == "finding.room" || kind == "finding.speaker") {
            add("moveUp", "moveItemUp");
            add("moveDown", "moveItemDown");
        }
        return std::move(found_);
    }

private:
    using Values = std::initializer_list<std::pair<const char*, Any>>;

    void overlap() {
        add("fit", "fitBefore");
        add("later", "shiftItems", {{"minutes", any(slot_->overlap)}});
        add("follow", "setFixed", {{"fixed", Any(false)}});
    }

    void gap() {
        add("earlier", "shiftItems", {{"minutes", any(-slot_->gap)}});
        add("fill", "fitBefore");
        add("follow", "setFixed", {{"fixed", Any(false)}});
    }

    void pastEnd() {
        const std::string& day = slot_->day->id;
        addForAll("fitDay", "fitToEnd", {{"day", any(day)}});
        addForAll("longerDay", "setDayEnd",
                  {{"day", any(day)}, {"end", any(isoTime(timeline_.spanOf(*slot_->day).end))}});
    }

    void minimum() {
        const auto least = slot_->item->minimum;
        if (!least) return;
        add("lengthen", "setDuration", {{"minutes", any(*least)}});
        add("lowerMinimum", "setMinimum", {{"minutes", any(slot_->end - slot_->start)}});
    }

    /// About the item of the finding.
    void add(std::string_view label, std::string_view command, Values values = {}) {
        addWith(label, command, values, true);
    }

    void addForAll(std::string_view label, std::string_view command, Values values) {
        addWith(label, command, values, false);
    }

    void addWith(std::string_view label, std::string_view command, Values values, bool ofItem) {
        std::vector<css::beans::PropertyValue> list;
        const auto put = [&list](const char* name, const Any& value) {
            list.emplace_back(rtl::OUString::createFromAscii(name), -1, value,
                              css::beans::PropertyState_DIRECT_VALUE);
        };
        if (ofItem) put("item", any(item_));
        for (const auto& [name, value] : values) put(name, value);
        WayOut way{label, command,
                   css::uno::Sequence<css::beans::PropertyValue>(
                       list.data(), static_cast<sal_Int32>(list.size()))};
        if (isPossible(way)) found_.push_back(std::move(way));
    }

    bool isPossible(const WayOut& way) const {
        const NamedOperation* operation = findOperation(way.command);
        if (!operation) return false;
        try {
            return !operation->outcome(programme_, NamedArguments(way.arguments)).changes.empty();
        } catch (const Refusal&) {
            return false;
        }
    }

    const Programme& programme_;
    const Timeline timeline_;
    std::string item_;
    const Slot* slot_;
    std::vector<WayOut> found_;
};

} // namespace

std::vector<WayOut> waysOut(const Programme& programme, const Finding& finding) {
    return Finder(programme, finding).find(finding.message.key);
}

} // namespace agendum::commands
