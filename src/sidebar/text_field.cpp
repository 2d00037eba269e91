// SPDX-License-Identifier: MPL-2.0
#include "sidebar/text_field.hpp"

#include "commands/messages.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <utility>

namespace agendum::sidebar {

ProblemLine::ProblemLine(Site& site, const char* control) : site_(site), control_(control) {
    site_.pane->setVisible(control_, false);
}

void ProblemLine::show(const rtl::OUString& sentence) {
    if (sentence == shown_) return;
    shown_ = sentence;
    site_.pane->setText(control_, sentence);
    site_.pane->setVisible(control_, !sentence.isEmpty());
    site_.heightChanged();
}

TextField::TextField(Site& site, const char* problem, const char* control, Commit commit)
    : site_(site), problem_(site, problem), control_(control), commit_(std::move(commit)) {
    Events& events = site_.pane->events(control_);
    events.left = [this] {
        this->commit();
        showStart();
    };
    events.key = [this](const css::awt::KeyEvent& event) {
        if (event.KeyCode == css::awt::Key::RETURN && !site_.pane->hasLines(control_))
            this->commit();
    };
    events.takesBack = [this] { return restore(); };
    events.takesOver = [this] {
        this->commit();
        return true;
    };
}

/// Where the keyboard was, the office leaves the end of a long text in view.
void TextField::showStart() const {
    if (site_.pane->hasLines(control_)) return;
    const css::uno::Reference<css::awt::XTextComponent> field(site_.pane->control(control_),
                                                              css::uno::UNO_QUERY_THROW);
    field->setSelection({0, 0});
}

void TextField::show(const std::string& value, const std::string& subject) {
    const bool keep = edited() && !committing_ && subject == subject_;
    subject_ = subject;
    shown_ = writer::toUno(value);
    if (keep) return;
    site_.pane->setText(control_, shown_);
    if (!committing_) settle();
}

void TextField::giveUpRefused() {
    if (refused_ && !committing_) restore();
}

void TextField::settle() {
    refused_ = false;
    problem_.clear();
}

void TextField::commit() {
    if (committing_) return;
    if (!edited()) return settle();
    committing_ = true;
    try {
        commit_(writer::toStd(site_.pane->text(control_)));
        settle();
    } catch (...) {
        refused_ = true;
        problem_.show(commands::sentence(site_.target.context, std::current_exception()));
    }
    committing_ = false;
}

bool TextField::restore() {
    if (!edited()) return false;
    site_.pane->setText(control_, shown_);
    settle();
    return true;
}

bool TextField::edited() const {
    return site_.pane->text(control_) != shown_;
}

} // namespace agendum::sidebar
