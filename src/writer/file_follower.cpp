// SPDX-License-Identifier: MPL-2.0
#include "writer/file_follower.hpp"
#include "formats/fault.hpp"
#include "writer/programme_file.hpp"

#include <tuple>
#include <utility>

namespace agendum::writer {

namespace {

bool isMissing(const std::exception_ptr& fault) {
    try {
        std::rethrow_exception(fault);
    } catch (const formats::Fault& known) {
        return known.message().key == "fault.file.missing";
    } catch (const Refusal&) {
        return false;
    }
}

/// What a fault is about, to tell it from another one.
Message messageOf(const std::exception_ptr& fault) {
    if (!fault) return {};
    try {
        std::rethrow_exception(fault);
    } catch (const formats::Fault& known) {
        return known.message();
    } catch (const Refusal& refusal) {
        return refusal.message();
    }
}

} // namespace

bool FileFollower::look(const FileLink& link) {
    if (link.url != url_) forget();
    url_ = link.url;
    if (url_.empty()) return false;
    const auto stamp = stampOfProgrammeFile(url_);
    if (stamp && stamp == stamp_) return false;
    const auto before = std::tuple(digest_, missing_, messageOf(fault_));
    read(link);
    // A stamp that a change right after the reading could leave as it is does not count.
    if (stamp && stamp->tells(formats::FileStamp::Time::clock::now()))
        stamp_ = stamp;
    else
        stamp_.reset();
    return before != std::tuple(digest_, missing_, messageOf(fault_));
}

void FileFollower::read(const FileLink& link) {
    programme_.reset();
    fault_ = nullptr;
    missing_ = false;
    try {
        programme_ = std::make_shared<const Programme>(readProgrammeFile(link.url));
    } catch (const formats::Fault&) {
        fault_ = std::current_exception();
    } catch (const Refusal&) {
        fault_ = std::current_exception();
    }
    missing_ = fault_ && isMissing(fault_);
    digest_ = digestOf(programme_);
}

void FileFollower::forget() {
    auto taken = std::move(taken_);
    *this = FileFollower();
    taken_ = std::move(taken);
}

FileState FileFollower::state(const Record& record, bool changed) const {
    if (record.file.url.empty() || !record.programme) return FileState::none;
    if (url_ == record.file.url && missing_) return FileState::missing;
    if (url_ == record.file.url && fault_) return FileState::unreadable;
    if (const FileChange* waiting = change(record))
        return waiting->conflicts.empty() ? FileState::waiting : FileState::conflicts;
    return changed ? FileState::changedHere : FileState::inStep;
}

const FileChange* FileFollower::change(const Record& record) const {
    if (!programme_ || !record.programme || record.file.url != url_
        || digest_ == record.file.digest)
        return nullptr;
    if (!comparison_ || comparison_->mine != record.programme || comparison_->theirs != programme_
        || comparison_->link != record.file)
        comparison_ = Comparison{record.programme, programme_, record.file,
                                 fileChange(record.file.base.get(), *record.programme, *programme_,
                                            record.file.settledAgainst(digest_))};
    return &comparison_->change;
}

FileLink FileFollower::caughtUp(const FileLink& link) const {
    return {link.url, digest_, programme_, {}};
}

bool FileFollower::wasTaken() const {
    const auto taken = taken_.find(url_);
    return taken != taken_.end() && taken->second == digest_;
}

void FileFollower::take() {
    taken_[url_] = digest_;
}

} // namespace agendum::writer
