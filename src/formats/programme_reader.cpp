// SPDX-License-Identifier: MPL-2.0
#include "formats/blanks.hpp"
#include "formats/limits.hpp"
#include "formats/programme_ids.hpp"
#include "formats/programme_xml.hpp"
#include "formats/source.hpp"
#include "formats/tree.hpp"
#include "formats/values.hpp"
#include "programme/id_pool.hpp"

#include <array>
#include <utility>

namespace agendum::formats {
namespace {

// The schema's sequences.
constexpr std::array<Child, 6> programmeChildren{{{"title", 0},
                                                  {"agendaTitle", 1},
                                                  {"organiser", 2},
                                                  {"venue", 3},
                                                  {"section", 4, true},
                                                  {"day", 5, true}}};
constexpr std::array<Child, 3> sectionChildren{{{"title", 0}, {"p", 1, true}, {"li", 1, true}}};
constexpr std::array<Child, 2> dayChildren{{{"note", 0}, {"item", 1, true}}};
constexpr std::array<Child, 8> itemChildren{{{"title", 0},
                                             {"speaker", 1, true},
                                             {"subtitle", 2},
                                             {"p", 3, true},
                                             {"li", 3, true},
                                             {"room", 4},
                                             {"link", 5, true},
                                             {"strand", 6, true}}};
constexpr std::array<Child, 2> speakerChildren{{{"name", 0}, {"organisation", 1}}};
constexpr std::array<Child, 3> strandChildren{{{"title", 0}, {"room", 1}, {"item", 2, true}}};

using Attribute = pugi::xml_attribute;
using Name = std::string_view;

bool noAttribute(Name, Attribute) {
    return false;
}

class Reader {
public:
    explicit Reader(std::string_view xml) : tree_(xml) {}

    Programme read() {
        Programme programme;
        pugi::xml_node root;
        for (const pugi::xml_node node : tree_.document().children()) {
            if (node.type() == pugi::node_element) {
                root = node;
                readRoot(root, programme);
            } else {
                const std::size_t position = root ? count_ : Foreign::prolog;
                programme.foreign.nodes.push_back(
                    {.position = position, .xml = tree_.fragment(node, outside_)});
            }
        }
        giveMissingIds(programme, ids_);
        return programme;
    }

private:
    void readRoot(pugi::xml_node root, Programme& programme) {
        checkRoot(root);
        Element element(tree_, root, outside_);
        Foreign& foreign = programme.foreign;
        element.attributes(&foreign, [&](Name name, Attribute attribute) {
            if (name == "id")
                programme.id = ownId(element, attribute);
            else if (name == "language")
                programme.language = languageOf(element, attribute);
            else if (name == "timeZone")
                programme.timeZone = timeZoneOf(element, attribute);
            else
                return false;
            return true;
        });
        count_ = element.children(foreign, programmeChildren, [&](Element& child) {
            if (child.name() == "title")
                programme.title = child.text(foreign);
            else if (child.name() == "agendaTitle")
                programme.agendaTitle = child.text(foreign);
            else if (child.name() == "organiser")
                programme.organiser = child.text(foreign);
            else if (child.name() == "venue")
                programme.venue = venue(child);
            else if (child.name() == "section")
                programme.sections.push_back(section(child));
            else
                programme.days.push_back(day(child));
        });
    }

    void checkRoot(pugi::xml_node root) const {
        const QualifiedName name(root.name());
        if (name.local != "programme") tree_.fail(root, {"fault.root", {excerpt(name.local)}});
        const Namespaces scope(outside_, root);
        if (scope.find(name.prefix) != programmeNamespace)
            tree_.fail(root, {"fault.namespace", {std::string(programmeNamespace)}});
    }

    std::string ownId(const Element& element, Attribute attribute) {
        std::string id = idOf(element, attribute);
        if (!ids_.take(id)) element.fail(attribute, {"fault.id.twice", {excerpt(id)}});
        return id;
    }

    Venue venue(Element& element) {
        Venue venue;
        element.attributes(&venue.foreign, noAttribute);
        venue.text = element.line(&venue.foreign);
        if (venue == Venue{}) element.isNothing();
        return venue;
    }

    Section section(Element& element) {
        Section section;
        element.attributes(&section.foreign, [&](Name name, Attribute attribute) {
            if (name == "id")
                section.id = ownId(element, attribute);
            else if (name == "place")
                section.place = placeOf(element, attribute);
            else
                return false;
            return true;
        });
        element.children(section.foreign, sectionChildren, [&](Element& child) {
            if (child.name() == "title")
                section.title = child.text(section.foreign);
            else
                section.paragraphs.push_back(paragraph(child));
        });
        return section;
    }

    Paragraph paragraph(Element& element) {
        element.attributes(nullptr, noAttribute);
        const auto kind = element.name() == "li" ? Paragraph::Kind::bullet : Paragraph::Kind::plain;
        return {.kind = kind, .line = element.line(nullptr)};
    }

    Day day(Element& element) {
        Day day;
        bool dated = false;
        element.attributes(&day.foreign, [&](Name name, Attribute attribute) {
            if (name == "id")
                day.id = ownId(element, attribute);
            else if (name == "date")
                day.date = dateOf(element, attribute);
            else if (name == "start")
                day.start = timeOf(element, attribute);
            else if (name == "end")
                day.end = timeOf(element, attribute);
            else
                return false;
            dated = dated || name == "date";
            return true;
        });
        if (!dated) element.fail({"fault.attribute.missing", {"date", "day"}});
        element.children(day.foreign, dayChildren, [&](Element& child) {
            if (child.name() == "note")
                day.note = child.note(day.foreign);
            else
                day.items.push_back(item(child));
        });
        return day;
    }

    Item item(Element& element) {
        if (++items_ > limits::items)
            element.fail({"fault.items", {std::to_string(limits::items)}});
        Item item;
        element.attributes(&item.foreign, [&](Name name, Attribute attribute) {
            return takeItemAttribute(element, item, name, attribute);
        });
        Foreign& foreign = item.foreign;
        element.children(foreign, itemChildren, [&](Element& child) {
            if (child.name() == "title")
                item.title = child.text(foreign);
            else if (child.name() == "speaker")
                item.speakers.push_back(speaker(child));
            else if (child.name() == "subtitle")
                item.subtitle = child.text(foreign);
            else if (child.name() == "room")
                item.room = child.text(foreign);
            else if (child.name() == "link")
                item.links.push_back(link(child));
            else if (child.name() == "strand")
                item.strands.push_back(strand(child));
            else
                item.description.push_back(paragraph(child));
        });
        return item;
    }

    bool takeItemAttribute(const Element& element, Item& item, Name name, Attribute attribute) {
        if (name == "id")
            item.id = ownId(element, attribute);
        else if (name == "kind")
            item.kind = kindOf(element, attribute);
        else if (name == "start")
            item.fixedStart = timeOf(element, attribute);
        else if (name == "duration")
            item.duration = durationOf(element, attribute);
        else if (name == "flexible")
            item.flexible = flagOf(element, attribute);
        else if (name == "minimum")
            item.minimum = durationOf(element, attribute);
        else if (name == "continues")
            item.continues = idOf(element, attribute);
        else
            return false;
        return true;
    }

    Speaker speaker(Element& element) {
        Speaker speaker;
        element.attributes(&speaker.foreign, noAttribute);
        element.children(speaker.foreign, speakerChildren, [&](Element& child) {
            if (child.name() == "name")
                speaker.name = child.text(speaker.foreign);
            else
                speaker.organisation = child.text(speaker.foreign);
        });
        return speaker;
    }

    Link link(Element& element) {
        Link link;
        element.attributes(&link.foreign, [&](Name name, Attribute attribute) {
            if (name != "href") return false;
            link.href = addressOf(element, attribute);
            return true;
        });
        if (link.href.empty()) element.fail({"fault.attribute.missing", {"href", "link"}});
        link.text = collapsed(std::string_view(element.words(&link.foreign)));
        return link;
    }

    Strand strand(Element& element) {
        Strand strand;
        element.attributes(&strand.foreign, [&](Name name, Attribute attribute) {
            if (name != "id") return false;
            strand.id = ownId(element, attribute);
            return true;
        });
        element.children(strand.foreign, strandChildren, [&](Element& child) {
            if (child.name() == "title")
                strand.title = child.text(strand.foreign);
            else if (child.name() == "room")
                strand.room = child.text(strand.foreign);
            else
                strand.items.push_back(item(child));
        });
        return strand;
    }

    Tree tree_;
    Namespaces outside_;
    IdPool ids_;
    std::size_t items_ = 0;
    std::size_t count_ = 0; // of the programme's children
};

} // namespace

Programme readProgrammeXml(std::string_view xml) {
    if (xml.empty()) throw Fault({"fault.empty", {}}, {});
    if (xml.size() > limits::bytes)
        throw Fault({"fault.size", {std::to_string(limits::bytes / 1024 / 1024)}}, {});
    return Reader(xml).read();
}

} // namespace agendum::formats
