// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

namespace agendum::sidebar {

/// What of the programme goes into the document, and the document out as PDF.
PanelKind documentPanel();

} // namespace agendum::sidebar
