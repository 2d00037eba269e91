// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace agendum::writer {

/// Tells a text from others: its SHA-1, as 40 hexadecimal digits. Any thread.
std::string digestOf(std::string_view text);

} // namespace agendum::writer
