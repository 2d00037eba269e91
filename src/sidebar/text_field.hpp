// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include <functional>
#include <string>

namespace agendum::sidebar {

/// The line below a field that says why what is typed there was not taken; it is there only while it
/// has something to say.
class ProblemLine {
public:
    ProblemLine(Site& site, const char* control);
    void show(const rtl::OUString& sentence);
    void clear() { show({}); }

private:
    Site& site_;
    const char* control_;
    rtl::OUString shown_;
};

/// A field whose text is committed by Enter (one of several lines: with Ctrl) or by leaving it, and
/// restored by Escape. What can't be
/// taken stays as it was typed, with the reason below it, until it is settled.
class TextField {
public:
    /// Takes what was typed; throws what a command throws.
    using Commit = std::function<void(const std::string& text)>;

    /// Problem: the control that says why what was typed is not taken.
    TextField(Site& site, const char* problem, const char* control, Commit commit);
    TextField(const TextField&) = delete;
    TextField& operator=(const TextField&) = delete;

    /// Shows a value, unless the organiser is typing another one. `subject` says what the value
    /// belongs to: with another subject, what was being typed before is out of place and goes.
    void show(const std::string& value, const std::string& subject);
    /// Takes over what was typed, if anything was.
    void commit();
    /// Something else was taken since: what was refused here goes, and the reason with it.
    void giveUpRefused();

private:
    void settle();
    void showStart() const;
    bool restore();
    bool edited() const;

    Site& site_;
    ProblemLine problem_;
    const char* control_;
    Commit commit_;
    rtl::OUString shown_;
    std::string subject_;
    bool committing_ = false;
    bool refused_ = false; ///< what stands there could not be taken
};

} // namespace agendum::sidebar
