// SPDX-License-Identifier: MPL-2.0
#include "layout/time_text.hpp"

#include <array>
#include <span>
#include <utility>

namespace agendum::layout {
namespace {

constexpr Minutes halfDay = std::chrono::hours(12);

/// What people type, made even: ASCII letters small, every dash a hyphen, every space a space,
/// emphasis marks gone, spaces at the ends too.
std::string evened(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> replacements{{
        {"\u2010", "-"},
        {"\u2011", "-"},
        {"\u2012", "-"},
        {"\u2013", "-"},
        {"\u2014", "-"},
        {"\u2212", "-"},
        {"\u2192", ">"},
        {"\u00A0", " "},
        {"\u2007", " "},
        {"\u2009", " "},
        {"\u202F", " "},
        {"\t", " "},
        {"*", ""},
        {"\u00C0", "\u00E0"},
    }};
    std::string result;
    while (!text.empty()) {
        const auto* found = replacements.begin();
        while (found != replacements.end() && !text.starts_with(found->first)) ++found;
        if (found != replacements.end()) {
            result += found->second;
            text.remove_prefix(found->first.size());
            continue;
        }
        const char c = text.front();
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        text.remove_prefix(1);
    }
    const std::size_t first = result.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return result.substr(first, result.find_last_not_of(' ') - first + 1);
}

// Longer words stand before those that they begin with.
constexpr std::string_view beforeTime[] = {
    "klockan", "klokken",   "klo",   "kl.",  "kl",    "från kl.", "från", "fra",
    "from",    "dalle ore", "dalle", "alle", "ore",   "ab",       "um",   "von",
    "van",     "om",        "at",    "de",   "a las", "las",      "à",    "h.",
};
constexpr std::string_view afterTime[] = {"uhr", "uur", "horas", "hrs", "hs", "h"};
constexpr std::string_view betweenTimes[] = {
    "->", "-", ">", "until", "till", "til", "to", "tot", "bis", "alle", "a las", "à", "a",
};

/// The evened text, read from its beginning to its end.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool atEnd() const { return rest_.empty(); }
    void skipSpaces() {
        while (rest_.starts_with(' ')) rest_.remove_prefix(1);
    }
    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    /// One of the words, if a letter does not make another word of it, and the spaces behind it.
    bool takeWord(std::span<const std::string_view> words) {
        for (const std::string_view word : words) {
            if (!rest_.starts_with(word)) continue;
            const std::string_view after = rest_.substr(word.size());
            if (isLetter(word.back()) && !after.empty() && isLetter(after.front())) continue;
            rest_ = after;
            skipSpaces();
            return true;
        }
        return false;
    }
    /// The digits that stand here, all of them, or none where there are too few or too many.
    std::string_view takeDigits(std::size_t atLeast, std::size_t atMost) {
        std::size_t count = 0;
        while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
        if (count < atLeast || count > atMost) return {};
        const std::string_view digits = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return digits;
    }

private:
    // Bytes of other than ASCII letters count as letters: "9 hôtes" is no time.
    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; }

    std::string_view rest_;
};

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

enum class Half { none, am, pm };

struct ClockTime {
    int hour = 0;
    int minute = 0;
    bool padded = false; ///< "01", which a twelve-hour clock does not say
    Half half = Half::none;

    bool fitsTwelveHours() const { return hour >= 1 && hour <= 12; }
    Minutes minutes() const {
        if (half == Half::none) return Minutes{hour * 60 + minute};
        return Minutes{hour % 12 * 60 + minute} + (half == Half::pm ? halfDay : Minutes{0});
    }
};

/// ":30", ".30", " h 30" behind an hour; the reader stays where it is if there is nothing such.
std::optional<int> minuteBehind(Reader& reader) {
    Reader ahead = reader;
    if (!ahead.take(":") && !ahead.take(".")) {
        ahead.skipSpaces();
        if (!ahead.take("h")) return std::nullopt;
        ahead.skipSpaces();
    }
    const std::string_view digits = ahead.takeDigits(2, 2);
    if (digits.empty()) return std::nullopt;
    reader = ahead;
    return number(digits);
}

std::optional<ClockTime> hourAndMinute(Reader& reader) {
    const std::string_view digits = reader.takeDigits(1, 4);
    if (digits.empty()) return std::nullopt;
    const bool runTogether = digits.size() > 2; // "0930"
    const std::size_t hourDigits = runTogether ? digits.size() - 2 : digits.size();
    const auto minute = runTogether ? number(digits.substr(hourDigits)) : minuteBehind(reader);
    const ClockTime time{.hour = number(digits.substr(0, hourDigits)),
                         .minute = minute.value_or(0),
                         .padded = digits.front() == '0'};
    // A lone number over 24 is a count of something, not an hour.
    const int lastHour = minute ? 47 : 24;
    if (time.hour > lastHour || time.minute > 59) return std::nullopt;
    return time;
}

Half halfOf(Reader& reader) {
    static constexpr std::string_view am[] = {"a.m.", "a.m", "am"};
    static constexpr std::string_view pm[] = {"p.m.", "p.m", "pm"};
    if (reader.takeWord(am)) return Half::am;
    if (reader.takeWord(pm)) return Half::pm;
    return Half::none;
}

std::optional<ClockTime> clockTime(Reader& reader) {
    while (reader.takeWord(beforeTime)) {
    }
    auto time = hourAndMinute(reader);
    if (!time) return std::nullopt;
    reader.skipSpaces();
    time->half = halfOf(reader);
    if (time->half != Half::none && !time->fitsTwelveHours()) return std::nullopt;
    reader.takeWord(afterTime);
    return time;
}

/// "9:20 - 9:35 AM", "11:20 - 12:35 PM": the half of the day that makes the range short.
void completeStart(ClockTime& start, const ClockTime& end) {
    if (start.half != Half::none || end.half == Half::none || !start.fitsTwelveHours()) return;
    start.half = end.half;
    if (start.minutes() > end.minutes()) start.half = end.half == Half::am ? Half::pm : Half::am;
}

Minutes endOf(const ClockTime& start, const ClockTime& end) {
    const Minutes from = start.minutes();
    const Minutes to = end.minutes();
    if (to >= from) return to;
    const bool twelveHourClock = start.half == Half::none && end.half == Half::none
                                 && start.fitsTwelveHours() && end.fitsTwelveHours()
                                 && !start.padded && !end.padded;
    if (twelveHourClock && to + halfDay >= from) return to + halfDay;
    return to + std::chrono::days(1);
}

/// "17:15:", "18.00." – a mark that ends the time cell, not part of the time.
void skipClosingMark(Reader& reader) {
    reader.skipSpaces();
    if (!reader.take(":") && !reader.take(".")) reader.take(",");
    reader.skipSpaces();
}

struct ClockRange {
    ClockTime start;
    std::optional<ClockTime> end;
};

std::optional<ClockRange> clockRange(std::string_view text) {
    const std::string even = evened(text);
    Reader reader(even);
    const auto start = clockTime(reader);
    if (!start) return std::nullopt;
    ClockRange range{*start, {}};
    reader.skipSpaces();
    const bool goesOn = reader.takeWord(betweenTimes);
    if (goesOn && reader.atEnd()) return range;
    if (goesOn) {
        range.end = clockTime(reader);
        if (!range.end) return std::nullopt;
        completeStart(range.start, *range.end);
    }
    skipClosingMark(reader);
    if (!reader.atEnd()) return std::nullopt;
    return range;
}

} // namespace

std::optional<TimeRange> parseTimeRange(std::string_view text) {
    const auto range = clockRange(text);
    if (!range) return std::nullopt;
    const Minutes start = range->start.minutes();
    if (!range->end) return TimeRange{start, std::nullopt};
    const Minutes end = endOf(range->start, *range->end);
    if (end < start) return std::nullopt;
    return TimeRange{start, end};
}

bool mayBeEitherHalf(std::string_view text) {
    const auto range = clockRange(text);
    return range && range->start.half == Half::none && range->start.fitsTwelveHours();
}

std::optional<Minutes> parseTime(std::string_view text) {
    const auto range = parseTimeRange(text);
    if (!range || range->end) return std::nullopt;
    return range->start;
}

} // namespace agendum::layout
