// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agendum::formats {

/// Writes indented XML from front to back. What can't stand in XML (control characters, bytes that
/// are no UTF-8) becomes U+FFFD, so that the outcome is always well-formed as long as names and raw
/// fragments are. Names must outlive the writer.
class XmlWriter {
public:
    void open(std::string_view name);
    /// Only between open and the first content.
    void attribute(std::string_view name, std::string_view value);
    /// From here to the element's end nothing is indented: blanks would be text.
    void runOn();
    void text(std::string_view text);
    /// A fragment that is XML already.
    void raw(std::string_view xml);
    void close();

    std::string take() { return std::move(xml_); }

private:
    struct Open {
        std::string_view name;
        bool runsOn = false;
        bool empty = true;
    };
    void content(bool onItsOwnLine);
    void newLine(std::size_t depth);
    void append(std::string_view text, bool inAttribute);

    std::string xml_;
    std::vector<Open> open_;
};

} // namespace agendum::formats
