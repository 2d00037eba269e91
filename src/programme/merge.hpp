// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace agendum {

/// Which of the two later programmes is meant. Neither has precedence; "mine" is what stays in
/// place while a conflict is not settled.
enum class Side { mine, theirs };

/// One field that both sides changed, differently.
struct Conflict {
    std::string id;    ///< of the item, day, section or strand; empty: the programme itself
    std::string field; ///< "title", "duration", …; "place": which list it stands in; "order": the
                       ///< order of what it holds; "item": one side removed what the other changed
    std::string
        base; ///< the value as text; for "item" the title, empty on the side that removed it
    std::string mine;
    std::string theirs;
    bool operator==(const Conflict&) const = default;
};

/// The organiser's answers, by Conflict::id and Conflict::field.
using Settlements = std::map<std::pair<std::string, std::string>, Side>;

struct Merged {
    Programme programme;
    std::vector<Conflict>
        conflicts; ///< those not settled; in the programme mine stands for now, and
                   ///< nothing that only one side removed is gone
};

/// Merges three ways, field by field: what one side changed is taken, what both changed alike is
/// taken once, what both changed differently is a conflict. Things are the same when their ids are;
/// things that both sides added under one id, with different titles, are two things.
///
/// merge(b, x, x) is x; merge(b, b, x) and merge(b, x, b) are x; without conflicts the order of the
/// sides does not matter. The result is a valid programme: ids unique, nothing lost, nothing twice.
Merged merge(const Programme& base, const Programme& mine, const Programme& theirs,
             const Settlements& settled = {});

/// What base is to be once the merged programme stands for mine: theirs, but where a conflict is
/// open base. Merging from there asks nothing again that is settled, takes back no later change
/// of mine, and tells what theirs changes later from what it has said already.
/// @param open  the conflicts of merge(base, mine, theirs)
Programme agreedBase(const Programme& base, const Programme& theirs,
                     const std::vector<Conflict>& open);

} // namespace agendum
