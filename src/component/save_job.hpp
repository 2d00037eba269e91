// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace agendum::component {

/// Told by the office when a document was saved under another name or in another format, and when it gets
/// a window: says in a bar above the document that the format loses the programme, as long as that can be
/// mended by saving once more. She was asked before (SaveQuestion); a script was not. Told as well when
/// the office is about to ask whether to save what closes: offers a format that keeps the programme.
/// Registered in registry/Jobs.xcu.
class SaveJob : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
    explicit SaveJob(const css::uno::Reference<css::uno::XComponentContext>& context)
        : context_(context) {}

    // XJob: never throws, for the document is saved or closed whatever is said of it
    css::uno::Any SAL_CALL
    execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) override;

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    const css::uno::Reference<css::uno::XComponentContext> context_;
};

} // namespace agendum::component
