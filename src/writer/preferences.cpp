// SPDX-License-Identifier: MPL-2.0
#include "writer/preferences.hpp"
#include "writer/log.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using Context = Reference<css::uno::XComponentContext>;

constexpr const char* takeOver = "TakeOverAtOnce";
constexpr const char* rest = "LooksRest";

Reference<css::beans::XPropertySet> editsNode(const Context& context, const char* service) {
    const css::beans::PropertyValue path("nodepath", -1,
                                         Any(rtl::OUString("/org.agendum.Options/Edits")),
                                         css::beans::PropertyState_DIRECT_VALUE);
    const Any argument(path);
    return {css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
                rtl::OUString::createFromAscii(service), css::uno::Sequence<Any>(&argument, 1)),
            css::uno::UNO_QUERY_THROW};
}

/// Where it can't be read, as if nobody had touched it.
bool isOn(const Context& context, const char* name) {
    bool on = true;
    try {
        editsNode(context, "com.sun.star.configuration.ConfigurationAccess")
            ->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= on;
    } catch (const css::uno::Exception&) {
        logFailure("no options");
    }
    return on;
}

} // namespace

bool editsTakenOverByDefault(const Context& context) {
    return isOn(context, takeOver);
}

bool looksRest(const Context& context) {
    return isOn(context, rest);
}

void setEditsTakenOverByDefault(const Context& context, bool on) {
    const auto node = editsNode(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
    node->setPropertyValue(rtl::OUString::createFromAscii(takeOver), Any(on));
    Reference<css::util::XChangesBatch>(node, css::uno::UNO_QUERY_THROW)->commitChanges();
}

} // namespace agendum::writer
