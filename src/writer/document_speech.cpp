// SPDX-License-Identifier: MPL-2.0
#include "writer/document_speech.hpp"
#include "writer/document_locale.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/i18n/LocaleData2.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/NumberFormatsSupplier.hpp>
#include <com/sun/star/util/NumberFormatter.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>

#include <memory>
#include <string_view>

namespace agendum::writer {

namespace {

using Context = css::uno::Reference<css::uno::XComponentContext>;

bool dropEnd(std::string& text, std::string_view end) {
    if (!text.ends_with(end)) return false;
    text.resize(text.size() - end.size());
    return true;
}

/// "tisdag 20 maj 2025" without its year, and without what joined that to the rest. Invitations
/// leave it out; where the language puts it first or inside, the date would no longer read well.
std::string withoutYear(std::string date, int year) {
    if (!dropEnd(date, std::to_string(year))) return date;
    while (dropEnd(date, " ")) {
    }
    for (const std::string_view joint : {",", " de", " del"}) {
        if (dropEnd(date, joint)) break;
    }
    return date;
}

/// Dates as the office writes them out in one locale, in one of its formats (NumberFormatIndex).
class DateWriter {
public:
    DateWriter(const Context& context, const css::lang::Locale& locale, sal_Int16 format)
        : formatter_(css::util::NumberFormatter::create(context), css::uno::UNO_QUERY_THROW) {
        const css::uno::Reference<css::util::XNumberFormatsSupplier> supplier =
            css::util::NumberFormatsSupplier::createWithDefaultLocale(context);
        formatter_->attachNumberFormatsSupplier(supplier);
        const css::uno::Reference<css::util::XNumberFormatTypes> types(supplier->getNumberFormats(),
                                                                       css::uno::UNO_QUERY_THROW);
        format_ = types->getFormatIndex(format, locale);
        css::util::Date zero;
        supplier->getNumberFormatSettings()->getPropertyValue("NullDate") >>= zero;
        zero_ =
            std::chrono::year_month_day(std::chrono::year(zero.Year),
                                        std::chrono::month(zero.Month), std::chrono::day(zero.Day));
    }

    std::string operator()(std::chrono::year_month_day date) const {
        const std::chrono::days since = std::chrono::sys_days(date) - zero_;
        return toStd(
            formatter_->convertNumberToString(format_, static_cast<double>(since.count())));
    }

private:
    css::uno::Reference<css::util::XNumberFormatter> formatter_;
    sal_Int32 format_ = 0;
    std::chrono::sys_days zero_;
};

/// What writes dates in that format; the office is asked for it with the first date, since an agenda
/// of one day has none.
auto dateWriter(const Context& context, const css::lang::Locale& locale, sal_Int16 format) {
    return [context, locale, format,
            writer = std::shared_ptr<DateWriter>()](std::chrono::year_month_day date) mutable {
        if (!writer) writer = std::make_shared<DateWriter>(context, locale, format);
        return (*writer)(date);
    };
}

/// As the office's own locale data has times: its standard format's hour, separator and halves of
/// the day.
layout::TimePattern patternOfLocale(const Context& context, const css::lang::Locale& locale) {
    const css::uno::Reference<css::util::XNumberFormats> formats =
        css::util::NumberFormatsSupplier::createWithDefaultLocale(context)->getNumberFormats();
    const css::uno::Reference<css::util::XNumberFormatTypes> types(formats,
                                                                   css::uno::UNO_QUERY_THROW);
    rtl::OUString code;
    formats->getByKey(types->getStandardFormat(css::util::NumberFormat::TIME, locale))
        ->getPropertyValue("FormatString") >>= code;
    const css::i18n::LocaleDataItem item =
        css::i18n::LocaleData2::create(context)->getLocaleItem(locale);

    layout::TimePattern pattern;
    // The letters of a code are the language's own ("TT:MM:SS"); a doubled first one pads.
    pattern.padHour = code.getLength() > 1 && code[0] == code[1];
    pattern.separator = toStd(item.timeSeparator);
    pattern.twelveHour = code.indexOf("AM/PM") >= 0;
    pattern.am = toStd(item.timeAM);
    pattern.pm = toStd(item.timePM);
    return pattern;
}

layout::TimePattern patternFor(const Context& context, const css::lang::Locale& locale,
                               const std::string& timeStyle) {
    if (const auto named = layout::patternNamed(timeStyle)) return *named;
    if (timeStyle != "locale") {
        if (const auto habit = layout::habitOf(tagOf(locale))) return *habit;
    }
    return patternOfLocale(context, locale);
}

} // namespace

layout::Speech speechFor(const Context& context, const css::lang::Locale& locale,
                         const std::string& timeStyle) {
    layout::Speech speech;
    speech.time = patternFor(context, locale, timeStyle);
    speech.words = layout::wordsOf(tagOf(locale));
    namespace index = css::i18n::NumberFormatIndex;
    speech.date = [written = dateWriter(context, locale, index::DATE_SYS_NNNNDMMMMYYYY)](
                      std::chrono::year_month_day date) mutable {
        return withoutYear(written(date), static_cast<int>(date.year()));
    };
    speech.dateOfYear = dateWriter(context, locale, index::DATE_SYS_DMMMMYYYY);
    return speech;
}

} // namespace agendum::writer
