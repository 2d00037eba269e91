// SPDX-License-Identifier: MPL-2.0
#include "component/save_job.hpp"
#include "component/value_named.hpp"

#include "commands/lossy_format.hpp"
#include "commands/lossy_question.hpp"
#include "writer/log.hpp"
#include "writer/main_thread.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace agendum::component {
namespace {

namespace uno = css::uno;
using rtl::OUString;

} // namespace

uno::Any SaveJob::execute(const uno::Sequence<css::beans::NamedValue>& arguments) {
    try {
        uno::Sequence<css::beans::NamedValue> environment;
        valueNamed(arguments, "Environment") >>= environment;
        const uno::Reference<css::frame::XModel> model(valueNamed(environment, "Model"),
                                                       uno::UNO_QUERY);
        if (!model.is()) return {};
        if (valueNamed(environment, "EventName") == uno::Any(OUString("OnPrepareUnload")))
            // At once: the office asks whether to save as soon as this has returned.
            writer::onMainThread(context_,
                                 [&] { commands::offerOdtBeforeClosing(context_, model); });
        else
            // Not at once: the office is in the middle of saving or opening.
            writer::laterOnMainThread(context_, [context = context_, model] {
                commands::warnOfLossyFormat(context, model);
            });
    } catch (...) {
        writer::logFailure("about a format that loses the programme");
    }
    return {};
}

OUString SaveJob::getImplementationName() {
    return "org.agendum.comp.SaveJob";
}

sal_Bool SaveJob::supportsService(const OUString& name) {
    return cppu::supportsService(this, name);
}

uno::Sequence<OUString> SaveJob::getSupportedServiceNames() {
    const OUString name("org.agendum.SaveJob");
    return uno::Sequence<OUString>(&name, 1);
}

} // namespace agendum::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_agendum_comp_SaveJob_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new agendum::component::SaveJob(context));
}
