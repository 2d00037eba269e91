// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office.hpp"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <org/agendum/XAgenda.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace agendum::test {

/// A text document that is open in an office; closed, unsaved, with this object.
class TestDocument {
public:
    enum class View {
        shown,
        hidden,
        readOnly, ///< shown, of a file, and can only be read
    };

    /// A new one. Hidden documents have a view as well (a cursor, a controller), in a frame that
    /// is not seen.
    explicit TestDocument(Office& office, View view = View::hidden);
    /// The one in a file.
    TestDocument(Office& office, const std::filesystem::path& file, View view = View::hidden);
    TestDocument(const TestDocument&) = delete;
    TestDocument& operator=(const TestDocument&) = delete;
    ~TestDocument();

    const css::uno::Reference<css::text::XTextDocument>& model() const { return model_; }
    css::uno::Reference<css::uno::XInterface> controller() const;
    css::uno::Reference<css::document::XUndoManager> undoManager() const;
    /// Sets the language of the whole document, as "sv-SE": that of its default style.
    void setLanguage(const std::string& tag);

    /// The whole text, tables left out.
    std::string text() const;
    /// Names of the tables in document order.
    std::vector<std::string> tables() const;
    /// The cells' texts, row by row; paragraphs of a cell parted by '\n'.
    std::vector<std::vector<std::string>> cells(const std::string& table) const;

    /// Runs a command of the office or of ours (".uno:SelectAll") in its frame.
    void dispatch(const std::string& url);

    /// Stores it under its folder as NAME with an import/export filter ("writer8", "MS Word 2007
    /// XML", "OpenDocument Text Flat XML") and returns where. The document goes on under its old
    /// name.
    std::filesystem::path storeTo(const std::string& name, const std::string& filter = "writer8");
    /// Stores it as an ODT, closes it and opens the file: what the organiser sees the next day.
    void reopen();
    /// What stands in its PDF, as pdftotext reads it in reading order.
    std::string pdfText();

private:
    std::vector<std::vector<std::string>> readCells(const std::string& table) const;
    void load(const rtl::OUString& url);
    void close();

    Office& office_;
    View view_;
    css::uno::Reference<css::text::XTextDocument> model_;
};

/// What pdftotext reads in a PDF, in reading order.
std::string pdfText(const std::filesystem::path& pdf);

/// Agendum for a document, as scripts get it.
css::uno::Reference<org::agendum::XAgenda>
agenda(Office& office, const css::uno::Reference<css::text::XTextDocument>& document);

} // namespace agendum::test
