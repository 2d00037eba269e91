// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace agendum::writer {

/// Whether the caller is on the office's main thread.
bool isMainThread();

/// Runs the work on the office's main thread and waits until it is done: at once where the caller
/// is on it. Where the main thread does not begin within two seconds, the work is done on the
/// caller's thread: the caller holds the office's SolarMutex then, or the main thread is busy for
/// long. What the work throws is thrown here. Throws css::uno::RuntimeException where the office
/// ends before it came to the work.
void onMainThread(const css::uno::Reference<css::uno::XComponentContext>& context,
                  const std::function<void()>& work);

/// Runs the work on the main thread once the office has nothing more urgent to do. It must not throw,
/// and is dropped where the office ends before. Any thread.
void laterOnMainThread(const css::uno::Reference<css::uno::XComponentContext>& context,
                       const std::function<void()>& work);

} // namespace agendum::writer
