// SPDX-License-Identifier: MPL-2.0
#include "programme/id_pool.hpp"

namespace agendum {

template <typename IsMeant>
void IdPool::takeFrom(const Programme& programme, const IsMeant& isMeant) {
    const auto takeOne = [&](const std::string& id) {
        if (isMeant(id)) given_.add(id);
    };
    takeOne(programme.id);
    for (const Section& section : programme.sections) takeOne(section.id);
    for (const Day& day : programme.days) takeOne(day.id);
    forEachItem(programme, [&takeOne](const Day&, const Item& item, int) {
        takeOne(item.id);
        for (const Strand& strand : item.strands) takeOne(strand.id);
    });
}

IdPool::IdPool(const Programme& programme) {
    takeFrom(programme, [](const std::string&) { return true; });
}

IdPool::IdPool(const Programme& programme, std::string_view stem) {
    takeFrom(programme, [stem](const std::string& id) { return id.starts_with(stem); });
}

std::string IdPool::fresh(std::string_view stem) {
    std::size_t& tried = tried_[std::string(stem)];
    std::string id;
    do {
        ++tried;
        id = tried == 1 ? std::string(stem) : std::string(stem) + '-' + std::to_string(tried);
    } while (!take(id));
    return id;
}

} // namespace agendum
