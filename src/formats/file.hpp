// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/fault.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace agendum::formats {

/// The file's bytes. Throws Fault for what is missing, unreadable, no regular file, or over 32 MiB.
std::string readFile(const std::filesystem::path& path);

/// Replaces the file's content, or leaves the old file whole: written beside it, flushed, renamed.
/// Follows a symbolic link to what it names, keeps the old file's mode. Throws Fault.
void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Asked what a file may be replaced for; none: there is no file yet.
using MayReplace = std::function<bool(const std::optional<std::string>& held)>;

/// Replaces the file as writeFileAtomically does if `mayReplace` agrees to what it holds at that very
/// moment, and returns whether it did. Of several that replace a file this way at once, on one
/// machine or on a shared folder that knows locks (flock), each sees what the one before it wrote.
/// Throws Fault, "fault.file.locked" where another program keeps its lock for more than a second.
bool replaceFileIf(const std::filesystem::path& path, std::string_view bytes,
                   const MayReplace& mayReplace);

/// What tells a file from a changed one without reading it.
struct FileStamp {
    using Time = std::chrono::system_clock::time_point;
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0; ///< bytes
    Time written;           ///< content
    Time touched;           ///< content, name or mode
    bool operator==(const FileStamp&) const = default;

    /// Whether at `now` a further change would show in the stamp. File systems count time in steps
    /// of up to two seconds.
    bool tells(Time now) const { return now - touched > std::chrono::seconds(2); }
};

/// None: there is nothing of that name, or it can't be reached.
std::optional<FileStamp> stampOf(const std::filesystem::path& path);

} // namespace agendum::formats
