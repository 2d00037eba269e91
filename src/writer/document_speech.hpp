// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace agendum::writer {

/// How text of that locale speaks: words by language, dates from the office's number formats, times
/// by timeStyle (a name of layout::patternNamed; "locale": as the office's locale data has it;
/// empty: the language's habit, else the locale data). Main thread.
layout::Speech speechFor(const css::uno::Reference<css::uno::XComponentContext>& context,
                         const css::lang::Locale& locale, const std::string& timeStyle);

} // namespace agendum::writer
