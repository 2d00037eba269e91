// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/agendum/XAgenda.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace agendum::component {

/// org.agendum.Agenda: what scripts can do, as XAgenda.idl tells it. Holds the document and fetches
/// its session in each call, so that it never outlives it. Any thread.
class AgendaService : public cppu::WeakImplHelper2<org::agendum::XAgenda, css::lang::XServiceInfo> {
public:
    /// Throws IllegalArgumentException where the argument is no text document.
    AgendaService(const css::uno::Reference<css::uno::XComponentContext>& context,
                  const css::uno::Sequence<css::uno::Any>& arguments);

    // XAgenda
    void SAL_CALL load(const rtl::OUString& url) override;
    void SAL_CALL loadXml(const rtl::OUString& text) override;
    rtl::OUString SAL_CALL getXml() override;
    void SAL_CALL save(const rtl::OUString& url) override;
    void SAL_CALL insertAgenda(const rtl::OUString& layout,
                               const css::uno::Reference<css::text::XTextRange>& range) override;
    void SAL_CALL insertAgendaOf(const rtl::OUString& layout, const rtl::OUString& scope,
                                 const css::uno::Reference<css::text::XTextRange>& range) override;
    void SAL_CALL setAgendaLayout(const rtl::OUString& layout,
                                  const css::uno::Reference<css::text::XTextRange>& range) override;
    void SAL_CALL unlinkAgenda(const css::uno::Reference<css::text::XTextRange>& range) override;
    void SAL_CALL linkAgenda(const css::uno::Reference<css::text::XTextRange>& range) override;
    void SAL_CALL
    insertInvitation(const css::uno::Reference<css::text::XTextRange>& range) override;
    void SAL_CALL insertField(const rtl::OUString& fact,
                              const css::uno::Reference<css::text::XTextRange>& range) override;
    css::uno::Sequence<org::agendum::Change>
        SAL_CALL perform(const rtl::OUString& operation,
                         const css::uno::Sequence<css::beans::NamedValue>& arguments) override;
    css::uno::Sequence<org::agendum::Change>
        SAL_CALL preview(const rtl::OUString& operation,
                         const css::uno::Sequence<css::beans::NamedValue>& arguments) override;
    rtl::OUString SAL_CALL
    summary(const rtl::OUString& operation,
            const css::uno::Sequence<css::beans::NamedValue>& arguments) override;
    void SAL_CALL synchronize() override;
    css::uno::Sequence<org::agendum::Change> SAL_CALL edits() override;
    css::uno::Sequence<rtl::OUString> SAL_CALL unreadEdits() override;
    void SAL_CALL adoptEdits() override;
    sal_Bool SAL_CALL adoptsByItself() override;
    void SAL_CALL setAdoptsByItself(sal_Bool on) override;
    rtl::OUString SAL_CALL fileState() override;
    css::uno::Sequence<org::agendum::Change> SAL_CALL fileChanges() override;
    void SAL_CALL takeOverFile() override;
    css::uno::Sequence<org::agendum::Conflict> SAL_CALL conflicts() override;
    void SAL_CALL settle(const rtl::OUString& itemId, const rtl::OUString& field,
                         const rtl::OUString& side) override;
    void SAL_CALL settleAll(const rtl::OUString& side) override;
    void SAL_CALL unlinkFile() override;
    css::uno::Sequence<org::agendum::Finding> SAL_CALL findings() override;
    void SAL_CALL exportPdf(const rtl::OUString& url) override;

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    /// What a fault is found in: it leaves as IOException, or as IllegalArgumentException.
    enum class Source { file, arguments };

    /// Runs the task on the main thread with the document's session. What goes wrong leaves as the
    /// exceptions of the interface, the sentence in the language of the office.
    void work(Source source, const std::function<void(const commands::Target&)>& task);
    /// The same after a look at the file that the document follows.
    void workInStep(Source source, const std::function<void(const commands::Target&)>& task);
    /// Works out what the operation does and hands it on, with the title of its undo step.
    using Use = std::function<void(const commands::Target&, const operations::Outcome&,
                                   const std::string& title)>;
    /// Editing: refused where the document or the programme can't be changed.
    void operate(const rtl::OUString& operation,
                 const css::uno::Sequence<css::beans::NamedValue>& arguments, bool editing,
                 const Use& use);
    /// A fault in it is one of the argument "text".
    Programme programmeIn(const rtl::OUString& xml);
    std::string text(std::string_view key) const;
    void warnOfLossyFormat();
    css::uno::Reference<css::uno::XInterface> self();

    const css::uno::Reference<css::uno::XComponentContext> context_;
    const css::uno::Reference<css::text::XTextDocument> document_;
};

} // namespace agendum::component
