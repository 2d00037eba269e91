// SPDX-License-Identifier: MPL-2.0
#include "programme/merge_tree.hpp"

#include "programme/iso_time.hpp"

#include <unordered_set>
#include <utility>

namespace agendum::merging {

namespace {

class Flattener {
public:
    explicit Flattener(const Programme& programme) {
        tree_.root = programme;
        tree_.root.sections.clear();
        tree_.root.days.clear();
        for (const Section& section : programme.sections)
            add("section:" + section.id, section, sectionsKey);
        for (const Day& day : programme.days) addDay(day);
    }
    Tree take() { return std::move(tree_); }

private:
    void add(const Key& key, Body body, const Key& parent) {
        tree_.nodes.emplace(key, Node{std::move(body), parent});
        tree_.children[parent].push_back(key);
        tree_.readingOrder.push_back(key);
    }
    void addDay(const Day& day) {
        Day body = day;
        body.items.clear();
        const Key key = "day:" + day.id;
        add(key, std::move(body), daysKey);
        for (const Item& item : day.items) addItem(item, key);
    }
    void addItem(const Item& item, const Key& parent) {
        Item body = item;
        body.strands.clear();
        const Key key = "item:" + item.id;
        add(key, std::move(body), parent);
        for (const Strand& strand : item.strands) addStrand(strand, key);
    }
    void addStrand(const Strand& strand, const Key& parent) {
        Strand body = strand;
        body.items.clear();
        const Key key = "strand:" + strand.id;
        add(key, std::move(body), parent);
        for (const Item& item : strand.items) addItem(item, key);
    }

    Tree tree_;
};

class Assembler {
public:
    explicit Assembler(const Tree& tree) : tree_(tree) {}

    Programme programme() {
        Programme whole = tree_.root;
        whole.sections = collect<std::vector<Section>>(sectionsKey, [](Section&, const Key&) {});
        whole.days = collect<std::vector<Day>>(
            daysKey, [this](Day& day, const Key& key) { day.items = items(key); });
        return whole;
    }

private:
    ItemList items(const Key& parent) {
        return collect<ItemList>(parent, [this](Item& item, const Key& key) {
            item.strands = collect<std::vector<Strand>>(
                key, [this](Strand& strand, const Key& inner) { strand.items = items(inner); });
        });
    }
    template <typename List, typename Fill> List collect(const Key& parent, Fill fill) {
        using Kind = typename List::value_type;
        List held;
        for (const Key& key : tree_.childrenOf(parent)) {
            const Node* node = tree_.find(key);
            if (!node || !std::holds_alternative<Kind>(node->body) || !used_.insert(key).second)
                continue;
            held.push_back(std::get<Kind>(node->body));
            fill(held.back(), key);
        }
        return held;
    }

    const Tree& tree_;
    std::unordered_set<Key> used_;
};

void renameIn(std::string& id, const std::string& from, const std::string& to) {
    if (id == from) id = to;
}

void renameIn(Line& line, const std::string& from, const std::string& to) {
    for (Run& run : line) renameIn(run.startOf, from, to);
}

void renameIn(std::vector<Paragraph>& paragraphs, const std::string& from, const std::string& to) {
    for (Paragraph& paragraph : paragraphs) renameIn(paragraph.line, from, to);
}

} // namespace

const Node* Tree::find(const Key& key) const {
    const auto found = nodes.find(key);
    return found == nodes.end() ? nullptr : &found->second;
}

const std::vector<Key>& Tree::childrenOf(const Key& parent) const {
    static const std::vector<Key> none;
    const auto found = children.find(parent);
    return found == children.end() ? none : found->second;
}

Tree flatten(const Programme& programme) {
    return Flattener(programme).take();
}

Programme assemble(const Tree& tree) {
    return Assembler(tree).programme();
}

const std::string& idOf(const Body& body) {
    return std::visit([](const auto& thing) -> const std::string& { return thing.id; }, body);
}

std::string titleOf(const Body& body) {
    if (const Day* day = std::get_if<Day>(&body)) return isoDate(day->date);
    if (const Section* section = std::get_if<Section>(&body)) return section->title;
    if (const Strand* strand = std::get_if<Strand>(&body)) return strand->title;
    return std::get<Item>(body).title;
}

void renameId(Programme& programme, const std::string& from, const std::string& to) {
    renameIn(programme.venue.text, from, to);
    for (Section& section : programme.sections) {
        renameIn(section.id, from, to);
        renameIn(section.paragraphs, from, to);
    }
    for (Day& day : programme.days) {
        renameIn(day.id, from, to);
        renameIn(day.note, from, to);
    }
    forEachItem(programme, [&](const Day&, Item& item, int) {
        renameIn(item.id, from, to);
        renameIn(item.continues, from, to);
        renameIn(item.description, from, to);
        for (Strand& strand : item.strands) renameIn(strand.id, from, to);
    });
}

} // namespace agendum::merging
