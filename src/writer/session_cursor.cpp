// SPDX-License-Identifier: MPL-2.0
#include "writer/document_locale.hpp"
#include "writer/document_range.hpp"
#include "writer/document_speech.hpp"
#include "writer/session.hpp"

#include <utility>

namespace agendum::writer {

const KnownAgendas& Session::knownAgendas() const {
    const std::uint64_t changes = watch_->changes();
    auto pages = pagesOf(record());
    if (!known_.agendas || known_.changes != changes || known_.pages != pages) {
        KnownAgendas agendas(aliveDocument(), *pages);
        known_ = {std::move(pages), changes, std::move(agendas)};
    }
    return *known_.agendas;
}

CursorAgenda Session::agendaAtCursor() const {
    if (!programme()) return {Message{"refused.programme.none", {}}, {}, {}};
    const Document alive = aliveDocument();
    try {
        return knownAgendas().at(alive, insertionPoint(alive, {}));
    } catch (const Refusal& refusal) { // a picture or a shape is selected
        return {refusal.message(), refusal.message(), {}};
    }
}

css::lang::Locale Session::localeOfSpeech() const {
    const Document alive = aliveDocument();
    try {
        const Range cursor = cursorOf(alive);
        lastLocale_ = localeAt(cursor.is() ? cursor : alive->getText()->getStart());
    } catch (const Refusal&) { // a picture or a shape is selected
        if (programme() && knownAgendas().locale()) return *knownAgendas().locale();
    }
    return lastLocale_ ? *lastLocale_ : localeAt(alive->getText()->getStart());
}

layout::Speech Session::speech() const {
    return speechFor(context_, localeOfSpeech(), timeStyle());
}

} // namespace agendum::writer
