// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace agendum::writer {

/// Whether the caller is on the office's main thread.
bool isMainThread();

/// Runs the work on the office's main thread and waits until it is done: at once where the caller
/// is on it. What the work throws is thrown here. Throws css::uno::RuntimeException where the
/// office ends before it came to the work. Must not be called with the office's SolarMutex held on
/// another thread: the main thread would wait for it in vain.
void onMainThread(const css::uno::Reference<css::uno::XComponentContext>& context,
                  const std::function<void()>& work);

/// Runs the work on the main thread once the office has nothing more urgent to do. It must not throw,
/// and is dropped where the office ends before. Any thread.
void laterOnMainThread(const css::uno::Reference<css::uno::XComponentContext>& context,
                       const std::function<void()>& work);

} // namespace agendum::writer
