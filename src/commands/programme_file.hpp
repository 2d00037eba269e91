// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <rtl/ustring.hxx>

namespace agendum::commands {

/// The programme in a file. Throws formats::Fault, and Refusal "refused.url" for what is no file URL.
Programme readProgrammeFile(const rtl::OUString& fileUrl);

} // namespace agendum::commands
