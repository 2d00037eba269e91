// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace agendum::test {

/// A program that the tests started. It ends with this object, and with the test program, however
/// that ends.
class Process {
public:
    /// Starts `command` (program and arguments) with `environment` over our own, what it prints
    /// going to `log`. `inherited`: a file descriptor that it keeps open, or -1.
    /// Throws std::system_error where it can't be started.
    Process(const std::vector<std::string>& command,
            const std::map<std::string, std::string>& environment, const std::filesystem::path& log,
            int inherited = -1);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    int id() const { return pid_; }
    /// Waits until it has ended, for at most `limit`. True: it has.
    bool endsWithin(std::chrono::milliseconds limit);
    /// Whether it has ended by itself with this exit code.
    bool endedWith(int code) const;
    /// How it ended, in words ("signal 11 (Segmentation fault)"); empty where it ended with 0, or
    /// has not ended.
    std::string fault() const;
    /// Ends it at once.
    void kill();

private:
    int pid_ = -1;
    int handle_ = -1; ///< becomes readable when it ends
    std::optional<int> status_;
};

/// Runs a program to its end and returns what it printed. Throws std::runtime_error with that text
/// where it fails or takes longer than `limit`.
std::string run(const std::vector<std::string>& command,
                std::chrono::milliseconds limit = std::chrono::minutes(1));

/// The text of a file, "" where there is none.
std::string textOf(const std::filesystem::path& file);

/// A folder of its own that goes with this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace agendum::test
