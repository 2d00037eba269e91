// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace agendum::writer {

/// For failures that there is nobody to tell of: one line on standard error, which is the office's log.
/// The office's own SAL_WARN says nothing in what is built for users. Called in a catch block; any thread.
/// @param what  what did not come about, in a few English words
void logFailure(const char* what) noexcept;

} // namespace agendum::writer
