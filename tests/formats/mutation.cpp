// SPDX-License-Identifier: MPL-2.0
#include "mutation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace agendum::testing {
namespace {

constexpr std::array<std::string_view, 16> anywhere{
    "<",      ">",  "/>",        "<!--",   "-->",     "<![CDATA[", "]]>",      "&",
    "&#x41;", "\"", "xmlns='x'", "<item>", "</item>", " id='a'",   "\xC3\x28", "<?x ?>"};

constexpr std::array<std::string_view, 20> betweenTags{"text",
                                                       "&#32;",
                                                       "<![CDATA[ ]]>",
                                                       "<!--c-->",
                                                       "<?p?>",
                                                       "<title/>",
                                                       "<p>x</p>",
                                                       "<li/>",
                                                       "<item/>",
                                                       "<strand/>",
                                                       "<note/>",
                                                       "<room/>",
                                                       "<speaker/>",
                                                       "<a href='b'/>",
                                                       "<start of='a'/>",
                                                       "<section/>",
                                                       "<name/>",
                                                       "<venue/>",
                                                       "<x:y xmlns:x='urn:x'/>",
                                                       "<link href='a'/>"};

constexpr std::array<std::string_view, 20> withinTags{
    " id='q'",          " id=' a&#9;'",       " start='9:30'",    " start='168:00'",
    " duration=' 030'", " duration='+5'",     " minimum='0'",     " flexible='1'",
    " flexible='True'", " kind='break'",      " place='after'",   " continues='a'",
    " xml:lang='sv'",   " xmlns=''",          " xmlns:x='urn:x'", " x:a='1'",
    " language='sv'",   " date='2024-02-29'", " href='&#160;'",   " of='a b'"};

/// Just after one of the places where `mark` stands; 0 where there is none.
std::size_t after(std::string_view bytes, char mark, Dice& dice) {
    const std::size_t found = bytes.find(mark, dice.roll(bytes.size()));
    return found == std::string_view::npos ? 0 : found + 1;
}

void mutateOnce(std::string& bytes, Dice& dice) {
    const std::size_t at = dice.roll(bytes.size());
    const std::size_t length = std::min(dice.roll(30), bytes.size() - at);
    switch (dice.roll(7)) {
    case 0: bytes[at] = static_cast<char>(dice.roll(256)); break;
    case 1: bytes.erase(at, length); break;
    case 2: bytes.insert(at, dice.pick(anywhere)); break;
    case 3: bytes.insert(dice.roll(bytes.size()), bytes.substr(at, length)); break;
    case 4: bytes.insert(after(bytes, '>', dice), dice.pick(betweenTags)); break;
    case 5:
        if (const std::size_t quote = bytes.find("\" ", at); quote != std::string::npos)
            bytes.insert(quote + 1, dice.pick(withinTags));
        break;
    default:
        if (dice.chance(20)) bytes.resize(at);
        break;
    }
}

} // namespace

std::string mutated(std::string bytes, Dice& dice, std::size_t most) {
    for (std::size_t changes = 1 + dice.roll(most); changes > 0 && !bytes.empty(); --changes)
        mutateOnce(bytes, dice);
    return bytes;
}

} // namespace agendum::testing
