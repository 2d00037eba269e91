// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoAction.hpp>
#include <rtl/ustring.hxx>

#include <functional>

namespace agendum::writer {

/// An entry in the undo list for what the office does not record by itself, called at undo and redo
/// by user and script alike, on the main thread. What `undo` and `redo` throw goes to the log: an
/// exception that reached the office would cost the user the whole undo list.
css::uno::Reference<css::document::XUndoAction>
makeUndoAction(const rtl::OUString& title, std::function<void()> undo, std::function<void()> redo);

} // namespace agendum::writer
