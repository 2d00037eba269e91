// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <utility>
#include <vector>

namespace agendum::formats {

inline constexpr std::string_view programmeNamespace = "urn:agendum:programme:1";
inline constexpr std::string_view xmlNamespace = "http://www.w3.org/XML/1998/namespace";

/// A name as it is written, taken apart. Prefix empty: none.
struct QualifiedName {
    std::string_view prefix;
    std::string_view local;
    explicit QualifiedName(std::string_view name);
};

/// Whether the attribute declares a namespace, and for which prefix (empty: the default).
std::optional<std::string_view> declaredPrefix(pugi::xml_attribute attribute);

/// Which prefix means what within one element (Namespaces in XML 1.0). A chain that lives on the
/// stack while the tree is walked: the outer scope must outlive the inner one.
class Namespaces {
public:
    /// Outside the root, where only "xml" is known.
    Namespaces() = default;
    /// Within the element, whose own declarations come first.
    Namespaces(const Namespaces& outer, pugi::xml_node element);

    /// None: the prefix is not declared. The empty prefix is the default namespace, which is empty
    /// where there is none.
    std::optional<std::string_view> find(std::string_view prefix) const;
    /// Whether this scope or one around it declares the prefix.
    bool declares(std::string_view prefix) const;
    /// How many declarations there are, hidden ones included.
    std::size_t size() const { return size_; }

private:
    const std::string_view* search(std::string_view prefix) const;

    const Namespaces* outer_ = nullptr;
    std::size_t size_ = 0;
    std::vector<std::pair<std::string_view, std::string_view>> own_;
};

} // namespace agendum::formats
