// SPDX-License-Identifier: MPL-2.0
#include "sidebar/panel_factory.hpp"

#include "commands/followed_file.hpp"
#include "commands/notice.hpp"
#include "sidebar/agenda_panel.hpp"
#include "sidebar/document_panel.hpp"
#include "sidebar/findings_panel.hpp"
#include "sidebar/panel.hpp"
#include "sidebar/programme_panel.hpp"
#include "sidebar/timeline_panel.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <algorithm>
#include <array>

namespace agendum::sidebar {

namespace {

using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;

const std::array<PanelKind, 5>& panelKinds() {
    static const std::array<PanelKind, 5> kinds{programmePanel(), agendaPanel(), timelinePanel(),
                                                documentPanel(), findingsPanel()};
    return kinds;
}

const PanelKind& kindFor(const OUString& url) {
    const auto& kinds = panelKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const PanelKind& kind) {
        return url.endsWith("/" + OUString::createFromAscii(kind.name));
    });
    if (found == kinds.end())
        throw css::container::NoSuchElementException("There is no panel " + url, nullptr);
    return *found;
}

Panel::Surroundings surroundingsFrom(const Reference<css::uno::XComponentContext>& context,
                                     const OUString& url,
                                     const Sequence<css::beans::PropertyValue>& arguments) {
    Panel::Surroundings around;
    Reference<css::frame::XFrame> frame;
    for (const css::beans::PropertyValue& argument : arguments) {
        if (argument.Name == "Frame") argument.Value >>= frame;
        if (argument.Name == "ParentWindow") argument.Value >>= around.parent;
        if (argument.Name == "Sidebar") argument.Value >>= around.sidebar;
    }
    if (!frame.is() || !around.parent.is())
        throw css::lang::IllegalArgumentException("A panel needs Frame and ParentWindow", nullptr,
                                                  1);
    around.target = commands::targetIn(context, frame);
    commands::watchFileIn(context, frame);
    commands::watchFileIn(context, frame, around.parent);
    around.resourceUrl = url;
    return around;
}

class PanelFactory final
    : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit PanelFactory(const Reference<css::uno::XComponentContext>& context)
        : context_(context) {}

    Reference<css::ui::XUIElement>
        SAL_CALL createUIElement(const OUString& url,
                                 const Sequence<css::beans::PropertyValue>& arguments) override {
        const PanelKind& kind = kindFor(url);
        try {
            return new Panel(kind, surroundingsFrom(context_, url, arguments));
        } catch (const css::uno::RuntimeException&) {
            throw;
        } catch (...) {
            const commands::Target nowhere{context_, nullptr, nullptr};
            commands::showProblem(nowhere, std::current_exception());
            return nullptr;
        }
    }

    OUString SAL_CALL getImplementationName() override { return "org.agendum.comp.PanelFactory"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override { return Sequence<OUString>{}; }

private:
    Reference<css::uno::XComponentContext> context_;
};

} // namespace

} // namespace agendum::sidebar

css::uno::XInterface* org_agendum_comp_PanelFactory_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>& /*args*/) {
    return cppu::acquire(new agendum::sidebar::PanelFactory(context));
}
