// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/id_table.hpp"
#include "programme/programme.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace agendum {

/// The ids that are in use, to give out further ones: one pass over a programme, then constant time
/// for each id.
class IdPool {
public:
    IdPool() = default;
    /// Holds the ids of the programme, its sections, days, strands and items. The programme must outlive
    /// the pool and stay unchanged.
    explicit IdPool(const Programme& programme);
    explicit IdPool(Programme&&) = delete;
    /// Holds only those that begin with the stem: enough, and quicker, for fresh(stem) alone.
    IdPool(const Programme& programme, std::string_view stem);
    IdPool(Programme&&, std::string_view) = delete;

    /// False: it is in use already.
    bool take(std::string id) {
        return !given_.contains(id) && taken_.insert(std::move(id)).second;
    }
    /// Takes stem, stem-2, stem-3 …: the first that is not in use.
    std::string fresh(std::string_view stem);

private:
    template <typename IsMeant> void takeFrom(const Programme& programme, const IsMeant& isMeant);

    IdSet given_; ///< the programme's
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::size_t> tried_; ///< up to which number, by stem
};

} // namespace agendum
