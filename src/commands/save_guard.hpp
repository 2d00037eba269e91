// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/messages.hpp"

#include <com/sun/star/frame/XFrame.hpp>

namespace agendum::commands {

/// From now on "save" in a window asks what "save as" asks (maySaveIn) where the document's own format loses its
/// programme: the office opens no filter options then. A window that is guarded already stays so. Main
/// thread.
void guardSavingIn(const Context& context, const css::uno::Reference<css::frame::XFrame>& frame);

} // namespace agendum::commands
