// SPDX-License-Identifier: MPL-2.0
#include "programme/id_pool.hpp"

namespace agendum {

IdPool::IdPool(const Programme& programme) {
    take(programme.id);
    for (const Section& section : programme.sections) take(section.id);
    for (const Day& day : programme.days) take(day.id);
    forEachItem(programme, [this](const Day&, const Item& item, int) {
        take(item.id);
        for (const Strand& strand : item.strands) take(strand.id);
    });
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
