// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace agendum::component {

/// The page Writer ▸ Agenda in the office's options: shows what is set when it opens, and sets what
/// was chosen when the organiser says OK. An exception out of it would end the office: there is none.
class OptionsPage : public cppu::WeakImplHelper2<css::awt::XContainerWindowEventHandler,
                                                 css::lang::XServiceInfo> {
public:
    explicit OptionsPage(const css::uno::Reference<css::uno::XComponentContext>& context)
        : context_(context) {}

    // XContainerWindowEventHandler: "external_event" with "initialize", "ok" or "back"
    sal_Bool SAL_CALL callHandlerMethod(const css::uno::Reference<css::awt::XWindow>& window,
                                        const css::uno::Any& event,
                                        const rtl::OUString& method) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    const css::uno::Reference<css::uno::XComponentContext> context_;
};

} // namespace agendum::component
