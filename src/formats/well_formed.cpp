// SPDX-License-Identifier: MPL-2.0
#include "formats/well_formed.hpp"
#include "formats/characters.hpp"
#include "formats/limits.hpp"
#include "formats/source.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace agendum::formats {
namespace {

constexpr std::array<std::string_view, 5> knownEntities{"lt", "gt", "amp", "apos", "quot"};

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    void document() {
        declaration();
        bool rootSeen = false;
        while (at_ < text_.size()) {
            if (looksAt("<?") || looksAt("<!--")) {
                aside();
            } else if (looksAt("<!DOCTYPE")) {
                fail("fault.doctype");
            } else if (looksAt("<") && !rootSeen) {
                rootSeen = true;
                root();
            } else if (isBlank(text_[at_])) {
                ++at_;
            } else {
                fail(rootSeen ? "fault.xml.after" : "fault.xml.before");
            }
        }
        if (!rootSeen) fail("fault.xml.before");
    }

private:
    struct Open {
        std::string_view name;
        std::size_t begin;
    };

    [[noreturn]] void fail(const char* key, std::vector<std::string> arguments = {}) const {
        failAt(at_, key, std::move(arguments));
    }
    [[noreturn]] void failAt(std::size_t offset, const char* key,
                             std::vector<std::string> arguments = {}) const {
        throw Fault({key, std::move(arguments)}, positionIn(text_, offset));
    }
    [[noreturn]] void failTruncated(std::size_t begin) const {
        failAt(begin, "fault.xml.truncated");
    }

    bool looksAt(std::string_view what) const { return text_.substr(at_).starts_with(what); }
    bool take(std::string_view what) {
        if (!looksAt(what)) return false;
        at_ += what.size();
        return true;
    }
    bool takeBlanks() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && isBlank(text_[at_])) ++at_;
        return at_ > begin;
    }
    /// Past the next `end`. `begin`: where the thing that it ends begins.
    std::string_view upTo(std::string_view end, std::size_t begin) {
        const std::size_t found = text_.find(end, at_);
        if (found == std::string_view::npos) failTruncated(begin);
        const std::string_view content = text_.substr(at_, found - at_);
        at_ = found + end.size();
        return content;
    }
    void countPart(std::size_t begin) {
        if (++parts_ > limits::parts) failAt(begin, "fault.parts", {std::to_string(limits::parts)});
    }

    /// A name without colon; empty where none stands.
    std::string_view plainName() {
        const std::size_t begin = at_;
        while (at_ < text_.size()) {
            std::size_t next = at_;
            const char32_t character = decodeUtf8(text_, next);
            if (at_ == begin ? !isNameStart(character) : !isNameCharacter(character)) break;
            at_ = next;
        }
        return text_.substr(begin, at_ - begin);
    }
    /// A name with at most one prefix (Namespaces in XML 1.0, QName).
    std::string_view name(std::size_t markup) {
        const std::size_t begin = at_;
        bool good = !plainName().empty();
        if (good && take(":")) good = !plainName().empty();
        if (at_ >= text_.size()) failTruncated(markup);
        if (!good || text_[at_] == ':') fail("fault.xml.name");
        return text_.substr(begin, at_ - begin);
    }

    void declaration() {
        if (!looksAt("<?xml") || text_.size() < 6 || !isBlank(text_[5])) return;
        const std::size_t begin = std::exchange(at_, 5);
        std::size_t expected = 0;
        constexpr std::array<std::string_view, 3> order{"version", "encoding", "standalone"};
        while (takeBlanks() && !looksAt("?>")) {
            const std::string_view attribute = plainName();
            const auto place = static_cast<std::size_t>(
                std::find(order.begin(), order.end(), attribute) - order.begin());
            if (place == order.size() || place < expected || (expected == 0 && place != 0))
                failAt(begin, "fault.xml.declaration");
            expected = place + 1;
            if (!isDeclared(place, value(begin))) failAt(begin, "fault.xml.declaration");
        }
        if (expected == 0 || !take("?>")) failAt(begin, "fault.xml.declaration");
    }
    static bool isDeclared(std::size_t place, std::string_view value) {
        if (place == 0)
            return value.size() > 2 && value.starts_with("1.")
                   && value.find_first_not_of("0123456789", 2) == std::string_view::npos;
        if (place == 2) return value == "yes" || value == "no";
        return true; // the encoding was looked at to get here
    }

    /// A comment or processing instruction.
    void aside() {
        const std::size_t begin = at_;
        countPart(begin);
        if (take("<!--")) {
            upTo("--", begin);
            if (!take(">")) failAt(at_ - 2, "fault.xml.comment");
            return;
        }
        at_ += 2;
        const std::string_view target = plainName();
        const bool reserved = target.size() == 3 && (target[0] == 'x' || target[0] == 'X')
                              && (target[1] == 'm' || target[1] == 'M')
                              && (target[2] == 'l' || target[2] == 'L');
        if (reserved) failAt(begin, "fault.xml.declaration");
        if (target.empty() || (!looksAt("?>") && !takeBlanks())) fail("fault.xml.name");
        upTo("?>", begin);
    }

    /// The root and all it holds: a loop, so that depth costs no stack.
    void root() {
        startTag();
        while (!open_.empty()) {
            if (at_ >= text_.size())
                failAt(open_.back().begin, "fault.xml.unclosed", {excerpt(open_.back().name)});
            if (looksAt("</")) {
                endTag();
            } else if (looksAt("<!--") || looksAt("<?")) {
                aside();
            } else if (looksAt("<![CDATA[")) {
                const std::size_t begin = std::exchange(at_, at_ + 9);
                countPart(begin);
                upTo("]]>", begin);
            } else if (looksAt("<!")) {
                fail("fault.xml.name");
            } else if (looksAt("<")) {
                startTag();
            } else {
                characterData();
            }
        }
    }

    void startTag() {
        const std::size_t begin = at_++;
        countPart(begin);
        const std::string_view element = name(begin);
        attributes_.clear();
        while (takeBlanks() && !looksAt(">") && !looksAt("/>")) attribute(begin);
        if (at_ >= text_.size()) failTruncated(begin);
        refuseTwice(begin);
        if (take("/>")) return;
        if (!take(">")) fail("fault.xml.tag", {excerpt(element)});
        if (open_.size() >= limits::depth)
            failAt(begin, "fault.depth", {std::to_string(limits::depth)});
        open_.push_back({element, begin});
    }

    void endTag() {
        const std::size_t begin = std::exchange(at_, at_ + 2);
        const std::string_view element = name(begin);
        takeBlanks();
        if (at_ >= text_.size()) failTruncated(begin);
        if (!take(">")) fail("fault.xml.tag", {excerpt(element)});
        if (element != open_.back().name)
            failAt(begin, "fault.xml.mismatch", {excerpt(open_.back().name), excerpt(element)});
        open_.pop_back();
    }

    void attribute(std::size_t tag) {
        if (at_ >= text_.size()) failTruncated(tag);
        const std::size_t begin = at_;
        countPart(begin);
        attributes_.push_back(name(tag));
        value(tag);
    }
    /// = and a quoted value.
    std::string_view value(std::size_t tag) {
        takeBlanks();
        if (at_ >= text_.size()) failTruncated(tag);
        if (!take("=")) fail("fault.xml.quotes");
        takeBlanks();
        if (at_ >= text_.size()) failTruncated(tag);
        const char quote = text_[at_];
        if (quote != '"' && quote != '\'') fail("fault.xml.quotes");
        const std::size_t begin = ++at_;
        while (at_ < text_.size() && text_[at_] != quote) {
            if (text_[at_] == '<') fail("fault.xml.less");
            if (text_[at_] == '&')
                reference();
            else
                ++at_;
        }
        if (at_ >= text_.size()) failTruncated(tag);
        return text_.substr(begin, at_++ - begin);
    }
    void refuseTwice(std::size_t tag) {
        std::sort(attributes_.begin(), attributes_.end());
        const auto twice = std::adjacent_find(attributes_.begin(), attributes_.end());
        if (twice != attributes_.end()) failAt(tag, "fault.attribute.twice", {excerpt(*twice)});
    }

    void characterData() {
        countPart(at_);
        while (at_ < text_.size() && text_[at_] != '<') {
            if (looksAt("]]>")) fail("fault.xml.cdata");
            if (text_[at_] == '&')
                reference();
            else
                ++at_;
        }
    }

    void reference() {
        const std::size_t begin = at_++;
        const bool numeric = take("#");
        const std::string_view rest = text_.substr(at_);
        const std::size_t length = std::min(rest.find(';'), rest.size());
        const std::string_view body = rest.substr(0, length);
        const bool known = numeric ? isCharacterNumber(body)
                                   : std::find(knownEntities.begin(), knownEntities.end(), body)
                                         != knownEntities.end();
        if (length == rest.size() || !known) failAt(begin, "fault.xml.entity");
        at_ += length + 1;
    }
    static bool isCharacterNumber(std::string_view body) {
        const bool hexadecimal = body.starts_with("x");
        if (hexadecimal) body.remove_prefix(1);
        if (body.empty()) return false;
        char32_t character = 0;
        for (const char c : body) {
            const std::optional<char32_t> digit = digitOf(c, hexadecimal);
            if (!digit) return false;
            character = character * (hexadecimal ? 16 : 10) + *digit;
            if (character > 0x10FFFF) return false;
        }
        return isXmlCharacter(character);
    }
    static std::optional<char32_t> digitOf(char c, bool hexadecimal) {
        if (c >= '0' && c <= '9') return static_cast<char32_t>(c - '0');
        if (hexadecimal && c >= 'a' && c <= 'f') return static_cast<char32_t>(c - 'a' + 10);
        if (hexadecimal && c >= 'A' && c <= 'F') return static_cast<char32_t>(c - 'A' + 10);
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t parts_ = 0;
    std::vector<Open> open_;
    std::vector<std::string_view> attributes_; // names in the start tag that is being read
};

} // namespace

void checkWellFormed(std::string_view text) {
    Scanner(text).document();
}

} // namespace agendum::formats
