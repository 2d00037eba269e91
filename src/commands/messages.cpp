// SPDX-License-Identifier: MPL-2.0
#include "commands/messages.hpp"

#include "commands/fill.hpp"
#include "formats/fault.hpp"
#include "writer/uno_text.hpp"
#include "writer/wording.hpp"

#include <stdexcept>

namespace agendum::commands {
namespace {

using rtl::OUString;
using writer::toStd;

OUString faultSentence(const Context& context, const formats::Fault& fault) {
    const OUString what = sentence(context, fault.message());
    const formats::Position position = fault.position();
    if (position.line == 0) return what;
    return sentence(context, Message{"fault.position",
                                     {std::to_string(position.line),
                                      std::to_string(position.column), toStd(what)}});
}

} // namespace

OUString sentence(const Context& context, const Message& message) {
    return fill(writer::wording(context, writer::Words::messages, message.key), message.arguments);
}

OUString interfaceText(const Context& context, std::string_view key,
                       const std::vector<std::string>& arguments) {
    return fill(writer::wording(context, writer::Words::interface, key), arguments);
}

OUString sentence(const Context& context, const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const Refusal& refusal) {
        return sentence(context, refusal.message());
    } catch (const formats::Fault& fault) {
        return faultSentence(context, fault);
    } catch (const css::uno::Exception& exception) {
        return sentence(context, Message{"failed.office", {toStd(exception.Message)}});
    } catch (const std::exception& exception) {
        return sentence(context, Message{"failed.system", {exception.what()}});
    }
}

} // namespace agendum::commands
