// SPDX-License-Identifier: MPL-2.0
#include "writer/programme_file.hpp"
#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "programme/message.hpp"
#include "writer/uno_text.hpp"

#include <osl/file.hxx>

#include <filesystem>

namespace agendum::writer {

namespace {

std::filesystem::path pathOf(const std::string& fileUrl) {
    const rtl::OUString url = toUno(fileUrl);
    rtl::OUString path;
    // The office would take a relative address too, from wherever it was started.
    if (!url.startsWithIgnoreAsciiCase("file:")
        || osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        throw Refusal(Message{"refused.url", {fileUrl}});
    return std::filesystem::path(toUtf16(path));
}

} // namespace

Programme readProgrammeFile(const std::string& fileUrl) {
    return formats::readProgrammeXml(formats::readFile(pathOf(fileUrl)));
}

void writeProgrammeFile(const std::string& fileUrl, const Programme& programme) {
    formats::writeFileAtomically(pathOf(fileUrl), formats::writeProgrammeXml(programme));
}

} // namespace agendum::writer
