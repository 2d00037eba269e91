// SPDX-License-Identifier: MPL-2.0
#include "writer/pages.hpp"
#include "writer/document_locale.hpp"
#include "writer/document_speech.hpp"

#include "layout/invitation.hpp"

#include <utility>

namespace agendum::writer {

Pages::Pages(const Context& context, Saying saying)
    : context_(context), saying_(std::move(saying)) {}

const layout::Page& Pages::in(const css::lang::Locale& locale) const {
    const std::string key = tagOf(locale);
    const auto known = pages_.find(key);
    if (known != pages_.end()) return known->second;
    const layout::Speech speech = speechFor(context_, locale, saying_.timeStyle);
    return pages_.emplace(key, layout::invitationPage(*saying_.programme, speech)).first->second;
}

} // namespace agendum::writer
