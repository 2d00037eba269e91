// SPDX-License-Identifier: MPL-2.0
#include "commands/show_item.hpp"

#include "commands/items_meant.hpp"
#include "commands/obstacles.hpp"

#include <algorithm>

namespace agendum::commands {
namespace {

/// Selects the rows of items in the document: those that the arguments name (items_meant.hpp), else
/// the selected ones. Where none stands in the document, nothing happens.
class ShowItem : public Command {
public:
    std::string_view name() const override { return "showItem"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        if (auto obstacle = noProgramme(target)) return obstacle;
        const auto items = itemsMeant(target, NamedArguments(arguments));
        const bool known = std::ranges::any_of(items, [&](const std::string& id) {
            return findItem(*target.session->programme(), id) != nullptr;
        });
        if (!known) return Message{"obstacle.item", {}};
        return std::nullopt;
    }
    /// Only looks: what the file has can wait.
    bool looksAtFile() const override { return false; }
    void execute(const Target& target, const Arguments& arguments) const override {
        target.session->showItems(itemsMeant(target, NamedArguments(arguments)));
    }
};

} // namespace

void addShowItem(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<ShowItem>());
}

} // namespace agendum::commands
