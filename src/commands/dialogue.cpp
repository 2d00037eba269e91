// SPDX-License-Identifier: MPL-2.0
#include "commands/dialogue.hpp"

#include "commands/notice.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDateField.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <cppuhelper/implbase3.hxx>

#include <algorithm>

namespace agendum::commands {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using writer::toUno;

namespace {

css::uno::Sequence<OUString> sequenceOf(const std::vector<OUString>& texts) {
    css::uno::Sequence<OUString> sequence(static_cast<sal_Int32>(texts.size()));
    std::copy(texts.begin(), texts.end(), sequence.getArray());
    return sequence;
}

} // namespace

/// What the office tells; exceptions stop here.
class Dialogue::Listener final
    : public cppu::WeakImplHelper3<css::awt::XTextListener, css::awt::XItemListener,
                                   css::awt::XActionListener> {
public:
    explicit Listener(Dialogue& dialogue) : dialogue_(&dialogue) {}
    void silence() { dialogue_ = nullptr; }

    void SAL_CALL textChanged(const css::awt::TextEvent& /*event*/) override { tell(); }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& /*event*/) override { tell(); }
    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
        if (!dialogue_) return;
        const std::string name = writer::toStd(event.ActionCommand);
        for (const auto& [button, answer] : dialogue_->answers_)
            if (button == name)
                Reference<css::awt::XDialog2>(dialogue_->dialog_, UNO_QUERY_THROW)
                    ->endDialog(answer);
    }
    void SAL_CALL disposing(const css::lang::EventObject& /*event*/) override {}

private:
    void tell() noexcept {
        if (!dialogue_ || !dialogue_->changed) return;
        try {
            dialogue_->changed();
        } catch (...) {
            showProblem(dialogue_->target_, std::current_exception());
        }
    }

    Dialogue* dialogue_;
};

Dialogue::Dialogue(const Target& target, const OUString& title, int width)
    : target_(target), listener_(new Listener(*this)) {
    model_.set(target.context->getServiceManager()->createInstanceWithContext(
                   "com.sun.star.awt.UnoControlDialogModel", target.context),
               UNO_QUERY_THROW);
    model_->setPropertyValue("Title", Any(title));
    model_->setPropertyValue("Width", Any(static_cast<sal_Int32>(width)));
    model_->setPropertyValue("Moveable", Any(true));
    model_->setPropertyValue("Closeable", Any(true));
    dialog_.set(css::awt::UnoControlDialog::create(target.context), UNO_QUERY_THROW);
    dialog_->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY_THROW));
}

Dialogue::~Dialogue() {
    listener_->silence();
    dialog_->dispose();
}

Reference<css::beans::XPropertySet> Dialogue::add(const char* service, const std::string& name,
                                                  const Area& area) {
    const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> made(
        factory->createInstance("com.sun.star.awt.UnoControl" + OUString::createFromAscii(service)
                                + "Model"),
        UNO_QUERY_THROW);
    made->setPropertyValue("PositionX", Any(static_cast<sal_Int32>(area.x)));
    made->setPropertyValue("PositionY", Any(static_cast<sal_Int32>(area.y)));
    made->setPropertyValue("Width", Any(static_cast<sal_Int32>(area.width)));
    made->setPropertyValue("Height", Any(static_cast<sal_Int32>(area.height)));
    made->setPropertyValue("TabIndex", Any(static_cast<sal_Int16>(order_++)));
    Reference<css::container::XNameContainer>(model_, UNO_QUERY_THROW)
        ->insertByName(toUno(name), Any(made));
    return made;
}

void Dialogue::addLabel(const std::string& name, const OUString& text, const Area& area) {
    const auto made = add("FixedText", name, area);
    made->setPropertyValue("MultiLine", Any(true));
    made->setPropertyValue("Label", Any(text));
}

void Dialogue::addField(const std::string& name, const OUString& text, const Area& area) {
    add("Edit", name, area)->setPropertyValue("Text", Any(text));
}

void Dialogue::addBox(const std::string& name, const OUString& text, bool ticked,
                      const Area& area) {
    const auto made = add("CheckBox", name, area);
    made->setPropertyValue("Label", Any(text));
    made->setPropertyValue("MultiLine", Any(true));
    made->setPropertyValue("State", Any(static_cast<sal_Int16>(ticked ? 1 : 0)));
}

void Dialogue::addChoice(const std::string& name, const std::vector<OUString>& entries, int chosen,
                         const Area& area) {
    const auto made = add("ListBox", name, area);
    made->setPropertyValue("Dropdown", Any(true));
    made->setPropertyValue("StringItemList", Any(sequenceOf(entries)));
    if (chosen < 0) return;
    css::uno::Sequence<sal_Int16> selected(1);
    selected[0] = static_cast<sal_Int16>(chosen);
    made->setPropertyValue("SelectedItems", Any(selected));
}

void Dialogue::addDate(const std::string& name, std::optional<std::chrono::year_month_day> date,
                       const Area& area) {
    const auto made = add("DateField", name, area);
    made->setPropertyValue("DateShowCentury", Any(true));
    if (!date) return;
    const css::util::Date value(static_cast<sal_uInt16>(static_cast<unsigned>(date->day())),
                                static_cast<sal_uInt16>(static_cast<unsigned>(date->month())),
                                static_cast<sal_Int16>(static_cast<int>(date->year())));
    made->setPropertyValue("Date", Any(value));
}

void Dialogue::addList(const std::string& name, const Area& area) {
    add("ListBox", name, area);
}

void Dialogue::addButton(const std::string& name, const OUString& text, short answer,
                         const Area& area) {
    const auto made = add("Button", name, area);
    made->setPropertyValue("Label", Any(text));
    using css::awt::PushButtonType;
    // The office's own kinds give Enter and Escape; others are told of by their name.
    auto kind = PushButtonType::PushButtonType_STANDARD;
    if (answer == 0) kind = PushButtonType::PushButtonType_CANCEL;
    if (answer == 1) kind = PushButtonType::PushButtonType_OK;
    made->setPropertyValue("PushButtonType", Any(static_cast<sal_Int16>(kind)));
    if (answer == 1) made->setPropertyValue("DefaultButton", Any(true));
    answers_.emplace_back(name, answer);
}

OUString Dialogue::text(const std::string& field) const {
    return Reference<css::awt::XTextComponent>(control(field), UNO_QUERY_THROW)->getText();
}

bool Dialogue::ticked(const std::string& box) const {
    return Reference<css::awt::XCheckBox>(control(box), UNO_QUERY_THROW)->getState() == 1;
}

int Dialogue::chosen(const std::string& choice) const {
    return Reference<css::awt::XListBox>(control(choice), UNO_QUERY_THROW)->getSelectedItemPos();
}

std::optional<std::chrono::year_month_day> Dialogue::date(const std::string& field) const {
    const Reference<css::awt::XDateField> asked(control(field), UNO_QUERY_THROW);
    if (asked->isEmpty()) return std::nullopt;
    const css::util::Date date = asked->getDate();
    return std::chrono::year(date.Year) / std::chrono::month(date.Month)
           / std::chrono::day(date.Day);
}

void Dialogue::setText(const std::string& field, const OUString& text) {
    model(field)->setPropertyValue("Text", Any(text));
}

void Dialogue::setLabel(const std::string& name, const OUString& text) {
    model(name)->setPropertyValue("Label", Any(text));
}

void Dialogue::setEntries(const std::string& name, const std::vector<OUString>& entries) {
    model(name)->setPropertyValue("StringItemList", Any(sequenceOf(entries)));
}

void Dialogue::setEnabled(const std::string& name, bool enabled) {
    model(name)->setPropertyValue("Enabled", Any(enabled));
}

Reference<css::beans::XPropertySet> Dialogue::model(const std::string& name) const {
    return {
        Reference<css::container::XNameContainer>(model_, UNO_QUERY_THROW)->getByName(toUno(name)),
        UNO_QUERY_THROW};
}

Reference<css::awt::XControl> Dialogue::control(const std::string& name) const {
    return Reference<css::awt::XControlContainer>(dialog_, UNO_QUERY_THROW)
        ->getControl(toUno(name));
}

void Dialogue::listen() {
    const Reference<css::awt::XControlContainer> container(dialog_, UNO_QUERY_THROW);
    for (const auto& each : container->getControls()) {
        if (const Reference<css::awt::XTextComponent> field(each, UNO_QUERY); field.is()) {
            field->addTextListener(listener_.get());
            // What is typed replaces it, also where the keyboard is from the beginning.
            field->setSelection({0, field->getText().getLength()});
        }
        if (const Reference<css::awt::XCheckBox> box(each, UNO_QUERY); box.is())
            box->addItemListener(listener_.get());
        if (const Reference<css::awt::XListBox> list(each, UNO_QUERY); list.is())
            list->addItemListener(listener_.get());
    }
    for (const auto& [name, answer] : answers_) {
        if (answer == 0 || answer == 1) continue;
        const Reference<css::awt::XButton> button(control(name), UNO_QUERY_THROW);
        button->setActionCommand(toUno(name));
        button->addActionListener(listener_.get());
    }
}

/// Of the document's window, where the office puts its own; by itself it would put it in the corner.
void Dialogue::putInTheMiddle() const {
    const Reference<css::awt::XWindow> window(dialog_, UNO_QUERY_THROW);
    const css::awt::Rectangle own = window->getPosSize();
    const css::awt::Rectangle around = target_.frame->getContainerWindow()->getPosSize();
    window->setPosSize(std::max(0, (around.Width - own.Width) / 2),
                       std::max(0, (around.Height - own.Height) / 2), 0, 0, css::awt::PosSize::POS);
}

short Dialogue::ask(int height) {
    model_->setPropertyValue("Height", Any(static_cast<sal_Int32>(height)));
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(target_.context),
                                                UNO_QUERY_THROW);
    dialog_->createPeer(
        toolkit, Reference<css::awt::XWindowPeer>(target_.frame->getContainerWindow(), UNO_QUERY));
    putInTheMiddle();
    listen();
    if (changed) changed();
    return Reference<css::awt::XDialog>(dialog_, UNO_QUERY_THROW)->execute();
}

} // namespace agendum::commands
