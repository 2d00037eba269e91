// SPDX-License-Identifier: MPL-2.0
#include "commands/agenda_choice.hpp"

#include "commands/named_arguments.hpp"

#include <optional>

namespace agendum::commands {
namespace {

using layout::Scope;

/// The scope of a kind that an item is in; none: it is in none, or there is no such item.
std::optional<Scope> scopeAround(const Programme& programme, Scope::Kind kind,
                                 const std::string& id) {
    std::optional<Scope> found;
    const auto walk = [&](const auto& self, const Day& day, const Strand* strand,
                          const ItemList& items) -> void {
        for (const Item& item : items) {
            if (item.id == id) {
                std::string name = day.id;
                if (kind == Scope::Kind::track) name = strand ? layout::trackName(*strand) : "";
                if (kind == Scope::Kind::room)
                    name = strand && item.room.empty() ? strand->room : item.room;
                if (!name.empty()) found = Scope{kind, std::move(name)};
            }
            for (const Strand& inner : item.strands) self(self, day, &inner, inner.items);
        }
    };
    if (!id.empty())
        for (const Day& day : programme.days) walk(walk, day, nullptr, day.items);
    return found;
}

std::optional<Scope::Kind> kindAlone(std::string_view name) {
    if (name == "day") return Scope::Kind::day;
    if (name == "track") return Scope::Kind::track;
    if (name == "room") return Scope::Kind::room;
    return std::nullopt;
}

} // namespace

layout::Layout layoutFrom(std::string_view name) {
    const auto layout = layout::layoutNamed(name);
    if (!layout) throw Refusal(Message{"refused.layout", {std::string(name)}});
    return *layout;
}

Scope scopeFrom(const Target& target, std::string_view name) {
    const Programme* programme = target.session ? target.session->programme() : nullptr;
    if (!programme) throw Refusal(Message{"refused.programme.none", {}});
    if (const auto kind = kindAlone(name)) {
        const auto around = scopeAround(*programme, *kind, target.session->selectedItem());
        if (!around) throw Refusal(Message{"refused.scope.selected", {}});
        return *around;
    }
    const auto scope = layout::scopeNamed(name);
    if (!scope) throw Refusal(Message{"refused.scope.unknown", {std::string(name)}});
    if (scope->kind != Scope::Kind::all && !layout::hasScope(*programme, *scope))
        throw Refusal(Message{"refused.scope", {scope->name}});
    return *scope;
}

layout::AgendaKind kindFrom(const Target& target, const Arguments& arguments) {
    const NamedArguments values(arguments);
    return {layoutFrom(values.textOr("layout", {})), scopeFrom(target, values.textOr("scope", {}))};
}

} // namespace agendum::commands
