// SPDX-License-Identifier: MPL-2.0
#include "writer/user_properties.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include <utility>

namespace agendum::writer {

UserProperties::UserProperties(const css::uno::Reference<css::text::XTextDocument>& document) {
    const css::uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(
        document, css::uno::UNO_QUERY_THROW);
    container_ = supplier->getDocumentProperties()->getUserDefinedProperties();
    values_.set(container_, css::uno::UNO_QUERY_THROW);
}

bool UserProperties::has(const std::string& name) const {
    return values_->getPropertySetInfo()->hasPropertyByName(toUno(name));
}

std::optional<std::string> UserProperties::text(const std::string& name) const {
    rtl::OUString value;
    if (!has(name) || !(values_->getPropertyValue(toUno(name)) >>= value)) return std::nullopt;
    return toStd(value);
}

std::vector<std::string> UserProperties::names(std::string_view prefix) const {
    std::vector<std::string> found;
    for (const css::beans::Property& property : values_->getPropertySetInfo()->getProperties()) {
        std::string name = toStd(property.Name);
        if (name.starts_with(prefix)) found.push_back(std::move(name));
    }
    return found;
}

void UserProperties::set(const std::string& name, const std::string& value) {
    const std::optional<std::string> now = text(name);
    if (now == value) return;
    if (now && !value.empty()) {
        values_->setPropertyValue(toUno(name), css::uno::Any(toUno(value)));
        return;
    }
    if (has(name)) container_->removeProperty(toUno(name));
    if (value.empty()) return;
    container_->addProperty(toUno(name), css::beans::PropertyAttribute::REMOVABLE,
                            css::uno::Any(toUno(value)));
}

} // namespace agendum::writer
