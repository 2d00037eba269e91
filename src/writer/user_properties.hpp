// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::writer {

/// The user-defined properties of a document, as texts. Made anew each time: what the document
/// gives out does not outlive a save. Changing them is no undo step. Main thread.
class UserProperties {
public:
    explicit UserProperties(const css::uno::Reference<css::text::XTextDocument>& document);

    bool has(const std::string& name) const;
    /// None: no such property, or something else than a text.
    std::optional<std::string> text(const std::string& name) const;
    /// The names that begin so.
    std::vector<std::string> names(std::string_view prefix) const;

    /// An empty text is no property. Writes only what differs, so that a document which is only
    /// looked at stays unmodified. Fields that show the property follow at once.
    void set(const std::string& name, const std::string& value);

private:
    css::uno::Reference<css::beans::XPropertyContainer> container_;
    css::uno::Reference<css::beans::XPropertySet> values_;
};

} // namespace agendum::writer
