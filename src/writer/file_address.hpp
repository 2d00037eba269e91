// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

/// How a document writes down where the file is that it follows. Pure; URLs as the office has them.
namespace agendum::writer {

/// A file in the document's folder or below is named from there ("plan/rus.xml"): the two can move
/// together, and who gets the document by mail does not learn where the sender keeps her files.
/// Any other is named in full, as is any while the document has no place of its own.
std::string storedAddress(const std::string& fileUrl, const std::string& documentUrl);

/// The file URL again, seen from where the document is now. Empty: it can't be told.
std::string addressFrom(const std::string& stored, const std::string& documentUrl);

/// Where a file of that name would lie beside the document; empty: the document has no folder. A
/// document that was saved but once names its file in full, for it had no place when it did; where
/// both have moved since, the file is found by this.
std::string besideDocument(const std::string& fileUrl, const std::string& documentUrl);

} // namespace agendum::writer
