// SPDX-License-Identifier: MPL-2.0
#include "commands/named_operations.hpp"

#include "commands/operation_tables.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>

namespace agendum::commands {
namespace {

/// What an item goes by.
std::string titleOf(const Programme& programme, const std::string& id) {
    const Item* item = findItem(programme, id);
    if (!item) return {};
    return item->title.empty() ? original(programme, *item).title : item->title;
}

/// The items that an operation is about, as its arguments say.
operations::Items itemsOf(const NamedArguments& arguments) {
    if (arguments.has("items") && !arguments.texts("items").empty())
        return arguments.texts("items");
    if (arguments.has("item")) return {arguments.text("item")};
    return {};
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

rtl::OUString itemsInWords(const Context& context, const Programme& programme,
                           const operations::Items& items) {
    if (items.empty()) return {};
    const rtl::OUString first = shortened(writer::toUno(titleOf(programme, items.front())));
    if (items.size() == 1) return first;
    return interfaceText(context, "undo.several",
                         {writer::toStd(first), std::to_string(items.size() - 1)});
}

std::string undoTitle(const Context& context, const NamedOperation& operation,
                      const Programme& programme, const NamedArguments& arguments) {
    const operations::Items items = itemsOf(arguments);
    rtl::OUString about = itemsInWords(context, programme, items);
    if (about.isEmpty()) about = shortened(writer::toUno(arguments.textOr("title", {})));
    const std::string key = "undo." + std::string(operation.name);
    return writer::toStd(interfaceText(context, key, {writer::toStd(about)}));
}

} // namespace agendum::commands
