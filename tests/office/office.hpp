// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "process.hpp"

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <compare>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace agendum::test {

namespace css = com::sun::star;

/// The real page that everything has to come out right of.
extern const std::filesystem::path samplePath;

/// What kind of office a test needs.
struct OfficeKind {
    /// gtk3 on an X server of its own instead of headless: sidebars, menus, real windows.
    bool windows = false;
    /// Language of its interface.
    std::string language = "en-US";
    /// False: an office of somebody who does not have Agendum.
    bool extension = true;
    /// Without windows as well, but otherwise as if it had them: it saves by itself what is open and
    /// shown, and can open that again when it was killed.
    bool recovers = false;
    /// False: without the office's own menus, format bar and status bar, which make a window take twice as
    /// long to open and close. What Agendum adds to them is there.
    bool bars = true;
    /// With windows: how large letters are, in percent of the usual.
    int letters = 100;
    /// With windows: a theme of GTK's own, "HighContrastInverse"; empty: as it comes.
    std::string theme = {};

    auto operator<=>(const OfficeKind&) const = default; // NOLINT(modernize-use-nullptr)
};

/// A running office with the packed extension, in a profile of its own, reached over a pipe.
class Office {
public:
    /// The office of this kind that the whole test program shares; it is started when it is first
    /// asked for, and anew when it has died. Throws std::runtime_error where it does not start.
    static Office& shared(const OfficeKind& kind = {});
    /// Ends all shared offices. Returns how they failed to end well, in words; empty: they did not.
    static std::string endShared();

    explicit Office(const OfficeKind& kind);
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;
    /// Ends it: by request, and by force where that does not help.
    ~Office();

    const css::uno::Reference<css::uno::XComponentContext>& context() const { return context_; }
    css::uno::Reference<css::frame::XDesktop2> desktop() const;
    css::uno::Reference<css::uno::XInterface> service(const std::string& name) const;

    /// Whether looks at what is typed keep a distance in time, in documents opened from now on. Off
    /// at first, so that tests know when they come.
    void setLooksRest(bool on) const;

    /// Does the work while the office's main thread waits for it: nothing of the office's own goes on
    /// meanwhile. What it throws is thrown here.
    void onMainThread(const std::function<void()>& work) const;

    /// How it died, in words; empty while it lives.
    std::string death();
    /// Asks it to end, and waits until it has. Returns what went wrong, in words; empty: nothing.
    std::string end();

    /// Ends it at once, as when the power fails, and starts it again with its profile. What it had is gone.
    void killAndStartAgain();

    /// For the files that a test makes; goes with the office.
    const std::filesystem::path& folder() const { return folder_.path(); }
    /// The X display (":99") of an office with windows, for xdotool and pictures; else empty.
    const std::string& display() const { return display_; }
    int processId() const { return process_->id(); }

private:
    void writeSettings() const;
    void installExtension() const;
    void startDisplay();
    void start();
    void startAndConnect();
    /// False: it wants to be started again, as it does once in a new profile.
    bool connect();

    OfficeKind kind_;
    TemporaryFolder folder_;
    std::string display_;
    std::unique_ptr<Process> displayServer_; // outlives the office
    std::unique_ptr<Process> process_;
    css::uno::Reference<css::uno::XComponentContext> context_;
};

/// The `-env:` arguments that make soffice and unopkg use a profile in this folder, and nothing of
/// the user's own.
std::vector<std::string> profileArguments(const std::filesystem::path& folder);
/// Starts an office with a profile in this folder, and lets it end.
void startOnce(const std::filesystem::path& folder);
/// unopkg with that profile: `arguments` are its command and what follows. Returns what it printed.
std::string unopkg(const std::filesystem::path& folder, std::vector<std::string> arguments);

/// A file URL.
rtl::OUString urlOf(const std::filesystem::path& file);

} // namespace agendum::test
