// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

/// How much is too much: what no programme needs, so that any file is read or refused in bounded
/// time and memory. extension/programme.xsd tells people of them.
namespace agendum::formats::limits {

inline constexpr std::size_t bytes = std::size_t{32} * 1024 * 1024;
inline constexpr std::size_t depth = 250;        ///< elements within elements
inline constexpr std::size_t parts = 2'000'000;  ///< tags, attributes and texts together
inline constexpr std::size_t declarations = 100; ///< of namespaces, around one element
inline constexpr std::size_t items = 100'000;

} // namespace agendum::formats::limits
