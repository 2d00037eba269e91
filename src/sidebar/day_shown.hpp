// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/document_session.hpp"

namespace agendum::sidebar {

/// The day that the panels are about: the session's filter's. Null: there is none.
const Day* dayShown(const writer::DocumentSession* session);

} // namespace agendum::sidebar
