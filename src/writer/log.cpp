// SPDX-License-Identifier: MPL-2.0
#include "writer/log.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/uno/Exception.hpp>

#include <cstdio>
#include <exception>
#include <string>

namespace agendum::writer {

namespace {

std::string messageOfCurrentException() {
    try {
        throw;
    } catch (const css::uno::Exception& failure) {
        return toStd(failure.Message);
    } catch (const std::exception& failure) {
        return failure.what();
    } catch (...) {
        return "an exception of an unknown kind";
    }
}

} // namespace

void logFailure(const char* what) noexcept {
    try {
        std::fprintf(stderr, "Agendum: %s: %s\n", what, messageOfCurrentException().c_str());
    } catch (...) { // no memory for the message
        std::fprintf(stderr, "Agendum: %s\n", what);
    }
}

} // namespace agendum::writer
