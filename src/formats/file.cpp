// SPDX-License-Identifier: MPL-2.0
#include "formats/file.hpp"
#include "formats/limits.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace agendum::formats {
namespace {

namespace fs = std::filesystem;

struct Cause {
    int error;
    const char* key;
};

constexpr std::array causes{
    Cause{ENOENT, "fault.file.missing"},    Cause{ENOTDIR, "fault.file.missing"},
    Cause{EACCES, "fault.file.permission"}, Cause{EPERM, "fault.file.permission"},
    Cause{EROFS, "fault.file.readonly"},    Cause{EISDIR, "fault.file.directory"},
    Cause{ENOSPC, "fault.file.full"},       Cause{EDQUOT, "fault.file.full"},
    Cause{EFBIG, "fault.file.full"},        Cause{ETXTBSY, "fault.file.locked"},
    Cause{EBUSY, "fault.file.locked"},      Cause{EAGAIN, "fault.file.locked"},
    Cause{ENAMETOOLONG, "fault.file.name"}, Cause{ELOOP, "fault.file.name"},
};

[[noreturn]] void refuse(const char* key, const fs::path& path) {
    throw Fault({key, {path.string()}}, {});
}

/// errno as what the organiser can do something about.
[[noreturn]] void refuse(int error, const fs::path& path) {
    for (const Cause& cause : causes)
        if (cause.error == error) refuse(cause.key, path);
    throw Fault({"fault.file.other", {path.string(), std::generic_category().message(error)}}, {});
}

/// A call again as long as a signal interrupts it.
template <typename Call> auto persistently(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags)
        : number_(persistently([&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0666); })) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool isOpen() const { return number_ >= 0; }
    int number() const { return number_; }
    /// False: what was written may not have got there; errno says why.
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

std::string readAll(const Descriptor& file, const fs::path& path, std::size_t expected) {
    std::string bytes;
    bytes.reserve(expected);
    std::array<char, 65536> piece{};
    while (true) {
        const ssize_t count =
            persistently([&] { return ::read(file.number(), piece.data(), piece.size()); });
        if (count < 0) refuse(errno, path);
        if (count == 0) return bytes;
        bytes.append(piece.data(), static_cast<std::size_t>(count));
        if (bytes.size() > limits::bytes) refuse("fault.file.size", path);
    }
}

/// Whether the path leads to the file that was opened, and not to one that took its place.
bool leadsTo(const fs::path& path, const Descriptor& file) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(file.number(), &opened) == 0 && ::stat(path.c_str(), &named) == 0
           && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

enum class LockState { ours, taken, unknown }; ///< unknown: the file system has no locks

LockState tryToLock(const Descriptor& file) {
    if (persistently([&] { return ::flock(file.number(), LOCK_EX | LOCK_NB); }) == 0)
        return LockState::ours;
    return errno == EWOULDBLOCK ? LockState::taken : LockState::unknown;
}

/// What drafts of files are called: by machine, for folders are shared, and process. A draft is locked while
/// it is written; one of this machine that can be locked, and whose process is gone, was left behind by a
/// crash.
namespace drafts {

std::string machine() {
    std::array<char, 256> name{}; // longer than POSIX lets it be
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "machine";
}

std::string prefix() {
    return ".agendum-" + machine() + "-";
}

std::string name(int number) {
    return prefix() + std::to_string(::getpid()) + "-" + std::to_string(number);
}

/// The process that a draft is of; none: this is no name of a draft of this machine.
std::optional<pid_t> processOf(std::string_view name) {
    const std::string ours = prefix();
    if (!name.starts_with(ours)) return std::nullopt;
    pid_t process = 0;
    int number = 0;
    const char* end = name.data() + name.size();
    const auto first = std::from_chars(name.data() + ours.size(), end, process);
    if (first.ec != std::errc() || process <= 0 || first.ptr == end || *first.ptr != '-')
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, number);
    if (second.ec != std::errc() || second.ptr != end || number < 0) return std::nullopt;
    return process;
}

bool isLeftBehind(const fs::path& path) {
    const auto process = processOf(path.filename().native());
    if (!process || ::kill(*process, 0) == 0 || errno != ESRCH) return false;
    // Two machines may be called the same, and a container has processes of its own.
    const Descriptor draft(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
    struct stat status {};
    return draft.isOpen() && ::fstat(draft.number(), &status) == 0 && S_ISREG(status.st_mode)
           && tryToLock(draft) == LockState::ours;
}

/// Best effort: what stays harms nobody.
void removeLeftBehind(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator entry(folder.empty() ? "." : folder, error);
    for (; entry != fs::directory_iterator(); entry.increment(error))
        if (isLeftBehind(entry->path())) ::unlink(entry->path().c_str());
}

} // namespace drafts

/// The new content beside the old file, gone again unless it took that file's place.
class Draft {
public:
    explicit Draft(const fs::path& target) : target_(target) {
        drafts::removeLeftBehind(target.parent_path());
        // A fixed name would let two offices that save at once write into one another's draft.
        for (int i = 0; !file_; ++i) {
            name_ = target.parent_path() / drafts::name(i);
            file_.emplace(name_, O_WRONLY | O_CREAT | O_EXCL);
            if (file_->isOpen()) break;
            if (errno != EEXIST || i == mostDrafts) refuse(errno, target_);
            file_.reset();
        }
        tryToLock(*file_);
    }
    ~Draft() {
        if (!placed_) ::unlink(name_.c_str());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    /// Owner, where that is allowed, and mode of the file that is to be replaced.
    void resemble(const struct stat& old) {
        // Only an administrator may give files away; for all others the mode is what counts.
        if (::fchown(file_->number(), old.st_uid, old.st_gid) != 0 && errno != EPERM)
            refuse(errno, target_);
        if (::fchmod(file_->number(), old.st_mode & 07777U) != 0) refuse(errno, target_);
    }
    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t count =
                persistently([&] { return ::write(file_->number(), bytes.data(), bytes.size()); });
            if (count < 0) refuse(errno, target_);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    /// On the disk first, then in the old file's place: at no moment is there half a file.
    void place() {
        finish();
        rename();
    }
    /// The same where there is no old file. False: there is one by now.
    bool placeAsNew() {
        finish();
        if (::link(name_.c_str(), target_.c_str()) == 0) return true;
        if (errno == EEXIST) return false;
        // Some file systems have no second names for files.
        rename();
        return true;
    }

private:
    void finish() {
        if (persistently([&] { return ::fsync(file_->number()); }) != 0 || !file_->close())
            refuse(errno, target_);
    }
    void rename() {
        if (::rename(name_.c_str(), target_.c_str()) != 0) refuse(errno, target_);
        placed_ = true;
    }

    static constexpr int mostDrafts = 100; // left behind by as many crashes

    fs::path target_;
    fs::path name_;
    std::optional<Descriptor> file_;
    bool placed_ = false;
};

/// Where the file really is. A link that leads nowhere names the file that is to be made.
fs::path behindLinks(fs::path path) {
    constexpr int mostLinks = 40; // as Linux has it
    for (int i = 0; i < mostLinks; ++i) {
        std::error_code error;
        const fs::path next = fs::read_symlink(path, error);
        if (error) return path;
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    refuse(ELOOP, path);
}

/// Makes the new name itself last through a power cut. Some file systems can't, and the content is
/// whole either way.
void flushFolder(const fs::path& folder) {
    const Descriptor descriptor(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
    if (descriptor.isOpen()) persistently([&] { return ::fsync(descriptor.number()); });
}

/// What stands where a file is to be written; none: nothing. Refuses what must not be replaced.
std::optional<struct stat> replaceable(const fs::path& target) {
    struct stat old {};
    if (::stat(target.c_str(), &old) != 0) {
        if (errno != ENOENT) refuse(errno, target);
        return std::nullopt;
    }
    if (S_ISDIR(old.st_mode)) refuse("fault.file.directory", target);
    if (!S_ISREG(old.st_mode)) refuse("fault.file.special", target);
    if (::access(target.c_str(), W_OK) != 0) refuse(errno, target);
    return old;
}

/// Keeps others who ask for it out of a file, as long as the descriptor is open.
void lock(const Descriptor& file, const fs::path& path) {
    constexpr auto patience = std::chrono::seconds(1);
    constexpr auto pause = std::chrono::milliseconds(10);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    // On a file system without locks, comparing right before the renaming has to do.
    while (tryToLock(file) == LockState::taken) {
        if (std::chrono::steady_clock::now() > deadline) refuse("fault.file.locked", path);
        std::this_thread::sleep_for(pause);
    }
}

FileStamp::Time timeOf(const timespec& time) {
    return FileStamp::Time(std::chrono::duration_cast<FileStamp::Time::duration>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec)));
}

} // namespace

std::string readFile(const fs::path& path) {
    // Without O_NONBLOCK, a pipe that nobody writes to would wait for ever.
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);
    if (!file.isOpen()) refuse(errno, path);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) refuse(errno, path);
    if (S_ISDIR(status.st_mode)) refuse("fault.file.directory", path);
    if (!S_ISREG(status.st_mode)) refuse("fault.file.special", path);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limits::bytes) refuse("fault.file.size", path);
    return readAll(file, path, size);
}

void writeFileAtomically(const fs::path& path, std::string_view bytes) {
    const fs::path target = behindLinks(path);
    const auto old = replaceable(target);
    Draft draft(target);
    if (old) draft.resemble(*old);
    draft.write(bytes);
    draft.place();
    flushFolder(target.parent_path());
}

bool replaceFileIf(const fs::path& path, std::string_view bytes, const MayReplace& mayReplace) {
    const fs::path target = behindLinks(path);
    while (const auto old = replaceable(target)) {
        const Descriptor file(target, O_RDWR | O_NONBLOCK);
        if (!file.isOpen()) {
            if (errno == ENOENT) break;
            refuse(errno, target);
        }
        lock(file, target);
        if (!leadsTo(target, file)) continue;
        if (!mayReplace(readAll(file, target, static_cast<std::size_t>(old->st_size))))
            return false;
        Draft draft(target);
        draft.resemble(*old);
        draft.write(bytes);
        draft.place();
        flushFolder(target.parent_path());
        return true;
    }
    if (!mayReplace(std::nullopt)) return false;
    Draft draft(target);
    draft.write(bytes);
    const bool placed = draft.placeAsNew();
    flushFolder(target.parent_path());
    return placed;
}

std::optional<FileStamp> stampOf(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return FileStamp{status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                     timeOf(status.st_mtim), timeOf(status.st_ctim)};
}

} // namespace agendum::formats
