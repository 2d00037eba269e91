// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"
#include "programme/findings.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace agendum::commands {

/// A finding as a sentence in the user's language, its times and dates as the document writes them.
rtl::OUString inWords(const css::uno::Reference<css::uno::XComponentContext>& context,
                      const layout::Speech& speech, const Finding& finding);

} // namespace agendum::commands
