// SPDX-License-Identifier: MPL-2.0
#include "writer/agenda_lists.hpp"
#include "writer/document_locale.hpp"
#include "writer/links.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/styles.hpp"
#include "writer/uno_text.hpp"

#include "layout/list.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Range = Reference<css::text::XTextRange>;
using ParagraphCursor = Reference<css::text::XParagraphCursor>;

constexpr std::string_view listPrefix = "Agendum list";

/// Formats of Microsoft's have underscores for blanks, and the office's own dialogue allows none of
/// : . , ; # in the name of a bookmark.
std::string plain(std::string name) {
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return std::string_view(":./\\@*?\";,#_").find(c) != std::string_view::npos; },
        ' ');
    return name;
}

std::string markNameFor(const layout::Table& table) {
    return plain("Agendum " + table.agenda + " " + table.dayId);
}

Reference<css::container::XNameAccess> bookmarksOf(const Document& document) {
    return Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
}

bool isListParagraph(const Reference<css::uno::XInterface>& paragraph) {
    const Reference<css::beans::XPropertySet> properties(paragraph, UNO_QUERY);
    rtl::OUString style;
    if (properties.is()) properties->getPropertyValue("ParaStyleName") >>= style;
    return style == styleOf(layout::Role::listItem);
}

css::lang::Locale localeOfList(const Range& range) {
    css::lang::Locale locale;
    const Reference<css::beans::XPropertySet> properties(range->getEnd(), UNO_QUERY_THROW);
    properties->getPropertyValue("CharLocale") >>= locale;
    return locale;
}

std::vector<const layout::Table*> listsOf(const layout::Page& page) {
    std::vector<const layout::Table*> lists;
    for (const layout::Part& part : page)
        for (const layout::Table& table : part.tables)
            if (layout::isList(table)) lists.push_back(&table);
    return lists;
}

/// The whole paragraphs from one to another, as they grow.
struct ListStretch {
    Reference<css::text::XText> text;
    ParagraphCursor first; ///< at the beginning of the first paragraph
    ParagraphCursor last;  ///< at the end of the last one

    explicit ListStretch(const Range& anchor)
        : text(anchor->getText()),
          first(text->createTextCursorByRange(anchor->getStart()), UNO_QUERY_THROW),
          last(text->createTextCursorByRange(anchor->getEnd()), UNO_QUERY_THROW) {
        first->gotoStartOfParagraph(false);
        last->gotoEndOfParagraph(false);
    }
    bool isOne() const {
        const ParagraphCursor end(text->createTextCursorByRange(first.get()), UNO_QUERY_THROW);
        end->gotoEndOfParagraph(false);
        return compare(end.get(), last.get()) == 0;
    }
    /// 1: one is before the other; of this text.
    short compare(const Range& one, const Range& other) const {
        const Reference<css::text::XTextRangeCompare> order(text, UNO_QUERY_THROW);
        return order->compareRegionStarts(one->getStart(), other->getStart());
    }
    bool holds(const Range& position) const {
        return position->getText() == text && compare(first.get(), position) >= 0
               && compare(position, last.get()) >= 0;
    }
    Paragraphs paragraphs() const {
        const auto all = text->createTextCursorByRange(first.get());
        all->gotoRange(last.get(), true);
        return paragraphsOf(all);
    }
};

class Finder {
public:
    Finder(const Document& document, const PageOf& pageOf) : document_(document), pageOf_(pageOf) {}

    std::vector<AgendaList> find() {
        if (listsOf(pageOf_(localeAt(document_->getText()->getStart()))).empty()) return {};
        findMarked();
        for (std::size_t index = 0; index < stretches_.size(); ++index)
            if (stretches_[index].isOne()) grow(index, Direction::up);
        for (std::size_t index = 0; index < stretches_.size(); ++index) {
            grow(index, Direction::down);
            grow(index, Direction::up);
            lists_[index].paragraphs = stretches_[index].paragraphs();
        }
        std::erase_if(lists_, [](const AgendaList& list) { return list.paragraphs.empty(); });
        findUnmarked();
        return std::move(lists_);
    }

private:
    enum class Direction { up, down };

    void findMarked() {
        const auto bookmarks = bookmarksOf(document_);
        for (const rtl::OUString& name : bookmarks->getElementNames()) {
            const std::string known = plain(toStd(name));
            if (!known.starts_with(listPrefix)) continue;
            const Reference<css::text::XTextContent> mark(bookmarks->getByName(name),
                                                          UNO_QUERY_THROW);
            const Range anchor = mark->getAnchor();
            // Undo and redo may leave a second one around the same paragraphs.
            if (isTaken(anchor->getStart())) continue;
            const css::lang::Locale locale = localeOfList(anchor);
            for (const layout::Table* list : listsOf(pageOf_(locale))) {
                const std::string expected = markNameFor(*list);
                if (known != expected && !known.starts_with(expected + " ")) continue;
                lists_.push_back({toStd(name), list->agenda, list->dayId, locale, {}});
                stretches_.emplace_back(anchor);
                break;
            }
        }
    }

    void grow(std::size_t index, Direction direction) {
        ListStretch& stretch = stretches_[index];
        ParagraphCursor& edge = direction == Direction::up ? stretch.first : stretch.last;
        const ParagraphCursor next(stretch.text->createTextCursorByRange(edge.get()),
                                   UNO_QUERY_THROW);
        while (direction == Direction::up ? next->gotoPreviousParagraph(false)
                                          : next->gotoNextParagraph(false)) {
            if (!isListParagraph(next) || isTaken(next.get()) || isApart(stretch, next, direction))
                return;
            next->gotoStartOfParagraph(false);
            if (direction == Direction::down) next->gotoEndOfParagraph(false);
            edge->gotoRange(next.get(), false);
        }
    }

    bool isTaken(const Range& position) const {
        return std::ranges::any_of(
            stretches_, [&](const ListStretch& stretch) { return stretch.holds(position); });
    }

    /// A table stands between: a cursor goes over it.
    static bool isApart(const ListStretch& stretch, const ParagraphCursor& next,
                        Direction direction) {
        if (direction == Direction::down) return !paragraphFollows(stretch.last.get());
        const ParagraphCursor end(stretch.text->createTextCursorByRange(next.get()),
                                  UNO_QUERY_THROW);
        end->gotoEndOfParagraph(false);
        return !paragraphFollows(end.get());
    }

    /// Neighbouring paragraphs of the body that no bookmark has.
    std::vector<Paragraphs> unmarkedGroups() const {
        std::vector<Paragraphs> groups;
        bool open = false;
        const UnlinkedPlaces unlinked(document_);
        for (const auto& paragraph : paragraphsOf(document_->getText())) {
            const bool free = isListParagraph(paragraph) && !isTaken(paragraph->getStart())
                              && !unlinked.hold(paragraph->getStart());
            if (free && !open) groups.emplace_back();
            if (free) groups.back().push_back(paragraph);
            open = free;
        }
        return groups;
    }

    void findUnmarked() {
        for (Paragraphs& group : unmarkedGroups()) {
            std::multiset<std::string> said;
            for (const auto& paragraph : group) said.insert(toStd(visibleText(paragraph)));
            const css::lang::Locale locale = localeOfList(group.front());
            const layout::Table* best = nullptr;
            std::size_t most = 0;
            for (const layout::Table* list : listsOf(pageOf_(locale))) {
                std::multiset<std::string> left = said;
                std::size_t same = 0;
                for (const layout::PageParagraph& it : layout::listParagraphs(*list)) {
                    const auto found = left.find(it.text());
                    if (found == left.end()) continue;
                    left.erase(found);
                    ++same;
                }
                if (same <= most || 2 * same < list->rows.size() - 1) continue;
                most = same;
                best = list;
            }
            if (!best) continue;
            lists_.push_back({markNameFor(*best) + " ?" + std::to_string(lists_.size()),
                              best->agenda, best->dayId, locale, std::move(group)});
        }
    }

    const Document& document_;
    const PageOf& pageOf_;
    std::vector<AgendaList> lists_;
    std::vector<ListStretch> stretches_; ///< of those that have a bookmark, in the same order
};

} // namespace

bool AgendaList::holds(const Range& place) const {
    const auto text = paragraphs.front()->getText();
    if (!place.is() || place->getText() != text) return false;
    const Reference<css::text::XTextRangeCompare> order(text, UNO_QUERY_THROW);
    return order->compareRegionStarts(paragraphs.front()->getStart(), place->getStart()) >= 0
           && order->compareRegionStarts(place->getStart(), paragraphs.back()->getEnd()) >= 0;
}

std::vector<AgendaList> findAgendaLists(const Document& document, const PageOf& pageOf) {
    return Finder(document, pageOf).find();
}

layout::SeenTable seeList(const AgendaList& list, const layout::Table& expected) {
    std::vector<layout::SeenParagraph> seen;
    for (const auto& paragraph : list.paragraphs) seen.push_back(visibleParagraph(paragraph));
    return layout::seenList(expected, seen);
}

void markList(const Document& document, const layout::Table& content, const ParagraphSpan& span) {
    const auto bookmarks = bookmarksOf(document);
    const std::string name = markNameFor(content);
    std::string free = name;
    for (int copy = 2; bookmarks->hasByName(toUno(free)); ++copy)
        free = name + " " + std::to_string(copy);
    putBookmark(document, free, span);
}

void unmarkList(const Document& document, const AgendaList& list) {
    const auto bookmarks = bookmarksOf(document);
    if (!bookmarks->hasByName(toUno(list.mark))) return;
    Reference<css::lang::XComponent>(bookmarks->getByName(toUno(list.mark)), UNO_QUERY_THROW)
        ->dispose();
}

} // namespace agendum::writer
