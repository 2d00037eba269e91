// SPDX-License-Identifier: MPL-2.0
#include "formats/tree.hpp"
#include "formats/encoding.hpp"
#include "formats/limits.hpp"
#include "formats/source.hpp"
#include "formats/well_formed.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace agendum::formats {
namespace {

constexpr std::string_view declarationsNamespace = "http://www.w3.org/2000/xmlns/";

constexpr unsigned int parseFlags = pugi::parse_pi | pugi::parse_comments | pugi::parse_cdata
                                    | pugi::parse_ws_pcdata | pugi::parse_escapes
                                    | pugi::parse_wconv_attribute;

class StringWriter : public pugi::xml_writer {
public:
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
    std::string text;
};

/// The prefixes that an element and all below it use without declaring them.
void collectBorrowed(pugi::xml_node element, const Namespaces& around,
                     std::set<std::string_view>& borrowed) {
    const Namespaces scope(around, element);
    const auto use = [&](std::string_view prefix) {
        if (prefix != "xml" && !scope.declares(prefix)) borrowed.insert(prefix);
    };
    use(QualifiedName(element.name()).prefix);
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view prefix = QualifiedName(attribute.name()).prefix;
        if (!prefix.empty() && !declaredPrefix(attribute)) use(prefix);
    }
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element) collectBorrowed(child, scope, borrowed);
}

/// Line ends were made one before parsing, so what is left of carriage returns came from &#13;, which
/// pugixml writes so in attributes alone.
std::string withReturnsEscaped(std::string_view xml) {
    std::string escaped;
    while (true) {
        const std::size_t end = std::min(xml.find('\r'), xml.size());
        escaped += xml.substr(0, end);
        if (end == xml.size()) return escaped;
        escaped += "&#13;";
        xml.remove_prefix(end + 1);
    }
}

} // namespace

Tree::Tree(std::string_view bytes) : text_(decodeXml(bytes)) {
    checkWellFormed(text_);
    buffer_ = text_;
    const pugi::xml_parse_result result = document_.load_buffer_inplace(
        buffer_.data(), buffer_.size(), parseFlags, pugi::encoding_utf8);
    if (!result)
        throw Fault({"fault.xml.other", {}},
                    positionIn(text_, static_cast<std::size_t>(result.offset)));
}

void Tree::failAt(const char* place, Message message) const {
    const std::less<const char*> before;
    const char* begin = buffer_.data();
    const bool inside = !before(place, begin) && before(place, begin + buffer_.size());
    const std::size_t offset = inside ? static_cast<std::size_t>(place - begin) : 0;
    throw Fault(std::move(message), positionIn(text_, offset));
}

void Tree::fail(pugi::xml_node node, Message message) const {
    failAt(*node.name() != '\0' ? node.name() : node.value(), std::move(message));
}

void Tree::fail(pugi::xml_attribute attribute, Message message) const {
    failAt(attribute.name(), std::move(message));
}

void Tree::checkDeclaration(pugi::xml_attribute attribute, std::string_view prefix) const {
    const std::string_view uri = attribute.value();
    const bool reserved = (prefix == "xml") != (uri == xmlNamespace) || prefix == "xmlns"
                          || uri == declarationsNamespace;
    const bool undone = uri.empty() && !prefix.empty(); // allowed for the default alone
    if (reserved || undone) fail(attribute, {"fault.prefix.declaration", {excerpt(prefix)}});
}

void Tree::checkNames(pugi::xml_node element, const Namespaces& scope) const {
    const auto resolve = [&](std::string_view prefix) {
        const auto uri = scope.find(prefix);
        if (!uri || prefix == "xmlns") fail(element, {"fault.prefix.unknown", {excerpt(prefix)}});
        return *uri;
    };
    if (scope.size() > limits::declarations)
        fail(element, {"fault.prefix.many", {std::to_string(limits::declarations)}});
    resolve(QualifiedName(element.name()).prefix);
    std::vector<std::pair<std::string_view, std::string_view>> names;
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const QualifiedName name(attribute.name());
        if (const auto prefix = declaredPrefix(attribute))
            checkDeclaration(attribute, *prefix);
        else if (!name.prefix.empty())
            names.emplace_back(resolve(name.prefix), name.local);
    }
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice != names.end()) fail(element, {"fault.attribute.twice", {excerpt(twice->second)}});
}

void Tree::checkBelow(pugi::xml_node element, const Namespaces& scope) const {
    const Namespaces inner(scope, element);
    checkNames(element, inner);
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element) checkBelow(child, inner);
}

std::string Tree::fragment(pugi::xml_node node, const Namespaces& scope) {
    if (node.type() == pugi::node_element) {
        checkBelow(node, scope);
        std::set<std::string_view> borrowed;
        collectBorrowed(node, Namespaces(), borrowed);
        for (const std::string_view prefix : borrowed) {
            const std::string name = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
            const std::string uri(scope.find(prefix).value_or(""));
            node.append_attribute(name.c_str()) = uri.c_str();
        }
    }
    StringWriter writer;
    node.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return withReturnsEscaped(writer.text);
}

} // namespace agendum::formats
