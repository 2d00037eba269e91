// SPDX-License-Identifier: MPL-2.0
#include "stand_in_picker.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/lang/XSingleComponentFactory.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace agendum::test {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;
namespace dialogs = css::ui::dialogs;

namespace {

using Listener = Reference<dialogs::XFilePickerListener>;
using LifeListener = Reference<css::lang::XEventListener>;
using Context = Reference<css::uno::XComponentContext>;

/// Has chosen before it is asked; whatever else it is told does not matter to it.
class Picker final : public cppu::WeakImplHelper1<dialogs::XFilePicker3> {
public:
    explicit Picker(OUString url) : url_(std::move(url)) {}

    sal_Int16 SAL_CALL execute() override { return dialogs::ExecutableDialogResults::OK; }
    Sequence<OUString> SAL_CALL getFiles() override { return {&url_, 1}; }
    Sequence<OUString> SAL_CALL getSelectedFiles() override { return {&url_, 1}; }

    void SAL_CALL setTitle(const OUString& /*title*/) override {}
    void SAL_CALL setMultiSelectionMode(sal_Bool /*several*/) override {}
    void SAL_CALL setDefaultName(const OUString& /*name*/) override {}
    void SAL_CALL setDisplayDirectory(const OUString& /*url*/) override {}
    OUString SAL_CALL getDisplayDirectory() override { return {}; }
    void SAL_CALL appendFilter(const OUString& /*title*/, const OUString& /*filter*/) override {}
    void SAL_CALL appendFilterGroup(const OUString& /*title*/,
                                    const Sequence<css::beans::StringPair>& /*filters*/) override {}
    void SAL_CALL setCurrentFilter(const OUString& /*title*/) override {}
    OUString SAL_CALL getCurrentFilter() override { return {}; }
    void SAL_CALL addFilePickerListener(const Listener& /*listener*/) override {}
    void SAL_CALL removeFilePickerListener(const Listener& /*listener*/) override {}
    void SAL_CALL cancel() override {}
    void SAL_CALL dispose() override {}
    void SAL_CALL addEventListener(const LifeListener& /*listener*/) override {}
    void SAL_CALL removeEventListener(const LifeListener& /*listener*/) override {}

private:
    OUString url_;
};

class Factory final
    : public cppu::WeakImplHelper2<css::lang::XServiceInfo, css::lang::XSingleComponentFactory> {
public:
    explicit Factory(OUString url) : url_(std::move(url)) {}

    OUString SAL_CALL getImplementationName() override { return "agendum.test.StandInPicker"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name("com.sun.star.ui.dialogs.FilePicker");
        return {&name, 1};
    }
    Reference<css::uno::XInterface>
        SAL_CALL createInstanceWithContext(const Context& /*context*/) override {
        return static_cast<cppu::OWeakObject*>(new Picker(url_));
    }
    Reference<css::uno::XInterface>
        SAL_CALL createInstanceWithArgumentsAndContext(const Sequence<Any>& /*arguments*/,
                                                       const Context& context) override {
        return createInstanceWithContext(context);
    }

private:
    OUString url_;
};

} // namespace

StandInPicker::StandInPicker(Office& office, const std::filesystem::path& file)
    : services_(office.context()->getServiceManager(), css::uno::UNO_QUERY_THROW),
      factory_(Reference<css::lang::XServiceInfo>(new Factory(urlOf(file)))) {
    // Of several that offer a service the office takes the first.
    try {
        services_->remove(Any(OUString("com.sun.star.comp.svt.FilePicker")));
    } catch (const css::container::NoSuchElementException&) {
        // Another one has stood in before.
    }
    services_->insert(factory_);
}

StandInPicker::~StandInPicker() {
    try {
        services_->remove(factory_);
    } catch (const css::uno::Exception&) {
        // The office died; the fixture tells why.
    }
}

} // namespace agendum::test
