// SPDX-License-Identifier: MPL-2.0
#include "component/save_question.hpp"
#include "component/value_named.hpp"

#include "commands/lossy_question.hpp"
#include "writer/log.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace agendum::component {
namespace {

namespace uno = css::uno;
namespace results = css::ui::dialogs::ExecutableDialogResults;
using rtl::OUString;

bool isSet(const uno::Sequence<css::beans::PropertyValue>& values, const char* name) {
    bool set = false;
    return (valueNamed(values, name) >>= set) && set;
}

OUString filterIn(const uno::Sequence<css::beans::PropertyValue>& values) {
    OUString filter;
    valueNamed(values, "FilterName") >>= filter;
    return filter;
}

/// The only one of these formats that has options of its own: letters and line ends.
OUString ownOptionsOf(const OUString& filter) {
    return filter == "Text (encoded)" ? OUString("com.sun.star.comp.Writer.FilterOptionsDialog")
                                      : OUString();
}

} // namespace

SaveQuestion::SaveQuestion(const uno::Reference<uno::XComponentContext>& context,
                           const uno::Sequence<uno::Any>& arguments)
    : context_(context), arguments_(arguments) {}

void SaveQuestion::setTitle(const OUString& /*title*/) {}

/// A copy loses nothing: the document itself goes on as it is.
bool SaveQuestion::mayGoOn() const {
    if (isSet(values_, "SaveACopy") || isSet(values_, "SaveTo")) return true;
    try {
        const uno::Reference<css::frame::XModel> model(saved_, uno::UNO_QUERY);
        return !model.is()
               || commands::maySaveIn(context_, model, writer::toStd(filterIn(values_)));
    } catch (...) {
        writer::logFailure("before saving");
    }
    return true; // what can't be asked must not keep her from saving
}

sal_Int16 SaveQuestion::execute() {
    if (!mayGoOn()) return results::CANCEL;
    const OUString service = ownOptionsOf(filterIn(values_));
    if (service.isEmpty()) return results::OK;
    own_.set(context_->getServiceManager()->createInstanceWithArgumentsAndContext(
                 service, arguments_, context_),
             uno::UNO_QUERY);
    if (!own_.is()) return results::OK;
    const uno::Reference<css::document::XExporter> exporter(own_, uno::UNO_QUERY);
    if (saved_.is() && exporter.is()) exporter->setSourceDocument(saved_);
    const uno::Reference<css::document::XImporter> importer(own_, uno::UNO_QUERY);
    if (opened_.is() && importer.is()) importer->setTargetDocument(opened_);
    const uno::Reference<css::beans::XPropertyAccess> access(own_, uno::UNO_QUERY);
    if (access.is()) access->setPropertyValues(values_);
    return own_->execute();
}

uno::Sequence<css::beans::PropertyValue> SaveQuestion::getPropertyValues() {
    const uno::Reference<css::beans::XPropertyAccess> access(own_, uno::UNO_QUERY);
    return access.is() ? access->getPropertyValues() : uno::Sequence<css::beans::PropertyValue>();
}

void SaveQuestion::setPropertyValues(const uno::Sequence<css::beans::PropertyValue>& values) {
    values_ = values;
}

void SaveQuestion::setSourceDocument(const uno::Reference<css::lang::XComponent>& document) {
    saved_ = document;
}

void SaveQuestion::setTargetDocument(const uno::Reference<css::lang::XComponent>& document) {
    opened_ = document;
}

OUString SaveQuestion::getImplementationName() {
    return "org.agendum.comp.SaveQuestion";
}

sal_Bool SaveQuestion::supportsService(const OUString& name) {
    return cppu::supportsService(this, name);
}

uno::Sequence<OUString> SaveQuestion::getSupportedServiceNames() {
    const OUString name("org.agendum.SaveQuestion");
    return uno::Sequence<OUString>(&name, 1);
}

} // namespace agendum::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_agendum_comp_SaveQuestion_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>& arguments) {
    return cppu::acquire(new agendum::component::SaveQuestion(context, arguments));
}
