// SPDX-License-Identifier: MPL-2.0
#include "writer/paragraph_list.hpp"
#include "writer/pairing.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/uno_text.hpp"

#include "layout/align.hpp"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <optional>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::text::XTextRange>;
using Contents = std::vector<layout::PageParagraph>;

std::vector<layout::RowText> textsOf(const Contents& contents) {
    std::vector<layout::RowText> texts;
    for (const layout::PageParagraph& content : contents) texts.push_back({content.text()});
    return texts;
}

std::vector<layout::RowText> textsOf(const Paragraphs& paragraphs) {
    std::vector<layout::RowText> texts;
    for (const Range& paragraph : paragraphs) texts.push_back({toStd(visibleText(paragraph))});
    return texts;
}

Range startOfParagraph(const Reference<css::text::XTextCursor>& cursor) {
    const Reference<css::text::XParagraphCursor> start(
        cursor->getText()->createTextCursorByRange(cursor.get()), UNO_QUERY_THROW);
    start->gotoStartOfParagraph(false);
    return start.get();
}

bool isParagraph(const css::uno::Any& content) {
    const Reference<css::lang::XServiceInfo> info(content, css::uno::UNO_QUERY);
    return info.is() && info->supportsService("com.sun.star.text.Paragraph");
}

/// Whether nothing stands between two paragraphs: cursors pass over a table as if it were not there.
bool adjacent(const Reference<css::text::XParagraphCursor>& one,
              const Reference<css::text::XParagraphCursor>& other) {
    const Reference<css::beans::XPropertySet> here(one, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> there(other, UNO_QUERY_THROW);
    if (here->getPropertyValue("TextSection") != there->getPropertyValue("TextSection"))
        return false;
    const auto between = cursorAt(one.get());
    between->gotoRange(other.get(), true);
    const Reference<css::container::XEnumerationAccess> access(between, UNO_QUERY_THROW);
    const auto contents = access->createEnumeration();
    while (contents->hasMoreElements())
        if (!isParagraph(contents->nextElement())) return false;
    return true;
}

/// The paragraph that a cursor is in.
Range wholeParagraph(const Reference<css::text::XParagraphCursor>& cursor) {
    cursor->gotoStartOfParagraph(false);
    cursor->gotoEndOfParagraph(true);
    return paragraphsOf(cursor).front();
}

Range paragraphBefore(const Range& place) {
    const auto cursor = cursorAt(place);
    cursor->gotoPreviousParagraph(false);
    return wholeParagraph(cursor);
}

void emptyParagraph(const Range& paragraph) {
    const auto all = cursorAt(paragraph->getStart());
    all->gotoEndOfParagraph(true);
    all->setString({});
}

/// The last paragraph of a text is joined with the one before. Where there is none, as behind a
/// table, an empty one has to stay: the office would take it out, and be left with a text that
/// ends in a table.
void removeParagraph(const Range& paragraph) {
    const auto all = cursorAt(paragraph->getStart());
    all->gotoEndOfParagraph(true);
    all->setString({});
    if (paragraphFollows(all.get())) {
        Reference<css::lang::XComponent>(paragraph, UNO_QUERY_THROW)->dispose();
        return;
    }
    const auto previous = cursorAt(all.get());
    if (previous->gotoPreviousParagraph(false) && adjacent(previous, all)) {
        all->goLeft(1, true);
        all->setString({});
    } else {
        const Reference<css::beans::XPropertySet> properties(all, UNO_QUERY_THROW);
        properties->setPropertyValue("ParaStyleName", css::uno::Any(rtl::OUString("Standard")));
    }
}

/// Paragraphs as they are being brought up to date.
class ParagraphsUpdate {
public:
    ParagraphsUpdate(const Paragraphs& actual, const Contents& before, const Contents& after,
                     Extent extent)
        : paragraphs_(actual), before_(before), after_(after), extent_(extent),
          standing_(pairTexts(textsOf(before), textsOf(actual),
                              [](auto, auto, auto, auto) { return true; })),
          kept_(pairTexts(textsOf(after), textsOf(before), [&](auto now, auto then, auto, auto) {
              return after[now].role == before[then].role;
          })) {}

    ParagraphSpan run() {
        rewrite();
        insert();
        remove();
        return span();
    }

private:
    void rewrite() {
        for (std::size_t index = 0; index < after_.size(); ++index) {
            if (!kept_[index]) continue;
            const layout::PageParagraph& then = before_[*kept_[index]];
            const auto place = standing_[*kept_[index]];
            if (place && (extent_ == Extent::everything || then != after_[index]))
                rewriteParagraph(paragraphs_[*place], then, after_[index]);
        }
    }

    /// A paragraph that is new, or gone and due, goes behind the one that precedes it. Opening one
    /// before an existing paragraph leaves the office's objects for both what they were; behind
    /// one it does not, so that is done only at the end, where none of them is used again, and where what
    /// precedes ends with a tracked insertion: the office would take both for one change, and the
    /// lines are one where that is rejected.
    void insert() {
        std::size_t next = 0; // of the paragraphs that stand: the first behind what has been passed
        for (std::size_t index = 0; index < after_.size(); ++index) {
            const auto place = kept_[index] ? standing_[*kept_[index]] : std::nullopt;
            if (place) {
                next = *place + 1;
                continue;
            }
            const bool same = kept_[index] && before_[*kept_[index]] == after_[index];
            if (same && extent_ == Extent::differences) continue; // the organiser removed it
            if (next < paragraphs_.size())
                insertBefore(next, after_[index]);
            else
                append(after_[index]);
        }
    }

    void insertBefore(std::size_t paragraph, const layout::PageParagraph& content) {
        const bool further = cameBefore_ == paragraph;
        const Range previous = further         ? wholeParagraph(cursorAt(came_))
                               : paragraph > 0 ? paragraphs_[paragraph - 1]
                                               : Range();
        const bool behind = previous.is() && endsWithInsertion(previous);
        const auto cursor = behind ? openBehind(previous) : openBefore(paragraphs_[paragraph]);
        writeParagraph(cursor, content);
        if (behind && !further) paragraphs_[paragraph - 1] = paragraphBefore(cursor.get());
        if (paragraph == 0 && !start_.is()) start_ = startOfParagraph(cursor);
        came_ = cursor.get();
        cameBefore_ = paragraph;
    }

    void append(const layout::PageParagraph& content) {
        const bool first = !end_.is();
        const auto cursor = openBehind(first ? paragraphs_.back()->getEnd() : end_);
        writeParagraph(cursor, content);
        if (first) paragraphs_.back() = paragraphBefore(cursor.get());
        end_ = cursor.get();
    }

    void remove() {
        std::vector<bool> wanted(before_.size(), false);
        for (const auto& then : kept_)
            if (then) wanted[*then] = true;
        for (std::size_t index = 0; index < before_.size(); ++index) {
            if (wanted[index] || !standing_[index]) continue;
            Range& gone = paragraphs_[*standing_[index]];
            if (isOnlyOne()) {
                emptyParagraph(gone); // what follows the place needs one to stand in
                continue;
            }
            removeParagraph(gone);
            gone.clear();
        }
    }

    /// Whether one paragraph is left of all that stand and have come.
    bool isOnlyOne() const {
        return !start_.is() && !end_.is()
               && std::count_if(paragraphs_.begin(), paragraphs_.end(), [](const Range& paragraph) {
                      return paragraph.is();
                  }) == 1;
    }

    ParagraphSpan span() const {
        const auto stays = [](const Range& paragraph) { return paragraph.is(); };
        ParagraphSpan span{start_, end_};
        if (!span.first.is())
            span.first = *std::find_if(paragraphs_.begin(), paragraphs_.end(), stays);
        if (!span.last.is()) {
            const auto last = std::find_if(paragraphs_.rbegin(), paragraphs_.rend(), stays);
            span.last = last == paragraphs_.rend() ? came_ : *last;
        }
        return span;
    }

    Paragraphs paragraphs_;
    const Contents& before_;
    const Contents& after_;
    Extent extent_;
    Pairs standing_;                        ///< of what was said before: which paragraph it is
    Pairs kept_;                            ///< of what shall be said: what it was before
    Range start_;                           ///< of what has come before all that stood
    Range end_;                             ///< of what has come behind it
    Range came_;                            ///< what has come last before something that stood
    std::optional<std::size_t> cameBefore_; ///< before which paragraph
};

/// Takes away the looks that a new paragraph has from the one that it was split off from. A page break stays
/// with the paragraph that is the first on its page.
void resetFormatting(const Reference<css::text::XTextCursor>& cursor) {
    const Reference<css::beans::XPropertySet> properties(cursor, UNO_QUERY_THROW);
    const Reference<css::beans::XMultiPropertyStates> states(cursor, UNO_QUERY_THROW);
    const css::uno::Any breakType = properties->getPropertyValue("BreakType");
    const css::uno::Any pageStyle = properties->getPropertyValue("PageDescName");
    states->setAllPropertiesToDefault();
    if (breakType != css::uno::Any(css::style::BreakType_NONE))
        properties->setPropertyValue("BreakType", breakType);
    if (pageStyle.hasValue()) properties->setPropertyValue("PageDescName", pageStyle);
}

} // namespace

Reference<css::text::XTextCursor> openBefore(const Range& range) {
    const Range start = range->getStart();
    const auto text = start->getText();
    const Reference<css::text::XParagraphCursor> cursor(text->createTextCursorByRange(start),
                                                        UNO_QUERY_THROW);
    text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    cursor->gotoPreviousParagraph(false);
    resetFormatting(cursor.get());
    return cursor.get();
}

Reference<css::text::XTextCursor> openBehind(const Range& range) {
    const Range end = range->getEnd();
    const auto text = end->getText();
    const auto cursor = text->createTextCursorByRange(end);
    text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    resetFormatting(cursor.get());
    return cursor.get();
}

Reference<css::text::XParagraphCursor> cursorAt(const Range& range) {
    return {range->getText()->createTextCursorByRange(range), UNO_QUERY_THROW};
}

Range paragraphAbove(const Range& range) {
    const auto here = cursorAt(range->getStart());
    const auto above = cursorAt(range->getStart());
    return above->gotoPreviousParagraph(false) && adjacent(above, here) ? wholeParagraph(above)
                                                                        : Range();
}

bool paragraphFollows(const Range& range) {
    const auto here = cursorAt(range);
    const auto next = cursorAt(range);
    return next->gotoNextParagraph(false) && adjacent(here, next);
}

Paragraphs paragraphsOf(const Reference<css::uno::XInterface>& text) {
    Paragraphs paragraphs;
    const Reference<css::container::XEnumerationAccess> access(text, UNO_QUERY_THROW);
    const auto contents = access->createEnumeration();
    while (contents->hasMoreElements()) {
        const css::uno::Any content = contents->nextElement();
        if (isParagraph(content)) paragraphs.emplace_back(content, UNO_QUERY_THROW);
    }
    return paragraphs;
}

ParagraphSpan updateParagraphs(const Paragraphs& actual, const Contents& before,
                               const Contents& after, Extent extent) {
    return ParagraphsUpdate(actual, before, after, extent).run();
}

void removeParagraphs(const Paragraphs& actual, const Contents& before) {
    for (const auto& place : layout::alignRows(textsOf(before), textsOf(actual)))
        if (place) removeParagraph(actual[*place]);
}

} // namespace agendum::writer
