// SPDX-License-Identifier: MPL-2.0
#include "writer/tracked_changes.hpp"

#include <com/sun/star/document/XRedlinesSupplier.hpp>

namespace agendum::writer {

bool hasTrackedChanges(const css::uno::Reference<css::text::XTextDocument>& document) {
    const css::uno::Reference<css::document::XRedlinesSupplier> supplier(document,
                                                                         css::uno::UNO_QUERY);
    return supplier.is() && supplier->getRedlines()->createEnumeration()->hasMoreElements();
}

} // namespace agendum::writer
