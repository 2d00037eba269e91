// SPDX-License-Identifier: MPL-2.0
#include "commands/show_item.hpp"

#include "commands/named_arguments.hpp"
#include "commands/obstacles.hpp"

namespace agendum::commands {
namespace {

/// Selects the row of an item in the document: the one that the argument "item" names, else the
/// selected one. Where it does not stand in the document, nothing happens.
class ShowItem : public Command {
public:
    std::string_view name() const override { return "showItem"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        if (auto obstacle = noProgramme(target)) return obstacle;
        if (!findItem(*target.session->programme(), itemMeant(target, arguments)))
            return Message{"obstacle.item", {}};
        return std::nullopt;
    }
    /// Only looks: what the file has can wait.
    bool looksAtFile() const override { return false; }
    void execute(const Target& target, const Arguments& arguments) const override {
        target.session->showItem(itemMeant(target, arguments));
    }

private:
    static std::string itemMeant(const Target& target, const Arguments& arguments) {
        return NamedArguments(arguments).textOr("item", target.session->selectedItem());
    }
};

} // namespace

void addShowItem(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<ShowItem>());
}

} // namespace agendum::commands
