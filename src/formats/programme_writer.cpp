// SPDX-License-Identifier: MPL-2.0
#include "formats/blanks.hpp"
#include "formats/namespaces.hpp"
#include "formats/programme_xml.hpp"
#include "formats/xml_writer.hpp"
#include "programme/iso_time.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agendum::formats {
namespace {

/// What the root declares: each prefix of foreign attributes, for the first namespace that has it.
/// An element where the prefix means another namespace declares that itself.
class Prefixes {
public:
    explicit Prefixes(const Programme& programme) {
        collect(programme.foreign);
        collect(programme.venue.foreign);
        for (const Section& section : programme.sections) collect(section.foreign);
        for (const Day& day : programme.days) collect(day.foreign);
        forEachItem(programme, [this](const Day&, const Item& item, int) {
            collect(item.foreign);
            for (const Speaker& speaker : item.speakers) collect(speaker.foreign);
            for (const Link& link : item.links) collect(link.foreign);
            for (const Strand& strand : item.strands) collect(strand.foreign);
        });
    }

    const std::map<std::string, std::string>& atRoot() const { return root_; }
    bool isAtRoot(const Foreign::Attribute& attribute) const {
        return attribute.prefix == "xml" || root_.at(attribute.prefix) == attribute.namespaceUri;
    }

private:
    void collect(const Foreign& foreign) {
        for (const Foreign::Attribute& attribute : foreign.attributes)
            if (attribute.prefix != "xml") root_.emplace(attribute.prefix, attribute.namespaceUri);
    }

    std::map<std::string, std::string> root_;
};

/// Writes an element's children with others' nodes where they stood among them.
class Children {
public:
    Children(XmlWriter& xml, const Foreign& foreign) : xml_(xml), nodes_(foreign.nodes) {
        while (next_ < nodes_.size() && nodes_[next_].position == Foreign::prolog) ++next_;
    }

    /// To be called before each of Agendum's own children.
    void beforeOwn() {
        while (next_ < nodes_.size() && nodes_[next_].position <= written_)
            xml_.raw(nodes_[next_++].xml);
        ++written_;
    }
    /// To be called after the last of them.
    void rest() {
        while (next_ < nodes_.size()) xml_.raw(nodes_[next_++].xml);
    }

private:
    XmlWriter& xml_;
    const std::vector<Foreign::Node>& nodes_;
    std::size_t next_ = 0;
    std::size_t written_ = 0;
};

class Writer {
public:
    explicit Writer(const Programme& programme) : prefixes_(programme) {}

    std::string write(const Programme& programme) {
        for (const Foreign::Node& node : programme.foreign.nodes)
            if (node.position == Foreign::prolog) xml_.raw(node.xml);
        xml_.open("programme");
        xml_.attribute("xmlns", programmeNamespace);
        for (const auto& [prefix, uri] : prefixes_.atRoot()) xml_.attribute("xmlns:" + prefix, uri);
        given("id", programme.id);
        given("language", programme.language);
        given("timeZone", programme.timeZone);
        foreignAttributes(programme.foreign, {});
        Children children(xml_, programme.foreign);
        text(children, "title", programme.title, programme.foreign);
        text(children, "agendaTitle", programme.agendaTitle, programme.foreign);
        text(children, "organiser", programme.organiser, programme.foreign);
        venue(children, programme.venue);
        each(children, programme.sections, [this](const Section& s) { section(s); });
        each(children, programme.days, [this](const Day& d) { day(d); });
        children.rest();
        xml_.close();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml_.take() + "\n";
    }

private:
    template <typename Values, typename Write>
    static void each(Children& children, const Values& values, Write write) {
        for (const auto& value : values) {
            children.beforeOwn();
            write(value);
        }
    }

    void given(std::string_view name, const std::string& value) {
        if (!value.empty()) xml_.attribute(name, value);
    }

    /// Those that the element itself carries (child empty), or the child of that name.
    void foreignAttributes(const Foreign& foreign, std::string_view child) {
        std::set<std::string_view> declared;
        for (const Foreign::Attribute& attribute : foreign.attributes) {
            if (attribute.child != child) continue;
            if (!prefixes_.isAtRoot(attribute) && declared.insert(attribute.prefix).second)
                xml_.attribute("xmlns:" + attribute.prefix, attribute.namespaceUri);
            xml_.attribute(attribute.prefix + ':' + attribute.name, attribute.value);
        }
    }

    static bool isCarrying(const Foreign& foreign, std::string_view child) {
        return std::any_of(foreign.attributes.begin(), foreign.attributes.end(),
                           [child](const auto& attribute) { return attribute.child == child; });
    }

    void text(Children& children, std::string_view name, const std::string& text,
              const Foreign& owner) {
        if (text.empty() && !isCarrying(owner, name)) return;
        children.beforeOwn();
        xml_.open(name);
        foreignAttributes(owner, name);
        xml_.runOn();
        xml_.text(text);
        xml_.close();
    }

    void line(const Line& line, const Foreign& foreign) {
        xml_.runOn();
        Children children(xml_, foreign);
        for (const Run& run : line) {
            const bool isPlain = run.href.empty() && run.startOf.empty();
            if (isPlain) {
                xml_.text(run.text);
                continue;
            }
            children.beforeOwn();
            xml_.open(run.href.empty() ? "start" : "a");
            xml_.attribute(run.href.empty() ? "of" : "href",
                           run.href.empty() ? run.startOf : run.href);
            if (!run.href.empty()) xml_.text(run.text);
            xml_.close();
        }
        children.rest();
    }

    void venue(Children& children, const Venue& venue) {
        if (venue == Venue{}) return;
        children.beforeOwn();
        xml_.open("venue");
        foreignAttributes(venue.foreign, {});
        line(venue.text, venue.foreign);
        xml_.close();
    }

    void paragraph(const Paragraph& paragraph) {
        xml_.open(paragraph.kind == Paragraph::Kind::bullet ? "li" : "p");
        line(paragraph.line, {});
        xml_.close();
    }

    void section(const Section& section) {
        xml_.open("section");
        given("id", section.id);
        if (section.place == Section::Place::after) xml_.attribute("place", "after");
        foreignAttributes(section.foreign, {});
        Children children(xml_, section.foreign);
        text(children, "title", section.title, section.foreign);
        each(children, section.paragraphs, [this](const Paragraph& p) { paragraph(p); });
        children.rest();
        xml_.close();
    }

    void day(const Day& day) {
        xml_.open("day");
        given("id", day.id);
        xml_.attribute("date", isoDate(day.date));
        xml_.attribute("start", isoTime(day.start));
        if (day.end) xml_.attribute("end", isoTime(*day.end));
        foreignAttributes(day.foreign, {});
        Children children(xml_, day.foreign);
        if (!day.note.empty() || isCarrying(day.foreign, "note")) {
            children.beforeOwn();
            xml_.open("note");
            foreignAttributes(day.foreign, "note");
            line(day.note, {});
            xml_.close();
        }
        each(children, day.items, [this](const Item& i) { item(i); });
        children.rest();
        xml_.close();
    }

    void item(const Item& item) {
        xml_.open("item");
        given("id", item.id);
        if (item.kind != ItemKind::session) xml_.attribute("kind", nameOf(item.kind));
        if (item.fixedStart) xml_.attribute("start", isoTime(*item.fixedStart));
        if (item.duration) xml_.attribute("duration", std::to_string(item.duration->count()));
        if (item.flexible) xml_.attribute("flexible", "true");
        if (item.minimum) xml_.attribute("minimum", std::to_string(item.minimum->count()));
        given("continues", item.continues);
        foreignAttributes(item.foreign, {});
        Children children(xml_, item.foreign);
        text(children, "title", item.title, item.foreign);
        each(children, item.speakers, [this](const Speaker& s) { speaker(s); });
        text(children, "subtitle", item.subtitle, item.foreign);
        each(children, item.description, [this](const Paragraph& p) { paragraph(p); });
        text(children, "room", item.room, item.foreign);
        each(children, item.links, [this](const Link& l) { link(l); });
        each(children, item.strands, [this](const Strand& s) { strand(s); });
        children.rest();
        xml_.close();
    }

    void speaker(const Speaker& speaker) {
        xml_.open("speaker");
        foreignAttributes(speaker.foreign, {});
        Children children(xml_, speaker.foreign);
        text(children, "name", speaker.name, speaker.foreign);
        text(children, "organisation", speaker.organisation, speaker.foreign);
        children.rest();
        xml_.close();
    }

    void link(const Link& link) {
        xml_.open("link");
        xml_.attribute("href", link.href);
        foreignAttributes(link.foreign, {});
        line(lineOf(link.text), link.foreign);
        xml_.close();
    }

    void strand(const Strand& strand) {
        xml_.open("strand");
        given("id", strand.id);
        foreignAttributes(strand.foreign, {});
        Children children(xml_, strand.foreign);
        text(children, "title", strand.title, strand.foreign);
        text(children, "room", strand.room, strand.foreign);
        each(children, strand.items, [this](const Item& i) { item(i); });
        children.rest();
        xml_.close();
    }

    Prefixes prefixes_;
    XmlWriter xml_;
};

} // namespace

std::string writeProgrammeXml(const Programme& programme) {
    return Writer(programme).write(programme);
}

} // namespace agendum::formats
