// SPDX-License-Identifier: MPL-2.0
#include "office_test.hpp"

#include "support/random_programme.hpp"
#include "writer/document_store.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

using namespace agendum::test;

namespace {

using agendum::Programme;
using agendum::testing::randomProgramme;
using agendum::writer::readStore;
using agendum::writer::Record;
using agendum::writer::sameRecord;
using agendum::writer::toUno;
using agendum::writer::writeStore;

Record recordOf(const Programme& programme) {
    Record record;
    record.programme = std::make_shared<const Programme>(programme);
    record.timeStyle = "padded-dot";
    record.file = agendum::writer::linkTo("file:///tmp/programme.xml", record.programme);
    return record;
}

class StoreTest : public OfficeTest {
protected:
    css::uno::Reference<css::beans::XPropertyContainer> properties() const {
        const css::uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(
            document.model(), css::uno::UNO_QUERY_THROW);
        return supplier->getDocumentProperties()->getUserDefinedProperties();
    }
    bool has(const std::string& name) const {
        const css::uno::Reference<css::beans::XPropertySet> set(properties(),
                                                                css::uno::UNO_QUERY_THROW);
        return set->getPropertySetInfo()->hasPropertyByName(toUno(name));
    }
    void put(const std::string& name, const std::string& value) const {
        properties()->addProperty(toUno(name), css::beans::PropertyAttribute::REMOVABLE,
                                  css::uno::Any(toUno(value)));
    }
    css::uno::Reference<css::util::XModifiable> modifiable() const {
        return {document.model(), css::uno::UNO_QUERY_THROW};
    }

    TestDocument document{office};
};

/// An import and export filter, and its files' ending.
struct Format {
    const char* filter;
    const char* ending;
};

class StoreFormatTest : public StoreTest, public testing::WithParamInterface<Format> {};

TEST_P(StoreFormatTest, AProgrammeOf300ItemsComesBackFromTheFile) {
    const Record record = recordOf(randomProgramme(7, {.items = 300, .foreign = true}));
    writeStore(document.model(), record);
    const TestDocument reopened(
        office, document.storeTo(std::string("store") + GetParam().ending, GetParam().filter));
    EXPECT_TRUE(sameRecord(readStore(reopened.model()), record));
}

INSTANTIATE_TEST_SUITE_P(Formats, StoreFormatTest,
                         testing::Values(Format{"writer8", ".odt"},
                                         Format{"OpenDocument Text Flat XML", ".fodt"},
                                         Format{"MS Word 2007 XML", ".docx"},
                                         Format{"MS Word 97", ".doc"}),
                         [](const auto& format) { return std::string(format.param.ending + 1); });

TEST_F(StoreTest, ADocumentWithoutProgrammeHasNeitherProgrammeNorFault) {
    EXPECT_TRUE(sameRecord(readStore(document.model()), Record()));
}

TEST_F(StoreTest, ManyProgrammesComeBack) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        const Record record = recordOf(randomProgramme(seed, {.items = 60}));
        writeStore(document.model(), record);
        EXPECT_TRUE(sameRecord(readStore(document.model()), record));
    }
}

TEST_F(StoreTest, AShorterProgrammeLeavesNoPiecesBehind) {
    writeStore(document.model(), recordOf(agendum::testing::longProgramme(300)));
    EXPECT_TRUE(has("Agendum programme 2"));
    writeStore(document.model(), recordOf(agendum::testing::longProgramme(1)));
    EXPECT_FALSE(has("Agendum programme 2"));
}

TEST_F(StoreTest, NoProgrammeLeavesNothingBehind) {
    writeStore(document.model(), recordOf(agendum::testing::longProgramme(300)));
    writeStore(document.model(), Record());
    const css::uno::Reference<css::beans::XPropertySet> set(properties(),
                                                            css::uno::UNO_QUERY_THROW);
    EXPECT_EQ(set->getPropertySetInfo()->getProperties().getLength(), 0);
}

TEST_F(StoreTest, OnlyAChangeMarksTheDocumentModified) {
    const Record record = recordOf(randomProgramme(3));
    writeStore(document.model(), record);
    EXPECT_TRUE(modifiable()->isModified());
    modifiable()->setModified(false);
    writeStore(document.model(), record);
    EXPECT_FALSE(modifiable()->isModified());
}

TEST_F(StoreTest, AMissingPieceIsToldAndTheOthersAreKept) {
    writeStore(document.model(), recordOf(agendum::testing::longProgramme(300)));
    properties()->removeProperty("Agendum programme 2");
    const Record record = readStore(document.model());
    EXPECT_EQ(record.programme, nullptr);
    ASSERT_TRUE(record.fault.has_value());
    EXPECT_EQ(record.fault->key, "fault.stored.piece");
    EXPECT_EQ(record.fault->arguments.front(), "2");
    EXPECT_FALSE(record.unreadable.empty());
}

TEST_F(StoreTest, ACountThatIsNoNumberIsTold) {
    put("Agendum programme", "many");
    const Record record = readStore(document.model());
    ASSERT_TRUE(record.fault.has_value());
    EXPECT_EQ(record.fault->key, "fault.stored.count");
}

TEST_F(StoreTest, WhatCantBeReadIsToldAndStaysAsItIs) {
    put("Agendum programme", "1");
    put("Agendum programme 1", "<programme xmlns=\"urn:agendum:programme:9\"/>");
    Record record = readStore(document.model());
    EXPECT_EQ(record.programme, nullptr);
    EXPECT_TRUE(record.fault.has_value());

    record.timeStyle = "colon";
    writeStore(document.model(), record);
    EXPECT_TRUE(sameRecord(readStore(document.model()), record));
    EXPECT_EQ(record.unreadable, "<programme xmlns=\"urn:agendum:programme:9\"/>");
}

} // namespace
