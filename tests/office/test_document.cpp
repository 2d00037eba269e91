// SPDX-License-Identifier: MPL-2.0
#include "test_document.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <array>
#include <optional>
#include <stdexcept>

namespace agendum::test {
namespace {

using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

PropertyValue property(const char* name, const Any& value) {
    return {rtl::OUString::createFromAscii(name), -1, value,
            css::beans::PropertyState_DIRECT_VALUE};
}

/// Arguments of a load or store: one property.
Sequence<PropertyValue> with(const char* name, const Any& value) {
    const PropertyValue only = property(name, value);
    return {&only, 1};
}

/// A file name in the office's folder that is not taken.
std::filesystem::path freshFile(const Office& office, const std::string& ending) {
    static int count = 0;
    return office.folder() / ("document-" + std::to_string(++count) + ending);
}

} // namespace

TestDocument::TestDocument(Office& office, View view) : office_(office), view_(view) {
    load("private:factory/swriter");
}

TestDocument::TestDocument(Office& office, const std::filesystem::path& file, View view)
    : office_(office), view_(view) {
    load(urlOf(file));
}

TestDocument::~TestDocument() {
    try {
        close();
    } catch (const css::uno::Exception&) {
        // The office died, or a veto keeps the document: the fixture tells the first, and the
        // second ends with the office.
    }
}

void TestDocument::load(const rtl::OUString& url) {
    // Windows that are made on another thread than the main one wait for GTK's clipboard in vain.
    const std::array how{property("Hidden", Any(view_ == View::hidden)),
                         property("ReadOnly", Any(view_ == View::readOnly)),
                         property("OnMainThread", Any(true))};
    model_.set(office_.desktop()->loadComponentFromURL(url, "_blank", 0, {how.data(), how.size()}),
               css::uno::UNO_QUERY);
    if (!model_.is()) throw std::runtime_error("No text document: " + toStd(url));
}

void TestDocument::close() {
    const Reference<css::util::XCloseable> closeable(model_, css::uno::UNO_QUERY);
    model_.clear();
    if (!closeable.is()) return;
    // A view that goes on another thread is missed by the main one, where toolbars ask it at their
    // leisure what they can do.
    office_.onMainThread([&] { closeable->close(true); });
}

Reference<css::uno::XInterface> TestDocument::controller() const {
    return model_->getCurrentController();
}

Reference<css::document::XUndoManager> TestDocument::undoManager() const {
    return Reference<css::document::XUndoManagerSupplier>(model_, UNO_QUERY_THROW)
        ->getUndoManager();
}

void TestDocument::setLanguage(const std::string& tag) {
    const auto families =
        Reference<css::style::XStyleFamiliesSupplier>(model_, UNO_QUERY_THROW)->getStyleFamilies();
    const Reference<css::container::XNameAccess> styles(families->getByName("ParagraphStyles"),
                                                        UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> standard(styles->getByName("Standard"),
                                                       UNO_QUERY_THROW);
    const std::size_t dash = tag.find('-');
    standard->setPropertyValue(
        "CharLocale", Any(css::lang::Locale(toUno(tag.substr(0, dash)),
                                            dash == std::string::npos ? rtl::OUString()
                                                                      : toUno(tag.substr(dash + 1)),
                                            rtl::OUString())));
}

std::string TestDocument::text() const {
    return toStd(model_->getText()->getString());
}

std::vector<std::string> TestDocument::tables() const {
    const auto names = Reference<css::text::XTextTablesSupplier>(model_, UNO_QUERY_THROW)
                           ->getTextTables()
                           ->getElementNames();
    std::vector<std::string> found;
    for (const rtl::OUString& name : names) found.push_back(toStd(name));
    return found;
}

namespace {

/// In one call, where cell by cell takes thousands; none for tables with merged cells or numbers.
std::optional<std::vector<std::vector<std::string>>>
textsAtOnce(const Reference<css::text::XTextTable>& table) {
    Sequence<Sequence<css::uno::Any>> data;
    try {
        data = Reference<css::sheet::XCellRangeData>(table, UNO_QUERY_THROW)->getDataArray();
    } catch (const css::uno::RuntimeException&) {
        return std::nullopt; // asking is the only way to know
    }
    std::vector<std::vector<std::string>> rows;
    for (const Sequence<css::uno::Any>& row : data) {
        rows.emplace_back();
        for (const css::uno::Any& cell : row) {
            rtl::OUString text;
            if (!(cell >>= text)) return std::nullopt;
            rows.back().push_back(toStd(text));
        }
    }
    return rows;
}

} // namespace

std::vector<std::vector<std::string>> TestDocument::cells(const std::string& table) const {
    // The office may take rows away while they are read: then they are read anew.
    for (int again = 3; again > 0; --again) {
        try {
            return readCells(table);
        } catch (const css::lang::IndexOutOfBoundsException&) {
            continue;
        }
    }
    return readCells(table);
}

std::vector<std::vector<std::string>> TestDocument::readCells(const std::string& table) const {
    const Reference<css::text::XTextTable> found(
        Reference<css::text::XTextTablesSupplier>(model_, UNO_QUERY_THROW)
            ->getTextTables()
            ->getByName(toUno(table)),
        UNO_QUERY_THROW);
    if (auto rows = textsAtOnce(found)) return *std::move(rows);
    const Reference<css::table::XCellRange> range(found, UNO_QUERY_THROW);
    std::vector<std::vector<std::string>> rows(
        static_cast<std::size_t>(found->getRows()->getCount()));
    const sal_Int32 columns = found->getColumns()->getCount();
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (sal_Int32 column = 0; column < columns; ++column) {
            const Reference<css::text::XTextRange> cell(
                range->getCellByPosition(column, static_cast<sal_Int32>(row)), UNO_QUERY_THROW);
            rows[row].push_back(toStd(cell->getString()));
        }
    return rows;
}

void TestDocument::dispatch(const std::string& url) {
    const Reference<css::frame::XDispatchProvider> frame(model_->getCurrentController()->getFrame(),
                                                         UNO_QUERY_THROW);
    css::frame::DispatchHelper::create(office_.context())
        ->executeDispatch(frame, toUno(url), "", 0, Sequence<PropertyValue>());
}

std::filesystem::path TestDocument::storeTo(const std::string& name, const std::string& filter) {
    std::filesystem::path file = office_.folder() / name;
    Reference<css::frame::XStorable>(model_, UNO_QUERY_THROW)
        ->storeToURL(urlOf(file), with("FilterName", Any(toUno(filter))));
    return file;
}

void TestDocument::reopen() {
    const std::filesystem::path file = freshFile(office_, ".odt");
    storeTo(file.filename().string());
    close();
    load(urlOf(file));
}

std::string TestDocument::pdfText() {
    return test::pdfText(
        storeTo(freshFile(office_, ".pdf").filename().string(), "writer_pdf_Export"));
}

std::string pdfText(const std::filesystem::path& pdf) {
    return run({"pdftotext", "-raw", "-nopgbrk", "-enc", "UTF-8", pdf.string(), "-"});
}

Reference<org::agendum::XAgenda> agenda(Office& office,
                                        const Reference<css::text::XTextDocument>& document) {
    const Any argument(document);
    return {office.context()->getServiceManager()->createInstanceWithArgumentsAndContext(
                "org.agendum.Agenda", Sequence<Any>(&argument, 1), office.context()),
            UNO_QUERY_THROW};
}

} // namespace agendum::test
