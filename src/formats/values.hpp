// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/element.hpp"
#include "programme/programme.hpp"

#include <chrono>
#include <string>

/// Attribute values by the simple types of extension/programme.xsd. Each throws Fault "fault.value…"
/// at the attribute where the value is not of its type.
namespace agendum::formats {

std::string idOf(const Element& element, pugi::xml_attribute attribute);
std::string addressOf(const Element& element, pugi::xml_attribute attribute);
std::string languageOf(const Element& element, pugi::xml_attribute attribute);
std::string timeZoneOf(const Element& element, pugi::xml_attribute attribute);
std::chrono::year_month_day dateOf(const Element& element, pugi::xml_attribute attribute);
Minutes timeOf(const Element& element, pugi::xml_attribute attribute);
Minutes durationOf(const Element& element, pugi::xml_attribute attribute);
bool flagOf(const Element& element, pugi::xml_attribute attribute);
ItemKind kindOf(const Element& element, pugi::xml_attribute attribute);
Section::Place placeOf(const Element& element, pugi::xml_attribute attribute);

} // namespace agendum::formats
