// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/agenda_filter.hpp"
#include "layout/speech.hpp"
#include "programme/timeline.hpp"
#include "sidebar/agenda_list.hpp"

namespace agendum::sidebar {

/// A day's items as lines of the list, as far as the filter lets them through, what blocks hold set in
/// below them. Day null: none.
std::vector<AgendaRow> agendaRows(const css::uno::Reference<css::uno::XComponentContext>& context,
                                  const Programme& programme, const Timeline& timeline,
                                  const Day* day, const layout::AgendaFilter& filter,
                                  const layout::Speech& speech);

} // namespace agendum::sidebar
