// SPDX-License-Identifier: MPL-2.0
#include "programme/retext.hpp"

#include <algorithm>
#include <string>

namespace agendum {
namespace {

bool continuesCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The bytes of `before` that go, from `begin` up to `end`, and what comes in their place.
struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string_view insert;
};

Edit smallestEdit(std::string_view before, std::string_view after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix]) ++prefix;
    // Never within a character: neither text may go on there with the rest of one.
    const auto splits = [](std::string_view text, std::size_t at) {
        return at < text.size() && continuesCharacter(text[at]);
    };
    while (prefix > 0 && (splits(before, prefix) || splits(after, prefix))) --prefix;
    std::size_t suffix = 0;
    while (suffix < shorter - prefix
           && before[before.size() - suffix - 1] == after[after.size() - suffix - 1]) {
        ++suffix;
    }
    while (suffix > 0 && splits(before, before.size() - suffix)) --suffix;
    return {.begin = prefix,
            .end = before.size() - suffix,
            .insert = after.substr(prefix, after.size() - suffix - prefix)};
}

bool isPlain(const Run& run) {
    return run.href.empty() && run.startOf.empty();
}

/// The run that takes up what was typed; the line's size: none does.
std::size_t receiver(const Line& line, const Edit& edit) {
    std::size_t beside = line.size();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t end = begin + line[i].text.size();
        const bool within = edit.begin < end && (begin < edit.begin || edit.begin < edit.end);
        if (within && begin <= edit.begin) return i;
        if (isPlain(line[i]) && begin <= edit.begin && edit.begin <= end) beside = i;
        begin = end;
    }
    return beside;
}

void append(Line& line, Run run) {
    if (run.text.empty() && run.startOf.empty()) return;
    if (isPlain(run) && !line.empty() && isPlain(line.back())) {
        line.back().text += run.text;
    } else {
        line.push_back(std::move(run));
    }
}

} // namespace

Line retexted(const Line& line, std::string_view words) {
    const std::string before = plainText(line);
    const Edit edit = smallestEdit(before, words);
    const std::size_t target = receiver(line, edit);
    Line result;
    bool inserted = target < line.size();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Run& run = line[i];
        const std::size_t end = begin + run.text.size();
        if (!inserted && begin >= edit.begin) {
            append(result, {.text = std::string(edit.insert), .href = {}, .startOf = {}});
            inserted = true;
        }
        Run kept = run;
        const std::size_t cutBegin = std::clamp(edit.begin, begin, end);
        const std::size_t cutEnd = std::clamp(edit.end, begin, end);
        kept.text.erase(cutBegin - begin, cutEnd - cutBegin);
        if (i == target) kept.text.insert(cutBegin - begin, edit.insert);
        append(result, std::move(kept));
        begin = end;
    }
    if (!inserted) append(result, {.text = std::string(edit.insert), .href = {}, .startOf = {}});
    return result;
}

} // namespace agendum
