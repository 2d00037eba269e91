// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <rtl/ustring.hxx>

#include <optional>

/// The named styles that all looks come from. Their names are the same in every language, so that a
/// document may travel. Main thread.
namespace agendum::writer {

/// The paragraph style of a role.
rtl::OUString styleOf(layout::Role role);
/// The role of a paragraph style; none: it is not one of ours.
std::optional<layout::Role> roleOf(const rtl::OUString& style);
/// The character style of a label such as "Time:" before when the event is.
rtl::OUString labelStyle();

/// Makes those of the styles that the document does not have. What is there is never touched: the
/// organiser may have changed it. Making them is no step of undo: they stay.
void provideStyles(const css::uno::Reference<css::text::XTextDocument>& document);

/// Whether anything in the document has a look of the invitation's.
bool invitationStylesInUse(const css::uno::Reference<css::text::XTextDocument>& document);

} // namespace agendum::writer
