// SPDX-License-Identifier: MPL-2.0
#include "layout/align.hpp"
#include "layout/similarity.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace agendum::layout {
namespace {

/// What two rows have in common, in points. The first cell is the time: many rows have the same at
/// different moments of the planning, so it decides only where the content does not.
constexpr int sameTime = 2;
constexpr int sameContent = 8;
constexpr int similarContent = 4; // times the similarity, from 2 to 4
constexpr double similarEnough = 0.5;

/// Up to so many pairs of rows, rows are compared by similarity too; up to so many, by every pair
/// at all. Beyond, only rows that are in a unique order are found: it is that or minutes.
constexpr std::size_t similarityPairs = 90'000;
constexpr std::size_t comparedPairs = 20'000'000;

/// A row with its cells' texts replaced by numbers, equal where the texts are.
struct RowKey {
    int time = 0;
    int content = 0; ///< all cells but the first; the first, where there is no other
    bool operator==(const RowKey&) const = default;
};
constexpr int noText = 0;

class Numbers {
public:
    RowKey of(const RowText& row) {
        if (row.empty()) return {};
        if (row.size() == 1) return {noText, number(row.front())};
        return {number(row.front()), number(contentOf(row))};
    }
    static std::string contentOf(const RowText& row) {
        if (row.size() == 1) return row.front();
        std::string content;
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (i > 1) content += '\n';
            content += row[i];
        }
        return content;
    }

private:
    int number(const std::string& text) {
        if (text.find_first_not_of('\n') == std::string::npos) return noText;
        return numbers_.try_emplace(text, static_cast<int>(numbers_.size()) + 1).first->second;
    }
    std::unordered_map<std::string, int> numbers_;
};

/// A stretch of the expected and one of the actual rows, from first to before last.
struct Unaligned {
    std::size_t expected = 0, expectedEnd = 0;
    std::size_t actual = 0, actualEnd = 0;

    std::size_t rows() const { return expectedEnd - expected; }
    std::size_t columns() const { return actualEnd - actual; }
    bool empty() const { return rows() == 0 || columns() == 0; }
};

class Aligner {
public:
    Aligner(const std::vector<RowText>& expected, const std::vector<RowText>& actual)
        : expectedRows_(expected), actualRows_(actual), result_(expected.size()) {
        Numbers numbers;
        for (const RowText& row : expected) expected_.push_back(numbers.of(row));
        for (const RowText& row : actual) actual_.push_back(numbers.of(row));
    }

    std::vector<std::optional<std::size_t>> align() {
        Unaligned rest{0, expected_.size(), 0, actual_.size()};
        takeEnds(rest, [](const RowKey& e, const RowKey& a) { return e == a; });
        for (Unaligned& gap : betweenAnchors(rest)) {
            if (gap.rows() * gap.columns() > comparedPairs)
                takeEnds(gap, [](const RowKey& e, const RowKey& a) {
                    return e.content == a.content && e.content != noText;
                });
            else if (!gap.empty())
                compare(gap);
        }
        return std::move(result_);
    }

private:
    void pair(std::size_t expected, std::size_t actual) { result_[expected] = actual; }

    /// Pairs rows that are alike at both ends, and leaves what is between.
    template <typename Alike> void takeEnds(Unaligned& rest, Alike alike) {
        while (!rest.empty() && alike(expected_[rest.expected], actual_[rest.actual]))
            pair(rest.expected++, rest.actual++);
        while (!rest.empty() && alike(expected_[rest.expectedEnd - 1], actual_[rest.actualEnd - 1]))
            pair(--rest.expectedEnd, --rest.actualEnd);
    }

    /// Pairs the rows whose content stands once on either side, as far as their order is the same
    /// (the longest such series), and gives the stretches between them. That keeps a plan in which
    /// every time has changed from being compared row by row with itself.
    std::vector<Unaligned> betweenAnchors(const Unaligned& rest) {
        std::vector<Unaligned> gaps;
        Unaligned gap = rest;
        for (const auto& [expected, actual] : longestRising(uniquePairs(rest))) {
            pair(expected, actual);
            gaps.push_back({gap.expected, expected, gap.actual, actual});
            gap.expected = expected + 1;
            gap.actual = actual + 1;
        }
        gaps.push_back(gap);
        return gaps;
    }

    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

    Pairs uniquePairs(const Unaligned& rest) const {
        struct Places {
            std::size_t expected = 0, actual = 0;
            int inExpected = 0, inActual = 0;
        };
        std::unordered_map<int, Places> places;
        for (std::size_t i = rest.expected; i < rest.expectedEnd; ++i) {
            Places& place = places[expected_[i].content];
            place.expected = i;
            ++place.inExpected;
        }
        for (std::size_t i = rest.actual; i < rest.actualEnd; ++i) {
            Places& place = places[actual_[i].content];
            place.actual = i;
            ++place.inActual;
        }
        Pairs pairs;
        for (const auto& [content, place] : places)
            if (content != noText && place.inExpected == 1 && place.inActual == 1)
                pairs.emplace_back(place.expected, place.actual);
        std::ranges::sort(pairs);
        return pairs;
    }

    /// The longest series of pairs in which the second numbers rise too (patience sorting).
    static Pairs longestRising(const Pairs& pairs) {
        constexpr auto none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> tails; // of the best series of each length, by their last pair
        std::vector<std::size_t> before(pairs.size(), none);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto place = std::ranges::lower_bound(
                tails, pairs[i].second, {}, [&](std::size_t tail) { return pairs[tail].second; });
            if (place != tails.begin()) before[i] = *std::prev(place);
            if (place == tails.end())
                tails.push_back(i);
            else
                *place = i;
        }
        Pairs rising;
        for (std::size_t i = tails.empty() ? none : tails.back(); i != none; i = before[i])
            rising.push_back(pairs[i]);
        std::ranges::reverse(rising);
        return rising;
    }

    /// The pairing with the most points in common, order kept, every pair compared.
    void compare(const Unaligned& gap) {
        enum class Step : std::uint8_t { skipExpected, skipActual, pair };
        const std::size_t width = gap.columns();
        const bool bySimilarity = gap.rows() * width <= similarityPairs;
        const auto texts = bySimilarity ? profilesOf(gap) : Profiles{};

        // best[j]: of the expected rows from the current one on, with the actual ones from j on.
        std::vector<int> best(width + 1), below(width + 1);
        std::vector<Step> steps(gap.rows() * width);
        for (std::size_t i = gap.rows(); i-- > 0;) {
            best.swap(below);
            best[width] = 0;
            for (std::size_t j = width; j-- > 0;) {
                const RowKey& expected = expected_[gap.expected + i];
                const RowKey& actual = actual_[gap.actual + j];
                int points = expected == actual ? 1 : 0;
                if (expected.time == actual.time && expected.time != noText) points += sameTime;
                if (expected.content == actual.content && expected.content != noText)
                    points += sameContent;
                else if (bySimilarity)
                    points += similarityPoints(texts.expected[i], texts.actual[j]);

                Step& step = steps[i * width + j];
                best[j] = below[j];
                step = Step::skipExpected;
                if (best[j + 1] > best[j]) {
                    best[j] = best[j + 1];
                    step = Step::skipActual;
                }
                if (points > 0 && points + below[j + 1] >= best[j]) {
                    best[j] = points + below[j + 1];
                    step = Step::pair;
                }
            }
        }
        for (std::size_t i = 0, j = 0; i < gap.rows() && j < width;) {
            const Step step = steps[i * width + j];
            if (step == Step::pair) pair(gap.expected + i, gap.actual + j);
            if (step != Step::skipActual) ++i;
            if (step != Step::skipExpected) ++j;
        }
    }

    struct Profiles {
        std::vector<TextProfile> expected, actual;
    };
    Profiles profilesOf(const Unaligned& gap) const {
        Profiles profiles;
        for (std::size_t i = gap.expected; i < gap.expectedEnd; ++i)
            profiles.expected.emplace_back(Numbers::contentOf(expectedRows_[i]));
        for (std::size_t i = gap.actual; i < gap.actualEnd; ++i)
            profiles.actual.emplace_back(Numbers::contentOf(actualRows_[i]));
        return profiles;
    }

    static int similarityPoints(const TextProfile& expected, const TextProfile& actual) {
        const double similarity = expected.similarity(actual);
        if (similarity < similarEnough) return 0;
        return static_cast<int>(similarity * similarContent);
    }

    const std::vector<RowText>& expectedRows_;
    const std::vector<RowText>& actualRows_;
    std::vector<RowKey> expected_;
    std::vector<RowKey> actual_;
    std::vector<std::optional<std::size_t>> result_;
};

} // namespace

std::vector<std::optional<std::size_t>> alignRows(const std::vector<RowText>& expected,
                                                  const std::vector<RowText>& actual) {
    return Aligner(expected, actual).align();
}

} // namespace agendum::layout
