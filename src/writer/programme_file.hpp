// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>

/// Programme files by URL, as the office names files.
namespace agendum::writer {

/// Throws Refusal "refused.url" for anything but a file URL, and formats::Fault for a file that
/// can't be read or holds no programme.
Programme readProgrammeFile(const std::string& fileUrl);

/// Replaces the file whole, or leaves it as it was. Throws as readProgrammeFile does.
void writeProgrammeFile(const std::string& fileUrl, const Programme& programme);

} // namespace agendum::writer
