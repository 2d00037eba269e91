// SPDX-License-Identifier: MPL-2.0
#include "sidebar/date_field.hpp"

#include "commands/messages.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XDateField.hpp>

#include <utility>

namespace agendum::sidebar {

using css::uno::Any;
using std::chrono::year_month_day;

DateField::DateField(Site& site, const char* problem, const char* control, Commit commit)
    : site_(site), problem_(site, problem), control_(control), commit_(std::move(commit)) {
    Events& events = site_.pane->events(control_);
    events.left = [this] { this->commit(); };
    events.key = [this](const css::awt::KeyEvent& event) {
        if (event.KeyCode == css::awt::Key::RETURN) this->commit();
    };
    events.takesOver = [this] {
        this->commit();
        return true;
    };
    events.takesBack = [this] {
        const bool changed = typed() != shown_;
        put(shown_);
        problem_.clear();
        return changed;
    };
}

void DateField::show(std::optional<year_month_day> date, const std::string& subject) {
    const bool keep = typed() != shown_ && !committing_ && subject == subject_;
    subject_ = subject;
    shown_ = date;
    if (keep) return;
    put(date);
    if (!committing_) problem_.clear();
}

std::optional<year_month_day> DateField::typed() const {
    const css::uno::Reference<css::awt::XDateField> field(site_.pane->control(control_),
                                                          css::uno::UNO_QUERY_THROW);
    if (field->isEmpty()) return std::nullopt;
    const css::util::Date date = field->getDate();
    return year_month_day(std::chrono::year(date.Year), std::chrono::month(date.Month),
                          std::chrono::day(date.Day));
}

void DateField::put(std::optional<year_month_day> date) {
    if (typed() == date) return;
    Any value;
    if (date)
        value <<= css::util::Date(static_cast<sal_uInt16>(static_cast<unsigned>(date->day())),
                                  static_cast<sal_uInt16>(static_cast<unsigned>(date->month())),
                                  static_cast<sal_Int16>(static_cast<int>(date->year())));
    site_.pane->model(control_)->setPropertyValue("Date", value);
}

void DateField::commit() {
    const auto date = typed();
    if (committing_ || !date || date == shown_) return;
    committing_ = true;
    try {
        commit_(*date);
        problem_.clear();
    } catch (...) {
        problem_.show(commands::sentence(site_.target.context, std::current_exception()));
    }
    committing_ = false;
}

} // namespace agendum::sidebar
