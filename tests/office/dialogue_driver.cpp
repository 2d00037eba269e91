// SPDX-License-Identifier: MPL-2.0
#include "dialogue_driver.hpp"

#include "sidebar_deck.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>

#include <stdexcept>

namespace agendum::test {

namespace {

namespace AccessibleRole = css::accessibility::AccessibleRole;
namespace AccessibleStateType = css::accessibility::AccessibleStateType;
using css::accessibility::XAccessible;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using Context = Reference<css::accessibility::XAccessibleContext>;

void collect(const Context& from, std::vector<Context>& all) {
    all.push_back(from);
    for (sal_Int32 i = 0; i < from->getAccessibleChildCount(); ++i)
        if (const Reference<XAccessible> child = from->getAccessibleChild(i); child.is())
            collect(child->getAccessibleContext(), all);
}

std::vector<Context> everythingIn(const Context& window) {
    std::vector<Context> all;
    if (window.is()) collect(window, all);
    return all;
}

} // namespace

DialogueDriver::DialogueDriver(Office& office, TestDocument& document, const std::string& command,
                               const std::string& title)
    : DialogueDriver(
        office, [&document, command] { document.dispatch("org.agendum.agendum:" + command); },
        title) {}

DialogueDriver::DialogueDriver(Office& office, const std::function<void()>& work,
                               const std::string& title)
    : office_(office), title_(title) {
    // The work is done when the dialogue is answered.
    running_ = std::async(std::launch::async, [&office, work] { office.onMainThread(work); });
    if (!eventually([&] { return window().is(); }))
        throw std::runtime_error("There is no dialogue “" + title + "”");
}

DialogueDriver::~DialogueDriver() {
    try {
        if (window().is()) press("Cancel");
    } catch (const std::exception&) {
        // The test has failed already; the office is ended by force.
    } catch (const css::uno::Exception&) {
        // Likewise.
    }
}

// The toolkit's list of windows is deprecated, and the only one.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

Context DialogueDriver::window() const {
    const Reference<css::awt::XExtendedToolkit> toolkit(office_.service("com.sun.star.awt.Toolkit"),
                                                        UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); ++i) {
        const Reference<XAccessible> window(toolkit->getTopWindow(i), UNO_QUERY);
        if (!window.is()) continue;
        const Context context = window->getAccessibleContext();
        if (context.is() && toStd(context->getAccessibleName()) == title_) return context;
    }
    return nullptr;
}

#pragma GCC diagnostic pop

std::vector<std::string> DialogueDriver::texts() const {
    std::vector<std::string> texts;
    for (const Context& each : everythingIn(window())) {
        const auto role = each->getAccessibleRole();
        if (role == AccessibleRole::LABEL || role == AccessibleRole::LIST_ITEM)
            texts.push_back(toStd(each->getAccessibleName()));
    }
    return texts;
}

Context DialogueDriver::field(std::size_t number) const {
    for (const Context& each : everythingIn(window())) {
        if (each->getAccessibleRole() != AccessibleRole::TEXT) continue;
        // What a choice says is a text too, which can't be edited.
        const bool isField =
            Reference<css::accessibility::XAccessibleEditableText>(each, UNO_QUERY).is();
        if (isField && number-- == 0) return each;
    }
    throw std::runtime_error("There is no such field");
}

std::string DialogueDriver::typed(std::size_t field) const {
    return toStd(Reference<css::accessibility::XAccessibleText>(this->field(field), UNO_QUERY_THROW)
                     ->getText());
}

std::string DialogueDriver::selected(std::size_t field) const {
    return toStd(Reference<css::accessibility::XAccessibleText>(this->field(field), UNO_QUERY_THROW)
                     ->getSelectedText());
}

void DialogueDriver::type(std::size_t field, const std::string& text) {
    Reference<css::accessibility::XAccessibleEditableText>(this->field(field), UNO_QUERY_THROW)
        ->setText(writer::toUno(text));
}

Context DialogueDriver::button(const std::string& name) const {
    for (const Context& each : everythingIn(window()))
        if (each->getAccessibleRole() == AccessibleRole::PUSH_BUTTON
            && toStd(each->getAccessibleName()) == name)
            return each;
    throw std::runtime_error("There is no button “" + name + "”");
}

bool DialogueDriver::enabled(const std::string& name) const {
    return button(name)->getAccessibleStateSet()->contains(AccessibleStateType::ENABLED);
}

void DialogueDriver::press(const std::string& name) {
    if (!eventually([&] { return enabled(name); }))
        throw std::runtime_error("“" + name + "” can't be pressed");
    Reference<css::accessibility::XAccessibleAction>(button(name), UNO_QUERY_THROW)
        ->doAccessibleAction(0);
    running_.get();
}

} // namespace agendum::test
