// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/file.hpp"
#include "writer/document_session.hpp"
#include "writer/document_store.hpp"

#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace agendum::writer {

/// The file that a document follows, as it was seen at the last look. Main thread.
class FileFollower {
public:
    /// Looks whether the file changed, and if it may have, reads it. Returns whether it sees
    /// something else than before. Costs next to nothing while the file stays as it is.
    bool look(const FileLink& link);

    /// Changed: the record's programme is another one than was last in step.
    FileState state(const Record& record, bool changed) const;
    /// What is wrong with the file; null: nothing.
    std::exception_ptr fault() const { return fault_; }
    /// What the file has that the record has not; null: nothing. Holds until the next call.
    const FileChange* change(const Record& record) const;
    /// The programme in the file; null: none could be read.
    const std::shared_ptr<const Programme>& programme() const { return programme_; }
    /// Digest of the programme in the file, as far as it was seen; empty: no file.
    const std::string& digest() const { return digest_; }
    /// The link of a document that has all that the file has.
    FileLink caughtUp(const FileLink& link) const;

    /// Whether what the file has now was taken over before: the organiser undid that, and it must not
    /// come back by itself. Remembered of each file, also while another one is followed.
    bool wasTaken() const;
    /// What the file has now is being taken over.
    void take();

    /// What the file has now may wait until it changes again.
    void putOff(bool putOff) { putOff_ = putOff ? digest_ : std::string(); }
    bool isPutOff() const { return !digest_.empty() && putOff_ == digest_; }
    /// Whether it was, when the document was last open.
    bool isPutOff(const FileLink& link) const { return !digest_.empty() && link.putOff == digest_; }

private:
    void read(const FileLink& link);
    void forget();

    std::string url_;
    std::optional<formats::FileStamp> stamp_; ///< none: to be read at the next look
    std::shared_ptr<const Programme> programme_;
    std::string digest_;
    bool missing_ = false;
    std::exception_ptr fault_;
    std::string putOff_; ///< digest of what was put off
    /// Digest of what was taken over last of each file, by its URL.
    std::map<std::string, std::string> taken_;

    /// What change() worked out last, and from what.
    struct Comparison {
        std::shared_ptr<const Programme> mine;
        std::shared_ptr<const Programme> theirs;
        FileLink link;
        FileChange change;
    };
    mutable std::optional<Comparison> comparison_;
};

} // namespace agendum::writer
