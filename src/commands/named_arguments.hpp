// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::commands {

/// A refusal that names an argument.
[[noreturn]] void refuseArgument(const char* key, std::string_view name);

/// Ids and the like as an argument's value: a sequence of texts.
css::uno::Any anyOf(const std::vector<std::string>& texts);

/// What a script or a button gives along, by name. A reader throws Refusal "argument.missing",
/// "argument.text", "argument.texts", "argument.number" or "argument.boolean" with the argument's name.
class NamedArguments {
public:
    explicit NamedArguments(const css::uno::Sequence<css::beans::NamedValue>& values);
    explicit NamedArguments(const css::uno::Sequence<css::beans::PropertyValue>& values);

    bool has(std::string_view name) const;
    std::string text(std::string_view name) const;
    std::string textOr(std::string_view name, std::string_view otherwise) const;
    /// A sequence of texts, or one text of words with blanks between.
    std::vector<std::string> texts(std::string_view name) const;
    long number(std::string_view name) const;
    long numberOr(std::string_view name, long otherwise) const;
    bool boolean(std::string_view name) const;
    bool booleanOr(std::string_view name, bool otherwise) const;

    /// Whether its value is that text, holds it among others, or is the number that it writes.
    bool says(std::string_view name, std::string_view text) const;

    void set(std::string_view name, std::string_view text);
    void set(std::string_view name, const std::vector<std::string>& texts);
    /// Throws Refusal "argument.unknown" with the name of an argument that is not among these.
    void refuseOthersThan(const std::vector<std::string_view>& names) const;

private:
    const css::uno::Any& value(std::string_view name) const;

    std::map<std::string, css::uno::Any, std::less<>> values_;
};

} // namespace agendum::commands
