// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace agendum::commands {

/// Does the work on the main thread with the office's lock, when the office comes to it. The work
/// must not throw, and has to see for itself whether what it works on is still there.
void later(const css::uno::Reference<css::uno::XComponentContext>& context,
           std::function<void()> work);

} // namespace agendum::commands
