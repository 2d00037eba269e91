// SPDX-License-Identifier: MPL-2.0
#include "process.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace agendum::test {
namespace {

std::system_error lastError(const std::string& what) {
    return std::system_error(errno, std::generic_category(), what);
}

/// The child's side of a start: never returns.
[[noreturn]] void become(const std::vector<std::string>& command,
                         const std::map<std::string, std::string>& environment, int log,
                         int inherited) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    if (inherited >= 0) ::fcntl(inherited, F_SETFD, 0);
    for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

} // namespace

Process::Process(const std::vector<std::string>& command,
                 const std::map<std::string, std::string>& environment,
                 const std::filesystem::path& log, int inherited) {
    const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (output < 0) throw lastError(log.string());
    pid_ = ::fork();
    if (pid_ == 0) become(command, environment, output, inherited);
    ::close(output);
    if (pid_ < 0) throw lastError(command.front());
    handle_ = static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0));
    if (handle_ < 0) throw lastError(command.front());
}

Process::~Process() {
    kill();
    ::close(handle_);
}

bool Process::endsWithin(std::chrono::milliseconds limit) {
    if (status_) return true;
    pollfd end{handle_, POLLIN, 0};
    if (::poll(&end, 1, static_cast<int>(limit.count())) <= 0) return false;
    int status = 0;
    ::waitpid(pid_, &status, 0);
    status_ = status;
    return true;
}

bool Process::endedWith(int code) const {
    return status_ && WIFEXITED(*status_) && WEXITSTATUS(*status_) == code;
}

std::string Process::fault() const {
    if (!status_ || *status_ == 0) return "";
    std::ostringstream text;
    if (WIFSIGNALED(*status_))
        text << "signal " << WTERMSIG(*status_) << " (" << ::strsignal(WTERMSIG(*status_)) << ")";
    else
        text << "exit code " << WEXITSTATUS(*status_);
    return text.str();
}

void Process::kill() {
    if (status_) return;
    ::kill(pid_, SIGKILL);
    endsWithin(std::chrono::minutes(1));
}

std::string run(const std::vector<std::string>& command, std::chrono::milliseconds limit) {
    const TemporaryFolder folder;
    const std::filesystem::path log = folder.path() / "output";
    // What it leaves in the folder for temporary files goes with ours.
    Process process(command, {{"TMPDIR", folder.path().string()}}, log);
    const bool ended = process.endsWithin(limit);
    if (!ended || !process.fault().empty())
        throw std::runtime_error(command.front() + ": "
                                 + (ended ? process.fault() : "took too long") + "\n"
                                 + textOf(log));
    return textOf(log);
}

std::string textOf(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "agendum-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw lastError(pattern);
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored; // what can't be removed is left to the system's own cleaning
    std::filesystem::remove_all(path_, ignored);
}

} // namespace agendum::test
