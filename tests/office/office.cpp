// SPDX-License-Identifier: MPL-2.0
#include "office.hpp"

#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <cppuhelper/implbase1.hxx>
#include <osl/file.hxx>
#include <rtl/bootstrap.hxx>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <future>
#include <map>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace agendum::test {

const std::filesystem::path samplePath =
    std::filesystem::path(AGENDUM_SOURCE_DIR) / "extension/samples/rus-natverket.xml";
namespace {

/// The office calls it on its main thread, and carries out there what it is asked from here.
class Callback final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Callback(std::packaged_task<void()> task) : task_(std::move(task)) {}
    void SAL_CALL notify(const css::uno::Any& /*data*/) override { task_(); }

private:
    std::packaged_task<void()> task_;
};

using namespace std::chrono_literals;
using css::uno::Reference;
using css::uno::XComponentContext;
using writer::toStd;
using writer::toUno;

constexpr auto startLimit = 120s;
constexpr auto endLimit = 30s;
constexpr int restartCode = 81; // EXITHELPER_NORMAL_RESTART, which the soffice script acts on

std::map<OfficeKind, std::unique_ptr<Office>>& sharedOffices() {
    static std::map<OfficeKind, std::unique_ptr<Office>> offices;
    return offices;
}

const std::filesystem::path& officeProgram() {
    static const std::filesystem::path folder =
        std::filesystem::path(AGENDUM_OFFICE_HOME) / "program";
    return folder;
}

/// Our side of the pipe: UNO without an office, but with the types of the office and of Agendum,
/// which its bridge must know to pass calls on.
Reference<XComponentContext> localContext() {
    rtl::Bootstrap::set("URE_MORE_TYPES",
                        urlOf(officeProgram() / "types" / "offapi.rdb") + " " + urlOf(AGENDUM_RDB));
    return cppu::defaultBootstrap_InitialComponentContext(urlOf(officeProgram() / "unorc"));
}

/// One line from a pipe, once it is there.
std::string lineFrom(int descriptor, std::chrono::milliseconds limit) {
    std::string line;
    pollfd ready{descriptor, POLLIN, 0};
    std::array<char, 64> bytes{};
    while (line.find('\n') == std::string::npos
           && ::poll(&ready, 1, static_cast<int>(limit.count())) > 0) {
        const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
        if (count <= 0) break;
        line.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return line.substr(0, line.find('\n'));
}

} // namespace

Office& Office::shared(const OfficeKind& kind) {
    std::unique_ptr<Office>& office = sharedOffices()[kind];
    if (office && !office->death().empty()) office.reset();
    if (!office) office = std::make_unique<Office>(kind);
    return *office;
}

std::string Office::endShared() {
    std::string faults;
    for (const auto& [kind, office] : sharedOffices())
        if (office) faults += office->end();
    sharedOffices().clear();
    return faults;
}

Office::Office(const OfficeKind& kind) : kind_(kind) {
    writeSettings();
    if (kind.extension) installExtension();
    if (kind.windows) startDisplay();
    startAndConnect();
}

void Office::startAndConnect() {
    do start();
    while (!connect());
    // What was typed is looked at at once, so that tests know when.
    if (kind_.extension) setLooksRest(false);
}

void Office::killAndStartAgain() {
    process_->kill();
    context_.clear();
    startAndConnect();
}

Office::~Office() {
    end();
}

Reference<css::frame::XDesktop2> Office::desktop() const {
    return css::frame::Desktop::create(context_);
}

Reference<css::uno::XInterface> Office::service(const std::string& name) const {
    return context_->getServiceManager()->createInstanceWithContext(toUno(name), context_);
}

void Office::setLooksRest(bool on) const {
    const css::beans::PropertyValue path("nodepath", -1,
                                         css::uno::Any(toUno("/org.agendum.Options/Edits")),
                                         css::beans::PropertyState_DIRECT_VALUE);
    const css::uno::Any argument(path);
    const Reference<css::lang::XMultiServiceFactory> provider(
        service("com.sun.star.configuration.ConfigurationProvider"), css::uno::UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> node(
        provider->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess", {&argument, 1}),
        css::uno::UNO_QUERY_THROW);
    node->setPropertyValue("LooksRest", css::uno::Any(on));
    Reference<css::util::XChangesBatch>(node, css::uno::UNO_QUERY_THROW)->commitChanges();
}

void Office::onMainThread(const std::function<void()>& work) const {
    std::packaged_task<void()> task(work);
    std::future<void> done = task.get_future();
    css::awt::AsyncCallback::create(context_)->addCallback(new Callback(std::move(task)), {});
    done.get();
}

std::string Office::death() {
    if (!process_->endsWithin(0ms)) return "";
    const std::string fault = process_->fault();
    return "The office ended: " + (fault.empty() ? "by itself" : fault) + "\n"
           + textOf(folder() / "office.log");
}

std::string Office::end() {
    if (!process_ || process_->endsWithin(0ms)) return "";
    try {
        if (context_.is()) desktop()->terminate();
    } catch (const css::lang::DisposedException&) {
        // It ends so fast that its answer does not reach us.
    }
    context_.clear();
    if (!process_->endsWithin(endLimit)) {
        process_->kill();
        return "The office did not end when asked to.\n";
    }
    const std::string fault = process_->fault();
    return fault.empty() ? "" : "The office did not end well: " + fault + "\n";
}

namespace {

/// An entry of a profile's settings.
std::string setting(const std::string& path, const char* name, const std::string& value) {
    return "<item oor:path=\"/org.openoffice." + path + "\"><prop oor:name=\"" + name
           + "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>\n";
}

/// That a bar of Writer's windows is not there.
std::string hidden(const std::string& bar) {
    return setting("Office.UI.WriterWindowState/UIElements/States/"
                   "org.openoffice.Office.UI.WindowState:WindowStateType['private:resource/"
                       + bar + "']",
                   "Visible", "false");
}

/// The user's own menus in Writer, with one entry: of its own, GTK makes hundreds anew for each window.
void replaceMenus(const std::filesystem::path& user) {
    const std::filesystem::path folder =
        user / "config" / "soffice.cfg" / "modules" / "swriter" / "menubar";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "menubar.xml") << R"(<?xml version="1.0" encoding="UTF-8"?>
<menu:menubar xmlns:menu="http://openoffice.org/2001/menu" menu:id="menubar">
<menu:menu menu:id=".uno:PickList"><menu:menupopup>
<menu:menuitem menu:id=".uno:Quit"/>
</menu:menupopup></menu:menu>
</menu:menubar>
)";
}

} // namespace

void Office::writeSettings() const {
    const std::filesystem::path user = folder() / "profile" / "user";
    std::filesystem::create_directories(user);
    // Its button for pasting asks for the clipboard at the office's leisure, under GTK in a loop of its
    // own, in which a document that is closed takes the office down (LibreOffice 7.4).
    const std::string bars =
        hidden("toolbar/standardbar")
        + (kind_.bars ? "" : hidden("toolbar/textobjectbar") + hidden("statusbar/statusbar"));
    if (!kind_.bars) replaceMenus(user);
    std::ofstream(user / "registrymodifications.xcu")
        << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
)" << setting("Office.Linguistic/General", "UILocale", kind_.language)
        << setting("Setup/Office", "ooSetupInstCompleted", "true")
        << setting("Office.Common/Misc", "FirstRun", "false")
        << setting("Office.Common/Misc", "ShowTipOfTheDay", "false")
        << setting("Office.Common/Misc", "ShowDonation", "false")
        << setting("Office.Common/Save/Document", "AutoSave", "false")
        << setting("Office.Recovery/RecoveryInfo", "Enabled", kind_.recovers ? "true" : "false")
        << bars << setting("Setup/Product", "LastTimeDonateShown", "9999999999")
        << setting("Setup/Product", "LastTimeGetInvolvedShown", "9999999999")
        << setting("Setup/Product", "ooSetupLastVersion", "7.4") << "</oor:items>\n";
}

void Office::installExtension() const {
    unopkg(folder(), {"add", "--force", "--suppress-license", AGENDUM_OXT});
}

void Office::startDisplay() {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    // The server finds a free number by itself and says which when it is ready.
    displayServer_ = std::make_unique<Process>(
        std::vector<std::string>{"Xvfb", "-displayfd", std::to_string(pipe[1]), "-screen", "0",
                                 "1400x1000x24", "-nolisten", "tcp"},
        std::map<std::string, std::string>{}, folder() / "display.log", pipe[1]);
    ::close(pipe[1]);
    const std::string number = lineFrom(pipe[0], startLimit);
    ::close(pipe[0]);
    if (number.empty())
        throw std::runtime_error("Xvfb did not start:\n" + textOf(folder() / "display.log"));
    display_ = ":" + number;
}

void Office::start() {
    std::vector<std::string> command{(officeProgram() / "soffice.bin").string()};
    for (std::string& argument : profileArguments(folder())) command.push_back(std::move(argument));
    for (const char* argument : {"--nologo", "--nodefault", "--nofirststartwizard"})
        command.emplace_back(argument);
    command.push_back("--accept=pipe,name=" + folder().filename().string() + ";urp");
    // The office leaves empty folders among the temporary files: they go with ours.
    std::map<std::string, std::string> environment{{"LC_ALL", "C.UTF-8"},
                                                   {"TMPDIR", folder().string()}};
    if (kind_.recovers) {
        // The options below would switch that off; its questions at the start would wait for ever.
        environment["OOO_DISABLE_RECOVERY"] = "1";
        environment["SAL_USE_VCLPLUGIN"] = "svp";
    } else {
        command.emplace_back("--norestore");
        if (!kind_.windows) command.emplace_back("--headless");
    }
    if (kind_.windows) {
        environment["DISPLAY"] = display_;
        environment["GDK_BACKEND"] = "x11";
        environment["SAL_USE_VCLPLUGIN"] = "gtk3";
        if (kind_.letters != 100)
            environment["GDK_DPI_SCALE"] = std::to_string(kind_.letters / 100.0);
        if (!kind_.theme.empty()) environment["GTK_THEME"] = kind_.theme;
    }
    process_ = std::make_unique<Process>(command, environment, folder() / "office.log");
}

bool Office::connect() {
    static const Reference<XComponentContext> local = localContext();
    const auto resolver = css::bridge::UnoUrlResolver::create(local);
    const rtl::OUString address =
        toUno("uno:pipe,name=" + folder().filename().string() + ";urp;StarOffice.ComponentContext");
    const auto deadline = std::chrono::steady_clock::now() + startLimit;
    while (!context_.is()) {
        try {
            context_.set(resolver->resolve(address), css::uno::UNO_QUERY);
        } catch (const css::connection::NoConnectException&) {
            // Not there yet: wait for its end, or a moment, whichever comes first.
            if (process_->endsWithin(50ms)) {
                if (process_->endedWith(restartCode)) return false;
                throw std::runtime_error(death());
            }
            if (std::chrono::steady_clock::now() > deadline)
                throw std::runtime_error("The office does not answer.\n"
                                         + textOf(folder() / "office.log"));
        }
    }
    return true;
}

std::vector<std::string> profileArguments(const std::filesystem::path& folder) {
    return {"-env:UserInstallation=" + toStd(urlOf(folder / "profile")),
            "-env:UNO_SHARED_PACKAGES_CACHE=" + toStd(urlOf(folder / "shared"))};
}

void startOnce(const std::filesystem::path& folder) {
    std::vector<std::string> command{(officeProgram() / "soffice").string(), "--headless",
                                     "--norestore", "--terminate_after_init"};
    for (std::string& argument : profileArguments(folder)) command.push_back(std::move(argument));
    run(command);
}

std::string unopkg(const std::filesystem::path& folder, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), (officeProgram() / "unopkg").string());
    if (::geteuid() == 0) {
        // To root it gives shared packages only; with their folder moved, that is private as well.
        std::filesystem::create_directories(folder / "shared");
        arguments.insert(arguments.begin() + 2, "--shared");
    }
    for (std::string& argument : profileArguments(folder)) arguments.push_back(std::move(argument));
    return run(arguments);
}

rtl::OUString urlOf(const std::filesystem::path& file) {
    rtl::OUString url;
    osl::FileBase::getFileURLFromSystemPath(toUno(file.string()), url);
    return url;
}

} // namespace agendum::test
