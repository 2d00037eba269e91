// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

/// The one place where the standard library's texts become the office's, and back.
namespace agendum::writer {

/// A name that the code has.
rtl::OUString ascii(const char* name);
/// From UTF-8. What is not UTF-8 becomes U+FFFD.
rtl::OUString toUno(std::string_view utf8);
rtl::OUString toUno(std::u16string_view utf16);
/// To UTF-8. A lone surrogate becomes U+FFFD.
std::string toStd(std::u16string_view text);
std::string toStd(const rtl::OUString& text);
std::u16string toUtf16(const rtl::OUString& text);

} // namespace agendum::writer
