// SPDX-License-Identifier: MPL-2.0
#include "layout/row_setter.hpp"

#include "layout/letters.hpp"
#include "layout/names.hpp"
#include "layout/setting.hpp"

#include <utility>

namespace agendum::layout {

Cell CellSetter::time(const Slot& slot) const {
    return {paragraph(Role::time, timeText(slot.start, speech_.time))};
}

std::string CellSetter::title(const Item& item) const {
    if (!item.title.empty()) return item.title;
    const Item& first = original(programme_, item);
    return &first == &item ? std::string{} : first.title + " " + speech_.words.continued;
}

Cell CellSetter::content(const Item& item, const Strand* strand, Strands says) const {
    Cell cell{paragraph(Role::title, title(item))};
    addSpeakers(cell, item);
    for (const Paragraph& text : item.description) {
        const bool bullet = text.kind == Paragraph::Kind::bullet;
        PageParagraph set{.role = bullet ? Role::bullet : Role::description, .runs = {}};
        append(set.runs, text.line, timeline_, speech_.time);
        cell.push_back(std::move(set));
    }
    if (auto set = detail(item, strand, says); !set.runs.empty()) cell.push_back(std::move(set));
    return cell;
}

/// "Isaak Karlsson, Tillväxtverket berättar om uppdraget": a subtitle that begins small goes on
/// from the names.
void CellSetter::addSpeakers(Cell& cell, const Item& item) const {
    std::string text = speakersText(item.speakers, speech_.words);
    if (!text.empty() && beginsSmall(item.subtitle)) {
        cell.push_back(paragraph(Role::speaker, text + " " + item.subtitle));
        return;
    }
    if (!text.empty()) cell.push_back(paragraph(Role::speaker, std::move(text)));
    if (!item.subtitle.empty()) cell.push_back(paragraph(Role::speaker, item.subtitle));
}

PageParagraph CellSetter::detail(const Item& item, const Strand* strand, Strands says) {
    PageParagraph result{.role = Role::detail, .runs = {}};
    const auto add = [&runs = result.runs](PageRun run) {
        if (run.text.empty()) return;
        if (!runs.empty()) append(runs, textRun(" · "));
        append(runs, std::move(run));
    };
    const bool saysTitle = strand && says == Strands::titleAndRoom;
    if (saysTitle) add(textRun(strand->title));
    const bool strandsRoom = strand && item.room.empty();
    const std::string& room = strandsRoom ? strand->room : item.room;
    const bool said = strandsRoom && says == Strands::nothing;
    // A track is often called as the room that it is in.
    if (!said && !(saysTitle && room == strand->title)) add(textRun(room));
    for (const Link& link : item.links) add(linkRun(link.text, link.href));
    return result;
}

const Strand* StrandPath::enter(const Slot& slot) {
    path_.resize(static_cast<std::size_t>(slot.depth));
    const Strand* strand = path_.empty() ? nullptr : &path_.back()->strands[slot.strand];
    path_.push_back(slot.item);
    return strand;
}

} // namespace agendum::layout
