// SPDX-License-Identifier: MPL-2.0
#include "component/agenda_service.hpp"

#include "component/script_values.hpp"

#include "commands/agenda_choice.hpp"
#include "commands/argument_at_fault.hpp"
#include "commands/followed_file.hpp"
#include "commands/lossy_format.hpp"
#include "commands/messages.hpp"
#include "commands/named_operations.hpp"
#include "commands/obstacles.hpp"
#include "commands/pdf.hpp"
#include "commands/pickers.hpp"
#include "commands/preview.hpp"
#include "formats/programme_xml.hpp"
#include "programme/findings.hpp"
#include "writer/main_thread.hpp"
#include "writer/programme_file.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/WrappedTargetRuntimeException.hpp>
#include <cppuhelper/exc_hlp.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace agendum::component {
namespace {

namespace uno = css::uno;
using commands::Target;
using css::lang::IllegalArgumentException;
using rtl::OUString;
using writer::toStd;
using writer::toUno;

uno::Reference<css::text::XTextDocument> documentIn(const uno::Sequence<uno::Any>& arguments) {
    uno::Reference<css::text::XTextDocument> document;
    if (arguments.getLength() == 1) arguments[0] >>= document;
    if (!document.is())
        throw IllegalArgumentException("document: a text document is needed, and nothing else",
                                       nullptr, 0);
    return document;
}

/// The name of the argument that a refusal is about and does not name itself, as it stands before the
/// sentence; empty: it is about none.
const char* nameBefore(const Message& refusal) {
    if (refusal.key == "refused.url") return "url: ";
    if (refusal.key == "refused.scope" || refusal.key == "refused.scope.selected") return "scope: ";
    return refusal.key == "refused.place" ? "range: " : "";
}

} // namespace

AgendaService::AgendaService(const uno::Reference<uno::XComponentContext>& context,
                             const uno::Sequence<uno::Any>& arguments)
    : context_(context), document_(documentIn(arguments)) {}

uno::Reference<uno::XInterface> AgendaService::self() {
    return static_cast<cppu::OWeakObject*>(this);
}

std::string AgendaService::text(std::string_view key) const {
    return toStd(commands::interfaceText(context_, key));
}

void AgendaService::work(Source source, const std::function<void(const Target&)>& task) {
    try {
        writer::onMainThread(context_, [&] {
            const Target target{context_, nullptr,
                                writer::DocumentSession::of(context_, document_)};
            commands::require(commands::noDocument(target));
            task(target);
        });
    } catch (const uno::RuntimeException&) {
        throw;
    } catch (const Refusal& refusal) {
        throw IllegalArgumentException(OUString::createFromAscii(nameBefore(refusal.message()))
                                           + commands::sentence(context_, refusal.message()),
                                       self(), 0);
    } catch (const formats::Fault&) {
        const OUString sentence = commands::sentence(context_, std::current_exception());
        if (source == Source::file) throw css::io::IOException(sentence, self());
        throw IllegalArgumentException(sentence, self(), 0);
    } catch (const uno::Exception& exception) {
        throw css::lang::WrappedTargetRuntimeException(exception.Message, self(),
                                                       cppu::getCaughtException());
    } catch (const std::exception&) {
        throw uno::RuntimeException(commands::sentence(context_, std::current_exception()), self());
    }
}

void AgendaService::workInStep(Source source, const std::function<void(const Target&)>& task) {
    work(source, [&](const Target& target) {
        commands::lookAtFile(target);
        task(target);
    });
}

void AgendaService::warnOfLossyFormat() {
    const uno::Reference<css::frame::XModel> model(document_, uno::UNO_QUERY);
    if (model.is()) commands::warnOfLossyFormat(context_, model);
}

void AgendaService::load(const OUString& url) {
    work(Source::file, [&](const Target& target) {
        commands::require(commands::noEditableDocument(target));
        target.session->adopt(writer::readProgrammeFile(toStd(url)), toStd(url),
                              text("undo.openProgramme"));
        warnOfLossyFormat();
    });
}

Programme AgendaService::programmeIn(const OUString& xml) {
    try {
        return formats::readProgrammeXml(toStd(xml));
    } catch (const formats::Fault&) {
        throw IllegalArgumentException(
            "text: " + commands::sentence(context_, std::current_exception()), self(), 0);
    }
}

void AgendaService::loadXml(const OUString& xml) {
    work(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableDocument(target));
        target.session->adopt(programmeIn(xml), {}, text("undo.openProgramme"));
        warnOfLossyFormat();
    });
}

OUString AgendaService::getXml() {
    OUString xml;
    work(Source::arguments, [&](const Target& target) {
        if (const Programme* programme = target.session->programme())
            xml = toUno(formats::writeProgrammeXml(*programme));
    });
    return xml;
}

void AgendaService::save(const OUString& url) {
    workInStep(Source::file, [&](const Target& target) {
        commands::require(commands::noProgramme(target));
        commands::requireFileUrl(url);
        target.session->save(toStd(url));
    });
}

void AgendaService::insertAgenda(const OUString& layout,
                                 const uno::Reference<css::text::XTextRange>& range) {
    insertAgendaOf(layout, {}, range);
}

void AgendaService::insertAgendaOf(const OUString& layout, const OUString& scope,
                                   const uno::Reference<css::text::XTextRange>& range) {
    workInStep(Source::arguments, [&](const Target& target) {
        const layout::Layout set = commands::layoutFrom(toStd(layout));
        commands::require(commands::noEditableProgramme(target));
        target.session->insertAgenda({set, commands::scopeFrom(target, toStd(scope))}, range,
                                     text("undo.insertAgenda"));
    });
}

void AgendaService::setAgendaLayout(const OUString& layout,
                                    const uno::Reference<css::text::XTextRange>& range) {
    workInStep(Source::arguments, [&](const Target& target) {
        const layout::Layout set = commands::layoutFrom(toStd(layout));
        commands::require(commands::noEditableProgramme(target));
        target.session->setAgendaLayout(set, range, text("undo.setAgendaLayout"));
    });
}

void AgendaService::unlinkAgenda(const uno::Reference<css::text::XTextRange>& range) {
    workInStep(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableProgramme(target));
        target.session->unlinkAgenda(range, text("undo.unlinkAgenda"));
    });
}

void AgendaService::linkAgenda(const uno::Reference<css::text::XTextRange>& range) {
    workInStep(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableProgramme(target));
        target.session->linkAgenda(range, text("undo.linkAgenda"));
    });
}

void AgendaService::insertInvitation(const uno::Reference<css::text::XTextRange>& range) {
    workInStep(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableProgramme(target));
        target.session->insertInvitation(range, text("undo.insertInvitation"));
    });
}

void AgendaService::insertField(const OUString& fact,
                                const uno::Reference<css::text::XTextRange>& range) {
    work(Source::arguments, [&](const Target& target) {
        commands::require(commands::noEditableProgramme(target));
        target.session->insertField(toStd(fact), range, text("undo.insertField"));
    });
}

void AgendaService::operate(const OUString& name,
                            const uno::Sequence<css::beans::NamedValue>& values, bool editing,
                            const Use& use) {
    workInStep(Source::arguments, [&](const Target& target) {
        const commands::NamedOperation* operation = commands::findOperation(toStd(name));
        if (!operation) throw Refusal(Message{"argument.operation", {toStd(name)}});
        commands::require(editing ? commands::noEditableProgramme(target)
                                  : commands::noProgramme(target));
        const commands::NamedArguments arguments(values);
        arguments.refuseOthersThan(operation->parameters);
        if (editing) target.session->takeOverTyped();
        const Programme& programme = *target.session->programme();
        try {
            use(target, operation->outcome(programme, arguments),
                undoTitle(context_, *operation, programme, arguments));
        } catch (const Refusal& refusal) {
            const std::string argument = commands::argumentAtFault(arguments, refusal.message());
            const OUString sentence = commands::sentence(context_, refusal.message());
            throw IllegalArgumentException(
                argument.empty() ? sentence : toUno(argument) + ": " + sentence, self(), 1);
        }
    });
}

uno::Sequence<org::agendum::Change>
AgendaService::perform(const OUString& operation,
                       const uno::Sequence<css::beans::NamedValue>& arguments) {
    uno::Sequence<org::agendum::Change> changes;
    operate(
        operation, arguments, true,
        [&](const Target& target, const operations::Outcome& outcome, const std::string& title) {
            changes = toSequence(outcome.changes);
            target.session->apply(outcome, title);
        });
    return changes;
}

uno::Sequence<org::agendum::Change>
AgendaService::preview(const OUString& operation,
                       const uno::Sequence<css::beans::NamedValue>& arguments) {
    uno::Sequence<org::agendum::Change> changes;
    operate(operation, arguments, false,
            [&](const Target&, const operations::Outcome& outcome, const std::string&) {
                changes = toSequence(outcome.changes);
            });
    return changes;
}

OUString AgendaService::summary(const OUString& operation,
                                const uno::Sequence<css::beans::NamedValue>& arguments) {
    OUString sentence;
    operate(operation, arguments, false,
            [&](const Target& target, const operations::Outcome& outcome, const std::string&) {
                sentence = commands::previewOf(target, outcome).summary;
            });
    return sentence;
}

uno::Sequence<org::agendum::Finding> AgendaService::findings() {
    uno::Sequence<org::agendum::Finding> sequence;
    work(Source::arguments, [&](const Target& target) {
        if (const Programme* programme = target.session->programme())
            sequence = toSequence(agendum::findings(*programme), context_);
    });
    return sequence;
}

void AgendaService::exportPdf(const OUString& url) {
    work(Source::file, [&](const Target& target) { commands::exportPdf(target, url); });
}

OUString AgendaService::getImplementationName() {
    return "org.agendum.comp.Agenda";
}

sal_Bool AgendaService::supportsService(const OUString& name) {
    return cppu::supportsService(this, name);
}

uno::Sequence<OUString> AgendaService::getSupportedServiceNames() {
    const OUString name("org.agendum.Agenda");
    return uno::Sequence<OUString>(&name, 1);
}

} // namespace agendum::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_agendum_comp_Agenda_get_implementation(css::uno::XComponentContext* context,
                                           const css::uno::Sequence<css::uno::Any>& arguments) {
    return cppu::acquire(new agendum::component::AgendaService(context, arguments));
}
