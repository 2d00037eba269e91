// SPDX-License-Identifier: MPL-2.0
#include "commands/edit_field.hpp"

#include "commands/named_arguments.hpp"
#include "commands/obstacles.hpp"
#include "commands/show_sidebar.hpp"

#include <algorithm>
#include <array>

namespace agendum::commands {
namespace {

/// The argument "field" as one of those that there are; Refusal else.
template <std::size_t count>
std::string fieldMeant(const Arguments& arguments,
                       const std::array<std::string_view, count>& fields) {
    std::string field = NamedArguments(arguments).text("field");
    if (std::ranges::find(fields, field) == fields.end())
        throw Refusal(Message{"refused.field", {field}});
    return field;
}

/// Of the selected items; the argument "field" says what.
class EditItem : public Command {
public:
    std::string_view name() const override { return "editItem"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        const std::string field = NamedArguments(arguments).textOr("field", {});
        const auto items = target.session ? target.session->selectedItems() : operations::Items();
        const bool ofOne = field == "title" || field == "start";
        return ofOne ? noEditableItem(target, items) : noEditableItems(target, items);
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        showSidebarAt(target, "items", fieldMeant(arguments, fields));
    }

private:
    static constexpr std::array<std::string_view, 9> fields{"title",    "start",       "minutes",
                                                            "minimum",  "speakers",    "room",
                                                            "subtitle", "description", "links"};
};

/// Of the programme, or of the day that the sidebar shows; the argument "field" says what.
class EditProgramme : public Command {
public:
    std::string_view name() const override { return "editProgramme"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        if (auto obstacle = noEditableProgramme(target)) return obstacle;
        const bool ofDay = NamedArguments(arguments).textOr("field", {}) == "date";
        if (ofDay && target.session->programme()->days.empty())
            return Message{"obstacle.day.none", {}};
        return std::nullopt;
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        const std::string field = fieldMeant(arguments, fields);
        showSidebarAt(target, "programme", field == "title" ? "programmeTitle" : field);
    }

private:
    static constexpr std::array<std::string_view, 2> fields{"title", "date"};
};

} // namespace

void addEditCommands(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<EditItem>());
    commands.push_back(std::make_unique<EditProgramme>());
}

} // namespace agendum::commands
