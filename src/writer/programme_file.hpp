// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/file.hpp"
#include "programme/programme.hpp"

#include <optional>
#include <string>

/// Programme files by URL, as the office names files.
namespace agendum::writer {

/// Throws Refusal "refused.url" for anything but a file URL, and formats::Fault for a file that
/// can't be read or holds no programme.
Programme readProgrammeFile(const std::string& fileUrl);

/// Replaces the file whole, or leaves it as it was. Throws as readProgrammeFile does.
void writeProgrammeFile(const std::string& fileUrl, const Programme& programme);

/// Does so only if the file still holds the programme of that digest (see digestOf; empty: if there
/// still is no file), and returns whether it did: nobody's changes are overwritten.
bool replaceProgrammeFile(const std::string& fileUrl, const Programme& programme,
                          const std::string& expectedDigest);

/// Tells the file from a changed one; none: it can't be reached, or that is no file URL.
std::optional<formats::FileStamp> stampOfProgrammeFile(const std::string& fileUrl);

} // namespace agendum::writer
