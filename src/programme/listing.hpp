// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/change.hpp"
#include "programme/item_index.hpp"
#include "programme/timeline.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace agendum {

/// Something that change lists speak of: a section, day, item (by its slot) or strand.
using Thing = std::variant<const Section*, const Day*, const Slot*, const Strand*>;

/// A thing and where it stands.
struct Entry {
    Thing thing;
    std::string_view id;
    std::string_view day; ///< of an item or strand
    std::string_view row; ///< what holds it below the day: a strand, or a strand's block
    std::size_t position; ///< in its row, from 1
};

/// All the things of a programme in reading order, and their fields as text. The programme must
/// outlive the listing and stay unchanged.
class Listing {
public:
    explicit Listing(const Programme& programme);

    const std::vector<Entry>& entries() const { return entries_; }
    /// Which fields a thing has, besides Field::item and Field::order.
    static std::span<const Field> fieldsOf(const Thing& thing);
    /// Field::item: what the thing goes by, never empty unless it has neither a name nor an id.
    std::string text(const Entry& entry, Field field) const;
    /// Whether text gives the same; found out without making it where it can be.
    static bool same(const Listing& a, const Entry& entryA, const Listing& b, const Entry& entryB,
                     Field field);

private:
    void list(const Day& day, std::string_view row, const std::vector<Item>& items);
    std::string itemText(const Slot& slot, Field field) const;
    const std::string& titleOf(const Item& item) const;

    const Programme& programme_;
    std::vector<Slot> slots_;
    std::size_t listed_ = 0; ///< slots that are in entries_ already
    std::vector<Entry> entries_;
    mutable std::unique_ptr<ItemIndex> index_; ///< made when a continuation asks for its title
};

} // namespace agendum
