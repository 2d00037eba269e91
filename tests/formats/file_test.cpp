// SPDX-License-Identifier: MPL-2.0
#include "formats/file.hpp"
#include "formats/limits.hpp"
#include "scratch_folder.hpp"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace agendum::formats {
namespace {

namespace fs = std::filesystem;
using agendum::testing::ScratchFolder;

class File : public ::testing::Test {
protected:
    fs::path path(std::string_view name = "programme.xml") const { return scratch_.path() / name; }

    static std::string keyOf(const std::function<void()>& action) {
        try {
            action();
        } catch (const Fault& fault) {
            return fault.message().key;
        }
        return "";
    }
    static std::string readingFails(const fs::path& file) {
        return keyOf([&] { readFile(file); });
    }
    static std::string writingFails(const fs::path& file, std::string_view bytes = "new") {
        return keyOf([&] { writeFileAtomically(file, bytes); });
    }

    static mode_t modeOf(const fs::path& file) {
        struct stat status {};
        EXPECT_EQ(::stat(file.c_str(), &status), 0);
        return status.st_mode & 07777U;
    }

    std::size_t filesInFolder() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(scratch_.path()), fs::directory_iterator()));
    }

    /// How a child process ends that does this; true from the action is exit 0.
    static int statusOfChild(const std::function<bool()>& action) {
        const pid_t child = ::fork();
        if (child == 0) {
            bool good = false;
            try {
                good = action();
            } catch (...) {
                good = false; // told by the exit code: nothing of the child may return to the tests
            }
            ::_exit(good ? 0 : 1);
        }
        int status = -1;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        return status;
    }
    static bool succeedsInChild(const std::function<bool()>& action) {
        const int status = statusOfChild(action);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    /// Permissions do not bind an administrator, so the action runs as nobody in particular.
    static bool succeedsAsOrdinaryUser(const std::function<bool()>& action) {
        return succeedsInChild([&action] {
            constexpr uid_t nobody = 65534;
            if (::geteuid() == 0 && ::setuid(nobody) != 0) return false;
            return action();
        });
    }
    static void limitFileSize(rlim_t bytes) {
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    ScratchFolder scratch_;
};

TEST_F(File, IsReadAsItWasWritten) {
    const std::string bytes("line\r\n\0\xFF end", 12);
    writeFileAtomically(path(), bytes);
    EXPECT_EQ(readFile(path()), bytes);
}

TEST_F(File, IsReplacedAsAWhole) {
    writeFileAtomically(path(), std::string(100'000, 'a'));
    writeFileAtomically(path(), "short");
    EXPECT_EQ(readFile(path()), "short");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(File, KeepsItsMode) {
    writeFileAtomically(path(), "old");
    ASSERT_EQ(::chmod(path().c_str(), 0640), 0);
    writeFileAtomically(path(), "new");
    EXPECT_EQ(modeOf(path()), 0640U);
}

TEST_F(File, ANewOneHasTheModeThatTheUserGivesNewFiles) {
    EXPECT_TRUE(succeedsInChild([this] {
        ::umask(027);
        writeFileAtomically(path(), "new");
        return modeOf(path()) == 0640U;
    }));
}

TEST_F(File, ALinkIsFollowedAndStaysALink) {
    fs::create_directory(path("folder"));
    writeFileAtomically(path("folder/real.xml"), "old");
    fs::create_symlink("folder/real.xml", path());
    writeFileAtomically(path(), "new");
    EXPECT_TRUE(fs::is_symlink(path()));
    EXPECT_EQ(readFile(path("folder/real.xml")), "new");
}

TEST_F(File, ALinkToNothingYetMakesWhatItNames) {
    fs::create_symlink(path("real.xml"), path());
    writeFileAtomically(path(), "new");
    EXPECT_TRUE(fs::is_symlink(path()));
    EXPECT_EQ(readFile(path("real.xml")), "new");
}

TEST_F(File, LinksInACircleAreRefused) {
    fs::create_symlink("b.xml", path("a.xml"));
    fs::create_symlink("a.xml", path("b.xml"));
    EXPECT_EQ(writingFails(path("a.xml")), "fault.file.name");
    EXPECT_EQ(readingFails(path("a.xml")), "fault.file.name");
}

TEST_F(File, AFullDiskLeavesTheOldFileWhole) {
    writeFileAtomically(path(), "old");
    EXPECT_TRUE(succeedsInChild([this] {
        std::signal(SIGXFSZ, SIG_IGN);
        limitFileSize(10'000);
        return writingFails(path(), std::string(100'000, 'x')) == "fault.file.full";
    }));
    EXPECT_EQ(readFile(path()), "old");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(File, AKillInTheMiddleLeavesTheOldFileWhole) {
    writeFileAtomically(path(), "old");
    const int status = statusOfChild([this] {
        std::signal(SIGXFSZ, SIG_DFL); // kills within the write
        limitFileSize(10'000);
        const rlimit noCore{0, 0};
        ::setrlimit(RLIMIT_CORE, &noCore);
        writeFileAtomically(path(), std::string(100'000, 'x'));
        return true;
    });
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(readFile(path()), "old");
    writeFileAtomically(path(), "new");
    EXPECT_EQ(readFile(path()), "new");
    EXPECT_EQ(filesInFolder(), 1U) << "what the kill left of the draft stays";
}

TEST_F(File, OnlyDraftsThatACrashLeftBehindGo) {
    const pid_t gone = ::fork();
    if (gone == 0) ::_exit(0);
    ::waitpid(gone, nullptr, 0);
    std::array<char, 256> machine{};
    ASSERT_EQ(::gethostname(machine.data(), machine.size() - 1), 0);
    const std::string ours = std::string(".agendum-") + machine.data() + "-";
    const std::string left = ours + std::to_string(gone) + "-0";
    const std::string locked = ours + std::to_string(gone) + "-1"; // by a container's process
    const std::string living = ours + std::to_string(::getppid()) + "-0";
    const std::string elsewhere = ".agendum-x" + left.substr(std::string(".agendum-").size());
    const std::vector<std::string> kept{locked, living, elsewhere, ".agendum-notes", left + "x"};
    std::ofstream(path(left)) << "half of it";
    for (const std::string& name : kept) std::ofstream(path(name)) << "half of it";
    const int lock = ::open(path(locked).c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
    writeFileAtomically(path(), "new");
    ::close(lock);
    EXPECT_FALSE(fs::exists(path(left)));
    for (const std::string& name : kept) EXPECT_TRUE(fs::exists(path(name))) << name;
}

TEST_F(File, AFolderThatCannotBeWrittenToIsSaidSo) {
    writeFileAtomically(path(), "old");
    ASSERT_EQ(::chmod(path().c_str(), 0666), 0);
    ASSERT_EQ(::chmod(scratch_.path().c_str(), 0555), 0);
    EXPECT_TRUE(
        succeedsAsOrdinaryUser([this] { return writingFails(path()) == "fault.file.permission"; }));
    ASSERT_EQ(::chmod(scratch_.path().c_str(), 0755), 0);
    EXPECT_EQ(readFile(path()), "old");
}

TEST_F(File, OneThatIsNotTheUsersToChangeIsLeftAlone) {
    writeFileAtomically(path(), "old");
    ASSERT_EQ(::chmod(path().c_str(), 0444), 0);
    ASSERT_EQ(::chmod(scratch_.path().c_str(), 0777), 0);
    EXPECT_TRUE(
        succeedsAsOrdinaryUser([this] { return writingFails(path()) == "fault.file.permission"; }));
    EXPECT_EQ(readFile(path()), "old");
}

TEST_F(File, OneThatIsNotTheUsersToReadIsSaidSo) {
    writeFileAtomically(path(), "old");
    ASSERT_EQ(::chmod(path().c_str(), 0), 0);
    ASSERT_EQ(::chmod(scratch_.path().c_str(), 0777), 0);
    EXPECT_TRUE(
        succeedsAsOrdinaryUser([this] { return readingFails(path()) == "fault.file.permission"; }));
}

TEST_F(File, WhatIsNotThereIsMissing) {
    EXPECT_EQ(readingFails(path()), "fault.file.missing");
    EXPECT_EQ(writingFails(path("no/folder.xml")), "fault.file.missing");
}

TEST_F(File, AFolderIsNoFile) {
    EXPECT_EQ(readingFails(scratch_.path()), "fault.file.directory");
    EXPECT_EQ(writingFails(scratch_.path()), "fault.file.directory");
}

TEST_F(File, APipeIsRefusedAndNotWaitedFor) {
    ASSERT_EQ(::mkfifo(path().c_str(), 0600), 0);
    EXPECT_EQ(readingFails(path()), "fault.file.special");
    EXPECT_EQ(writingFails(path()), "fault.file.special");
}

TEST_F(File, OneOverTheLimitIsRefusedUnread) {
    std::ofstream(path()) << "x";
    fs::resize_file(path(), limits::bytes);
    EXPECT_EQ(readFile(path()).size(), limits::bytes);
    fs::resize_file(path(), limits::bytes + 1);
    EXPECT_EQ(readingFails(path()), "fault.file.size");
}

TEST_F(File, ANameThatIsTooLongIsSaidSo) {
    EXPECT_EQ(readingFails(path(std::string(300, 'n'))), "fault.file.name");
    EXPECT_EQ(writingFails(path(std::string(300, 'n'))), "fault.file.name");
}

TEST_F(File, TheLongestNameThereIsCanBeSaved) {
    writeFileAtomically(path(std::string(255, 'n')), "new");
    EXPECT_EQ(readFile(path(std::string(255, 'n'))), "new");
}

TEST_F(File, AFaultNamesTheFile) {
    try {
        readFile(path());
        FAIL();
    } catch (const Fault& fault) {
        EXPECT_EQ(fault.message().arguments.front(), path().string());
        EXPECT_EQ(fault.position(), Position{});
    }
}

TEST_F(File, IsReplacedOnlyWhereThatIsAgreedTo) {
    writeFileAtomically(path(), "old");
    const auto holds = [](const std::string& expected) {
        return [expected](const std::optional<std::string>& held) { return held == expected; };
    };
    EXPECT_FALSE(replaceFileIf(path(), "new", holds("other")));
    EXPECT_EQ(readFile(path()), "old");
    EXPECT_TRUE(replaceFileIf(path(), "new", holds("old")));
    EXPECT_EQ(readFile(path()), "new");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(File, OneThatIsNotThereIsMadeOnlyWhereThatIsAgreedTo) {
    const auto absent = [](const std::optional<std::string>& held) { return !held; };
    EXPECT_FALSE(replaceFileIf(path(), "new", [](const auto& held) { return held.has_value(); }));
    EXPECT_FALSE(fs::exists(path()));
    EXPECT_TRUE(replaceFileIf(path(), "new", absent));
    EXPECT_FALSE(replaceFileIf(path(), "newer", absent));
    EXPECT_EQ(readFile(path()), "new");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(File, OneThatAppearsAtTheLastMomentIsNotReplaced) {
    EXPECT_FALSE(replaceFileIf(path(), "mine", [this](const auto& held) {
        writeFileAtomically(path(), "theirs");
        return !held;
    }));
    EXPECT_EQ(readFile(path()), "theirs");
    EXPECT_EQ(filesInFolder(), 1U);
}

/// Adds one to the number in a file, as often as it takes until nobody came in between.
void addOne(const fs::path& file) {
    std::string before;
    do before = readFile(file);
    while (!replaceFileIf(file, std::to_string(std::stoi(before) + 1),
                          [&](const auto& held) { return held == before; }));
}

TEST_F(File, NoneOfTwoThatReplaceItAtOnceOverwritesTheOther) {
    constexpr int times = 50;
    writeFileAtomically(path(), "0");
    const auto count = [this] {
        for (int i = 0; i < times; ++i) addOne(path());
        return true;
    };
    const pid_t other = ::fork();
    if (other == 0) ::_exit(succeedsInChild(count) ? 0 : 1);
    EXPECT_TRUE(count());
    int status = -1;
    ASSERT_EQ(::waitpid(other, &status, 0), other);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(readFile(path()), std::to_string(2 * times));
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(File, OneThatAnotherProgramKeepsLockedIsSaidSo) {
    writeFileAtomically(path(), "old");
    const int held = ::open(path().c_str(), O_RDONLY | O_CLOEXEC);
    ASSERT_EQ(::flock(held, LOCK_EX), 0);
    EXPECT_EQ(keyOf([this] { replaceFileIf(path(), "new", [](const auto&) { return true; }); }),
              "fault.file.locked");
    ::close(held);
    EXPECT_EQ(readFile(path()), "old");
}

TEST_F(File, AStampTellsItFromAChangedOne) {
    writeFileAtomically(path(), "old");
    const auto before = stampOf(path());
    ASSERT_TRUE(before.has_value());
    EXPECT_EQ(stampOf(path()), before);
    writeFileAtomically(path(), "new");
    EXPECT_NE(stampOf(path()), before);
    EXPECT_EQ(stampOf(path("missing.xml")), std::nullopt);
}

TEST_F(File, AStampIsNotTrustedRightAfterAChange) {
    writeFileAtomically(path(), "new");
    const FileStamp stamp = stampOf(path()).value();
    EXPECT_FALSE(stamp.tells(stamp.touched + std::chrono::seconds(1)));
    EXPECT_TRUE(stamp.tells(stamp.touched + std::chrono::seconds(3)));
}

} // namespace
} // namespace agendum::formats
