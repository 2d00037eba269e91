// SPDX-License-Identifier: MPL-2.0
#include "writer/digest.hpp"

#include <rtl/digest.h>

#include <array>

namespace agendum::writer {

std::string digestOf(std::string_view text) {
    std::array<sal_uInt8, RTL_DIGEST_LENGTH_SHA1> bytes{};
    rtl_digest_SHA1(text.data(), static_cast<sal_uInt32>(text.size()), bytes.data(),
                    static_cast<sal_uInt32>(bytes.size()));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string digest;
    for (const sal_uInt8 byte : bytes) {
        digest += digits[byte >> 4U];
        digest += digits[byte & 0xFU];
    }
    return digest;
}

} // namespace agendum::writer
