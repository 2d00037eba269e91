// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

/// The organiser's settings for all documents, as the options page of the office keeps them.
namespace agendum::writer {

/// Whether what is typed in an agenda is taken over by itself in documents that do not say. Any
/// thread. True where the office can't tell.
bool editsTakenOverByDefault(const css::uno::Reference<css::uno::XComponentContext>& context);
/// Throws css::uno::Exception where the setting can't be changed.
void setEditsTakenOverByDefault(const css::uno::Reference<css::uno::XComponentContext>& context,
                                bool on);

/// Whether looks at what was typed wait for a pause in the typing, see EditWatch.
bool looksRest(const css::uno::Reference<css::uno::XComponentContext>& context);

} // namespace agendum::writer
