// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/fault.hpp"

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// The programme files that the tests of the format share.
namespace agendum::testing {

/// Files in a folder of the source tree, by name.
std::vector<std::filesystem::path> filesIn(std::string_view folder);

inline constexpr std::string_view samples = "extension/samples";
inline constexpr std::string_view rightFiles = "tests/data/programme/right";
inline constexpr std::string_view wrongFiles = "tests/data/programme/wrong";

/// The contents of all files in the folders.
std::vector<std::string> contentsOf(std::initializer_list<std::string_view> folders);

/// A file of the source tree.
std::filesystem::path sourceFile(std::string_view path);

/// What reading the text says is wrong; fails the test where nothing is.
formats::Fault faultOf(std::string_view xml);

/// A whole programme around children of the root.
std::string programmeOf(std::string_view children);

} // namespace agendum::testing
