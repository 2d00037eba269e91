// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/fault.hpp"
#include "programme/programme.hpp"

#include <string>
#include <string_view>

/// Agendum's own format, extension/programme.xsd: namespace urn:agendum:programme:1.
namespace agendum::formats {

/// Reads a programme from XML in UTF-8 (with or without BOM), UTF-16 or UTF-32 with BOM, or Latin-1
/// when declared. Items, days, strands and sections without id get one. Throws Fault; safe on any input.
Programme readProgrammeXml(std::string_view xml);

/// Writes what readProgrammeXml reads, indented, UTF-8, LF. read(write(p)) == p.
std::string writeProgrammeXml(const Programme& programme);

} // namespace agendum::formats
