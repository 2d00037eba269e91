// SPDX-License-Identifier: MPL-2.0
#include "programme/value_text.hpp"

#include "programme/iso_time.hpp"

namespace agendum {

namespace {

template <typename Container, typename Write>
std::string joined(const Container& parts, const char* separator, Write write) {
    std::string text;
    for (const auto& part : parts) {
        if (&part == &*parts.begin()) {
            text = write(part);
        } else {
            text.append(separator).append(write(part));
        }
    }
    return text;
}

std::string linkText(const Link& link) {
    return link.text.empty() ? link.href : link.text + " <" + link.href + ">";
}

} // namespace

std::string valueText(const std::string& text) {
    return text;
}

std::string valueText(ItemKind kind) {
    return std::string(nameOf(kind));
}

std::string valueText(bool value) {
    return value ? "yes" : "";
}

std::string valueText(std::chrono::year_month_day date) {
    return isoDate(date);
}

std::string valueText(Section::Place place) {
    return place == Section::Place::before ? "before" : "after";
}

std::string valueText(const std::vector<Speaker>& speakers) {
    return joined(speakers, "; ", [](const Speaker& one) {
        return one.organisation.empty() ? one.name : one.name + ", " + one.organisation;
    });
}

std::string valueText(const std::vector<Link>& links) {
    return joined(links, "; ", linkText);
}

std::string linesText(const std::vector<Link>& links) {
    return joined(links, "\n", linkText);
}

std::string valueText(const Line& line) {
    return plainText(line);
}

std::string valueText(const std::vector<Paragraph>& paragraphs) {
    return joined(paragraphs, "\n", [](const Paragraph& one) {
        return (one.kind == Paragraph::Kind::bullet ? "- " : "") + plainText(one.line);
    });
}

std::string valueText(const Venue& venue) {
    return plainText(venue.text);
}

std::string valueText(const Foreign& foreign) {
    const std::string attributes =
        joined(foreign.attributes, " ",
               [](const Foreign::Attribute& one) { return one.name + "=" + one.value; });
    const std::string nodes =
        joined(foreign.nodes, " ", [](const Foreign::Node& one) { return one.xml; });
    return attributes.empty() || nodes.empty() ? attributes + nodes : attributes + " " + nodes;
}

} // namespace agendum
