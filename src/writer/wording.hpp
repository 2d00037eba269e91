// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <string_view>

/// The texts of extension/strings, in the language of the office's interface. Any thread.
namespace agendum::writer {

enum class Words {
    messages, ///< sentences: messages_*.properties
    interface ///< labels and titles: interface_*.properties
};

/// A text as it is in its file, "$1" and all. A language that lacks the key falls back to English;
/// a key that no language has is given back, so that it is seen and not lost.
rtl::OUString wording(const css::uno::Reference<css::uno::XComponentContext>& context, Words words,
                      std::string_view key);

} // namespace agendum::writer
