// SPDX-License-Identifier: MPL-2.0
#include "sidebar/pane.hpp"

#include "sidebar/control_model.hpp"
#include "sidebar/measure.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/WindowAttribute.hpp>
#include <com/sun/star/awt/WindowDescriptor.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include <algorithm>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Kind = ControlSpec::Kind;
using Properties = Reference<css::beans::XPropertySet>;

bool isPressed(Kind kind) {
    return kind == Kind::button || kind == Kind::icon || kind == Kind::box || kind == Kind::choice
           || kind == Kind::list;
}

bool changesText(sal_Int16 key) {
    namespace Key = css::awt::Key;
    return key == Key::DELETE || key == Key::BACKSPACE || key == Key::INSERT;
}

} // namespace

Pane::Pane(const commands::Target& target, const Reference<css::awt::XWindow>& parent,
           const std::vector<RowSpec>& rows)
    : target_{target.context, target.frame, nullptr}, parent_(parent),
      frameEvents_(new Events(target_)), windowEvents_(new Events(target_)),
      keyboard_(target_,
                {[this](const std::string& name) { return entry(name).visible; },
                 [this](const std::string& name) { return answers(name, &Events::takesBack); },
                 [this](const std::string& name) { return answers(name, &Events::takesOver); },
                 [this](const std::string& name, const css::awt::KeyEvent& event) {
                     return takesKey(name, event);
                 }}),
      rows_(rows) {
    dialog_.set(css::awt::UnoControlDialog::create(target.context), UNO_QUERY_THROW);
    const Properties dialogModel(target.context->getServiceManager()->createInstanceWithContext(
                                     "com.sun.star.awt.UnoControlDialogModel", target.context),
                                 UNO_QUERY_THROW);
    // Without decoration it is no window of its own, but one that tabs through its controls.
    dialogModel->setPropertyValue("Decoration", Any(false));
    dialog_->setModel(Reference<css::awt::XControlModel>(dialogModel, UNO_QUERY_THROW));

    std::size_t order = 0;
    for (const RowSpec& row : rows)
        for (const ControlSpec& spec : row.controls) addControl(dialog_, target_, spec, order++);
    addRuler(dialog_);

    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(target.context),
                                                UNO_QUERY_THROW);
    dialog_->createPeer(toolkit, makeFrame());
    window_.set(dialog_, UNO_QUERY_THROW);
    findControls(rows);

    measureAnew();
    window_->addWindowListener(windowEvents_.get());
    window_->addFocusListener(windowEvents_.get());
    windowEvents_->entered = [this] { keyboard_.enter(); };
}

Pane::~Pane() {
    frameEvents_->silence();
    windowEvents_->silence();
    keyboard_.silence();
    for (auto& [name, entry] : entries_)
        if (entry.events.is()) entry.events->silence();
    dialog_->dispose();
    frame_->dispose();
}

/// The office asks a window that has controls how wide it would like to be, and is told where its
/// last control ends: it would only ever grow wider (without GTK). So another one, that has no wish,
/// stands around it.
Reference<css::awt::XWindowPeer> Pane::makeFrame() {
    css::awt::WindowDescriptor descriptor;
    descriptor.Type = css::awt::WindowClass_SIMPLE;
    descriptor.WindowServiceName = "window";
    descriptor.Parent.set(parent_, UNO_QUERY_THROW);
    descriptor.ParentIndex = -1;
    descriptor.WindowAttributes = css::awt::WindowAttribute::SHOW;
    const Reference<css::awt::XWindowPeer> frame =
        css::awt::Toolkit::create(target_.context)->createWindow(descriptor);
    frame_.set(frame, UNO_QUERY_THROW);
    frameEvents_->resized = [this] {
        const css::awt::Rectangle area = frame_->getPosSize();
        window_->setPosSize(0, 0, area.Width, area.Height, css::awt::PosSize::POSSIZE);
    };
    frame_->addWindowListener(frameEvents_.get());
    return frame;
}

css::awt::Point Pane::placeInParent() const {
    const css::awt::Rectangle frame = frame_->getPosSize();
    return {frame.X, frame.Y};
}

void Pane::findControls(const std::vector<RowSpec>& rows) {
    const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
    for (const RowSpec& row : rows)
        for (const ControlSpec& spec : row.controls) {
            const auto control = controls->getControl(OUString::createFromAscii(spec.name));
            entries_[spec.name] = {spec, control, nullptr, helpOf(target_, spec),
                                   {},   {},      {},      nullptr};
            if (spec.kind == Kind::grid || spec.kind == Kind::list || spec.kind == Kind::drawing)
                name(spec.name, labelOf(target_, spec));
            if (spec.kind == Kind::drawing) setOfWindow(control, "Tabstop", Any(true));
            if (takesKeys(spec.kind)) keyboard_.add(spec.name, control, spec.kind == Kind::lines);
            if (spec.kind == Kind::choice)
                entries_[spec.name].choice =
                    std::make_unique<ChoiceButton>(target_.context, control, events(spec.name),
                                                   [this, name = spec.name] { showChoice(name); });
        }
}

void Pane::measureAnew() {
    const Measure measure(dialog_);
    spacing_ = {measure.wide(4), measure.high(3), measure.high(6)};
    for (const auto& [name, entry] : entries_)
        if (entry.spec.picture) drawPictures(name);
}

/// Keys of a control's own, and those that it has no use for and Writer would change the text by.
bool Pane::takesKey(std::string_view name, const css::awt::KeyEvent& event) {
    const Entry& found = entry(name);
    if (found.choice && found.choice->takesKey(event)) return true;
    return isPressed(found.spec.kind) && changesText(event.KeyCode);
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

int Pane::pixelsOf(const OUString& text) const {
    const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
    const Reference<css::awt::XControl> ruler = controls->getControl("ruler");
    Properties(ruler->getModel(), UNO_QUERY_THROW)->setPropertyValue("Label", Any(text));
    const Reference<css::awt::XLayoutConstrains> constrains(ruler, UNO_QUERY_THROW);
    return constrains->getMinimumSize().Width;
}

int Pane::unitsOf(const OUString& text) const {
    return unitsOf(pixelsOf(text));
}

int Pane::unitsOf(int pixels) const {
    return Measure(dialog_).unitsWide(pixels);
}

/// The office gives the deck as much as its panels ask for, and takes a scroll bar beside them from
/// that. Where GTK makes the panels' surroundings, each in a window of its own, bars take no room.
int Pane::leastWidth() const {
    constexpr int bar = 9; // application font units
    const bool takesRoom = !Reference<css::awt::XTopWindow>(parent_, UNO_QUERY).is();
    return sidebar::leastWidth(measured(0), spacing_)
           + (takesRoom ? Measure(dialog_).wide(bar) : 0);
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
    for (const auto& [name, entry] : entries_)
        if (entry.choice && entry.visible) showChoice(name);
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

bool Pane::answers(std::string_view name, std::function<bool()> Events::*question) const {
    const Entry& found = entry(name);
    return found.events.is() && (*found.events).*question && ((*found.events).*question)();
}

} // namespace agendum::sidebar
