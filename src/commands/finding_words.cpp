// SPDX-License-Identifier: MPL-2.0
#include "commands/finding_words.hpp"

#include "commands/messages.hpp"
#include "layout/time_text.hpp"
#include "programme/iso_time.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace agendum::commands {
namespace {

/// Which arguments of a finding's sentence are times of day, and which is a date; negative: none is.
struct Moments {
    std::vector<std::size_t> times;
    int date = -1;
};

const Moments& momentsIn(std::string_view key) {
    static const Moments first{{0}};
    static const Moments none{};
    static const std::map<std::string_view, Moments> others{
        {"finding.past-end", {{0, 2}}}, {"finding.midnight", {{0}, 2}}, {"finding.room", {{0, 4}}},
        {"finding.speaker", {{0, 4}}},  {"finding.link", none},         {"finding.reference", none},
    };
    const auto found = others.find(key);
    return found == others.end() ? first : found->second;
}

} // namespace

rtl::OUString inWords(const css::uno::Reference<css::uno::XComponentContext>& context,
                      const layout::Speech& speech, const Finding& finding) {
    Message message = finding.message;
    const Moments& moments = momentsIn(message.key);
    for (const std::size_t at : moments.times)
        if (at < message.arguments.size())
            if (const auto time = parseIsoTime(message.arguments[at]))
                message.arguments[at] = layout::timeText(*time, speech.time);
    if (const auto at = static_cast<std::size_t>(moments.date); at < message.arguments.size())
        if (const auto date = parseIsoDate(message.arguments[at]))
            message.arguments[at] = speech.date(*date);
    return sentence(context, message);
}

} // namespace agendum::commands
