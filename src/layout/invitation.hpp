// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "layout/speech.hpp"
#include "programme/timeline.hpp"

namespace agendum::layout {

/// The whole page: title, when, where, the sections before the agenda, the agenda under its
/// heading, the sections after it. What the programme does not have gives no part.
Page invitationPage(const Programme& programme, const Speech& speech);

} // namespace agendum::layout
