// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/document_session.hpp"

#include <functional>

namespace agendum::writer {

/// A session that can be told that its document goes.
class OpenSession : public DocumentSession {
public:
    virtual void end() = 0;
};

/// The session of a document, made where it has none yet: one for all its windows. It is kept until
/// the document is disposed of, and then ended; the document itself is not kept.
std::shared_ptr<DocumentSession>
sessionOf(const css::uno::Reference<css::text::XTextDocument>& document,
          const std::function<std::shared_ptr<OpenSession>()>& make);

} // namespace agendum::writer
