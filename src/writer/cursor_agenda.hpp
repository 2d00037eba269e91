// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/document_session.hpp"
#include "writer/pages.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace agendum::writer {

/// Which agendas a document has, by names, so that it can be asked for often where the cursor stands
/// among them: worked out anew only when the document changed. Holds nothing of the document. Main thread.
class KnownAgendas {
public:
    KnownAgendas(const css::uno::Reference<css::text::XTextDocument>& document, const Pages& pages);

    /// What could be done with the agenda at a place.
    CursorAgenda at(const css::uno::Reference<css::text::XTextDocument>& document,
                    const css::uno::Reference<css::text::XTextRange>& place) const;
    /// The language of the first agenda; none: there is no agenda.
    const std::optional<css::lang::Locale>& locale() const { return locale_; }

private:
    std::optional<layout::Layout>
    layoutAt(const css::uno::Reference<css::text::XTextRange>& place) const;

    std::map<std::string, layout::Layout> tables_; ///< by name
    bool hasLists_ = false;
    std::optional<layout::Layout>
        only_; ///< that of the only agenda; none: there are several, or none
    std::optional<css::lang::Locale> locale_;
};

} // namespace agendum::writer
