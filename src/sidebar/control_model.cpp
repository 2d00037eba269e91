// SPDX-License-Identifier: MPL-2.0
#include "sidebar/control_model.hpp"

#include "commands/messages.hpp"

#include <com/sun/star/awt/LineEndFormat.hpp>
#include <com/sun/star/awt/ScrollBarOrientation.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <string>

namespace agendum::sidebar {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Kind = ControlSpec::Kind;
using Properties = Reference<css::beans::XPropertySet>;

namespace {

const char* modelService(Kind kind) {
    switch (kind) {
    case Kind::label:
    case Kind::text: return "com.sun.star.awt.UnoControlFixedTextModel";
    case Kind::field:
    case Kind::lines: return "com.sun.star.awt.UnoControlEditModel";
    case Kind::date: return "com.sun.star.awt.UnoControlDateFieldModel";
    case Kind::button:
    case Kind::icon:
    case Kind::choice: return "com.sun.star.awt.UnoControlButtonModel";
    case Kind::box: return "com.sun.star.awt.UnoControlCheckBoxModel";
    case Kind::list: return "com.sun.star.awt.UnoControlListBoxModel";
    case Kind::drawing: return "com.sun.star.awt.UnoControlContainerModel";
    case Kind::scroll:
    case Kind::scrollAcross: return "com.sun.star.awt.UnoControlScrollBarModel";
    case Kind::grid: break;
    }
    return "com.sun.star.awt.grid.UnoControlGridModel";
}

bool hasLabel(Kind kind) {
    return kind == Kind::label || kind == Kind::button || kind == Kind::box;
}

std::string keyOf(const ControlSpec& spec) {
    return std::string("sidebar.") + (spec.words ? spec.words : spec.name);
}

Properties makeModel(const Reference<css::lang::XMultiServiceFactory>& factory,
                     const commands::Target& target, const ControlSpec& spec, std::size_t order) {
    Properties model(factory->createInstance(OUString::createFromAscii(modelService(spec.kind))),
                     UNO_QUERY_THROW);
    model->setPropertyValue("TabIndex", Any(static_cast<sal_Int16>(order)));
    if (hasLabel(spec.kind)) model->setPropertyValue("Label", Any(labelOf(target, spec)));
    const OUString help = helpOf(target, spec);
    if (!help.isEmpty()) model->setPropertyValue("HelpText", Any(help));
    if (spec.kind == Kind::text) {
        model->setPropertyValue("MultiLine", Any(true));
        model->setPropertyValue("NoLabel",
                                Any(true)); // a tilde of the organiser's underlines nothing
    }
    if (spec.kind == Kind::lines) {
        model->setPropertyValue("MultiLine", Any(true));
        model->setPropertyValue("AutoVScroll", Any(true));
        model->setPropertyValue("LineEndFormat", Any(css::awt::LineEndFormat::LINE_FEED));
    }
    if (spec.kind == Kind::choice) model->setPropertyValue("Align", Any(sal_Int16{0})); // left
    if (spec.kind == Kind::date) model->setPropertyValue("DateShowCentury", Any(true));
    if (spec.kind == Kind::scroll || spec.kind == Kind::scrollAcross) {
        const auto orientation = spec.kind == Kind::scroll
                                     ? css::awt::ScrollBarOrientation::VERTICAL
                                     : css::awt::ScrollBarOrientation::HORIZONTAL;
        model->setPropertyValue("Orientation", Any(orientation));
        model->setPropertyValue("LiveScroll", Any(true));
        model->setPropertyValue("Tabstop", Any(false));
    }
    return model;
}

/// The office has no control to draw on; a container without controls in it is one. It can't be
/// made by inserting its model, which lacks what a control's model has.
void addDrawing(const Reference<css::awt::XControl>& dialog,
                const Reference<css::uno::XComponentContext>& context, const ControlSpec& spec) {
    const auto factory = context->getServiceManager();
    const Reference<css::awt::XControl> drawing(
        factory->createInstanceWithContext("com.sun.star.awt.UnoControlContainer", context),
        UNO_QUERY_THROW);
    drawing->setModel(Reference<css::awt::XControlModel>(
        factory->createInstanceWithContext(OUString::createFromAscii(modelService(spec.kind)),
                                           context),
        UNO_QUERY_THROW));
    Reference<css::awt::XControlContainer>(dialog, UNO_QUERY_THROW)
        ->addControl(OUString::createFromAscii(spec.name), drawing);
}

} // namespace

bool takesKeys(Kind kind) {
    return kind != Kind::label && kind != Kind::text && kind != Kind::scroll
           && kind != Kind::scrollAcross;
}

OUString labelOf(const commands::Target& target, const ControlSpec& spec) {
    return commands::interfaceText(target.context, keyOf(spec));
}

OUString helpOf(const commands::Target& target, const ControlSpec& spec) {
    if (!takesKeys(spec.kind)) return {};
    return commands::interfaceText(target.context, keyOf(spec) + ".help");
}

void addControl(const Reference<css::awt::XControl>& dialog, const commands::Target& target,
                const ControlSpec& spec, std::size_t order) {
    if (spec.kind == Kind::drawing) {
        addDrawing(dialog, target.context, spec);
        return;
    }
    const Reference<css::container::XNameContainer> models(dialog->getModel(), UNO_QUERY_THROW);
    const Reference<css::lang::XMultiServiceFactory> factory(models, UNO_QUERY_THROW);
    models->insertByName(OUString::createFromAscii(spec.name),
                         Any(makeModel(factory, target, spec, order)));
}

void addRuler(const Reference<css::awt::XControl>& dialog) {
    const Reference<css::container::XNameContainer> models(dialog->getModel(), UNO_QUERY_THROW);
    const Reference<css::lang::XMultiServiceFactory> factory(models, UNO_QUERY_THROW);
    const Properties ruler(factory->createInstance("com.sun.star.awt.UnoControlFixedTextModel"),
                           UNO_QUERY_THROW);
    ruler->setPropertyValue("EnableVisible", Any(false));
    ruler->setPropertyValue("Enabled", Any(false));
    models->insertByName("ruler", Any(ruler));
}

void put(const Reference<css::beans::XPropertySet>& model, const char* property, const Any& value) {
    const OUString name = OUString::createFromAscii(property);
    if (model->getPropertyValue(name) != value) model->setPropertyValue(name, value);
}

/// XVclWindowPeer is deprecated; no other interface sets it.
void setOfWindow(const Reference<css::awt::XControl>& control, const char* property,
                 const Any& value) {
    const Reference<css::awt::XVclWindowPeer> peer(control->getPeer(), UNO_QUERY_THROW);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    peer->setProperty(OUString::createFromAscii(property), value);
#pragma GCC diagnostic pop
}

} // namespace agendum::sidebar
