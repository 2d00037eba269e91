// SPDX-License-Identifier: MPL-2.0
#include "fixtures.hpp"

#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace agendum::testing {

std::filesystem::path sourceFile(std::string_view path) {
    return std::filesystem::path(AGENDUM_SOURCE_DIR) / path;
}

std::vector<std::filesystem::path> filesIn(std::string_view folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(sourceFile(folder)))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> contentsOf(std::initializer_list<std::string_view> folders) {
    std::vector<std::string> contents;
    for (const std::string_view folder : folders)
        for (const auto& file : filesIn(folder)) contents.push_back(formats::readFile(file));
    return contents;
}

formats::Fault faultOf(std::string_view xml) {
    try {
        formats::readProgrammeXml(xml);
    } catch (const formats::Fault& fault) {
        return fault;
    }
    ADD_FAILURE() << "read without a fault: " << xml.substr(0, 200);
    return {{"nothing wrong", {}}, {}};
}

std::string programmeOf(std::string_view children) {
    return "<programme xmlns=\"urn:agendum:programme:1\">" + std::string(children) + "</programme>";
}

} // namespace agendum::testing
