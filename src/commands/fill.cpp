// SPDX-License-Identifier: MPL-2.0
#include "commands/fill.hpp"

#include "writer/uno_text.hpp"

#include <rtl/character.hxx>
#include <rtl/ustrbuf.hxx>

namespace agendum::commands {

using rtl::OUString;

OUString fill(const OUString& pattern, const std::vector<std::string>& arguments) {
    rtl::OUStringBuffer filled(pattern.getLength());
    sal_Int32 done = 0;
    for (sal_Int32 dollar = pattern.indexOf('$'); dollar >= 0;
         dollar = pattern.indexOf('$', dollar + 1)) {
        sal_Int32 end = dollar + 1;
        while (end < pattern.getLength() && rtl::isAsciiDigit(pattern[end])) ++end;
        const sal_Int64 number = pattern.copy(dollar + 1, end - dollar - 1).toInt64();
        if (number < 1 || number > static_cast<sal_Int64>(arguments.size())) continue;
        filled.append(pattern.copy(done, dollar - done));
        filled.append(writer::toUno(arguments[static_cast<std::size_t>(number - 1)]));
        done = end;
    }
    filled.append(pattern.copy(done));
    return filled.makeStringAndClear();
}

} // namespace agendum::commands
