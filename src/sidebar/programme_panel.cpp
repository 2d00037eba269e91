// SPDX-License-Identifier: MPL-2.0
#include "sidebar/programme_panel.hpp"

#include "commands/followed_file.hpp"
#include "commands/messages.hpp"
#include "commands/programme_commands.hpp"
#include "sidebar/date_field.hpp"
#include "sidebar/day_shown.hpp"
#include "sidebar/edit_words.hpp"
#include "sidebar/edits_section.hpp"
#include "sidebar/file_section.hpp"
#include "sidebar/named_values.hpp"
#include "sidebar/text_field.hpp"
#include "writer/uno_text.hpp"

#include "programme/iso_time.hpp"

#include <osl/file.hxx>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using rtl::OUString;
using writer::toUno;
using Kind = ControlSpec::Kind;

/// The last part of a file URL, as people read it.
std::string fileName(const std::string& url) {
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(toUno(url), path) != osl::FileBase::E_None)
        path = toUno(url);
    return writer::toStd(path.copy(path.lastIndexOf('/') + 1));
}

class ProgrammeContent final : public Content {
public:
    explicit ProgrammeContent(Site& site)
        : site_(site), title_(site, "programmeTitleProblem", "programmeTitle",
                              [&site](const std::string& text) {
                                  site.perform("setTitle", named({{"title", Any(toUno(text))}}));
                              }),
          date_(site, "dateProblem", "date",
                [this](std::chrono::year_month_day date) {
                    site_.perform("setDate", named({{"day", Any(toUno(dayId_))},
                                                    {"date", Any(toUno(isoDate(date)))}}));
                }),
          file_(site), edits_(site) {
        site.bindButton("open", "openProgramme");
        site.bindButton("new", "newProgramme");
        site.bindButton("save", "saveProgramme");
    }

    void refresh() override {
        const Programme* programme = site_.programme();
        const Day* day = dayShown(site_.target.session.get());
        dayId_ = day ? day->id : std::string();
        site_.pane->setText("state", state(programme));
        file_.refresh();
        edits_.refresh();
        title_.show(programme ? programme->title : std::string(), {});
        date_.show(day ? std::optional(day->date) : std::nullopt, dayId_);
        site_.showObstacle("programmeTitle", "setTitle");
        site_.showObstacle("date", "setDate");
        if (day && site_.obstacle("setDate").isEmpty())
            site_.pane->setHint("date", toUno(site_.target.session->speech().date(day->date)));
        nameSaving();
        for (const auto& [button, command] : buttons) site_.showObstacle(button, command);
    }

    std::string keyboardPlace() const override { return "programme"; }

    /// Where there is no programme, one is opened or begun first.
    bool takeKeyboard() override {
        if (site_.programme() || !site_.obstacle("openProgramme").isEmpty()) return false;
        site_.pane->focus("open");
        return true;
    }

private:
    static constexpr std::pair<const char*, const char*> buttons[] = {
        {"open", "openProgramme"}, {"new", "newProgramme"}, {"save", "saveProgramme"}};

    OUString words(std::string_view key, const std::vector<std::string>& arguments = {}) const {
        return commands::interfaceText(site_.target.context, key, arguments);
    }

    /// Dots say that a file is asked for.
    void nameSaving() const {
        const auto& session = site_.target.session;
        const bool asks = !session || commands::savingAsksForFile(*session);
        site_.pane->setText("save", words(asks ? "sidebar.save" : "sidebar.saveInFile"));
        site_.pane->setHelp("save", words(asks ? "sidebar.save.help" : "sidebar.saveInFile.help"));
    }

    /// Where the programme stands, in words.
    OUString state(const Programme* programme) const {
        if (!site_.target.session) return words("sidebar.state.noDocument");
        const writer::DocumentSession& session = *site_.target.session;
        if (const auto fault = session.storedFault())
            return commands::sentence(site_.target.context, *fault);
        if (!programme)
            return words(session.readOnly() ? "sidebar.state.emptyReadOnly"
                                            : "sidebar.state.empty");
        if (session.fileUrl().empty())
            return words("sidebar.state.file",
                         {writer::toStd(words("sidebar.state.noFile")), stepState(session, true)});
        return words("sidebar.state.file",
                     {fileName(session.fileUrl()),
                      stepState(session, session.fileState() == writer::FileState::inStep)});
    }

    /// Whether file, programme and document say the same, and if not, where they differ.
    std::string stepState(const writer::DocumentSession& session, bool fileInStep) const {
        const writer::PendingEdits* edits = session.seenEdits();
        std::string typed =
            edits ? editsText(*edits, wordsIn(site_.target.context)) : std::string();
        if (fileInStep && !typed.empty()) return typed;
        const std::string file = writer::toStd(
            fileInStep ? commands::sentence(site_.target.context, Message{"file.inStep", {}})
                       : commands::fileState(site_.target));
        return typed.empty() ? file : file + " · " + typed;
    }

    Site& site_;
    TextField title_;
    DateField date_;
    FileSection file_;
    EditsSection edits_;
    std::string dayId_;
};

} // namespace

PanelKind programmePanel() {
    std::vector<RowSpec> rows{
        {Row::Kind::line, {{Kind::text, "state"}}},
        {Row::Kind::field,
         {{Kind::label, "programmeTitleLabel"}, {Kind::field, "programmeTitle", 12, true}}},
        {Row::Kind::line, {{Kind::text, "programmeTitleProblem"}}},
        {Row::Kind::field, {{Kind::label, "dateLabel"}, {Kind::date, "date", 13}}},
        {Row::Kind::line, {{Kind::text, "dateProblem"}}},
        {Row::Kind::flow, {{Kind::button, "open"}, {Kind::button, "new"}, {Kind::button, "save"}}},
    };
    const std::vector<RowSpec> file = FileSection::rows();
    const std::vector<RowSpec> edits = EditsSection::rows();
    rows.insert(rows.begin() + 1, edits.begin(), edits.end());
    rows.insert(rows.begin() + 1, file.begin(), file.end());
    return {"ProgrammePanel", 100, rows, false,
            [](Site& site) { return std::make_unique<ProgrammeContent>(site); }};
}

} // namespace agendum::sidebar
