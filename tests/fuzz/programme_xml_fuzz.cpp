// SPDX-License-Identifier: MPL-2.0
// Any bytes are a programme or a Fault; and what is read comes back from what is written.
#include "formats/programme_xml.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agendum::formats;
    try {
        const std::string_view bytes(reinterpret_cast<const char*>(data), size);
        const agendum::Programme programme = readProgrammeXml(bytes);
        if (readProgrammeXml(writeProgrammeXml(programme)) != programme) std::abort();
    } catch (const Fault&) {
        return -1; // told as it should be; not worth keeping
    }
    return 0;
}
