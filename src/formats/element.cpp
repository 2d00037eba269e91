// SPDX-License-Identifier: MPL-2.0
#include "formats/element.hpp"
#include "formats/blanks.hpp"
#include "formats/characters.hpp"
#include "formats/source.hpp"
#include "formats/values.hpp"

#include <algorithm>
#include <utility>

namespace agendum::formats {
namespace {

constexpr std::string_view instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

bool isText(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool isAside(pugi::xml_node node) {
    return node.type() == pugi::node_comment || node.type() == pugi::node_pi;
}

bool isAllBlank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isBlank);
}

} // namespace

Element::Element(Tree& tree, pugi::xml_node node, const Namespaces& around)
    : tree_(tree), node_(node), scope_(around, node), name_(QualifiedName(node.name()).local) {
    tree_.checkNames(node_, scope_);
}

void Element::fail(Message message) const {
    tree_.fail(node_, std::move(message));
}

void Element::fail(pugi::xml_attribute attribute, Message message) const {
    tree_.fail(attribute, std::move(message));
}

void Element::attributes(Foreign* foreign, const TakeAttribute& take) {
    attributes(foreign, {}, take);
}

void Element::attributes(Foreign* foreign, std::string_view child, const TakeAttribute& take) {
    for (const pugi::xml_attribute attribute : node_.attributes()) {
        const QualifiedName name(attribute.name());
        if (declaredPrefix(attribute)) continue;
        if (!name.prefix.empty())
            takeForeign(foreign, attribute, child);
        else if (!take(name.local, attribute))
            fail(attribute, {"fault.attribute.unknown", {excerpt(name.local), excerpt(name_)}});
    }
}

void Element::takeForeign(Foreign* foreign, pugi::xml_attribute attribute,
                          std::string_view child) const {
    const QualifiedName name(attribute.name());
    const std::string_view uri = scope_.find(name.prefix).value_or("");
    // Both would change what the schema makes of the element.
    const bool instructs =
        uri == instanceNamespace && (name.local == "type" || name.local == "nil");
    if (foreign == nullptr || uri == programmeNamespace || instructs)
        fail(attribute, {"fault.attribute.unknown", {excerpt(attribute.name()), excerpt(name_)}});
    foreign->attributes.push_back({.prefix = std::string(name.prefix),
                                   .namespaceUri = std::string(uri),
                                   .name = std::string(name.local),
                                   .value = attribute.value(),
                                   .child = std::string(child)});
}

bool Element::isOurs(pugi::xml_node child, const Namespaces& scope) const {
    const std::string_view prefix = QualifiedName(child.name()).prefix;
    const auto uri = scope.find(prefix);
    if (!uri) tree_.fail(child, {"fault.prefix.unknown", {excerpt(prefix)}});
    if (uri->empty())
        tree_.fail(child, {"fault.element.namespace", {excerpt(child.name()), excerpt(name_)}});
    return *uri == programmeNamespace;
}

std::size_t Element::children(Foreign& foreign, std::span<const Child> rules,
                              const TakeChild& take) {
    std::size_t count = 0;
    const Child* last = nullptr;
    for (const pugi::xml_node node : node_.children()) {
        if (isText(node)) {
            if (node.type() == pugi::node_cdata || !isAllBlank(node.value()))
                tree_.fail(node, {"fault.text", {excerpt(name_)}});
        } else if (isAside(node) || !isOurs(node, Namespaces(scope_, node))) {
            foreign.nodes.push_back({.position = count, .xml = tree_.fragment(node, scope_)});
        } else {
            Element child(tree_, node, scope_);
            last = &child.placeAmong(rules, last, name_);
            take(child);
            if (!child.nothing_) ++count;
            for (std::string& aside : child.asides_)
                foreign.nodes.push_back({.position = count, .xml = std::move(aside)});
        }
    }
    return count;
}

const Child& Element::placeAmong(std::span<const Child> rules, const Child* last,
                                 std::string_view parent) const {
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [this](const Child& known) { return known.name == name_; });
    if (rule == rules.end()) fail({"fault.element.unknown", {excerpt(name_), excerpt(parent)}});
    if (last != nullptr && rule->rank < last->rank)
        fail({"fault.element.order", {std::string(name_), std::string(last->name)}});
    if (last != nullptr && rule->rank == last->rank && !rule->many)
        fail({"fault.element.twice", {std::string(name_), excerpt(parent)}});
    return *rule;
}

template <typename Read> auto Element::ownedBy(Foreign& owner, Read read) {
    const std::size_t before = owner.attributes.size();
    attributes(&owner, name_, [](std::string_view, pugi::xml_attribute) { return false; });
    auto content = read();
    if (content.empty() && owner.attributes.size() == before) isNothing();
    return content;
}

std::string Element::text(Foreign& owner) {
    return ownedBy(owner, [this] { return collapsed(std::string_view(words(nullptr))); });
}

Line Element::note(Foreign& owner) {
    return ownedBy(owner, [this] { return line(nullptr); });
}

std::string Element::words(Foreign* own) {
    std::string words;
    for (const pugi::xml_node node : node_.children()) {
        if (isText(node))
            words += node.value();
        else if (isAside(node))
            keepAside(own, 0, tree_.fragment(node, scope_));
        else if (own != nullptr && !isOurs(node, Namespaces(scope_, node)))
            own->nodes.push_back({.position = 0, .xml = tree_.fragment(node, scope_)});
        else
            tree_.fail(node, {"fault.element.text", {excerpt(node.name()), excerpt(name_)}});
    }
    return words;
}

Line Element::line(Foreign* own) {
    Line line;
    std::size_t count = 0;
    for (const pugi::xml_node node : node_.children()) {
        if (isText(node)) {
            line.push_back({.text = node.value(), .href = {}, .startOf = {}});
        } else if (isAside(node)) {
            keepAside(own, count, tree_.fragment(node, scope_));
        } else if (isOurs(node, Namespaces(scope_, node))) {
            Element child(tree_, node, scope_);
            line.push_back(child.run(name_));
            ++count;
            for (std::string& aside : child.asides_) keepAside(own, count, std::move(aside));
        } else if (own != nullptr) {
            own->nodes.push_back({.position = count, .xml = tree_.fragment(node, scope_)});
        } else {
            tree_.fail(node, {"fault.element.text", {excerpt(node.name()), excerpt(name_)}});
        }
    }
    return collapsed(line);
}

void Element::keepAside(Foreign* own, std::size_t position, std::string xml) {
    if (own != nullptr)
        own->nodes.push_back({.position = position, .xml = std::move(xml)});
    else
        asides_.push_back(std::move(xml));
}

Run Element::run(std::string_view parent) {
    const bool isLink = name_ == "a";
    if (!isLink && name_ != "start")
        fail({"fault.element.text", {excerpt(name_), excerpt(parent)}});
    const std::string_view wanted = isLink ? "href" : "of";
    std::string target;
    attributes(nullptr, [&](std::string_view name, pugi::xml_attribute attribute) {
        if (name != wanted) return false;
        target = isLink ? addressOf(*this, attribute) : idOf(*this, attribute);
        return true;
    });
    if (target.empty())
        fail({"fault.attribute.missing", {std::string(wanted), std::string(name_)}});
    if (isLink) return {.text = words(nullptr), .href = std::move(target), .startOf = {}};
    for (const pugi::xml_node node : node_.children())
        if (!isAside(node)) tree_.fail(node, {"fault.text", {std::string(name_)}});
    words(nullptr); // keeps the comments
    return {.text = {}, .href = {}, .startOf = std::move(target)};
}

} // namespace agendum::formats
