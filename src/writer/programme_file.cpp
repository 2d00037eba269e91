// SPDX-License-Identifier: MPL-2.0
#include "writer/programme_file.hpp"
#include "formats/programme_xml.hpp"
#include "programme/message.hpp"
#include "writer/document_store.hpp"
#include "writer/uno_text.hpp"

#include <osl/file.hxx>

#include <filesystem>

namespace agendum::writer {

namespace {

std::optional<std::filesystem::path> findPath(const std::string& fileUrl) {
    const rtl::OUString url = toUno(fileUrl);
    rtl::OUString path;
    // The office would take a relative address too, from wherever it was started.
    if (!url.startsWithIgnoreAsciiCase("file:")
        || osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        return std::nullopt;
    return std::filesystem::path(toUtf16(path));
}

std::filesystem::path pathOf(const std::string& fileUrl) {
    const auto path = findPath(fileUrl);
    if (!path) throw Refusal(Message{"refused.url", {fileUrl}});
    return *path;
}

/// Empty for no file; nothing that a programme has for what is none.
std::string digestOfFile(const std::optional<std::string>& bytes) {
    if (!bytes) return {};
    try {
        return digestOf(std::make_shared<const Programme>(formats::readProgrammeXml(*bytes)));
    } catch (const formats::Fault&) {
        return "no programme";
    }
}

} // namespace

Programme readProgrammeFile(const std::string& fileUrl) {
    return formats::readProgrammeXml(formats::readFile(pathOf(fileUrl)));
}

void writeProgrammeFile(const std::string& fileUrl, const Programme& programme) {
    formats::writeFileAtomically(pathOf(fileUrl), formats::writeProgrammeXml(programme));
}

bool replaceProgrammeFile(const std::string& fileUrl, const Programme& programme,
                          const std::string& expectedDigest) {
    return formats::replaceFileIf(
        pathOf(fileUrl), formats::writeProgrammeXml(programme),
        [&](const auto& held) { return digestOfFile(held) == expectedDigest; });
}

std::optional<formats::FileStamp> stampOfProgrammeFile(const std::string& fileUrl) {
    const auto path = findPath(fileUrl);
    return path ? formats::stampOf(*path) : std::nullopt;
}

} // namespace agendum::writer
