// SPDX-License-Identifier: MPL-2.0
#include "writer/fact_fields.hpp"
#include "writer/document_locale.hpp"
#include "writer/document_speech.hpp"
#include "writer/insertion_place.hpp"
#include "writer/uno_text.hpp"
#include "writer/user_properties.hpp"

#include "layout/facts.hpp"
#include "programme/message.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::string_view propertyPrefix = "Agendum fact ";
constexpr const char* fieldService = "com.sun.star.text.textfield.docinfo.Custom";

std::string propertyOf(const std::string& fact) {
    return std::string(propertyPrefix) + fact;
}

std::vector<layout::Fact> factsOf(const Context& context, const Document& document,
                                  const Saying& now) {
    return layout::facts(*now.programme,
                         speechFor(context, defaultLocale(document), now.timeStyle));
}

/// The properties that the document's fields show: one pasted from another document may have come
/// without.
std::set<std::string> propertiesShown(const Document& document) {
    std::set<std::string> names;
    const Reference<css::text::XTextFieldsSupplier> supplier(document, UNO_QUERY_THROW);
    const auto fields = supplier->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
        const css::uno::Any field = fields->nextElement();
        const Reference<css::lang::XServiceInfo> info(field, UNO_QUERY_THROW);
        if (!info->supportsService(rtl::OUString::createFromAscii(fieldService))) continue;
        const Reference<css::beans::XPropertySet> values(field, UNO_QUERY_THROW);
        rtl::OUString name;
        values->getPropertyValue("Name") >>= name;
        if (toStd(name).starts_with(propertyPrefix)) names.insert(toStd(name));
    }
    return names;
}

} // namespace

void insertFactField(const Context& context, const Document& document, const Range& range,
                     const Saying& now, const std::string& fact) {
    if (!layout::isFactKey(fact)) throw Refusal({"refused.fact.unknown", {fact}});
    if (!now.programme) return;
    const std::vector<layout::Fact> facts = factsOf(context, document, now);
    const auto found = std::ranges::find(facts, fact, &layout::Fact::key);
    if (found == facts.end()) throw Refusal({"refused.fact.none", {}});
    requirePlaceForField(range);

    const std::string property = propertyOf(fact);
    UserProperties(document).set(property, found->text);
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::text::XTextContent> field(
        factory->createInstance(rtl::OUString::createFromAscii(fieldService)), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> values(field, UNO_QUERY_THROW);
    values->setPropertyValue("Name", css::uno::Any(toUno(property)));
    range->getText()->insertTextContent(range->getEnd(), field, false);
}

void updateFactFields(const Context& context, const Document& document, const Saying& now) {
    if (!now.programme) return;
    UserProperties properties(document);
    std::set<std::string> used = propertiesShown(document);
    // A field that is cut now may be pasted later.
    for (std::string& name : properties.names(propertyPrefix)) used.insert(std::move(name));
    if (used.empty()) return;
    for (const layout::Fact& fact : factsOf(context, document, now)) {
        const std::string name = propertyOf(fact.key);
        if (used.contains(name)) properties.set(name, fact.text);
    }
}

} // namespace agendum::writer
