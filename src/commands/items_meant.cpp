// SPDX-License-Identifier: MPL-2.0
#include "commands/items_meant.hpp"

namespace agendum::commands {

std::vector<std::string> itemsMeant(const Target& target, const NamedArguments& arguments) {
    if (arguments.has("items")) return arguments.texts("items");
    if (arguments.has("item")) return {arguments.text("item")};
    return target.session ? target.session->selectedItems() : std::vector<std::string>();
}

} // namespace agendum::commands
