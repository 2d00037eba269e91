// SPDX-License-Identifier: MPL-2.0
#include "commands/named_arguments.hpp"

#include "programme/message.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>

namespace agendum::commands {

void refuseArgument(const char* key, std::string_view name) {
    throw Refusal(Message{key, {std::string(name)}});
}

css::uno::Any anyOf(const std::vector<std::string>& texts) {
    css::uno::Sequence<rtl::OUString> sequence(static_cast<sal_Int32>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i)
        sequence[static_cast<sal_Int32>(i)] = writer::toUno(texts[i]);
    return css::uno::Any(sequence);
}

NamedArguments::NamedArguments(const css::uno::Sequence<css::beans::NamedValue>& values) {
    for (const auto& value : values) values_[writer::toStd(value.Name)] = value.Value;
}

NamedArguments::NamedArguments(const css::uno::Sequence<css::beans::PropertyValue>& values) {
    for (const auto& value : values) values_[writer::toStd(value.Name)] = value.Value;
}

bool NamedArguments::has(std::string_view name) const {
    return values_.find(name) != values_.end();
}

const css::uno::Any& NamedArguments::value(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) refuseArgument("argument.missing", name);
    return found->second;
}

std::string NamedArguments::text(std::string_view name) const {
    rtl::OUString text;
    if (!(value(name) >>= text)) refuseArgument("argument.text", name);
    return writer::toStd(text);
}

std::string NamedArguments::textOr(std::string_view name, std::string_view otherwise) const {
    return has(name) ? text(name) : std::string(otherwise);
}

std::vector<std::string> NamedArguments::texts(std::string_view name) const {
    std::vector<std::string> found;
    css::uno::Sequence<rtl::OUString> sequence;
    if (value(name) >>= sequence) {
        for (const rtl::OUString& text : sequence) found.push_back(writer::toStd(text));
        return found;
    }
    rtl::OUString text;
    if (!(value(name) >>= text)) refuseArgument("argument.texts", name);
    for (sal_Int32 at = 0; at >= 0;) {
        const rtl::OUString word = text.getToken(0, ' ', at);
        if (!word.isEmpty()) found.push_back(writer::toStd(word));
    }
    return found;
}

long NamedArguments::numberOr(std::string_view name, long otherwise) const {
    return has(name) ? number(name) : otherwise;
}

bool NamedArguments::booleanOr(std::string_view name, bool otherwise) const {
    return has(name) ? boolean(name) : otherwise;
}

long NamedArguments::number(std::string_view name) const {
    sal_Int64 number = 0;
    if (!(value(name) >>= number)) refuseArgument("argument.number", name);
    return number;
}

bool NamedArguments::boolean(std::string_view name) const {
    bool truth = false;
    if (!(value(name) >>= truth)) refuseArgument("argument.boolean", name);
    return truth;
}

bool NamedArguments::says(std::string_view name, std::string_view text) const {
    const css::uno::Any& value = this->value(name);
    sal_Int64 number = 0;
    if (value >>= number) return std::to_string(number) == text;
    rtl::OUString whole;
    if ((value >>= whole) && writer::toStd(whole) == text) return true;
    const bool isText =
        value.getValueTypeClass() == css::uno::TypeClass_STRING
        || value.getValueType() == cppu::UnoType<css::uno::Sequence<rtl::OUString>>::get();
    return isText && std::ranges::count(texts(name), text) > 0;
}

void NamedArguments::set(std::string_view name, std::string_view text) {
    values_[std::string(name)] <<= writer::toUno(text);
}

void NamedArguments::set(std::string_view name, const std::vector<std::string>& texts) {
    values_[std::string(name)] = anyOf(texts);
}

void NamedArguments::refuseOthersThan(const std::vector<std::string_view>& names) const {
    for (const auto& [name, value] : values_)
        if (std::find(names.begin(), names.end(), name) == names.end())
            refuseArgument("argument.unknown", name);
}

} // namespace agendum::commands
