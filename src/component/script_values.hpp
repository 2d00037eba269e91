// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/change.hpp"
#include "programme/findings.hpp"
#include "programme/merge.hpp"
#include "writer/document_session.hpp"

#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <org/agendum/Change.hpp>
#include <org/agendum/Conflict.hpp>
#include <org/agendum/Finding.hpp>
#include <rtl/ustring.hxx>

#include <vector>

/// What scripts are given, as idl/ has it. Any thread.
namespace agendum::component {

css::uno::Sequence<org::agendum::Change> toSequence(const ChangeList& changes);

css::uno::Sequence<org::agendum::Conflict> toSequence(const std::vector<Conflict>& conflicts);

/// With a sentence each, in the language of the interface.
css::uno::Sequence<org::agendum::Finding>
toSequence(const std::vector<Finding>& findings,
           const css::uno::Reference<css::uno::XComponentContext>& context);

/// The word that XAgenda::fileState answers with.
rtl::OUString nameOf(writer::FileState state);

} // namespace agendum::component
