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
    const layout::Page& in(const css::lang::Locale& locale) const;

private:
    Context context_;
    Saying saying_;
    mutable std::map<std::string, layout::Page> pages_; ///< by language tag
};

} // namespace agendum::writer
