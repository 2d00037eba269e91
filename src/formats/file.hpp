// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/fault.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace agendum::formats {

/// The file's bytes. Throws Fault for what is missing, unreadable, no regular file, or over 32 MiB.
std::string readFile(const std::filesystem::path& path);

/// Replaces the file's content, or leaves the old file whole: written beside it, flushed, renamed.
/// Follows a symbolic link to what it names, keeps the old file's mode. Throws Fault.
void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace agendum::formats
