// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/agenda_kind.hpp"
#include "programme/merge.hpp"
#include "programme/message.hpp"
#include "programme/programme.hpp"
#include "writer/table_marks.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace agendum::writer {

/// The file that a document follows: the one that its programme was opened from or saved to.
struct FileLink {
    std::string url;    ///< file URL; empty: none
    std::string digest; ///< of the programme that was last in step with the file, see digestOf
    /// That programme itself, which a three-way merge needs; null: not known.
    std::shared_ptr<const Programme> base;
    /// Which side stands in conflicts with the file, as long as others of them are open.
    Settlements settled;
    /// Digest of the programme in the file that they were answers to: another one asks anew.
    std::string settledFor{};
    /// Digest of the programme in the file that the organiser put off: another one is shown again.
    std::string putOff{};

    const Settlements& settledAgainst(const std::string& fileDigest) const;

    /// By digest: programmes are not compared.
    bool operator==(const FileLink& other) const {
        return url == other.url && digest == other.digest && settled == other.settled
               && settledFor == other.settledFor && putOff == other.putOff;
    }
};

/// What a document knows of its programme, beside the text. Cheap to copy.
struct Record {
    std::shared_ptr<const Programme> programme; ///< null: none
    /// Stored in the document, but no programme that can be read: kept as it is until a programme
    /// takes its place, for the Agendum that can read it, and `fault` says what is wrong with it.
    std::string unreadable;
    std::optional<Message> fault;
    std::string timeStyle; ///< see speechFor
    /// Whether what is typed is taken over only when asked for; none: as the office's options say.
    std::optional<bool> editsWait;
    /// Which agendas the document may hold beside the table of all, each kind once.
    std::vector<layout::AgendaKind> agendas;
    /// The agenda tables that stood in the document after its last step.
    MarkedTables tables;
    FileLink file;
};

/// Whether two records say the same.
bool sameRecord(const Record& one, const Record& other);

/// Tells a programme from a changed one; empty for none.
std::string digestOf(const std::shared_ptr<const Programme>& programme);

/// A link to a file that holds this programme.
FileLink linkTo(const std::string& fileUrl, const std::shared_ptr<const Programme>& programme);

/// Reads what the document carries, in user-defined properties: they survive ODT, flat ODT, DOCX
/// and DOC, passwords and the removal of personal information. The programme is in pieces,
/// "Agendum programme 1" and on, counted by "Agendum programme"; so is what was last in step with
/// the file, as "Agendum file base", where it differs from the programme. Answers to conflicts are
/// "Agendum settled": the digest of the file's programme, then id, field and side, a line each; "Agendum put
/// off" the digest of what of the file was put off; "Agendum tables" the names of its agenda tables, each with a blank and its mark behind it.
Record readStore(const css::uno::Reference<css::text::XTextDocument>& document);

/// Makes the document carry the record, which is no undo step by itself, and marks it modified
/// where that changes something.
void writeStore(const css::uno::Reference<css::text::XTextDocument>& document,
                const Record& record);

} // namespace agendum::writer
