// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertyAccess.hpp>
#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XImporter.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/dialogs/XExecutableDialog.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase5.hxx>

namespace agendum::component {

/// The "filter options" of the formats that lose a programme (registry/LossyFormats.xcu): the office
/// opens this when the organiser has chosen the file and its format, and before it writes anything;
/// called off, nothing is written. Scripts, autosave and recovery open no filter options. A format's
/// own options, where it has some, follow the question. When such a file is opened there is no
/// question, only those.
class SaveQuestion
    : public cppu::WeakImplHelper5<css::ui::dialogs::XExecutableDialog, css::beans::XPropertyAccess,
                                   css::document::XExporter, css::document::XImporter,
                                   css::lang::XServiceInfo> {
public:
    /// @param arguments  what a format's own options are made with
    SaveQuestion(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Sequence<css::uno::Any>& arguments);

    // XExecutableDialog: never throws anything but what a format's own options do
    void SAL_CALL setTitle(const rtl::OUString& title) override;
    sal_Int16 SAL_CALL execute() override;

    // XPropertyAccess: the media descriptor
    css::uno::Sequence<css::beans::PropertyValue> SAL_CALL getPropertyValues() override;
    void SAL_CALL
    setPropertyValues(const css::uno::Sequence<css::beans::PropertyValue>& values) override;

    // XExporter, XImporter: one of them says what is going on
    void SAL_CALL
    setSourceDocument(const css::uno::Reference<css::lang::XComponent>& document) override;
    void SAL_CALL
    setTargetDocument(const css::uno::Reference<css::lang::XComponent>& document) override;

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    bool mayGoOn() const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Sequence<css::uno::Any> arguments_;
    css::uno::Reference<css::lang::XComponent> saved_;
    css::uno::Reference<css::lang::XComponent> opened_;
    css::uno::Sequence<css::beans::PropertyValue> values_;
    css::uno::Reference<css::ui::dialogs::XExecutableDialog> own_; ///< the format's own options
};

} // namespace agendum::component
