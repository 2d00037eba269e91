// SPDX-License-Identifier: MPL-2.0
#include "writer/styles.hpp"
#include "writer/guards.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexReplace.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/LineSpacing.hpp>
#include <com/sun/star/style/LineSpacingMode.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/TabStop.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/LabelFollow.hpp>
#include <com/sun/star/text/PositionAndSpaceMode.hpp>

#include <cmath>
#include <utility>
#include <vector>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr const char* bulletList = "Agenda Bullets";
constexpr sal_Int32 quietInk = 0x595959; ///< on white still 7:1, what WCAG asks of small text

using Settings = std::vector<std::pair<const char*, Any>>;

/// A named style as it is made: what it builds on, what follows it when typing, what it sets.
struct Definition {
    const char* name;
    const char* parent;
    const char* next; ///< null: itself
    Settings settings;
};

/// One of the document's style families, with what makes its styles.
class Family {
public:
    Family(const Reference<css::text::XTextDocument>& document, const char* family,
           const char* service)
        : factory_(document, UNO_QUERY_THROW), service_(ascii(service)) {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
        styles_.set(supplier->getStyleFamilies()->getByName(ascii(family)), UNO_QUERY_THROW);
    }

    bool has(const char* name) const { return styles_->hasByName(ascii(name)); }

    bool inUse(const char* name) const {
        if (!has(name)) return false;
        return Reference<css::style::XStyle>(styles_->getByName(ascii(name)), UNO_QUERY_THROW)
            ->isInUse();
    }

    float size(const char* name) const {
        const Reference<css::beans::XPropertySet> style(styles_->getByName(ascii(name)),
                                                        UNO_QUERY_THROW);
        float points = 12;
        style->getPropertyValue("CharHeight") >>= points;
        return points;
    }

    Reference<css::beans::XPropertySet> add(const char* name, const char* parent) const {
        const Reference<css::style::XStyle> style(factory_->createInstance(service_),
                                                  UNO_QUERY_THROW);
        styles_->insertByName(ascii(name), Any(style));
        if (parent) style->setParentStyle(ascii(parent));
        return Reference<css::beans::XPropertySet>(style, UNO_QUERY_THROW);
    }

private:
    Reference<css::lang::XMultiServiceFactory> factory_;
    rtl::OUString service_;
    Reference<css::container::XNameContainer> styles_;
};

void provide(const Family& family, const Definition& definition) {
    if (family.has(definition.name)) return;
    const auto style = family.add(definition.name, definition.parent);
    for (const auto& [name, value] : definition.settings)
        style->setPropertyValue(ascii(name), value);
    if (definition.next) style->setPropertyValue("FollowStyle", Any(ascii(definition.next)));
}

/// A size of type, in points, set against that of the document's running text.
class TypeScale {
public:
    explicit TypeScale(float body) : body_(body) {}
    /// To the half point, as type is offered.
    Any operator()(float factor) const { return Any(std::round(body_ * factor * 2) / 2); }

private:
    float body_;
};

/// A distance in 1/100 mm.
Any hundredths(sal_Int32 distance) {
    return Any(distance);
}
Any bold() {
    return Any(css::awt::FontWeight::BOLD);
}
Any lines(sal_Int16 percent) {
    return Any(css::style::LineSpacing(css::style::LineSpacingMode::PROP, percent));
}
/// How far in the titles of a list stand: "12:30 PM" fits before them.
constexpr sal_Int32 timesWidth = 2100;

Any timeStop() {
    css::style::TabStop stop;
    stop.Position = 0; // counted from the indent
    stop.Alignment = css::style::TabAlign_LEFT;
    stop.FillChar = ' ';
    return Any(css::uno::Sequence<css::style::TabStop>(&stop, 1));
}
Any outline(sal_Int16 level) {
    return Any(level);
}

css::beans::PropertyValue named(const char* name, const Any& value) {
    return {ascii(name), 0, value, css::beans::PropertyState_DIRECT_VALUE};
}

/// A plain bullet, its text hanging, the same step further in at each level.
css::uno::Sequence<css::beans::PropertyValue> bulletLevel(sal_Int32 level) {
    constexpr sal_Int32 step = 450;
    const std::vector<css::beans::PropertyValue> values{
        named("NumberingType", Any(css::style::NumberingType::CHAR_SPECIAL)),
        named("BulletChar", Any(rtl::OUString(u'\u2022'))),
        named("PositionAndSpaceMode", Any(css::text::PositionAndSpaceMode::LABEL_ALIGNMENT)),
        named("LabelFollowedBy", Any(css::text::LabelFollow::LISTTAB)),
        named("ListtabStopPosition", Any(step * (level + 1))),
        named("FirstLineIndent", Any(-step)),
        named("IndentAt", Any(step * (level + 1)))};
    return {values.data(), static_cast<sal_Int32>(values.size())};
}

void provideBullets(const Reference<css::text::XTextDocument>& document) {
    const Family lists(document, "NumberingStyles", "com.sun.star.style.NumberingStyle");
    if (lists.has(bulletList)) return;
    const auto style = lists.add(bulletList, nullptr);
    const Reference<css::container::XIndexReplace> rules(style->getPropertyValue("NumberingRules"),
                                                         UNO_QUERY_THROW);
    for (sal_Int32 level = 0; level < rules->getCount(); ++level)
        rules->replaceByIndex(level, Any(bulletLevel(level)));
    style->setPropertyValue("NumberingRules", Any(rules));
}

/// Families of type come from the document's own "Standard" and "Heading", and sizes are set against
/// theirs, so that the agenda looks as if it had always been there; only what sets the parts apart
/// is said here.
std::vector<Definition> paragraphStyles(const TypeScale& size) {
    const Any list(ascii(bulletList));
    const Any italic(css::awt::FontSlant_ITALIC);
    return {
        {"Invitation Text",
         "Standard",
         nullptr,
         {{"CharHeight", size(0.92F)},
          {"ParaBottomMargin", hundredths(120)},
          {"ParaLineSpacing", lines(115)}}},
        {"Invitation Title",
         "Heading",
         "Invitation Text",
         {{"CharHeight", size(2.0F)},
          {"CharWeight", bold()},
          {"ParaTopMargin", hundredths(0)},
          {"ParaBottomMargin", hundredths(350)},
          {"OutlineLevel", outline(1)}}},
        {"Invitation Heading",
         "Heading",
         "Invitation Text",
         {{"CharHeight", size(1.1F)},
          {"CharWeight", bold()},
          {"ParaTopMargin", hundredths(500)},
          {"ParaBottomMargin", hundredths(120)},
          {"OutlineLevel", outline(2)}}},
        {"Invitation Bullet",
         "Invitation Text",
         nullptr,
         {{"NumberingStyleName", list}, {"ParaBottomMargin", hundredths(80)}}},
        {"Agenda Text",
         "Standard",
         nullptr,
         {{"CharHeight", size(0.92F)},
          {"ParaTopMargin", hundredths(0)},
          {"ParaBottomMargin", hundredths(50)},
          {"ParaLineSpacing", lines(108)}}},
        {"Agenda Day",
         "Heading",
         "Agenda Text",
         {{"CharHeight", size(1.0F)},
          {"CharWeight", bold()},
          {"ParaTopMargin", hundredths(500)},
          {"ParaBottomMargin", hundredths(150)},
          {"OutlineLevel", outline(3)}}},
        {"Agenda Head",
         "Agenda Text",
         nullptr,
         {{"CharHeight", size(0.75F)}, {"CharColor", Any(quietInk)}}},
        {"Agenda Time", "Agenda Text", nullptr, {}},
        {"Agenda Title", "Agenda Text", "Agenda Text", {{"CharWeight", bold()}}},
        {"Agenda List",
         "Agenda Text",
         nullptr,
         {{"ParaTabStops", timeStop()},
          {"ParaLeftMargin", hundredths(timesWidth)},
          {"ParaFirstLineIndent", hundredths(-timesWidth)}}},
        {"Agenda Speaker", "Agenda Text", "Agenda Text", {{"CharPosture", italic}}},
        {"Agenda Bullet", "Agenda Text", nullptr, {{"NumberingStyleName", list}}},
        {"Agenda Detail",
         "Agenda Text",
         nullptr,
         {{"CharHeight", size(0.83F)}, {"CharColor", Any(quietInk)}}},
    };
}

} // namespace

rtl::OUString styleOf(layout::Role role) {
    using layout::Role;
    switch (role) {
    case Role::invitationTitle: return "Invitation Title";
    case Role::invitationText: return "Invitation Text";
    case Role::invitationBullet: return "Invitation Bullet";
    case Role::sectionTitle: return "Invitation Heading";
    case Role::dayTitle: return "Agenda Day";
    case Role::head: return "Agenda Head";
    case Role::time: return "Agenda Time";
    case Role::title: return "Agenda Title";
    case Role::listItem: return "Agenda List";
    case Role::speaker: return "Agenda Speaker";
    case Role::description: return "Agenda Text";
    case Role::bullet: return "Agenda Bullet";
    case Role::detail: return "Agenda Detail";
    }
    return "Standard";
}

std::optional<layout::Role> roleOf(const rtl::OUString& style) {
    using layout::Role;
    for (const Role role :
         {Role::invitationTitle, Role::invitationText, Role::invitationBullet, Role::sectionTitle,
          Role::dayTitle, Role::head, Role::time, Role::title, Role::listItem, Role::speaker,
          Role::description, Role::bullet, Role::detail})
        if (styleOf(role) == style) return role;
    return std::nullopt;
}

rtl::OUString labelStyle() {
    return "Invitation Label";
}

void provideStyles(const Reference<css::text::XTextDocument>& document) {
    // The office would undo the making of a style, but redo it as an empty one with no parent.
    const Unrecorded unrecorded(document);
    provideBullets(document);
    const Family paragraphs(document, "ParagraphStyles", "com.sun.star.style.ParagraphStyle");
    for (const Definition& definition : paragraphStyles(TypeScale(paragraphs.size("Standard"))))
        provide(paragraphs, definition);
    const Family characters(document, "CharacterStyles", "com.sun.star.style.CharacterStyle");
    provide(characters, {"Invitation Label", nullptr, nullptr, {{"CharWeight", bold()}}});
}

bool invitationStylesInUse(const Reference<css::text::XTextDocument>& document) {
    const Family styles(document, "ParagraphStyles", "com.sun.star.style.ParagraphStyle");
    return styles.inUse("Invitation Title") || styles.inUse("Invitation Text")
           || styles.inUse("Invitation Heading") || styles.inUse("Invitation Bullet");
}

} // namespace agendum::writer
