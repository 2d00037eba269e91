// SPDX-License-Identifier: MPL-2.0
#include "writer/save_watch.hpp"
#include "writer/log.hpp"

#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>

#include <utility>

namespace agendum::writer {

namespace {

class SaveListener : public cppu::WeakImplHelper1<css::document::XDocumentEventListener> {
public:
    explicit SaveListener(std::function<void()> saved) : saved_(std::move(saved)) {}

    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override {
        if (event.EventName != "OnSaveAsDone") return;
        try {
            saved_();
        } catch (...) {
            logFailure("after saving");
        }
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> saved_;
};

} // namespace

void watchSaveAs(const css::uno::Reference<css::text::XTextDocument>& document,
                 std::function<void()> saved) {
    const css::uno::Reference<css::document::XDocumentEventBroadcaster> events(
        document, css::uno::UNO_QUERY_THROW);
    events->addDocumentEventListener(new SaveListener(std::move(saved)));
}

} // namespace agendum::writer
