// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/message.hpp"
#include "programme/programme.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

#include <memory>
#include <optional>
#include <string>

namespace agendum::writer {

/// The file that a programme was last opened from or saved to.
struct FileLink {
    std::string url;    ///< file URL; empty: none
    std::string digest; ///< of the programme as the file holds it, see digestOf
    bool operator==(const FileLink&) const = default;
};

/// What a document knows of its programme, beside the text. Cheap to copy.
struct Record {
    std::shared_ptr<const Programme> programme; ///< null: none
    /// Stored in the document, but no programme that can be read: kept as it is until a programme
    /// takes its place, for the Agendum that can read it, and `fault` says what is wrong with it.
    std::string unreadable;
    std::optional<Message> fault;
    std::string timeStyle; ///< see speechFor
    FileLink file;
};

/// Whether two records say the same.
bool sameRecord(const Record& one, const Record& other);

/// Tells a programme from a changed one; empty for none.
std::string digestOf(const std::shared_ptr<const Programme>& programme);

/// Reads what the document carries, in user-defined properties: they survive ODT, flat ODT, DOCX
/// and DOC, passwords and the removal of personal information. The programme is in pieces,
/// "Agendum programme 1" and on, counted by "Agendum programme".
Record readStore(const css::uno::Reference<css::text::XTextDocument>& document);

/// Makes the document carry the record, which is no undo step by itself, and marks it modified
/// where that changes something.
void writeStore(const css::uno::Reference<css::text::XTextDocument>& document,
                const Record& record);

} // namespace agendum::writer
