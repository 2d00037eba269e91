// SPDX-License-Identifier: MPL-2.0
#include "commands/named_operations.hpp"

#include "commands/operation_tables.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>

namespace agendum::commands {
namespace {

/// What an undo step is about: an item's title, as it was before.
std::string subject(const Programme& programme, const NamedArguments& arguments) {
    const bool several = arguments.has("items") && !arguments.texts("items").empty();
    if (several || arguments.has("item")) {
        const std::string id = several ? arguments.texts("items").front() : arguments.text("item");
        if (const Item* item = findItem(programme, id))
            return item->title.empty() ? original(programme, *item).title : item->title;
    }
    return arguments.textOr("title", {});
}

/// Titles of undo steps stand in a menu, which grows as wide as they are.
rtl::OUString shortened(const rtl::OUString& text) {
    constexpr sal_Int32 limit = 40; // characters
    sal_Int32 cut = 0;
    for (int count = 0; count < limit && cut < text.getLength(); ++count)
        text.iterateCodePoints(&cut);
    return cut == text.getLength() ? text : text.copy(0, cut) + writer::toUno("…");
}

} // namespace

bool NamedOperation::takes(std::string_view parameter) const {
    return std::find(parameters.begin(), parameters.end(), parameter) != parameters.end();
}

const std::vector<NamedOperation>& namedOperations() {
    static const std::vector<NamedOperation> all = [] {
        std::vector<NamedOperation> operations;
        addItemOperations(operations);
        addRetimeOperations(operations);
        addRearrangeOperations(operations);
        return operations;
    }();
    return all;
}

const NamedOperation* findOperation(std::string_view name) {
    const std::vector<NamedOperation>& all = namedOperations();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const auto& entry) { return entry.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string undoTitle(const Context& context, const NamedOperation& operation,
                      const Programme& programme, const NamedArguments& arguments) {
    rtl::OUString about = shortened(writer::toUno(subject(programme, arguments)));
    const std::size_t items = arguments.has("items") ? arguments.texts("items").size() : 1;
    if (items > 1)
        about = interfaceText(context, "undo.several",
                              {writer::toStd(about), std::to_string(items - 1)});
    const std::string key = "undo." + std::string(operation.name);
    return writer::toStd(interfaceText(context, key, {writer::toStd(about)}));
}

std::string argumentAtFault(const NamedOperation& operation, const Message& refusal) {
    constexpr std::string_view prefix = "refused.";
    if (!refusal.key.starts_with(prefix)) return {};
    const std::string rest = refusal.key.substr(prefix.size());
    const std::string subject = rest.substr(0, rest.find('.'));
    return operation.takes(subject) ? subject : std::string();
}

} // namespace agendum::commands
