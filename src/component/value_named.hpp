// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

namespace agendum::component {

/// The value of that name among named or property values; void where there is none.
template <typename Named>
css::uno::Any valueNamed(const css::uno::Sequence<Named>& values, const char* name) {
    for (const Named& value : values)
        if (value.Name.equalsAscii(name)) return value.Value;
    return {};
}

} // namespace agendum::component
