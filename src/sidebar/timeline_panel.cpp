// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_panel.hpp"

#include "commands/later.hpp"
#include "commands/messages.hpp"
#include "sidebar/day_shown.hpp"
#include "sidebar/door.hpp"
#include "sidebar/focus_title.hpp"
#include "sidebar/named_values.hpp"
#include "sidebar/timeline_hand.hpp"
#include "sidebar/timeline_keys.hpp"
#include "writer/uno_text.hpp"

#include "programme/iso_time.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using rtl::OUString;
using writer::toUno;
using Kind = ControlSpec::Kind;
namespace Key = css::awt::Key;
namespace Modifier = css::awt::KeyModifier;

/// The edit as the command that carries it out.
struct AsCommand {
    const Site& site;
    const std::string& item;

    void operator()(const TimelineEdit::Lasts& lasts) const {
        const auto minutes = static_cast<sal_Int32>(lasts.duration.count());
        site.run("setDuration", named({{"item", Any(toUno(item))}, {"minutes", Any(minutes)}}));
    }
    void operator()(const TimelineEdit::Begins& begins) const {
        site.run("setStart", named({{"item", Any(toUno(item))},
                                    {"start", Any(toUno(isoTime(begins.start)))},
                                    {"fixed", Any(true)}}));
    }
    void operator()(const TimelineEdit::Goes& goes) const {
        site.run("moveItem", named({{"item", Any(toUno(item))},
                                    {"day", Any(toUno(goes.place.day))},
                                    {"strand", Any(toUno(goes.place.strand))},
                                    {"after", Any(toUno(goes.place.after))}}));
    }
};

class TimelineContent final : public Content {
public:
    explicit TimelineContent(Site& site)
        : site_(site), surface_(site, "timeline"), view_(site, surface_),
          hand_(site, surface_, view_) {
        surface_.focusChanged = [this] {
            view_.focusChanged();
            hand_.focusChanged();
        };
        surface_.key = [this](const css::awt::KeyEvent& event) { return key(event); };
        site.pane->events("timeline").takesBack = [this] { return takeBack(); };
        hand_.dropped = [this](const TimelineEdit& edit) { carryOut(edit); };
        hand_.opened = [this] { focusTitle(site_.target.frame); };
    }

    void refresh() override {
        const Programme* programme = site_.programme();
        // The session tells of more than the programme: what does not touch it stops no drag.
        if (hand_.holding() && programme && view_.picture()
            && view_.picture()->programme == *programme)
            return;
        hand_.cancel();
        const Day* day = dayShown(site_.target.session.get());
        if (!programme || !day || day->items.empty()) {
            view_.showSentence(
                text(!programme ? "sidebar.timeline.noProgramme" : "sidebar.timeline.noItems"));
            site_.pane->name("timeline", text("sidebar.timeline"));
            return;
        }
        const writer::DocumentSession& session = *site_.target.session;
        const auto shown = layout::shownItems(*day, session.filter());
        if (shown && shown->empty()) {
            view_.showSentence(text("sidebar.items.filtered"));
            site_.pane->name("timeline", text("sidebar.timeline"));
            return;
        }
        view_.show(*programme, *day, session.filter(), session.speech(), session.selectedItems());
        const DayPicture& picture = *view_.picture();
        const Slot* slot = picture.timeline.find(session.selectedItem());
        site_.pane->name("timeline",
                         slot ? view_.words(picture).spoken(*slot) : text("sidebar.timeline"));
    }

private:
    OUString text(const char* key) const {
        return commands::interfaceText(site_.target.context, key);
    }

    void carryOut(const TimelineEdit& edit) const {
        std::visit(AsCommand{site_, edit.item}, edit.what);
    }

    std::string selected() const {
        return site_.target.session ? site_.target.session->selectedItem() : std::string();
    }

    /// Escape lets go of what is dragged.
    bool takeBack() {
        // What the mouse did before may wait to be told, twice; so does this.
        doLater([this] { doLater([this] { hand_.cancel(); }); });
        return hand_.holding();
    }

    /// Keys are answered at once, and what they do is done when the office comes to it.
    bool key(const css::awt::KeyEvent& event) {
        if (event.KeyCode == Key::ESCAPE) return takeBack();
        if (!surface_.hasFocus()) return false;
        const std::function<void()> work = workOf(event);
        if (!work) return false;
        doLater(work);
        return true;
    }

    void doLater(const std::function<void()>& work) {
        commands::later(site_.target.context, [this, alive = std::weak_ptr(life_), work] {
            if (!alive.expired()) atTheDoor(site_.target, work);
        });
    }

    std::function<void()> workOf(const css::awt::KeyEvent& event) {
        if (!view_.picture()) return {};
        const bool plain = event.Modifiers == 0;
        if (const auto step = stepOf(event.KeyCode); plain && step)
            return [this, step] { select(*step); };
        if ((event.Modifiers & Modifier::MOD2) != 0) return moveOf(event);
        if (const int direction = signOf(event); direction != 0) {
            const Minutes by = (event.Modifiers & Modifier::MOD1) != 0 ? fine : coarse;
            return [this, direction, by] { lengthen(direction, by); };
        }
        if (!plain) return {};
        switch (event.KeyCode) {
        case Key::F2:
        case Key::RETURN: return [this] { focusTitle(site_.target.frame); };
        case Key::DELETE: return [this] { site_.run("removeItem"); };
        case Key::INSERT: return [this] { site_.run("addItem"); };
        default: return {};
        }
    }

    static std::optional<TimelineStep> stepOf(sal_Int16 key) {
        switch (key) {
        case Key::UP: return TimelineStep::earlier;
        case Key::DOWN: return TimelineStep::later;
        case Key::LEFT: return TimelineStep::left;
        case Key::RIGHT: return TimelineStep::right;
        case Key::HOME: return TimelineStep::first;
        case Key::END: return TimelineStep::last;
        default: return std::nullopt;
        }
    }

    /// + and −, wherever they are on the keyboard.
    static int signOf(const css::awt::KeyEvent& event) {
        if (event.KeyCode == Key::ADD || event.KeyChar == '+') return 1;
        if (event.KeyCode == Key::SUBTRACT || event.KeyChar == '-') return -1;
        return 0;
    }

    /// Alt with an arrow: a fixed item goes to another time, any other to another place.
    std::function<void()> moveOf(const css::awt::KeyEvent& event) {
        const Minutes by = (event.Modifiers & Modifier::SHIFT) != 0 ? fine : coarse;
        switch (event.KeyCode) {
        case Key::UP: return [this, by] { move(-1, by); };
        case Key::DOWN: return [this, by] { move(1, by); };
        case Key::LEFT: return [this] { moveAcross(-1); };
        case Key::RIGHT: return [this] { moveAcross(1); };
        default: return {};
        }
    }

    void select(TimelineStep step) {
        const DayPicture* picture = view_.picture();
        if (!picture || !site_.target.session) return;
        site_.target.session->selectItem(stepFrom(picture->layout, selected(), step));
    }

    void lengthen(int direction, Minutes by) {
        const Slot* slot = view_.picture() ? view_.picture()->timeline.find(selected()) : nullptr;
        if (!slot) return;
        if (const auto edit = lengthened(*slot, direction, by)) carryOut(*edit);
    }

    void move(int direction, Minutes by) {
        const Slot* slot = view_.picture() ? view_.picture()->timeline.find(selected()) : nullptr;
        if (!slot) return;
        if (!slot->item->fixedStart)
            site_.run(direction < 0 ? "moveItemUp" : "moveItemDown");
        else if (const auto edit = shifted(*slot, direction, by))
            carryOut(*edit);
    }

    void moveAcross(int direction) {
        const DayPicture* picture = view_.picture();
        if (!picture) return;
        if (const auto edit = besides(picture->programme, picture->layout, selected(), direction))
            carryOut(*edit);
    }

    static constexpr Minutes coarse{5};
    static constexpr Minutes fine{1};

    Site& site_;
    Surface surface_;
    TimelineView view_;
    TimelineHand hand_;
    std::shared_ptr<char> life_ = std::make_shared<char>(); ///< ends with this
};

} // namespace

PanelKind timelinePanel() {
    std::vector<RowSpec> rows{
        {Row::Kind::fill,
         {{Kind::drawing, "timeline", 14, true}, {Kind::scroll, "timelineBar", 14}}},
        {Row::Kind::line, {{Kind::scrollAcross, "timelineAcross", 12, true}}},
    };
    return {"TimelinePanel", 250, rows, true,
            [](Site& site) { return std::make_unique<TimelineContent>(site); }};
}

} // namespace agendum::sidebar
