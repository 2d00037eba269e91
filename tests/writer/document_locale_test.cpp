// SPDX-License-Identifier: MPL-2.0
#include "writer/document_locale.hpp"

#include <gtest/gtest.h>

namespace {

using agendum::writer::localeOf;
using agendum::writer::tagOf;
using css::lang::Locale;

TEST(DocumentLocale, LanguageAndCountryHaveFieldsOfTheirOwn) {
    EXPECT_EQ(localeOf("sv"), Locale("sv", "", ""));
    EXPECT_EQ(localeOf("sv-FI"), Locale("sv", "FI", ""));
    EXPECT_EQ(localeOf("hsb-DE"), Locale("hsb", "DE", ""));
}

TEST(DocumentLocale, WhatIsMoreStandsWholeInTheVariant) {
    EXPECT_EQ(localeOf("sr-Latn-RS"), Locale("qlt", "", "sr-Latn-RS"));
    EXPECT_EQ(localeOf("ca-ES-valencia"), Locale("qlt", "", "ca-ES-valencia"));
    EXPECT_EQ(tagOf(Locale("qlt", "ES", "ca-ES-valencia")), "ca-ES-valencia");
}

TEST(DocumentLocale, ATagSurvivesTheWayThereAndBack) {
    for (const std::string tag : {"sv", "sv-SE", "en-GB", "fil-PH", "zh-Hant-TW", "i-klingon"})
        EXPECT_EQ(tagOf(localeOf(tag)), tag);
}

} // namespace
