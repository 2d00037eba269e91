// SPDX-License-Identifier: MPL-2.0
#include "writer/document_locale.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/i18n/LocaleData2.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include <string_view>

namespace agendum::writer {

namespace {

/// The style that all paragraph styles come from, by its name in every language.
css::uno::Reference<css::beans::XPropertySet>
defaultStyle(const css::uno::Reference<css::text::XTextDocument>& document) {
    const css::uno::Reference<css::style::XStyleFamiliesSupplier> supplier(
        document, css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::container::XNameAccess> styles(
        supplier->getStyleFamilies()->getByName("ParagraphStyles"), css::uno::UNO_QUERY_THROW);
    return {styles->getByName("Standard"), css::uno::UNO_QUERY_THROW};
}

bool isLanguageTag(std::string_view tag) {
    return (tag.size() == 2 || tag.size() == 3) && tag.find('-') == std::string_view::npos;
}

} // namespace

std::string tagOf(const css::lang::Locale& locale) {
    if (locale.Language == "qlt") return toStd(locale.Variant);
    std::string tag = toStd(locale.Language);
    if (!locale.Country.isEmpty()) tag += "-" + toStd(locale.Country);
    return tag;
}

css::lang::Locale localeOf(const std::string& tag) {
    if (isLanguageTag(tag)) return css::lang::Locale(toUno(tag), "", "");
    const std::size_t hyphen = tag.find('-');
    if (hyphen != std::string::npos && isLanguageTag(tag.substr(0, hyphen))
        && tag.size() == hyphen + 3)
        return css::lang::Locale(toUno(tag.substr(0, hyphen)), toUno(tag.substr(hyphen + 1)), "");
    return css::lang::Locale("qlt", "", toUno(tag));
}

css::lang::Locale localeAt(const css::uno::Reference<css::text::XTextRange>& range) {
    const css::uno::Reference<css::beans::XPropertySet> properties(
        range->getText()->createTextCursorByRange(range->getStart()), css::uno::UNO_QUERY_THROW);
    css::lang::Locale locale;
    properties->getPropertyValue("CharLocale") >>= locale;
    return locale;
}

css::lang::Locale defaultLocale(const css::uno::Reference<css::text::XTextDocument>& document) {
    css::lang::Locale locale;
    defaultStyle(document)->getPropertyValue("CharLocale") >>= locale;
    return locale;
}

bool isEmpty(const css::uno::Reference<css::text::XTextDocument>& document) {
    const css::uno::Reference<css::drawing::XDrawPagesSupplier> supplier(document,
                                                                         css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::container::XElementAccess> drawings(
        supplier->getDrawPages()->getByIndex(0), css::uno::UNO_QUERY_THROW);
    if (drawings->hasElements()) return false;
    const css::uno::Reference<css::container::XEnumerationAccess> content(
        document->getText(), css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::container::XEnumeration> pieces = content->createEnumeration();
    if (!pieces->hasMoreElements()) return true;
    const css::uno::Reference<css::text::XTextRange> first(pieces->nextElement(),
                                                           css::uno::UNO_QUERY);
    return first.is() && first->getString().isEmpty() && !pieces->hasMoreElements();
}

void setLanguage(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::text::XTextDocument>& document,
                 const std::string& tag) {
    const std::string language = tag.substr(0, tag.find('-'));
    const css::uno::Reference<css::beans::XPropertySet> style = defaultStyle(document);
    const css::lang::Locale now = defaultLocale(document);
    if (language.empty() || tag == toStd(now.Language) || tag == tagOf(now)) return;

    // The office names the country that a bare language needs for its dictionaries, and answers
    // with another language where it does not know this one.
    const css::i18n::LanguageCountryInfo known =
        css::i18n::LocaleData2::create(context)->getLanguageCountryInfo(localeOf(tag));
    if (known.Language != toUno(language) && known.Language != "qlt") return;
    const css::lang::Locale wanted(known.Language, known.Country, known.Variant);
    style->setPropertyValue("CharLocale", css::uno::Any(wanted));
}

} // namespace agendum::writer
