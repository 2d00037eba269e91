// SPDX-License-Identifier: MPL-2.0
#include "commands/preview.hpp"

#include "commands/messages.hpp"
#include "commands/named_operations.hpp"
#include "commands/preview_parts.hpp"
#include "layout/time_text.hpp"
#include "programme/summary.hpp"
#include "writer/uno_text.hpp"

#include <stdexcept>
#include <string>

namespace agendum::commands {
namespace {

using rtl::OUString;

class Writer {
public:
    explicit Writer(const Target& target)
        : context_(target.context), speech_(target.session->speech()) {}

    OUString line(const ItemChange& change) const {
        if (!change.was) return words("preview.came", {span(*change.is), change.title});
        if (!change.is) return words("preview.went", {span(*change.was), change.title});
        if (change.was == change.is)
            return words("preview.otherwise", {span(*change.is), change.title});
        return words("preview.moved", {span(*change.was), span(*change.is), change.title});
    }

    /// Others: what else changes.
    OUString summary(const Summary& change, const std::vector<OUString>& others) const {
        std::vector<OUString> parts;
        count(parts, "preview.changed", change.changed);
        count(parts, "preview.added", change.came);
        count(parts, "preview.removed", change.went);
        for (const DayChange& day : change.days) addDay(parts, day, change.days.size() > 1);
        parts.insert(parts.end(), others.begin(), others.end());
        OUString all;
        for (const OUString& part : parts) all += (all.isEmpty() ? OUString() : ", ") + part;
        if (all.isEmpty()) return words("preview.nothing");
        return all.copy(0, 1).toAsciiUpperCase() + all.copy(1) + ".";
    }

private:
    OUString words(std::string_view key, const std::vector<std::string>& arguments = {}) const {
        return interfaceText(context_, key, arguments);
    }

    void count(std::vector<OUString>& parts, const std::string& key, std::size_t number) const {
        if (number == 1) parts.push_back(words(key + ".one"));
        if (number > 1) parts.push_back(words(key, {std::to_string(number)}));
    }

    void addDay(std::vector<OUString>& parts, const DayChange& day, bool named) const {
        if (!day.was || !day.is) return;
        const std::string date = named ? speech_.date(day.date) + ": " : std::string();
        if (day.was->start != day.is->start)
            parts.push_back(
                words("preview.begins", {time(day.is->start), time(day.was->start), date}));
        if (day.was->end && day.is->end && day.was->end != day.is->end)
            parts.push_back(words("preview.ends", {time(*day.is->end), time(*day.was->end), date}));
    }

    std::string time(Minutes minutes) const { return layout::timeText(minutes, speech_.time); }

    std::string span(const Time& when) const {
        return when.end ? time(when.start) + "–" + time(*when.end) : time(when.start);
    }

    Context context_;
    layout::Speech speech_;
};

} // namespace

Preview previewOf(const Target& target, std::string_view operation,
                  const NamedArguments& arguments) {
    const NamedOperation* found = findOperation(operation);
    if (!found) throw std::logic_error("no operation " + std::string(operation));
    try {
        return previewOf(target, found->outcome(*target.session->programme(), arguments));
    } catch (const Refusal& refusal) {
        return refusedPreview(target, refusal.message());
    }
}

Preview previewOf(const Target& target, const operations::Outcome& outcome) {
    const Summary change = summarize(*target.session->programme(), outcome);
    const Writer writer(target);
    Preview preview{writer.summary(change, partsInWords(target, outcome.programme)),
                    {},
                    !outcome.changes.empty()};
    for (const ItemChange& item : change.items) preview.lines.push_back(writer.line(item));
    return preview;
}

Preview refusedPreview(const Target& target, const Message& reason) {
    return {sentence(target.context, reason), {}, false};
}

} // namespace agendum::commands
