// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/change.hpp"
#include "programme/item_index.hpp"
#include "programme/timeline.hpp"

#include <cstdint>
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
    std::uint32_t row;      ///< of the listing's rows
    std::uint32_t position; ///< in its row, from 1
};

/// Things of one sort that stand beside each other.
struct Row {
    std::string_view day;  ///< of items and strands
    std::string_view name; ///< what holds it below the day: a strand, or a strand's block
    bool operator==(const Row&) const = default;
};

/// All the things of a programme in reading order, and their fields as text. The programme must
/// outlive the listing and stay unchanged.
class Listing {
public:
    explicit Listing(const Programme& programme);

    const std::vector<Entry>& entries() const { return entries_; }
    const std::vector<Row>& rows() const { return rows_; }
    const Row& rowOf(const Entry& entry) const { return rows_[entry.row]; }
    /// Which fields a thing has, besides Field::item and Field::order.
    static std::span<const Field> fieldsOf(const Thing& thing);
    /// Field::item: what the thing goes by, never empty unless it has neither a name nor an id.
    std::string text(const Entry& entry, Field field) const;
    /// Whether text gives the same; found out without making it where it can be.
    static bool same(const Listing& a, const Entry& entryA, const Listing& b, const Entry& entryB,
                     Field field);
    /// Whether all that an entry's fields say is the same but for the start of an item. False where it is
    /// quicker to ask for the fields one by one.
    static bool sameButStart(const Entry& a, const Entry& b);
    /// False: text gives nothing. True: it mostly gives something.
    static bool mayHave(const Entry& entry, Field field);

private:
    std::uint32_t addRow(std::string_view day, std::string_view name);
    void list(const Day& day, std::string_view name, const ItemList& items);
    std::string itemText(const Slot& slot, Field field) const;
    const std::string& titleOf(const Item& item) const;

    const Programme& programme_;
    std::vector<Slot> slots_;
    std::size_t listed_ = 0; ///< slots that are in entries_ already
    std::vector<Entry> entries_;
    std::vector<Row> rows_;
    mutable std::unique_ptr<ItemIndex> index_; ///< made when a continuation asks for its title
};

} // namespace agendum
