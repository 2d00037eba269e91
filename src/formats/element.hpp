// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/tree.hpp"
#include "programme/foreign.hpp"
#include "programme/text.hpp"

#include <cstddef>
#include <functional>
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::formats {

/// An element that another may hold, as the schema has it. Rows of rules are sequences: an element
/// of a lower rank stands before those of a higher one; equal ranks mix.
struct Child {
    std::string_view name;
    int rank;
    bool many = false;
};

/// One of Agendum's own elements while it is read. It knows which attributes and children are
/// Agendum's and which are others', and says where and why one is out of place. The tree and the
/// scope around it must outlive it.
class Element {
public:
    Element(Tree& tree, pugi::xml_node node, const Namespaces& around);

    std::string_view name() const { return name_; }

    /// Reads one of Agendum's own attributes; false: it does not know that name.
    using TakeAttribute = std::function<bool(std::string_view name, pugi::xml_attribute)>;
    /// Others' attributes go to `foreign`; without it they are refused.
    void attributes(Foreign* foreign, const TakeAttribute& take);

    using TakeChild = std::function<void(Element& child)>;
    /// Children in the order of the rules, and nothing but blanks between them. Others' elements,
    /// comments and processing instructions go to `foreign`. Gives the number of children that count.
    std::size_t children(Foreign& foreign, std::span<const Child> rules, const TakeChild& take);

    /// The text of an element that holds nothing else, and its attributes. Others' attributes go to
    /// `owner`, under this element's name.
    std::string text(Foreign& owner);
    /// The same for running text.
    Line note(Foreign& owner);
    /// The text alone, as it stands. `own`: where others' elements and comments go; without it elements are refused.
    std::string words(Foreign* own);
    /// Running text. `own`: where others' elements and comments go; without it elements are refused.
    Line line(Foreign* own);
    /// Throws Fault at the attribute, or at the element's name.
    [[noreturn]] void fail(pugi::xml_attribute attribute, Message message) const;
    [[noreturn]] void fail(Message message) const;

    /// Says that the element, having nothing to say, will not be written, and so is no child to count.
    void isNothing() { nothing_ = true; }

private:
    bool isOurs(pugi::xml_node child, const Namespaces& scope) const;
    void attributes(Foreign* foreign, std::string_view child, const TakeAttribute& take);
    template <typename Read> auto ownedBy(Foreign& owner, Read read);
    void takeForeign(Foreign* foreign, pugi::xml_attribute attribute, std::string_view child) const;
    const Child& placeAmong(std::span<const Child> rules, const Child* last,
                            std::string_view parent) const;
    Run run(std::string_view parent);
    void keepAside(Foreign* own, std::size_t position, std::string xml);

    Tree& tree_;
    pugi::xml_node node_;
    Namespaces scope_;
    std::string_view name_;
    std::vector<std::string> asides_; // comments found in a text, for the parent to keep after it
    bool nothing_ = false;
};

} // namespace agendum::formats
