// SPDX-License-Identifier: MPL-2.0
#include "formats/namespaces.hpp"

namespace agendum::formats {

QualifiedName::QualifiedName(std::string_view name) : local(name) {
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
        prefix = name.substr(0, colon);
        local = name.substr(colon + 1);
    }
}

std::optional<std::string_view> declaredPrefix(pugi::xml_attribute attribute) {
    const std::string_view name = attribute.name();
    if (name == "xmlns") return "";
    if (name.starts_with("xmlns:")) return name.substr(6);
    return std::nullopt;
}

Namespaces::Namespaces(const Namespaces& outer, pugi::xml_node element) : outer_(&outer) {
    for (const pugi::xml_attribute attribute : element.attributes())
        if (const auto prefix = declaredPrefix(attribute))
            own_.emplace_back(*prefix, attribute.value());
    size_ = outer.size_ + own_.size();
}

const std::string_view* Namespaces::search(std::string_view prefix) const {
    for (const Namespaces* scope = this; scope != nullptr; scope = scope->outer_)
        for (const auto& [name, uri] : scope->own_)
            if (name == prefix) return &uri;
    return nullptr;
}

bool Namespaces::declares(std::string_view prefix) const {
    return search(prefix) != nullptr;
}

std::optional<std::string_view> Namespaces::find(std::string_view prefix) const {
    if (const std::string_view* uri = search(prefix)) return *uri;
    if (prefix == "xml") return xmlNamespace;
    if (prefix.empty()) return "";
    return std::nullopt;
}

} // namespace agendum::formats
