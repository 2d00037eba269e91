// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"

#include "programme/timeline.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace agendum::sidebar {

/// What the timeline says of an item. The programme must outlive it.
class TimelineWords {
public:
    TimelineWords(const css::uno::Reference<css::uno::XComponentContext>& context,
                  const Programme& programme, const layout::Speech& speech)
        : context_(context), programme_(programme), speech_(speech) {}

    rtl::OUString title(const Slot& slot) const;
    /// "10.00"
    rtl::OUString time(Minutes time) const;
    /// "10.00–10.45"; the start alone where the end is open.
    rtl::OUString range(const Slot& slot) const;
    /// "10.00–10.45 (45 min)"; the start alone where the end is open.
    rtl::OUString times(const Slot& slot) const;
    /// All of it, in lines: times, title, speakers, room, what does not fit.
    rtl::OUString tip(const Slot& slot) const;
    /// In one line, for a screen reader.
    rtl::OUString spoken(const Slot& slot) const;
    rtl::OUString free(Minutes gap) const;

private:
    rtl::OUString text(const char* key, const std::vector<std::string>& arguments = {}) const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    const Programme& programme_;
    const layout::Speech& speech_;
};

} // namespace agendum::sidebar
