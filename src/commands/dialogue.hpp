// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <rtl/ref.hxx>
#include <rtl/ustring.hxx>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace agendum::commands {

/// A small window that asks something, and stands before all else in its document until it is
/// answered. Laid out in application font units, which grow with the interface's letters: 4 are a
/// character's width, 8 its height. Main thread.
class Dialogue {
public:
    struct Area {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
    };

    Dialogue(const Target& target, const rtl::OUString& title, int width);
    Dialogue(const Dialogue&) = delete;
    Dialogue& operator=(const Dialogue&) = delete;
    ~Dialogue();

    // Controls, reached by keyboard in the order in which they are made. A label names what follows it.
    void addLabel(const std::string& name, const rtl::OUString& text, const Area& area);
    void addField(const std::string& name, const rtl::OUString& text, const Area& area);
    void addBox(const std::string& name, const rtl::OUString& text, bool ticked, const Area& area);
    void addChoice(const std::string& name, const std::vector<rtl::OUString>& entries, int chosen,
                   const Area& area);
    /// None: it is empty.
    void addDate(const std::string& name, std::optional<std::chrono::year_month_day> date,
                 const Area& area);
    void addList(const std::string& name, const Area& area);
    /// Closes the dialogue with that answer; 0 is Escape's, 1 is Enter's.
    void addButton(const std::string& name, const rtl::OUString& text, short answer,
                   const Area& area);

    rtl::OUString text(const std::string& field) const;
    bool ticked(const std::string& box) const;
    int chosen(const std::string& choice) const;
    /// None: it is empty.
    std::optional<std::chrono::year_month_day> date(const std::string& field) const;
    void setText(const std::string& field, const rtl::OUString& text);
    void setLabel(const std::string& name, const rtl::OUString& text);
    void setEntries(const std::string& name, const std::vector<rtl::OUString>& entries);
    void setEnabled(const std::string& name, bool enabled);

    /// Called whenever something was typed, ticked or chosen.
    std::function<void()> changed;
    /// Shows it and waits. Height: in the same units.
    /// @returns the answer of the button that was pressed; 0 where it was called off
    short ask(int height);

private:
    class Listener;

    void putInTheMiddle() const;

    css::uno::Reference<css::beans::XPropertySet> add(const char* service, const std::string& name,
                                                      const Area& area);
    css::uno::Reference<css::beans::XPropertySet> model(const std::string& name) const;
    css::uno::Reference<css::awt::XControl> control(const std::string& name) const;
    void listen();

    Target target_;
    css::uno::Reference<css::awt::XControl> dialog_;
    css::uno::Reference<css::beans::XPropertySet> model_;
    rtl::Reference<Listener> listener_;
    std::vector<std::pair<std::string, short>> answers_;
    short order_ = 0;
};

} // namespace agendum::commands
