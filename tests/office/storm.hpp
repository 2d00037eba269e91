// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer_subject.hpp"

#include "programme/programme.hpp"
#include "support/random_programme.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace agendum::test {

/// An agenda in a storm: someone types in it, puts rows in, takes them out, copies and moves them,
/// sorts, formats, re-times, undoes, saves and opens again, as a seed has it. Each text is made of words that occur
/// only once, so that a word that is lost is missed. What was typed is taken over when the storm
/// says so and never by itself, so that the same seed is the same storm everywhere.
class Storm {
public:
    enum class TakesOver { whenAsked, byItself };
    /// @param log  gets what is done, a line each
    /// @param how  by itself: when the office comes to it, so that no two storms are quite the same
    Storm(Office& office, std::uint32_t seed, std::vector<std::string>& log,
          TakesOver how = TakesOver::whenAsked);

    /// Does one thing. Fails the test where programme and tables don't agree afterwards, or a word
    /// is lost that nobody took out.
    void step();

private:
    using Rows = std::vector<std::vector<std::string>>;
    using Words = std::map<std::string, int>; ///< how often each occurs
    struct Row {
        std::string table;
        sal_Int32 index = 0;
        std::vector<std::string> cells;
    };
    /// All that is to be the same before and after.
    struct State {
        std::string xml;
        Rows rows;
        bool operator==(const State&) const = default;
    };

    // What she does in the document: storm_typing.cpp
    void typeTime();
    void typeTitle();
    void typeLetters();
    void insertRow();
    void removeRow();
    void copyRow();
    void moveRow();
    void sortRows();
    void format();
    void typeInList();
    void undo();
    void redo();
    // What Agendum does
    void adopt();
    void letItLook(std::size_t done);
    void synchronize();
    void operate();
    void changeByCommand(Words& mayGo);
    void reopen();

    // Spells of something else, which end in step: storm_spells.cpp
    void changeFile();
    void track();
    void splitCell();

    void insertInSection();
    void insertFollowers();
    std::string changeOne(Programme& theirs);
    void mergeFile(Programme base, Programme mine, const Programme& theirs);
    void askForFile();
    bool takeOver();
    bool adoptOrUndo();
    void write(const std::string& table, sal_Int32 column, sal_Int32 row, const std::string& text);
    void insert(const std::string& table, sal_Int32 at, const std::vector<std::string>& cells);
    void remove(const Row& row);
    std::string newWords();
    std::string newTime();
    Row anyRow();
    Row anyPlace();
    std::vector<Row> rows();
    Rows cellsOf(const std::string& table);
    Programme programme();
    State state();
    Words words();
    Words wordsOfCells();
    static bool isOwn(const std::string& table);
    void expectAgreement();
    void describe();
    void expectNothingLost(const Words& before, const Words& after, const Words& mayGo);
    static Words wordsIn(const std::string& text);
    static Words wordsOf(const Item& item);
    Words wordsOfStrands();
    Words wordsOfRows(const Programme& now, const Item& item);
    Words mayGoAnyway(Words words) const;
    std::vector<std::string> lines();
    static std::string firstLine(const std::string& text);
    static std::string firstWord(const std::string& text);
    static std::string headline(const std::string& text);
    static std::string titleOf(const Programme& programme, const Item& item);
    /// Paragraphs of a cell on one line.
    void note(std::string what);

    Office& office_;
    const std::filesystem::path folder_; ///< for programme files
    WriterSubject subject_;
    agendum::testing::Dice dice_;
    int nextWord_ = 0;
    bool byItself_ = false;
    bool hasFollowers_ = false; ///< agendas of other kinds besides, which say the same
    Words replaced_;            ///< by what was typed in one of those
    std::vector<std::string>& log_;
};

} // namespace agendum::test
