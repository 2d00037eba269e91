// SPDX-License-Identifier: MPL-2.0
#include "writer/session_registry.hpp"

#include <com/sun/star/lang/XComponent.hpp>
#include <cppuhelper/implbase1.hxx>

#include <map>
#include <mutex>

namespace agendum::writer {

namespace {

/// Objects are the same in UNO when they give out the same XInterface. Never followed.
using Identity = css::uno::XInterface*;

struct Registry {
    /// A document may be closed on another thread than the main one.
    std::mutex mutex;
    std::map<Identity, std::shared_ptr<OpenSession>> sessions;
};

Registry& registry() {
    static Registry only;
    return only;
}

class DocumentEnd : public cppu::WeakImplHelper1<css::lang::XEventListener> {
public:
    explicit DocumentEnd(Identity document) : document_(document) {}

    void SAL_CALL disposing(const css::lang::EventObject&) override {
        std::shared_ptr<OpenSession> session;
        {
            const std::scoped_lock lock(registry().mutex);
            const auto known = registry().sessions.find(document_);
            if (known == registry().sessions.end()) return;
            session = std::move(known->second);
            registry().sessions.erase(known);
        }
        session->end();
    }

private:
    Identity document_;
};

} // namespace

std::shared_ptr<DocumentSession>
sessionOf(const css::uno::Reference<css::text::XTextDocument>& document,
          const std::function<std::shared_ptr<OpenSession>()>& make) {
    const css::uno::Reference<css::uno::XInterface> identity(document, css::uno::UNO_QUERY_THROW);
    {
        const std::scoped_lock lock(registry().mutex);
        const auto known = registry().sessions.find(identity.get());
        if (known != registry().sessions.end()) return known->second;
    }
    const std::shared_ptr<OpenSession> session = make();
    const css::uno::Reference<css::lang::XComponent> component(document, css::uno::UNO_QUERY_THROW);
    // Refused by a document that is disposed of already: it gets no session that nobody would end.
    component->addEventListener(new DocumentEnd(identity.get()));
    const std::scoped_lock lock(registry().mutex);
    return registry().sessions.emplace(identity.get(), session).first->second;
}

} // namespace agendum::writer
