// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/message.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <exception>
#include <string>
#include <string_view>
#include <vector>

/// Keys become words in the language of the office's interface, by extension/strings. A language
/// that lacks a key falls back to English; a key that no language has is shown as it is, so that
/// it is seen and not lost. Any thread.
namespace agendum::commands {

using Context = css::uno::Reference<css::uno::XComponentContext>;

/// The sentence of a message: strings/messages_*.properties.
rtl::OUString sentence(const Context& context, const Message& message);

/// What went wrong as one sentence: a refusal's, a fault's with line and column, or what the office
/// or the system said.
rtl::OUString sentence(const Context& context, const std::exception_ptr& failure);

/// A text of the interface (a label, the title of an undo step): strings/interface_*.properties.
rtl::OUString interfaceText(const Context& context, std::string_view key,
                            const std::vector<std::string>& arguments = {});

} // namespace agendum::commands
