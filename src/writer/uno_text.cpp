// SPDX-License-Identifier: MPL-2.0
#include "writer/uno_text.hpp"

#include <rtl/string.hxx>
#include <rtl/ustrbuf.hxx>

namespace agendum::writer {

rtl::OUString ascii(const char* name) {
    return rtl::OUString::createFromAscii(name);
}

rtl::OUString toUno(std::string_view utf8) {
    return rtl::OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

rtl::OUString toUno(std::u16string_view utf16) {
    rtl::OUStringBuffer units(static_cast<sal_Int32>(utf16.size()));
    for (const char16_t unit : utf16) units.append(static_cast<sal_Unicode>(unit));
    return units.makeStringAndClear();
}

std::string toStd(std::u16string_view text) {
    return toStd(toUno(text));
}

std::string toStd(const rtl::OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength()));
}

std::u16string toUtf16(const rtl::OUString& text) {
    return std::u16string(text.getStr(), text.getStr() + text.getLength());
}

} // namespace agendum::writer
