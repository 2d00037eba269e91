// SPDX-License-Identifier: MPL-2.0
#include "commands/messages.hpp"

#include "formats/fault.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/resource/StringResourceWithLocation.hpp>
#include <cppuhelper/exc_hlp.hxx>

#include <map>
#include <mutex>
#include <stdexcept>

namespace agendum::commands {
namespace {

namespace uno = css::uno;
using rtl::OUString;
using writer::toStd;
using writer::toUno;

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

OUString fill(const OUString& pattern, const std::vector<std::string>& arguments) {
    OUString filled = pattern;
    // From the last, so that $12 is not taken for $1.
    for (std::size_t number = arguments.size(); number > 0; --number)
        filled = filled.replaceAll("$" + OUString::number(static_cast<sal_Int64>(number)),
                                   toUno(arguments[number - 1]));
    return filled;
}

OUString faultSentence(const Context& context, const formats::Fault& fault) {
    const OUString what = sentence(context, fault.message());
    const formats::Position position = fault.position();
    if (position.line == 0) return what;
    return sentence(context, Message{"fault.position",
                                     {std::to_string(position.line),
                                      std::to_string(position.column), toStd(what)}});
}

} // namespace

OUString sentence(const Context& context, const Message& message) {
    static Catalogue messages("messages");
    return fill(messages.find(context, toUno(message.key)), message.arguments);
}

OUString interfaceText(const Context& context, std::string_view key,
                       const std::vector<std::string>& arguments) {
    static Catalogue interfaceTexts("interface");
    return fill(interfaceTexts.find(context, toUno(key)), arguments);
}

OUString sentence(const Context& context, const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const Refusal& refusal) {
        return sentence(context, refusal.message());
    } catch (const formats::Fault& fault) {
        return faultSentence(context, fault);
    } catch (const css::uno::Exception& exception) {
        return sentence(context, Message{"failed.office", {toStd(exception.Message)}});
    } catch (const std::exception& exception) {
        return sentence(context, Message{"failed.system", {exception.what()}});
    }
}

} // namespace agendum::commands
