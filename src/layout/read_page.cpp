// SPDX-License-Identifier: MPL-2.0
#include "layout/read_page.hpp"

#include "layout/edit_line.hpp"
#include "layout/invitation.hpp"
#include "layout/read_paragraphs.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace agendum::layout {

namespace {

class InvitationReader {
public:
    InvitationReader(const Programme& base, const Speech& speech)
        : speech_(speech), timeline_(base), base_(base), programme_(base) {}

    Reading read(const std::vector<SeenPart>& parts) {
        for (const SeenPart& part : parts)
            if (!sameParagraphs(part.expected.paragraphs, part.paragraphs)) readPart(part);
        return {std::move(programme_), std::move(unread_), {}};
    }

private:
    void readPart(const SeenPart& part) {
        const std::string& key = part.expected.key;
        constexpr std::string_view section = "section:";
        const std::string first = part.paragraphs.empty() ? "" : part.paragraphs.front().text();
        if (isBlank(first))
            unread(key, "");
        else if (key == "title")
            programme_.title = first;
        else if (key == "agenda")
            programme_.agendaTitle = first;
        else if (key == "when")
            readWhen(part);
        else if (key == "where")
            readWhere(part);
        else if (key.starts_with(section))
            readSection(part, key.substr(section.size()));
    }

    void unread(const std::string& key, std::string text) {
        unread_.push_back({key, std::move(text)});
    }

    /// Only the note behind a day's time is the organiser's to write.
    void readWhen(const SeenPart& part) {
        const std::vector<std::string> withoutNotes = whenWithoutNotes();
        std::vector<SeenParagraph> lines = part.paragraphs;
        std::erase_if(lines, [](const SeenParagraph& line) { return isBlank(line.text()); });
        if (lines.size() != withoutNotes.size()) return unread(part.expected.key, textOf(lines));
        for (std::size_t day = 0; day < lines.size(); ++day)
            readNote(part, day, withoutNotes[day], lines[day]);
    }

    std::vector<std::string> whenWithoutNotes() const {
        Programme bare = base_;
        for (Day& day : bare.days) day.note.clear();
        std::vector<std::string> lines;
        for (const Part& part : invitationPage(bare, speech_))
            if (part.key == "when")
                for (const PageParagraph& line : part.paragraphs) lines.push_back(line.text());
        return lines;
    }

    void readNote(const SeenPart& part, std::size_t day, const std::string& bare,
                  const SeenParagraph& line) {
        const std::string text = line.text(), introduced = bare + ". ";
        if (text == part.expected.paragraphs.at(day).text()) return;
        Line& note = programme_.days.at(day).note;
        if (text == bare || text == bare + ".")
            note.clear();
        else if (text.starts_with(introduced))
            note = editLine(note, behind(line.runs, introduced.size()), timeline_, speech_.time);
        else
            unread(part.expected.key, text);
    }

    void readWhere(const SeenPart& part) {
        const SeenParagraph& line = part.paragraphs.front();
        const std::string label = speech_.words.where + ": ";
        if (part.paragraphs.size() > 1 || !line.text().starts_with(label))
            return unread(part.expected.key, textOf(part.paragraphs));
        programme_.venue.text = editLine(programme_.venue.text, behind(line.runs, label.size()),
                                         timeline_, speech_.time);
    }

    /// The runs without the first bytes of their text.
    static std::vector<PageRun> behind(std::vector<PageRun> runs, std::size_t bytes) {
        for (PageRun& run : runs) {
            const std::size_t cut = std::min(bytes, run.text.size());
            run.text.erase(0, cut);
            bytes -= cut;
        }
        std::erase_if(runs, [](const PageRun& run) { return run.text.empty(); });
        return runs;
    }

    void readSection(const SeenPart& part, const std::string& id) {
        const auto section = std::ranges::find(programme_.sections, id, &Section::id);
        if (section == programme_.sections.end()) return;
        std::vector<SeenParagraph> seen = part.paragraphs,
                                   expected = seenAs(part.expected.paragraphs);
        if (!section->title.empty()) {
            section->title = seen.front().text();
            seen.erase(seen.begin());
            expected.erase(expected.begin());
        }
        section->paragraphs =
            readParagraphs(section->paragraphs, expected, seen, timeline_, speech_.time);
    }

    const Speech& speech_;
    Timeline timeline_;
    const Programme& base_;
    Programme programme_;
    std::vector<Unread> unread_;
};

} // namespace

Reading readInvitation(const Programme& base, const std::vector<SeenPart>& parts,
                       const Speech& speech) {
    return InvitationReader(base, speech).read(parts);
}

} // namespace agendum::layout
