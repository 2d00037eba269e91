// SPDX-License-Identifier: MPL-2.0
#include "formats/xml_writer.hpp"
#include "formats/characters.hpp"

namespace agendum::formats {

void XmlWriter::newLine(std::size_t depth) {
    if (!xml_.empty()) xml_ += '\n';
    xml_.append(2 * depth, ' ');
}

void XmlWriter::content(bool onItsOwnLine) {
    if (open_.empty()) {
        newLine(0);
        return;
    }
    Open& parent = open_.back();
    if (parent.empty) xml_ += '>';
    parent.empty = false;
    if (onItsOwnLine && !parent.runsOn) newLine(open_.size());
}

void XmlWriter::open(std::string_view name) {
    content(true);
    const bool runsOn = !open_.empty() && open_.back().runsOn;
    open_.push_back({name, runsOn, true});
    xml_ += '<';
    xml_ += name;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
    xml_ += ' ';
    xml_ += name;
    xml_ += "=\"";
    append(value, true);
    xml_ += '"';
}

void XmlWriter::runOn() {
    open_.back().runsOn = true;
}

void XmlWriter::text(std::string_view text) {
    if (text.empty()) return;
    content(false);
    append(text, false);
}

void XmlWriter::raw(std::string_view xml) {
    content(true);
    xml_ += xml;
}

void XmlWriter::close() {
    const Open element = open_.back();
    open_.pop_back();
    if (element.empty) {
        xml_ += "/>";
        return;
    }
    if (!element.runsOn) newLine(open_.size());
    xml_ += "</";
    xml_ += element.name;
    xml_ += '>';
}

void XmlWriter::append(std::string_view text, bool inAttribute) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = decodeUtf8(text, at);
        if (character == '&')
            xml_ += "&amp;";
        else if (character == '<')
            xml_ += "&lt;";
        else if (character == '>')
            xml_ += "&gt;";
        else if (character == '\r')
            xml_ += "&#13;";
        else if (inAttribute && character == '"')
            xml_ += "&quot;";
        else if (inAttribute && character == '\n')
            xml_ += "&#10;";
        else if (inAttribute && character == '\t')
            xml_ += "&#9;";
        else if (isXmlCharacter(character))
            xml_ += text.substr(begin, at - begin);
        else
            xml_ += "\uFFFD";
    }
}

} // namespace agendum::formats
