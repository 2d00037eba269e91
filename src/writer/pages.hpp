// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/places.hpp"

#include <com/sun/star/lang/Locale.hpp>

#include <map>
#include <string>

namespace agendum::writer {

/// The page that a programme makes in each language that a document has places in, worked out once.
/// Holds the agenda and the parts around it: layout::invitationPage. Main thread.
class Pages {
public:
    /// @param saying  its programme must outlive this
    Pages(const Context& context, Saying saying);
    const Saying& saying() const { return saying_; }
    const layout::Page& in(const css::lang::Locale& locale) const;
    /// The agendas alone, of all kinds that the document has.
    const layout::Page& agendas(const css::lang::Locale& locale) const;
    /// Those of one kind, by its key (layout::keyOf).
    layout::Page agenda(const std::string& kind, const css::lang::Locale& locale) const;

private:
    Context context_;
    Saying saying_;
    mutable std::map<std::string, layout::Page> pages_;   ///< by language tag
    mutable std::map<std::string, layout::Page> agendas_; ///< likewise
};

} // namespace agendum::writer
