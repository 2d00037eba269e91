// SPDX-License-Identifier: MPL-2.0
#include "commands/command_url.hpp"

#include "writer/uno_text.hpp"

#include <rtl/uri.hxx>

#include <vector>

namespace agendum::commands {
namespace {

using rtl::OUString;

OUString decoded(const OUString& text) {
    return rtl::Uri::decode(text, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
}

Arguments parseQuery(const OUString& query) {
    std::vector<css::beans::PropertyValue> values;
    for (sal_Int32 at = 0; at >= 0;) {
        const OUString pair = query.getToken(0, '&', at);
        const sal_Int32 equals = pair.indexOf('=');
        if (equals <= 0) continue;
        const OUString name = decoded(pair.copy(0, equals));
        if (name == "URL") continue;
        values.emplace_back(name, -1, css::uno::Any(decoded(pair.copy(equals + 1))),
                            css::beans::PropertyState_DIRECT_VALUE);
    }
    return Arguments(values.data(), static_cast<sal_Int32>(values.size()));
}

} // namespace

CommandUrl parseCommandUrl(const OUString& url) {
    OUString path;
    if (!url.startsWith("org.agendum.agendum:", &path)) return {};
    const sal_Int32 question = path.indexOf('?');
    if (question < 0) return {writer::toStd(path), {}};
    return {writer::toStd(path.copy(0, question)), parseQuery(path.copy(question + 1))};
}

} // namespace agendum::commands
