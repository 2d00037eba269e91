// SPDX-License-Identifier: MPL-2.0
#include "sidebar/file_section.hpp"

#include "sidebar/file_words.hpp"
#include "sidebar/named_values.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <array>

namespace agendum::sidebar {

namespace {

using commands::conflictsShown;
using css::uno::Any;
using writer::toUno;
using Kind = ControlSpec::Kind;

constexpr std::size_t mostChanges = 8;

/// The controls of one conflict.
struct ConflictControls {
    std::string text;
    std::string here;
    std::string file;
};

/// Controls are known by names that last.
const std::array<ConflictControls, conflictsShown>& allControls() {
    static const std::array<ConflictControls, conflictsShown> all = [] {
        std::array<ConflictControls, conflictsShown> made;
        for (std::size_t i = 0; i < conflictsShown; ++i) {
            const std::string name = "conflict" + std::to_string(i + 1);
            made[i] = {name, name + "Here", name + "File"};
        }
        return made;
    }();
    return all;
}

} // namespace

std::vector<RowSpec> FileSection::rows() {
    std::vector<RowSpec> rows{
        {Row::Kind::line, {{Kind::text, "fileChanges"}}, true},
        {Row::Kind::flow, {{Kind::button, "takeOverFile"}}},
    };
    for (const ConflictControls& controls : allControls()) {
        rows.push_back({Row::Kind::line, {{Kind::text, controls.text.c_str()}}, true});
        ControlSpec here{Kind::button, controls.here.c_str()};
        ControlSpec file{Kind::button, controls.file.c_str()};
        here.words = "settleHere";
        file.words = "settleFile";
        rows.push_back({Row::Kind::flow, {here, file}});
    }
    rows.push_back({Row::Kind::line, {{Kind::text, "moreConflicts"}}});
    rows.push_back({Row::Kind::flow,
                    {{Kind::button, "settleAllHere"}, {Kind::button, "settleAllFile"}},
                    true});
    rows.push_back(
        {Row::Kind::flow, {{Kind::button, "putOffFile"}, {Kind::button, "showFile"}}, true});
    return rows;
}

FileSection::FileSection(Site& site) : site_(site) {
    site.bindButton("takeOverFile", "takeOverFile");
    site.bindButton("putOffFile", "putOffFile");
    site.bindButton("showFile", "showFile");
    for (std::size_t i = 0; i < conflictsShown; ++i) {
        site.pane->events(allControls()[i].here).pressed = [this, i] { settle(i, "here"); };
        site.pane->events(allControls()[i].file).pressed = [this, i] { settle(i, "file"); };
    }
    const auto settleAll = [&site](const char* side) {
        return [&site, side] {
            site.run("settleAllConflicts",
                     named({{"side", Any(rtl::OUString::createFromAscii(side))}}));
        };
    };
    site.pane->events("settleAllHere").pressed = settleAll("here");
    site.pane->events("settleAllFile").pressed = settleAll("file");
}

void FileSection::refresh() {
    const auto& session = site_.target.session;
    const writer::FileChange* change = session ? session->fileChange() : nullptr;
    const bool putOff = change && session->filePutOff();
    site_.pane->setVisible("putOffFile", change && !putOff);
    site_.pane->setVisible("showFile", putOff);
    showChanges(putOff ? nullptr : change);
    showConflicts(change && !putOff ? change->conflicts : std::vector<Conflict>());
}

void FileSection::showChanges(const writer::FileChange* change) {
    const bool shown = change && change->programme != *site_.programme();
    site_.pane->setVisible("fileChanges", shown);
    site_.pane->setVisible("takeOverFile", shown);
    if (!shown) return;
    site_.pane->setText("fileChanges", toUno(changesText(*change, *site_.programme(), mostChanges,
                                                         wordsIn(site_.target.context))));
    site_.showObstacle("takeOverFile", "takeOverFile");
}

void FileSection::showConflicts(const std::vector<Conflict>& conflicts) {
    const Words words = wordsIn(site_.target.context);
    shown_.assign(conflicts.begin(),
                  conflicts.begin()
                      + static_cast<std::ptrdiff_t>(std::min(conflicts.size(), conflictsShown)));
    for (std::size_t i = 0; i < conflictsShown; ++i) {
        const ConflictControls& controls = allControls()[i];
        const bool used = i < shown_.size();
        for (const std::string* name : {&controls.text, &controls.here, &controls.file})
            site_.pane->setVisible(*name, used);
        if (!used) continue;
        site_.pane->setText(controls.text,
                            toUno(conflictText(shown_[i], *site_.programme(), words)));
        site_.showObstacle(controls.here, "settleConflict");
        site_.showObstacle(controls.file, "settleConflict");
    }
    const std::size_t more = conflicts.size() - shown_.size();
    site_.pane->setVisible("moreConflicts", more > 0);
    if (more > 0)
        site_.pane->setText("moreConflicts",
                            toUno(words("sidebar.conflict.more", {std::to_string(more)})));
    for (const char* name : {"settleAllHere", "settleAllFile"}) {
        site_.pane->setVisible(name, conflicts.size() > 1);
        if (conflicts.size() > 1) site_.showObstacle(name, "settleAllConflicts");
    }
}

void FileSection::settle(std::size_t index, const char* side) {
    if (index >= shown_.size()) return;
    const Conflict conflict = shown_[index];
    site_.run("settleConflict", named({{"item", Any(toUno(conflict.id))},
                                       {"field", Any(toUno(conflict.field))},
                                       {"side", Any(rtl::OUString::createFromAscii(side))}}));
}

} // namespace agendum::sidebar
