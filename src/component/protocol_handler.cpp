// SPDX-License-Identifier: MPL-2.0
#include "component/protocol_handler.hpp"

#include "commands/followed_file.hpp"
#include "component/dispatch.hpp"

#include <cppuhelper/supportsservice.hxx>

namespace agendum::component {

namespace uno = css::uno;

void ProtocolHandler::initialize(const uno::Sequence<uno::Any>& arguments) {
    if (!arguments.hasElements()) return;
    const uno::Reference<css::frame::XFrame> frame(arguments[0], uno::UNO_QUERY);
    frame_ = frame;
    commands::watchFileIn(context_, frame);
}

uno::Reference<css::frame::XDispatch>
ProtocolHandler::queryDispatch(const css::util::URL& url, const rtl::OUString& /*targetFrame*/,
                               sal_Int32 /*searchFlags*/) {
    const commands::CommandUrl parsed = commands::parseCommandUrl(url.Complete);
    const commands::Command* command = commands::findCommand(parsed.name);
    if (!command) return nullptr;
    return new Dispatch(context_, frame_, *command, parsed.arguments);
}

uno::Sequence<uno::Reference<css::frame::XDispatch>>
ProtocolHandler::queryDispatches(const uno::Sequence<css::frame::DispatchDescriptor>& requests) {
    uno::Sequence<uno::Reference<css::frame::XDispatch>> answers(requests.getLength());
    for (sal_Int32 i = 0; i < requests.getLength(); ++i)
        answers[i] =
            queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
    return answers;
}

rtl::OUString ProtocolHandler::getImplementationName() {
    return "org.agendum.comp.ProtocolHandler";
}

sal_Bool ProtocolHandler::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

uno::Sequence<rtl::OUString> ProtocolHandler::getSupportedServiceNames() {
    const rtl::OUString name("com.sun.star.frame.ProtocolHandler");
    return uno::Sequence<rtl::OUString>(&name, 1);
}

} // namespace agendum::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_agendum_comp_ProtocolHandler_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new agendum::component::ProtocolHandler(context));
}
