// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace agendum {

/// What a file holds in this place that is not Agendum's: attributes and elements of other
/// namespaces, and comments. It is carried along and written back, never understood.
struct Foreign {
    /// The position of what stands before the programme's own first tag.
    static constexpr std::size_t prolog = static_cast<std::size_t>(-1);

    struct Attribute {
        std::string prefix;       ///< as the file had it
        std::string namespaceUri; ///< never empty
        std::string name;         ///< local name
        std::string value;
        std::string
            child{}; ///< which of the element's own texts carries it: "title"; empty: itself
        bool operator==(const Attribute&) const = default;
    };
    struct Node {
        std::size_t position = 0; ///< how many of Agendum's own children stand before it; or prolog
        std::string xml;          ///< a well-formed fragment that declares every prefix it uses
        bool operator==(const Node&) const = default;
    };
    std::vector<Attribute> attributes;
    std::vector<Node> nodes;

    bool operator==(const Foreign&) const = default;
};

} // namespace agendum
