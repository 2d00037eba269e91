// SPDX-License-Identifier: MPL-2.0
#include "writer/pages.hpp"
#include "writer/document_locale.hpp"
#include "writer/document_speech.hpp"

#include "layout/agenda.hpp"
#include "layout/invitation.hpp"

#include <algorithm>
#include <iterator>
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

const layout::Page& Pages::agendas(const css::lang::Locale& locale) const {
    const std::string key = tagOf(locale);
    const auto known = agendas_.find(key);
    if (known != agendas_.end()) return known->second;
    layout::Page page;
    std::ranges::copy_if(in(locale), std::back_inserter(page),
                         [](const layout::Part& part) { return !part.tables.empty(); });
    if (!saying_.agendas.empty()) {
        const layout::Speech speech = speechFor(context_, locale, saying_.timeStyle);
        for (const layout::AgendaKind& kind : saying_.agendas)
            std::ranges::move(layout::agendaPage(*saying_.programme, speech, kind),
                              std::back_inserter(page));
    }
    return agendas_.emplace(key, std::move(page)).first->second;
}

layout::Page Pages::agenda(const std::string& kind, const css::lang::Locale& locale) const {
    layout::Page page;
    std::ranges::copy_if(
        agendas(locale), std::back_inserter(page),
        [&kind](const layout::Part& part) { return part.tables.front().agenda == kind; });
    return page;
}

} // namespace agendum::writer
