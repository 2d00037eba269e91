// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office.hpp"
#include "test_document.hpp"

#include <com/sun/star/accessibility/XAccessibleContext.hpp>

#include <functional>
#include <future>
#include <string>
#include <vector>

namespace agendum::test {

/// A dialogue that a command opens, as a screen reader has it. Ends it by Escape's button when it is
/// still there at the end.
class DialogueDriver {
public:
    /// Runs the command and waits for the dialogue with that title.
    DialogueDriver(Office& office, TestDocument& document, const std::string& command,
                   const std::string& title);
    /// Likewise, for what the office itself does on its main thread until the dialogue is answered.
    DialogueDriver(Office& office, const std::function<void()>& work, const std::string& title);
    DialogueDriver(const DialogueDriver&) = delete;
    DialogueDriver& operator=(const DialogueDriver&) = delete;
    ~DialogueDriver();

    /// What its labels and lists say.
    std::vector<std::string> texts() const;
    /// What is in a field, the first of them being 0.
    std::string typed(std::size_t field) const;
    /// What of it is selected, and gives way to what is typed by keys.
    std::string selected(std::size_t field) const;
    /// Replaces it.
    void type(std::size_t field, const std::string& text);
    bool enabled(const std::string& button) const;
    /// Waits until the button can be pressed. Then the dialogue goes.
    void press(const std::string& button);

private:
    using Context = css::uno::Reference<css::accessibility::XAccessibleContext>;

    Context window() const;
    Context field(std::size_t number) const;
    Context button(const std::string& name) const;

    Office& office_;
    std::string title_;
    std::future<void> running_;
};

} // namespace agendum::test
