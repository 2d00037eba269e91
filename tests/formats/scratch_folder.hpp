// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <system_error>

namespace agendum::testing {

/// A folder of its own for one test, gone with all it holds when the test ends.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = ::testing::TempDir() + "agendum.XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
        path_ = name;
    }
    ~ScratchFolder() {
        std::error_code ignored; // what is left in a temporary folder harms nobody
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace agendum::testing
