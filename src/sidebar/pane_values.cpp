// SPDX-License-Identifier: MPL-2.0
// What the controls of a panel say.
#include "sidebar/control_model.hpp"
#include "sidebar/measure.hpp"
#include "sidebar/pane.hpp"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>

namespace agendum::sidebar {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Kind = ControlSpec::Kind;
using Properties = Reference<css::beans::XPropertySet>;

void Pane::drawPictures(std::string_view icon) {
    Entry& found = entry(icon);
    const auto style =
        Reference<css::awt::XStyleSettingsSupplier>(window_, UNO_QUERY_THROW)->getStyleSettings();
    found.pictures =
        buttonPictures(target_.context, style, found.spec.picture, Measure(dialog_).high(9));
    const Properties properties = model(icon);
    const bool usable = properties->getPropertyValue("Enabled") == Any(true);
    put(properties, "Graphic", Any(usable ? found.pictures.usable : found.pictures.disabled));
}

/// What does not fit into the button is told by its tooltip.
void Pane::showChoice(std::string_view name) {
    constexpr int margins = 6; // application font units
    Entry& found = entry(name);
    FittedText text([this](const OUString& words) { return pixelsOf(words); });
    const Reference<css::awt::XWindow> button(found.control, UNO_QUERY_THROW);
    const int width = button->getPosSize().Width - Measure(dialog_).wide(margins);
    const ChoiceLabel label = labelOf(found.choice->choice(), text, width);
    put(model(name), "Label", Any(label.text));
    found.whole = label.whole;
    showHelp(name);
}

bool Pane::hasLines(std::string_view name) const {
    return entry(name).spec.kind == Kind::lines;
}

OUString Pane::text(std::string_view name) const {
    return Reference<css::awt::XTextComponent>(entry(name).control, UNO_QUERY_THROW)->getText();
}

void Pane::setText(std::string_view name, const OUString& text) {
    const Kind kind = entry(name).spec.kind;
    const bool typed = kind == Kind::field || kind == Kind::lines;
    put(model(name), typed ? "Text" : "Label", Any(text));
}

void Pane::setTicked(std::string_view name, bool ticked) const {
    const Events::Quiet quiet(entry(name).events);
    put(model(name), "TriState", Any(false)); // so that a click never leads to the state between
    put(model(name), "State", Any(static_cast<sal_Int16>(ticked ? 1 : 0)));
}

void Pane::setHalfTicked(std::string_view name) const {
    const Events::Quiet quiet(entry(name).events);
    put(model(name), "TriState", Any(true));
    put(model(name), "State", Any(sal_Int16{2}));
}

bool Pane::ticked(std::string_view name) const {
    return Reference<css::awt::XCheckBox>(entry(name).control, UNO_QUERY_THROW)->getState() == 1;
}

void Pane::setEntries(std::string_view name, const std::vector<OUString>& entries) {
    if (const auto& choice = entry(name).choice) {
        choice->setEntries(entries);
        showChoice(name);
        return;
    }
    css::uno::Sequence<OUString> items(static_cast<sal_Int32>(entries.size()));
    std::copy(entries.begin(), entries.end(), items.getArray());
    const Events::Quiet quiet(entry(name).events);
    put(model(name), "StringItemList", Any(items));
}

void Pane::choose(std::string_view name, int chosen) {
    if (const auto& choice = entry(name).choice) {
        choice->choose(chosen);
        showChoice(name);
        return;
    }
    css::uno::Sequence<sal_Int16> selected(chosen < 0 ? 0 : 1);
    if (chosen >= 0) selected[0] = static_cast<sal_Int16>(chosen);
    const Events::Quiet quiet(entry(name).events);
    put(model(name), "SelectedItems", Any(selected));
}

int Pane::chosen(std::string_view name) const {
    if (const auto& choice = entry(name).choice) return choice->chosen();
    return Reference<css::awt::XListBox>(entry(name).control, UNO_QUERY_THROW)
        ->getSelectedItemPos();
}

void Pane::setVisible(std::string_view name, bool visible) {
    Entry& found = entry(name);
    if (found.visible == visible) return;
    found.visible = visible;
    Reference<css::awt::XWindow>(found.control, UNO_QUERY_THROW)->setVisible(visible);
}

void Pane::setHelp(std::string_view name, const OUString& help) {
    entry(name).help = help;
    showHelp(name);
}

void Pane::setObstacle(std::string_view name, const OUString& reason) {
    const Properties properties = model(name);
    const bool isLines = entry(name).spec.kind == Kind::lines;
    if (isLines) put(properties, "ReadOnly", Any(!reason.isEmpty()));
    put(properties, "Enabled", Any(reason.isEmpty() || (isLines && !text(name).isEmpty())));
    const ButtonPictures& pictures = entry(name).pictures;
    if (pictures.usable.is())
        put(properties, "Graphic", Any(reason.isEmpty() ? pictures.usable : pictures.disabled));
    setHint(name, reason);
}

void Pane::setHint(std::string_view name, const OUString& hint) {
    entry(name).hint = hint;
    showHelp(name);
}

void Pane::showHelp(std::string_view name) {
    const Entry& found = entry(name);
    OUString help = found.help;
    for (const OUString& line : {found.whole, found.hint})
        if (!line.isEmpty()) help += "\n" + line;
    put(model(name), "HelpText", Any(help));
}

void Pane::name(std::string_view control, const OUString& name) {
    setOfWindow(entry(control).control, "Title", Any(name));
}

} // namespace agendum::sidebar
