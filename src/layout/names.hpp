// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"
#include "programme/programme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agendum::layout {

/// Who speaks, as running text that can be told apart again: "Anna, Reglab och Bo, SKR";
/// "Anna, Reglab; Bo, SKR och Cia, Tillväxtverket"; "Anna, Bo och Cia" where nobody has an
/// organisation. Where "och" alone would mislead ("Anna, Kultur och fritid; och Bo, SKR"), a
/// semicolon stands before it.
std::string speakersText(const std::vector<Speaker>& speakers, const Words& words);

/// The speakers of such a text. What speakersText wrote is read as it was meant, but for single
/// names and organisations that hold a comma, a semicolon or the word for "and".
std::vector<Speaker> speakersFrom(std::string_view text, const Words& words);

} // namespace agendum::layout
