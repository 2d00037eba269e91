// SPDX-License-Identifier: MPL-2.0
#include "writer/paragraph_text.hpp"
#include "writer/styles.hpp"
#include "writer/uno_text.hpp"

#include "layout/align.hpp"
#include "layout/setting.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>

#include <algorithm>
#include <limits>
#include <string_view>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::text::XTextRange>;
using Cursor = Reference<css::text::XTextCursor>;

rtl::OUString textProperty(const Range& range, const char* name) {
    const Reference<css::beans::XPropertySet> properties(range, UNO_QUERY_THROW);
    rtl::OUString value;
    properties->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
    return value;
}

bool flag(const Range& range, const char* name) {
    const Reference<css::beans::XPropertySet> properties(range, UNO_QUERY_THROW);
    bool value = false;
    properties->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
    return value;
}

/// A part of a paragraph that is of one piece for the office.
struct Stretch {
    Range range;
    std::u16string text; ///< as it is read
    bool letters = true; ///< false: a field, which shows text but is taken out only as a whole
};

/// What is read in a paragraph. Notes, images, marks and hidden letters show no text, and are thus
/// never in the way of a change.
std::vector<Stretch> stretchesOf(const Range& paragraph) {
    std::vector<Stretch> stretches;
    const Reference<css::container::XEnumerationAccess> access(paragraph, UNO_QUERY_THROW);
    const auto portions = access->createEnumeration();
    bool deleted = false;
    while (portions->hasMoreElements()) {
        const Range portion(portions->nextElement(), UNO_QUERY_THROW);
        const rtl::OUString type = textProperty(portion, "TextPortionType");
        if (type == "Redline") {
            if (textProperty(portion, "RedlineType") == "Delete" && !flag(portion, "IsCollapsed"))
                deleted = flag(portion, "IsStart");
        } else if (!deleted && (type == "Text" || type == "TextField")
                   && !flag(portion, "CharHidden")) {
            stretches.push_back({portion, toUtf16(portion->getString()), type == "Text"});
        }
    }
    return stretches;
}

std::u16string lettersOf(const std::vector<Stretch>& stretches) {
    std::u16string text;
    for (const Stretch& stretch : stretches) text += stretch.text;
    return text;
}

/// The office steps over a surrogate pair at once.
std::size_t stepsOver(std::u16string_view letters) {
    return static_cast<std::size_t>(
        std::count_if(letters.begin(), letters.end(),
                      [](char16_t unit) { return unit < 0xDC00 || unit > 0xDFFF; }));
}

void advance(const Reference<css::text::XTextCursor>& cursor, std::u16string_view letters,
             bool select) {
    constexpr std::size_t most = std::numeric_limits<sal_Int16>::max();
    std::size_t steps = stepsOver(letters);
    for (; steps > most; steps -= most) cursor->goRight(static_cast<sal_Int16>(most), select);
    cursor->goRight(static_cast<sal_Int16>(steps), select);
}

/// A cursor over letters [from, to) of a stretch.
Cursor select(const Stretch& stretch, std::size_t from, std::size_t to) {
    const Range start = stretch.range->getStart();
    const Cursor cursor = start->getText()->createTextCursorByRange(start);
    const std::u16string_view letters(stretch.text);
    advance(cursor, letters.substr(0, from), false);
    advance(cursor, letters.substr(from, to - from), true);
    return cursor;
}

void insertAt(const Cursor& cursor, const std::u16string& text) {
    cursor->getText()->insertString(cursor.get(), toUno(text), false);
}

/// How many code units the letter at a position takes.
std::size_t unitsAt(const std::u16string& text, std::size_t position) {
    const char16_t unit = text[position];
    const bool pair = unit >= 0xD800 && unit < 0xDC00 && position + 1 < text.size();
    return pair ? 2 : 1;
}

/// The letters [from, to) of one stretch.
struct Piece {
    const Stretch* stretch = nullptr;
    std::size_t from = 0;
    std::size_t to = 0;
};

std::vector<Piece> piecesIn(const std::vector<Stretch>& stretches, std::size_t from,
                            std::size_t to) {
    std::vector<Piece> pieces;
    if (from == to) return pieces;
    std::size_t begin = 0;
    for (const Stretch& stretch : stretches) {
        const std::size_t end = begin + stretch.text.size();
        if (from < end && to > begin)
            pieces.push_back({&stretch, std::max(from, begin) - begin, std::min(to, end) - begin});
        begin = end;
    }
    return pieces;
}

void erase(const Piece& piece) {
    if (piece.stretch->letters)
        select(*piece.stretch, piece.from, piece.to)->setString({});
    else
        piece.stretch->range->setString({});
}

/// Puts text in the place of a piece of letters. It goes in behind the piece's first letter while that still
/// stands, because what is typed there takes that letter's formatting and link.
void putInPlace(const Piece& piece, const std::u16string& text) {
    const std::size_t second = piece.from + unitsAt(piece.stretch->text, piece.from);
    if (second < piece.to) select(*piece.stretch, second, piece.to)->setString({});
    insertAt(select(*piece.stretch, second, second), text);
    select(*piece.stretch, piece.from, second)->setString({});
}

/// Puts text behind `position` letters that stay.
void insertBehind(const Range& paragraph, const std::vector<Stretch>& stretches,
                  std::size_t position, const std::u16string& text) {
    const auto before = piecesIn(stretches, position - 1, position);
    if (before.front().stretch->letters) {
        const Piece& last = before.front();
        insertAt(select(*last.stretch, last.to, last.to), text);
    } else {
        const Range end = before.front().stretch->range->getEnd();
        insertAt(paragraph->getText()->createTextCursorByRange(end), text);
    }
}

/// A paragraph that was met in a stretch of text keeps the length that it had then.
Range asItIsNow(const Range& paragraph) {
    const Range start = paragraph->getStart();
    const Reference<css::text::XParagraphCursor> cursor(
        start->getText()->createTextCursorByRange(start), UNO_QUERY_THROW);
    cursor->gotoEndOfParagraph(true);
    const Reference<css::container::XEnumerationAccess> access(cursor, UNO_QUERY_THROW);
    return {access->createEnumeration()->nextElement(), UNO_QUERY_THROW};
}

/// What is read in a paragraph that may have been written since it was met.
std::vector<Stretch> stretchesNow(const Range& paragraph) {
    std::vector<Stretch> stretches = stretchesOf(paragraph);
    const auto length = static_cast<std::size_t>(paragraph->getString().getLength());
    if (lettersOf(stretches).size() == length) return stretches;
    return stretchesOf(asItIsNow(paragraph));
}

std::size_t unitsBefore(const std::u16string& text, std::size_t position) {
    return position > 1 && unitsAt(text, position - 2) == 2 ? 2 : 1;
}

/// The office takes tracked letters at the very end of a paragraph and a paragraph that comes behind it for one
/// change, and takes that end away too where it is rejected: two lines are one then. So what is put in
/// at the end takes two letters along, and goes between them: a deleted one stands at the end.
void endWithDeleted(layout::Splice& splice, const std::u16string& current,
                    const std::vector<Stretch>& stretches) {
    if (splice.suffix > 0 || splice.insert.empty() || !stretches.back().letters) return;
    const std::size_t begin = current.size() - stretches.back().text.size();
    const std::size_t last = current.size() - unitsBefore(current, current.size());
    if (last <= begin) return;
    const std::size_t from = last - unitsBefore(current, last);
    if (from >= splice.prefix) return;
    splice.insert.insert(0, current, from, splice.prefix - from);
    splice.prefix = from;
}

void replaceText(const Range& paragraph, const std::u16string& text) {
    const std::vector<Stretch> stretches = stretchesNow(paragraph);
    const std::u16string current = lettersOf(stretches);
    if (current == text) return;
    if (current.empty()) {
        const Range start = paragraph->getStart();
        insertAt(start->getText()->createTextCursorByRange(start), text);
        return;
    }
    layout::Splice splice = layout::splice(current, text);
    endWithDeleted(splice, current, stretches);
    std::size_t to = current.size() - splice.suffix;
    if (splice.prefix == to && to == 0) {
        // Nothing stands before the new text whose formatting it could take: take the first letter
        // along.
        to = unitsAt(current, 0);
        splice.insert += current.substr(0, to);
    }
    std::vector<Piece> pieces = piecesIn(stretches, splice.prefix, to);
    const auto letters = std::find_if(pieces.begin(), pieces.end(),
                                      [](const Piece& piece) { return piece.stretch->letters; });
    const Stretch* const host = letters == pieces.end() ? nullptr : letters->stretch;
    const bool exchanged = host && !splice.insert.empty();
    if (!exchanged && !splice.insert.empty()) {
        if (splice.prefix > 0)
            insertBehind(paragraph, stretches, splice.prefix, splice.insert);
        else {
            const Range start = paragraph->getStart();
            insertAt(start->getText()->createTextCursorByRange(start), splice.insert);
        }
    }
    // From the last, so that what comes before stays where it was.
    std::reverse(pieces.begin(), pieces.end());
    for (const Piece& piece : pieces) {
        if (exchanged && piece.stretch == host)
            putInPlace(piece, splice.insert);
        else
            erase(piece);
    }
}

void link(const Reference<css::text::XTextCursor>& cursor, const rtl::OUString& href) {
    const Reference<css::beans::XPropertySet> properties(cursor, UNO_QUERY_THROW);
    properties->setPropertyValue("HyperLinkURL", Any(href));
}

bool hasLink(const layout::PageParagraph& content) {
    return std::any_of(content.runs.begin(), content.runs.end(),
                       [](const layout::PageRun& run) { return !run.href.empty(); });
}

bool gave(const layout::PageParagraph& content, const rtl::OUString& href) {
    return std::any_of(content.runs.begin(), content.runs.end(),
                       [&](const layout::PageRun& run) { return toUno(run.href) == href; });
}

void updateLinks(const Range& paragraph, const layout::PageParagraph& before,
                 const layout::PageParagraph& after) {
    if (!hasLink(before) && !hasLink(after)) return;
    const std::vector<Stretch> stretches = stretchesOf(asItIsNow(paragraph));
    std::size_t begin = 0;
    for (const layout::PageRun& run : after.runs) {
        const std::size_t end = begin + toUtf16(toUno(run.text)).size();
        for (const Piece& piece : piecesIn(stretches, begin, end)) {
            const rtl::OUString current = textProperty(piece.stretch->range, "HyperLinkURL");
            const rtl::OUString wanted = toUno(run.href);
            const bool ours = !wanted.isEmpty() || gave(before, current);
            if (current != wanted && ours)
                link(select(*piece.stretch, piece.from, piece.to), wanted);
        }
        begin = end;
    }
}

} // namespace

std::u16string visibleText(const Range& paragraph) {
    return lettersOf(stretchesOf(paragraph));
}

rtl::OUString styleNameOf(const Range& paragraph) {
    return textProperty(paragraph, "ParaStyleName");
}

bool showsText(const Range& paragraph) {
    return !visibleText(paragraph).empty();
}

bool isStruck(const Range& paragraph) {
    return !paragraph->getString().isEmpty() && !showsText(paragraph);
}

bool endsWithInsertion(const Range& paragraph) {
    const Reference<css::container::XEnumerationAccess> access(asItIsNow(paragraph),
                                                               UNO_QUERY_THROW);
    const auto portions = access->createEnumeration();
    bool inserted = false, deleted = false, ends = false;
    while (portions->hasMoreElements()) {
        const Range portion(portions->nextElement(), UNO_QUERY_THROW);
        if (textProperty(portion, "TextPortionType") == "Redline") {
            const bool begins = flag(portion, "IsStart");
            const rtl::OUString type = textProperty(portion, "RedlineType");
            if (type == "Insert") inserted = begins;
            if (type == "Delete") deleted = begins;
        } else if (!portion->getString().isEmpty()) {
            ends = inserted && !deleted;
        }
    }
    return ends;
}

layout::SeenParagraph visibleParagraph(const Range& paragraph) {
    layout::SeenParagraph seen{roleOf(textProperty(paragraph, "ParaStyleName")), {}};
    for (const Stretch& stretch : stretchesOf(paragraph)) {
        const bool label = textProperty(stretch.range, "CharStyleName") == labelStyle();
        layout::append(seen.runs, {.text = toStd(stretch.text),
                                   .href = toStd(textProperty(stretch.range, "HyperLinkURL")),
                                   .label = label});
    }
    seen.runs = layout::tidied(std::move(seen.runs));
    return seen;
}

void showOnly(const Range& paragraph, const std::u16string& text) {
    replaceText(paragraph, text);
}

void writeParagraph(const Cursor& cursor, const layout::PageParagraph& content) {
    const auto text = cursor->getText();
    const Reference<css::beans::XPropertySet> properties(cursor, UNO_QUERY_THROW);
    properties->setPropertyValue("ParaStyleName", Any(styleOf(content.role)));
    const bool plain =
        std::none_of(content.runs.begin(), content.runs.end(),
                     [](const layout::PageRun& run) { return run.label || !run.href.empty(); });
    if (plain) {
        text->insertString(cursor.get(), toUno(content.text()), false);
        return;
    }
    // All letters first: what is inserted at the end of a formatted run would take its format.
    text->insertString(cursor.get(), toUno(content.text()), false);
    const Reference<css::text::XParagraphCursor> run(text->createTextCursorByRange(cursor.get()),
                                                     UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> look(run, UNO_QUERY_THROW);
    run->gotoStartOfParagraph(false);
    for (const layout::PageRun& piece : content.runs) {
        advance(run.get(), toUtf16(toUno(piece.text)), true);
        if (piece.label) look->setPropertyValue("CharStyleName", Any(labelStyle()));
        if (!piece.href.empty()) link(run.get(), toUno(piece.href));
        run->collapseToEnd();
    }
}

void rewriteParagraph(const Range& paragraph, const layout::PageParagraph& before,
                      const layout::PageParagraph& after) {
    const Reference<css::beans::XPropertySet> properties(paragraph, UNO_QUERY_THROW);
    if (before.role != after.role
        && textProperty(paragraph, "ParaStyleName") == styleOf(before.role))
        properties->setPropertyValue("ParaStyleName", Any(styleOf(after.role)));
    replaceText(paragraph, toUtf16(toUno(after.text())));
    updateLinks(paragraph, before, after);
}

} // namespace agendum::writer
