// SPDX-License-Identifier: MPL-2.0
#include "writer/wording.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/resource/StringResourceWithLocation.hpp>

#include <map>
#include <mutex>

namespace agendum::writer {

namespace {

namespace uno = css::uno;
using rtl::OUString;
using Context = uno::Reference<uno::XComponentContext>;

// Plain texts, not the office's resolver: nothing of the office may be held when the library goes.
using Texts = std::map<OUString, OUString>;

OUString interfaceLanguage(const Context& context) {
    const auto provider = css::configuration::theDefaultProvider::get(context);
    uno::Sequence<uno::Any> arguments(1);
    arguments[0] <<=
        css::beans::PropertyValue("nodepath", -1, uno::Any(OUString("/org.openoffice.Setup/L10N")),
                                  css::beans::PropertyState_DIRECT_VALUE);
    const uno::Reference<css::container::XNameAccess> settings(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                              arguments),
        uno::UNO_QUERY_THROW);
    OUString tag;
    settings->getByName("ooLocale") >>= tag;
    const sal_Int32 dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.copy(0, dash);
}

Texts loadTexts(const Context& context, const OUString& baseName) {
    const OUString extension =
        css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
            "org.agendum.agendum");
    const css::lang::Locale english("en", "US", OUString());
    const auto resource = css::resource::StringResourceWithLocation::create(
        context, extension + "/strings", true, english, baseName, OUString(), nullptr);
    const OUString language = interfaceLanguage(context);
    Texts texts;
    const auto take = [&](const css::lang::Locale& locale) {
        for (const OUString& key : resource->getResourceIDsForLocale(locale))
            texts[key] = resource->resolveStringForLocale(key, locale);
    };
    take(english);
    for (const css::lang::Locale& locale : resource->getLocales())
        if (locale.Language == language && locale.Language != english.Language) take(locale);
    return texts;
}

/// The texts of one base name, loaded at first use. The office changes its language only by a
/// restart.
class Catalogue {
public:
    explicit Catalogue(const char* baseName) : baseName_(baseName) {}

    OUString find(const Context& context, const OUString& key) {
        const std::scoped_lock lock(mutex_);
        if (texts_.empty()) texts_ = loadTexts(context, OUString::createFromAscii(baseName_));
        const auto found = texts_.find(key);
        return found == texts_.end() ? key : found->second;
    }

private:
    const char* baseName_;
    std::mutex mutex_;
    Texts texts_;
};

} // namespace

OUString wording(const Context& context, Words words, std::string_view key) {
    static Catalogue messages("messages");
    static Catalogue interfaceTexts("interface");
    return (words == Words::messages ? messages : interfaceTexts).find(context, toUno(key));
}

} // namespace agendum::writer
