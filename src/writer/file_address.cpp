// SPDX-License-Identifier: MPL-2.0
#include "writer/file_address.hpp"

#include <string_view>

namespace agendum::writer {

namespace {

constexpr std::string_view scheme = "file:";

/// With the slash at its end; empty for what is no file.
std::string_view folderOf(std::string_view documentUrl) {
    if (!documentUrl.starts_with(scheme)) return {};
    return documentUrl.substr(0, documentUrl.rfind('/') + 1);
}

} // namespace

std::string storedAddress(const std::string& fileUrl, const std::string& documentUrl) {
    const std::string_view folder = folderOf(documentUrl);
    if (folder.empty() || !fileUrl.starts_with(folder)) return fileUrl;
    const std::string rest = fileUrl.substr(folder.size());
    // A name such as "file:x.xml" would be taken for a whole address.
    return rest.starts_with(scheme) ? fileUrl : rest;
}

std::string addressFrom(const std::string& stored, const std::string& documentUrl) {
    if (stored.empty() || stored.starts_with(scheme)) return stored;
    const std::string_view folder = folderOf(documentUrl);
    return folder.empty() ? std::string() : std::string(folder) + stored;
}

std::string besideDocument(const std::string& fileUrl, const std::string& documentUrl) {
    const std::string_view folder = folderOf(documentUrl);
    if (folder.empty()) return {};
    return std::string(folder) + fileUrl.substr(fileUrl.rfind('/') + 1);
}

} // namespace agendum::writer
