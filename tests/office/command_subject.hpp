// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office_test.hpp"

#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace agendum::test {

using css::beans::PropertyValue;
using css::frame::FeatureStateEvent;
using css::frame::XDispatch;
using css::frame::XDispatchProvider;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

/// Hears the status of a command, as a toolbar does.
class Status : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
public:
    void SAL_CALL statusChanged(const FeatureStateEvent& event) override {
        const std::scoped_lock lock(mutex_);
        last_ = event;
        changed_.notify_all();
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {
        const std::scoped_lock lock(mutex_);
        disposed_ = true;
        changed_.notify_all();
    }

    /// Waits until it is told that; false: it was not, for a long time.
    bool becomes(bool enabled) {
        return waitFor([&] { return last_ && last_->IsEnabled == enabled; });
    }
    bool becomesChosen(bool chosen) {
        return waitFor([&] { return last_ && last_->State == Any(chosen); });
    }
    bool isDisposed() {
        return waitFor([&] { return disposed_; });
    }
    /// What a menu calls it now.
    bool becomesCalled(const std::string& label) {
        return waitFor([&] { return last_ && last_->State == Any(toUno(label)); });
    }
    std::string why() {
        const std::scoped_lock lock(mutex_);
        return last_ ? toStd(last_->FeatureDescriptor) : "";
    }

private:
    template <typename Condition> bool waitFor(Condition condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(20), condition);
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<FeatureStateEvent> last_;
    bool disposed_ = false;
};

/// What the texts in a part of a window say. Menus, toolbars and the document are left out.
inline std::string saidIn(const Reference<css::accessibility::XAccessibleContext>& part) {
    namespace Role = css::accessibility::AccessibleRole;
    const sal_Int16 role = part->getAccessibleRole();
    if (role == Role::STATIC || role == Role::LABEL || role == Role::TEXT)
        return toStd(part->getAccessibleName()) + "\n";
    if (role != Role::ROOT_PANE && role != Role::PANEL && role != Role::FILLER) return {};
    std::string all;
    for (sal_Int32 i = 0; i < part->getAccessibleChildCount(); ++i)
        if (const auto child = part->getAccessibleChild(i); child.is())
            all += saidIn(child->getAccessibleContext());
    return all;
}

/// A document in a window, and the commands there as menus have them.
class CommandsTest : public OfficeTest {
protected:
    CommandsTest()
        : document(office, TestDocument::View::shown), script(agenda(office, document.model())) {}

    Reference<XDispatchProvider> frame() const {
        return {document.model()->getCurrentController()->getFrame(), UNO_QUERY_THROW};
    }

    /// Runs a command with one argument. Returns whether it was carried out.
    bool run(const std::string& command, const std::vector<PropertyValue>& arguments = {}) {
        css::frame::DispatchResultEvent result;
        css::frame::DispatchHelper::create(office.context())
            ->executeDispatch(frame(), toUno("org.agendum.agendum:" + command), "", 0,
                              Sequence<PropertyValue>(arguments.data(),
                                                      static_cast<sal_Int32>(arguments.size()))) >>=
            result;
        return result.State == css::frame::DispatchResultState::SUCCESS;
    }
    static PropertyValue argument(const char* name, const Any& value) {
        return {rtl::OUString::createFromAscii(name), -1, value,
                css::beans::PropertyState_DIRECT_VALUE};
    }
    static PropertyValue file(const std::filesystem::path& path) {
        return argument("URL", Any(urlOf(path)));
    }
    void openSample() { ASSERT_TRUE(run("openProgramme", {file(samplePath)})); }

    css::util::URL urlOfCommand(const std::string& command) const {
        css::util::URL url;
        url.Complete = toUno("org.agendum.agendum:" + command);
        css::util::URLTransformer::create(office.context())->parseStrict(url);
        return url;
    }
    Reference<XDispatch> dispatchOf(const std::string& command) const {
        return frame()->queryDispatch(urlOfCommand(command), "", 0);
    }
    rtl::Reference<Status> listen(const std::string& command) const {
        rtl::Reference<Status> status(new Status);
        dispatchOf(command)->addStatusListener(status.get(), urlOfCommand(command));
        return status;
    }
    bool hasBar(const char* id) const {
        return Reference<css::frame::XInfobarProvider>(document.model()->getCurrentController(),
                                                       UNO_QUERY_THROW)
            ->hasInfobar(rtl::OUString::createFromAscii(id));
    }
    /// What the bars in the window say.
    std::string bars() const {
        std::string said;
        office.onMainThread([&] {
            const Reference<css::accessibility::XAccessible> window(
                document.model()->getCurrentController()->getFrame()->getContainerWindow(),
                UNO_QUERY_THROW);
            said = saidIn(window->getAccessibleContext());
        });
        return said;
    }
    std::string xml() const { return toStd(script->getXml()); }
    std::string lastStep() const {
        return toStd(document.undoManager()->getCurrentUndoActionTitle());
    }

    TestDocument document;
    Reference<org::agendum::XAgenda> script;
};

} // namespace agendum::test
