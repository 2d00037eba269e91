// SPDX-License-Identifier: MPL-2.0
#include "component/options_page.hpp"

#include "commands/messages.hpp"
#include "writer/log.hpp"
#include "writer/preferences.hpp"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace agendum::component {
namespace {

namespace uno = css::uno;
using rtl::OUString;
using Controls = uno::Reference<css::awt::XControlContainer>;

uno::Reference<css::awt::XCheckBox> takeOverBox(const Controls& controls) {
    return {controls->getControl("takeOverAtOnce"), uno::UNO_QUERY_THROW};
}

void label(const Controls& controls, const char* name, const OUString& text) {
    const uno::Reference<css::awt::XControl> control =
        controls->getControl(OUString::createFromAscii(name));
    const uno::Reference<css::beans::XPropertySet> model(control->getModel(), uno::UNO_QUERY_THROW);
    model->setPropertyValue("Label", uno::Any(text));
}

void show(const uno::Reference<uno::XComponentContext>& context, const Controls& controls) {
    label(controls, "editsTitle", commands::interfaceText(context, "options.edits"));
    label(controls, "takeOverAtOnce", commands::interfaceText(context, "options.takeOverAtOnce"));
    label(controls, "takeOverAtOnceText",
          commands::interfaceText(context, "options.takeOverAtOnce.help"));
    takeOverBox(controls)->setState(writer::editsTakenOverByDefault(context) ? 1 : 0);
}

void set(const uno::Reference<uno::XComponentContext>& context, const Controls& controls) {
    const bool on = takeOverBox(controls)->getState() == 1;
    if (on != writer::editsTakenOverByDefault(context))
        writer::setEditsTakenOverByDefault(context, on);
}

} // namespace

sal_Bool OptionsPage::callHandlerMethod(const uno::Reference<css::awt::XWindow>& window,
                                        const uno::Any& event, const OUString& method) {
    if (method != "external_event") return false;
    try {
        OUString what;
        event >>= what;
        const Controls controls(window, uno::UNO_QUERY_THROW);
        if (what == "initialize" || what == "back") show(context_, controls);
        if (what == "ok") set(context_, controls);
    } catch (...) {
        writer::logFailure("options page");
    }
    return true;
}

uno::Sequence<OUString> OptionsPage::getSupportedMethodNames() {
    const OUString name("external_event");
    return uno::Sequence<OUString>(&name, 1);
}

OUString OptionsPage::getImplementationName() {
    return "org.agendum.comp.OptionsPage";
}

sal_Bool OptionsPage::supportsService(const OUString& name) {
    return cppu::supportsService(this, name);
}

uno::Sequence<OUString> OptionsPage::getSupportedServiceNames() {
    const OUString name("org.agendum.OptionsPage");
    return uno::Sequence<OUString>(&name, 1);
}

} // namespace agendum::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_agendum_comp_OptionsPage_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new agendum::component::OptionsPage(context));
}
