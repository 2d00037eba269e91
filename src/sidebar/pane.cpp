// SPDX-License-Identifier: MPL-2.0
#include "sidebar/pane.hpp"

#include "commands/messages.hpp"
#include "sidebar/measure.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/ScrollBarOrientation.hpp>
#include <com/sun/star/awt/Selection.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using writer::toUno;
using Kind = ControlSpec::Kind;
using Properties = Reference<css::beans::XPropertySet>;

const char* modelService(Kind kind) {
    switch (kind) {
    case Kind::label:
    case Kind::text: return "com.sun.star.awt.UnoControlFixedTextModel";
    case Kind::field: return "com.sun.star.awt.UnoControlEditModel";
    case Kind::date: return "com.sun.star.awt.UnoControlDateFieldModel";
    case Kind::button:
    case Kind::icon: return "com.sun.star.awt.UnoControlButtonModel";
    case Kind::box: return "com.sun.star.awt.UnoControlCheckBoxModel";
    case Kind::choice:
    case Kind::list: return "com.sun.star.awt.UnoControlListBoxModel";
    case Kind::drawing: return "com.sun.star.awt.UnoControlContainerModel";
    case Kind::scroll:
    case Kind::scrollAcross: return "com.sun.star.awt.UnoControlScrollBarModel";
    case Kind::grid: break;
    }
    return "com.sun.star.awt.grid.UnoControlGridModel";
}

bool takesKeys(Kind kind) {
    return kind != Kind::label && kind != Kind::text && kind != Kind::scroll
           && kind != Kind::scrollAcross;
}

bool hasLabel(Kind kind) {
    return kind == Kind::label || kind == Kind::button || kind == Kind::box;
}

std::string keyOf(const ControlSpec& spec) {
    return std::string("sidebar.") + (spec.words ? spec.words : spec.name);
}

OUString labelOf(const commands::Target& target, const ControlSpec& spec) {
    return commands::interfaceText(target.context, keyOf(spec));
}

OUString helpOf(const commands::Target& target, const ControlSpec& spec) {
    if (!takesKeys(spec.kind)) return {};
    return commands::interfaceText(target.context, keyOf(spec) + ".help");
}

/// Sets what differs: a control that is set to what it is already would be painted anew.
void put(const Properties& model, const char* property, const Any& value) {
    const OUString name = OUString::createFromAscii(property);
    if (model->getPropertyValue(name) != value) model->setPropertyValue(name, value);
}

/// A name for a screen reader, where neither a label nor a tooltip gives one: the text that a window
/// has but does not show. XVclWindowPeer is deprecated; no other interface sets it.
void setOfWindow(const Reference<css::awt::XControl>& control, const char* property,
                 const Any& value) {
    const Reference<css::awt::XVclWindowPeer> peer(control->getPeer(), UNO_QUERY_THROW);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    peer->setProperty(OUString::createFromAscii(property), value);
#pragma GCC diagnostic pop
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

Pane::Pane(const commands::Target& target, const Reference<css::awt::XWindow>& parent,
           const std::vector<RowSpec>& rows)
    : target_{target.context, target.frame, nullptr}, parent_(parent),
      windowEvents_(new Events(target_)), keyboard_(new Keyboard(target_)), rows_(rows) {
    dialog_.set(css::awt::UnoControlDialog::create(target.context), UNO_QUERY_THROW);
    const Properties dialogModel(target.context->getServiceManager()->createInstanceWithContext(
                                     "com.sun.star.awt.UnoControlDialogModel", target.context),
                                 UNO_QUERY_THROW);
    // Without decoration it is no window of its own, but one that tabs through its controls.
    dialogModel->setPropertyValue("Decoration", Any(false));
    dialog_->setModel(Reference<css::awt::XControlModel>(dialogModel, UNO_QUERY_THROW));

    const Reference<css::container::XNameContainer> models(dialogModel, UNO_QUERY_THROW);
    std::size_t order = 0;
    for (const RowSpec& row : rows)
        for (const ControlSpec& spec : row.controls)
            if (spec.kind == Kind::drawing)
                addDrawing(dialog_, target.context, spec);
            else
                models->insertByName(OUString::createFromAscii(spec.name),
                                     Any(makeModel(spec, order++)));

    addRuler();

    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(target.context),
                                                UNO_QUERY_THROW);
    dialog_->createPeer(toolkit, Reference<css::awt::XWindowPeer>(parent, UNO_QUERY_THROW));
    window_.set(dialog_, UNO_QUERY_THROW);
    findControls(rows);

    const Measure measure(dialog_);
    spacing_ = {measure.wide(4), measure.high(3), measure.high(6)};
    window_->addWindowListener(windowEvents_.get());
    window_->addFocusListener(windowEvents_.get());
    windowEvents_->entered = [this] { enter(); };
    keyboard_->key = [this](const std::string& name, const css::awt::KeyEvent& event) {
        return takeKey(name, event);
    };
    keyboard_->start();
}

Pane::~Pane() {
    windowEvents_->silence();
    keyboard_->silence();
    for (auto& [name, entry] : entries_)
        if (entry.events.is()) entry.events->silence();
    dialog_->dispose();
}

Properties Pane::makeModel(const ControlSpec& spec, std::size_t order) {
    const Reference<css::lang::XMultiServiceFactory> factory(dialog_->getModel(), UNO_QUERY_THROW);
    Properties model(factory->createInstance(OUString::createFromAscii(modelService(spec.kind))),
                     UNO_QUERY_THROW);
    model->setPropertyValue("TabIndex", Any(static_cast<sal_Int16>(order)));
    if (hasLabel(spec.kind)) model->setPropertyValue("Label", Any(labelOf(target_, spec)));
    const OUString help = helpOf(target_, spec);
    if (!help.isEmpty()) model->setPropertyValue("HelpText", Any(help));
    if (spec.kind == Kind::text) model->setPropertyValue("MultiLine", Any(true));
    if (spec.kind == Kind::choice) model->setPropertyValue("Dropdown", Any(true));
    if (spec.kind == Kind::date) model->setPropertyValue("DateShowCentury", Any(true));
    if (spec.kind == Kind::scroll || spec.kind == Kind::scrollAcross) {
        const auto orientation = spec.kind == Kind::scroll
                                     ? css::awt::ScrollBarOrientation::VERTICAL
                                     : css::awt::ScrollBarOrientation::HORIZONTAL;
        model->setPropertyValue("Orientation", Any(orientation));
        model->setPropertyValue("LiveScroll", Any(true));
        model->setPropertyValue("Tabstop", Any(false));
    }
    if (spec.picture)
        model->setPropertyValue("ImageURL", Any(OUString::createFromAscii(spec.picture)));
    return model;
}

/// A text that is not seen, to measure others with.
void Pane::addRuler() const {
    const Reference<css::lang::XMultiServiceFactory> factory(dialog_->getModel(), UNO_QUERY_THROW);
    const Properties ruler(factory->createInstance("com.sun.star.awt.UnoControlFixedTextModel"),
                           UNO_QUERY_THROW);
    ruler->setPropertyValue("EnableVisible", Any(false));
    ruler->setPropertyValue("Enabled", Any(false));
    Reference<css::container::XNameContainer>(factory, UNO_QUERY_THROW)
        ->insertByName("ruler", Any(ruler));
}

void Pane::findControls(const std::vector<RowSpec>& rows) {
    const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
    for (const RowSpec& row : rows)
        for (const ControlSpec& spec : row.controls) {
            const auto control = controls->getControl(OUString::createFromAscii(spec.name));
            entries_[spec.name] = {spec, control, nullptr, helpOf(target_, spec)};
            if (spec.kind == Kind::grid || spec.kind == Kind::list || spec.kind == Kind::drawing)
                name(spec.name, labelOf(target_, spec));
            if (spec.kind == Kind::drawing) setOfWindow(control, "Tabstop", Any(true));
            if (takesKeys(spec.kind))
                keyboard_->watch(spec.name, Reference<css::awt::XWindow>(control, UNO_QUERY_THROW));
        }
}

const Pane::Entry& Pane::entry(std::string_view name) const {
    return entries_.find(name)->second;
}

Pane::Entry& Pane::entry(std::string_view name) {
    return entries_.find(name)->second;
}

std::vector<Row> Pane::measured(int width) const {
    const Measure measure(dialog_);
    const int available = std::max(width - 2 * spacing_.margin, 0);
    std::vector<Row> rows;
    for (const RowSpec& spec : rows_) {
        Row row{spec.kind, {}, spec.groupStart};
        for (const ControlSpec& control : spec.controls)
            if (const Entry& found = entry(control.name); found.visible)
                row.pieces.push_back(measure(control, found.control, available));
        rows.push_back(row);
    }
    std::erase_if(rows, [](const Row& row) { return row.pieces.empty(); });
    return rows;
}

int Pane::heightFor(int width) const {
    return place(measured(width), width, 0, spacing_).height;
}

int Pane::unitsOf(const OUString& text) const {
    const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
    const Reference<css::awt::XControl> ruler = controls->getControl("ruler");
    Properties(ruler->getModel(), UNO_QUERY_THROW)->setPropertyValue("Label", Any(text));
    const Reference<css::awt::XLayoutConstrains> constrains(ruler, UNO_QUERY_THROW);
    return unitsOf(constrains->getMinimumSize().Width);
}

int Pane::unitsOf(int pixels) const {
    return Measure(dialog_).unitsWide(pixels);
}

int Pane::leastWidth() const {
    return sidebar::leastWidth(measured(0), spacing_);
}

/// A control that gets its place may show or hide another one there and then, and ask for a new
/// layout in the midst of this one: that is made when this one is done.
void Pane::layout() {
    if (layingOut_) {
        layOutAgain_ = true;
        return;
    }
    constexpr int most = 3; // rounds; a control that never has enough does not hold the office up
    layingOut_ = true;
    try {
        int round = 0;
        do {
            layOutAgain_ = false;
            layOutOnce();
        } while (layOutAgain_ && ++round < most);
    } catch (...) {
        layingOut_ = false;
        throw;
    }
    layingOut_ = false;
}

void Pane::layOutOnce() {
    const css::awt::Rectangle area = window_->getPosSize();
    const Placement placement = place(measured(area.Width), area.Width, area.Height, spacing_);
    // What is visible now, before anything moves.
    std::vector<std::pair<Reference<css::awt::XWindow>, Box>> places;
    auto boxes = placement.rows.begin();
    for (const RowSpec& row : rows_) {
        std::size_t piece = 0;
        for (const ControlSpec& spec : row.controls)
            if (const Entry& found = entry(spec.name); found.visible)
                places.emplace_back(Reference<css::awt::XWindow>(found.control, UNO_QUERY_THROW),
                                    (*boxes)[piece++]);
        if (piece > 0) ++boxes;
    }
    for (const auto& [window, box] : places) {
        const css::awt::Rectangle now = window->getPosSize();
        if (now.X != box.x || now.Y != box.y || now.Width != box.width || now.Height != box.height)
            window->setPosSize(box.x, box.y, box.width, box.height, css::awt::PosSize::POSSIZE);
    }
}

Reference<css::awt::XControl> Pane::control(std::string_view name) const {
    return entry(name).control;
}

Properties Pane::model(std::string_view name) const {
    return Properties(entry(name).control->getModel(), UNO_QUERY_THROW);
}

Events& Pane::events(std::string_view name) {
    Entry& found = entry(name);
    if (found.events.is()) return *found.events;
    found.events = new Events(target_);
    const Reference<css::awt::XWindow> window(found.control, UNO_QUERY_THROW);
    window->addFocusListener(found.events.get());
    window->addKeyListener(found.events.get());
    if (found.spec.kind == Kind::grid) {
        window->addMouseListener(found.events.get());
        window->addWindowListener(found.events.get());
    }
    if (const Reference<css::awt::XButton> button(found.control, UNO_QUERY); button.is())
        button->addActionListener(found.events.get());
    if (const Reference<css::awt::XCheckBox> box(found.control, UNO_QUERY); box.is())
        box->addItemListener(found.events.get());
    if (const Reference<css::awt::XListBox> list(found.control, UNO_QUERY); list.is())
        list->addItemListener(found.events.get());
    return *found.events;
}

OUString Pane::text(std::string_view name) const {
    return Reference<css::awt::XTextComponent>(entry(name).control, UNO_QUERY_THROW)->getText();
}

void Pane::setText(std::string_view name, const OUString& text) {
    const bool typed = entry(name).spec.kind == Kind::field;
    put(model(name), typed ? "Text" : "Label", Any(text));
}

void Pane::setTicked(std::string_view name, bool ticked) {
    put(model(name), "State", Any(static_cast<sal_Int16>(ticked ? 1 : 0)));
}

bool Pane::ticked(std::string_view name) const {
    return Reference<css::awt::XCheckBox>(entry(name).control, UNO_QUERY_THROW)->getState() == 1;
}

void Pane::setEntries(std::string_view name, const std::vector<OUString>& entries) {
    css::uno::Sequence<OUString> items(static_cast<sal_Int32>(entries.size()));
    std::copy(entries.begin(), entries.end(), items.getArray());
    put(model(name), "StringItemList", Any(items));
}

void Pane::choose(std::string_view name, int entry) {
    css::uno::Sequence<sal_Int16> selected(entry < 0 ? 0 : 1);
    if (entry >= 0) selected[0] = static_cast<sal_Int16>(entry);
    put(model(name), "SelectedItems", Any(selected));
}

int Pane::chosen(std::string_view name) const {
    return Reference<css::awt::XListBox>(entry(name).control, UNO_QUERY_THROW)
        ->getSelectedItemPos();
}

void Pane::setVisible(std::string_view name, bool visible) {
    Entry& found = entry(name);
    if (found.visible == visible) return;
    found.visible = visible;
    Reference<css::awt::XWindow>(found.control, UNO_QUERY_THROW)->setVisible(visible);
}

void Pane::setObstacle(std::string_view name, const OUString& reason) {
    const Properties properties = model(name);
    put(properties, "Enabled", Any(reason.isEmpty()));
    setHint(name, reason);
}

void Pane::setHint(std::string_view name, const OUString& hint) {
    const OUString& help = entry(name).help;
    put(model(name), "HelpText", Any(hint.isEmpty() ? help : help + "\n" + hint));
}

void Pane::name(std::string_view control, const OUString& name) {
    setOfWindow(entry(control).control, "Title", Any(name));
}

/// The controls that take keys now, in the order in which the keyboard goes through them.
std::vector<std::string> Pane::stops() const {
    std::vector<std::string> names;
    for (const RowSpec& row : rows_)
        for (const ControlSpec& spec : row.controls) {
            const Entry& found = entry(spec.name);
            const Reference<css::awt::XWindow2> window(found.control, UNO_QUERY_THROW);
            if (takesKeys(spec.kind) && found.visible && window->isEnabled())
                names.emplace_back(spec.name);
        }
    return names;
}

bool Pane::enter(bool fromBehind) {
    const std::vector<std::string> names = stops();
    if (names.empty()) return false;
    focus(fromBehind ? names.back() : names.front());
    return true;
}

/// Keys that lead out of the panel. Tab goes on behind the last control, where the window by itself
/// would begin again with the first; Escape first takes back what was typed.
bool Pane::takeKey(const std::string& name, const css::awt::KeyEvent& event) {
    using namespace css::awt;
    if (event.Modifiers != 0 && event.Modifiers != KeyModifier::SHIFT) return false;
    const bool shift = event.Modifiers == KeyModifier::SHIFT;
    if (event.KeyCode == Key::TAB) {
        const std::vector<std::string> names = stops();
        if (names.empty() || name != (shift ? names.front() : names.back())) return false;
        return waysOut_.beyond && waysOut_.beyond(shift);
    }
    if (event.KeyCode == Key::F6) return waysOut_.text && waysOut_.text();
    if (event.KeyCode != Key::ESCAPE || shift) return false;
    const Entry& found = entry(name);
    if (found.events.is() && found.events->takesBack && found.events->takesBack()) return true;
    return waysOut_.text && waysOut_.text();
}

void Pane::focus(std::string_view name) {
    const Reference<css::awt::XControl> control = entry(name).control;
    Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)->setFocus();
    const Reference<css::awt::XTextComponent> text(control, UNO_QUERY);
    if (text.is()) text->setSelection(css::awt::Selection(0, text->getText().getLength()));
}

} // namespace agendum::sidebar
