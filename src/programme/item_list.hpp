// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace agendum {

struct Item;

/// Items in order: a value, used like a std::vector<Item>. Copies share their items until one of them is
/// written to, so a copy of a programme costs next to nothing, and two programmes of which one was made
/// from the other are compared, and told apart, in no time: most of their items are the same objects.
///
/// Const access only reads. What hands out a mutable item (of a list that is not const: operator[],
/// front, back, an iterator that is dereferenced) first gives the list a copy of its own where others
/// share that one item. So:
/// - To read from a list that is not const, go through std::as_const: else all that is read is copied.
/// - Take mutable items, and what points into them, anew after the list or a programme around it was
///   copied: written through one from before, the copy would change as well.
/// - Where an item is shared, mutable access leaves const references to it with the other lists.
/// The vector's rules hold besides. Lists that share items may be used in different threads.
class ItemList {
    using Handle = std::shared_ptr<Item>; // never null

    template <bool writes> class Iterator {
    public:
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using reference = std::conditional_t<writes, Item&, const Item&>;
        using pointer = std::conditional_t<writes, Item*, const Item*>;
        using iterator_category = std::random_access_iterator_tag;

        Iterator() = default;
        /// Every iterator is a const one too.
        operator Iterator<false>() const // NOLINT(google-explicit-constructor)
            requires writes {
            return Iterator<false>(at_);
        }

        reference operator*() const {
            if constexpr (writes) {
                return own(*at_);
            } else {
                return **at_;
            }
        }
        pointer operator->() const { return std::addressof(**this); }
        reference operator[](difference_type n) const { return *(*this + n); }

        Iterator& operator+=(difference_type n) {
            at_ += n;
            return *this;
        }
        Iterator& operator-=(difference_type n) { return *this += -n; }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this -= 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
        friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
        friend Iterator operator-(Iterator it, difference_type n) { return it -= n; }
        friend difference_type operator-(Iterator a, Iterator b) { return a.at_ - b.at_; }
        friend auto operator<=>(Iterator, Iterator) = default;

    private:
        friend class ItemList;
        using Place = std::conditional_t<writes, Handle*, const Handle*>;

        explicit Iterator(Place at) : at_(at) {}

        Place at_ = nullptr;
    };

public:
    using value_type = Item;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;
    using reference = Item&;
    using const_reference = const Item&;
    using iterator = Iterator<true>;
    using const_iterator = Iterator<false>;

    ItemList() = default;
    ItemList(std::initializer_list<Item> items);
    /// Of the iterators of another list: shares its items.
    template <std::input_iterator First, std::sentinel_for<First> Last>
    ItemList(First first, Last last) {
        insert(end(), first, last);
    }

    bool empty() const { return handles_.empty(); }
    size_type size() const { return handles_.size(); }
    void reserve(size_type items) { handles_.reserve(items); }
    void clear() { handles_.clear(); }

    const Item& operator[](size_type index) const { return *handles_[index]; }
    const Item& front() const { return *handles_.front(); }
    const Item& back() const { return *handles_.back(); }
    Item& operator[](size_type index) { return own(handles_[index]); }
    Item& front() { return own(handles_.front()); }
    Item& back() { return own(handles_.back()); }

    const_iterator begin() const { return cbegin(); }
    const_iterator end() const { return cend(); }
    const_iterator cbegin() const { return const_iterator(handles_.data()); }
    const_iterator cend() const { return const_iterator(handles_.data() + handles_.size()); }
    iterator begin() { return iterator(handles_.data()); }
    iterator end() { return iterator(handles_.data() + handles_.size()); }
    auto rbegin() const { return std::reverse_iterator(end()); }
    auto rend() const { return std::reverse_iterator(begin()); }
    auto rbegin() { return std::reverse_iterator(end()); }
    auto rend() { return std::reverse_iterator(begin()); }

    void push_back(Item item);
    Item& emplace_back();
    void pop_back() { handles_.pop_back(); }
    /// Appends an item of any list, and shares it.
    void share(const_iterator item) { handles_.push_back(*item.at_); }

    /// What is inserted may be the list's own.
    iterator insert(const_iterator before, Item item);
    /// Shares the items, and copies none.
    iterator insert(const_iterator before, const_iterator first, const_iterator last);
    template <std::input_iterator First, std::sentinel_for<First> Last>
    iterator insert(const_iterator before, First first, Last last) {
        if constexpr (std::is_convertible_v<First, const_iterator>) {
            return insert(before, const_iterator(first), const_iterator(last));
        } else {
            ItemList items;
            for (; first != last; ++first) items.push_back(*first);
            return insert(before, items.cbegin(), items.cend());
        }
    }
    iterator erase(const_iterator item) { return erase(item, item + 1); }
    iterator erase(const_iterator first, const_iterator last);

    /// Puts the item elsewhere: there, its index is `to`. Those between make room.
    void move(size_type from, size_type to);
    /// Takes out the items that are meant, and returns them; both keep their order.
    template <typename IsMeant> ItemList extract(const IsMeant& isMeant) {
        const auto rest = std::stable_partition(
            handles_.begin(), handles_.end(),
            [&isMeant](const Handle& handle) { return !isMeant(std::as_const(*handle)); });
        ItemList taken;
        taken.handles_.assign(std::move_iterator(rest), std::move_iterator(handles_.end()));
        handles_.erase(rest, handles_.end());
        return taken;
    }

    /// Whether both hold the same items, or items that are equal.
    bool operator==(const ItemList& other) const noexcept;

private:
    /// Makes sure that no other list holds the item.
    static Item& own(Handle& handle) {
        if (handle.use_count() > 1) {
            unshare(handle);
        } else {
            // Others that shared it may just have let go of it, in other threads: what they read is
            // behind us before anything is written.
            std::atomic_thread_fence(std::memory_order_acquire);
        }
        return *handle;
    }
    static void unshare(Handle& handle);

    std::vector<Handle> handles_;
};

/// For std::ranges and the like.
template <typename IsMeant> std::size_t erase_if(ItemList& items, const IsMeant& isMeant) {
    return items.extract(isMeant).size();
}

} // namespace agendum
