// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/fault.hpp"
#include "formats/namespaces.hpp"

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::formats {

/// A well-formed document in memory, which knows where in the text each part of it stands.
class Tree {
public:
    /// Reads any bytes: encoding, well-formedness and limits are checked first. Throws Fault.
    explicit Tree(std::string_view bytes);

    pugi::xml_node document() const { return document_; }

    /// Throws Fault at the start of the node's name, or its text.
    [[noreturn]] void fail(pugi::xml_node node, Message message) const;
    /// Throws Fault at the start of the attribute's name.
    [[noreturn]] void fail(pugi::xml_attribute attribute, Message message) const;

    /// Throws Fault unless the element's prefixes are declared, no two of its attributes are the
    /// same in the end, and its own declarations are allowed.
    void checkNames(pugi::xml_node element, const Namespaces& scope) const;

    /// The node and all below it as a fragment that declares every prefix it uses, so that it can
    /// stand anywhere. The scope is the one around it. Throws Fault for a prefix not declared.
    std::string fragment(pugi::xml_node node, const Namespaces& scope);

private:
    [[noreturn]] void failAt(const char* place, Message message) const;
    void checkDeclaration(pugi::xml_attribute attribute, std::string_view prefix) const;
    void checkBelow(pugi::xml_node element, const Namespaces& scope) const;

    std::string text_;   // as it was read
    std::string buffer_; // as pugixml left it: strings are still where they were
    pugi::xml_document document_;
};

} // namespace agendum::formats
