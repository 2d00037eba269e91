// SPDX-License-Identifier: MPL-2.0
#include "commands/programme_file.hpp"

#include "commands/pickers.hpp"
#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "writer/uno_text.hpp"

namespace agendum::commands {

Programme readProgrammeFile(const rtl::OUString& fileUrl) {
    requireFileUrl(fileUrl);
    const std::filesystem::path path(writer::toUtf16(systemPath(fileUrl)));
    return formats::readProgrammeXml(formats::readFile(path));
}

} // namespace agendum::commands
