// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <rtl/ustring.hxx>

#include <string_view>
#include <vector>

/// Which file a command is about: the argument "URL", or what the organiser picks.
namespace agendum::commands {

/// A kind of file in a picker.
struct FileKind {
    std::string_view titleKey; ///< the dialogue's title, in strings/interface
    std::string_view nameKey;  ///< the kind's name in the list of kinds
    std::string_view extension;
};

/// A file to read, as file URL. None: the picker was called off. Throws Refusal "argument.missing"
/// where there is no window to ask in, "refused.url" where the argument is no file URL.
std::optional<rtl::OUString> fileToOpen(const Target& target, const Arguments& arguments,
                                        const FileKind& kind);

/// A file to write. Proposes the document's folder and its name (fileNameFor), with the kind's extension. The picker asks before it gives a file that exists.
std::optional<rtl::OUString> fileToSave(const Target& target, const Arguments& arguments,
                                        const FileKind& kind);

/// What a file of a document is called, without an extension: as the document is, or where that has
/// no file yet, as the first of `titles` that is not blank.
rtl::OUString fileNameFor(const rtl::OUString& documentUrl,
                          const std::vector<rtl::OUString>& titles);

/// Throws Refusal "refused.url" for what is no URL of a file on this system.
void requireFileUrl(const rtl::OUString& url);
/// The path as the organiser knows it: /home/anna/rus.pdf.
rtl::OUString systemPath(const rtl::OUString& fileUrl);

} // namespace agendum::commands
