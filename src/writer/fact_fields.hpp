// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/places.hpp"

#include <string>

/// Facts of the programme (layout/facts.hpp) as fields in running text. A field shows the
/// user-defined property "Agendum fact KEY": fields of that kind stay live in ODT, flat ODT, DOCX
/// and DOC. Properties belong to the whole document, so facts are in its default language. Main thread.
namespace agendum::writer {

/// Puts a field at the end of a range. Refusals: "refused.fact.unknown" where there is no such fact,
/// "refused.fact.none" where the programme does not have it, "refused.place" where no field can
/// stand.
void insertFactField(const Context& context, const Document& document, const Range& range,
                     const Saying& now, const std::string& fact);

/// Makes the fields say what the programme does. A fact that the programme does not have any more
/// keeps its last text. Only properties that fields use, or have used, are written, and none is an
/// undo step.
void updateFactFields(const Context& context, const Document& document, const Saying& now);

} // namespace agendum::writer
