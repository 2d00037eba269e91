// SPDX-License-Identifier: MPL-2.0
// The packed extension as the office's Extension Manager takes it.
#include "office_test.hpp"

#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/deployment/XPackage.hpp>
#include <com/sun/star/resource/StringResourceWithLocation.hpp>
#include <osl/file.hxx>

#include <fstream>
#include <regex>
#include <stdexcept>

using namespace agendum::test;

namespace {

using agendum::writer::toStd;
using agendum::writer::toUno;
using css::uno::Reference;
using testing::AllOf;
using testing::AnyOf;
using testing::Each;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

constexpr const char* identifier = "org.agendum.agendum";

using PackageTest = OfficeTest;

class SwedishPackageTest : public OfficeTest {
protected:
    SwedishPackageTest() : OfficeTest(OfficeKind{.language = "sv"}) {}
};

Reference<css::deployment::XPackage> installedPackage(const Office& office) {
    const auto groups = css::deployment::ExtensionManager::get(office.context())
                            ->getAllExtensions(nullptr, nullptr);
    for (const auto& group : groups) {
        for (const Reference<css::deployment::XPackage>& package : group)
            if (package.is() && package->getIdentifier().Value.equalsAscii(identifier))
                return package;
    }
    throw std::runtime_error("The extension is not installed.");
}

/// Where its files lie.
std::filesystem::path packageFolder(const Office& office) {
    const rtl::OUString url = css::deployment::PackageInformationProvider::get(office.context())
                                  ->getPackageLocation(rtl::OUString::createFromAscii(identifier));
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        throw std::runtime_error("The extension lies nowhere.");
    return toStd(path);
}

/// The libraries that a library asks for.
std::vector<std::string> neededBy(const std::filesystem::path& library) {
    const std::string entries = run({"readelf", "-dW", library.string()});
    static const std::regex needed("\\(NEEDED\\)[^\\[]*\\[([^\\]]*)\\]");
    std::vector<std::string> names;
    for (std::sregex_iterator match(entries.begin(), entries.end(), needed), end; match != end;
         ++match)
        names.push_back((*match)[1]);
    return names;
}

/// The texts of a language as the office reads them from the installed package.
Reference<css::resource::XStringResourceResolver> packedTexts(const Office& office,
                                                              const css::lang::Locale& locale) {
    const rtl::OUString folder =
        css::deployment::PackageInformationProvider::get(office.context())
            ->getPackageLocation(rtl::OUString::createFromAscii(identifier))
        + "/strings";
    return {css::resource::StringResourceWithLocation::create(office.context(), folder, true,
                                                              locale, "messages", "", nullptr),
            css::uno::UNO_QUERY_THROW};
}

/// All files below a folder that speak of the extension, by name or content.
std::vector<std::filesystem::path> traces(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().filename().string().find("agendum") != std::string::npos
            || (entry.is_regular_file()
                && textOf(entry.path()).find("agendum") != std::string::npos))
            found.push_back(entry.path());
    return found;
}

TEST(Package, InstallsTwiceAndIsThereOnce) {
    const TemporaryFolder folder;
    for (int time = 0; time < 2; ++time)
        unopkg(folder.path(), {"add", "--force", "--suppress-license", AGENDUM_OXT});
    const std::string list = unopkg(folder.path(), {"list"});
    const std::size_t first = list.find(identifier);
    ASSERT_NE(first, std::string::npos) << list;
    EXPECT_EQ(list.find(std::string("Identifier: ") + identifier, first), std::string::npos)
        << list;
}

TEST(Package, LeavesNothingBehindWhenItIsRemoved) {
    const TemporaryFolder folder;
    unopkg(folder.path(), {"add", "--suppress-license", AGENDUM_OXT});
    EXPECT_THAT(traces(folder.path()), Not(testing::IsEmpty()));
    unopkg(folder.path(), {"remove", identifier});
    // What was in use meanwhile goes later: what all users share when unopkg starts, what one user has
    // when the office does.
    unopkg(folder.path(), {"list"});
    startOnce(folder.path());
    EXPECT_THAT(traces(folder.path()), testing::IsEmpty());
}

TEST_F(PackageTest, HasNamePublisherAndLicence) {
    const auto package = installedPackage(office);
    EXPECT_EQ(toStd(package->getDisplayName()), "Agendum – agendas that keep time");
    EXPECT_EQ(toStd(package->getPublisherInfo().First), "The Agendum project");
    EXPECT_THAT(toStd(package->getDescription()), HasSubstr("export the finished invitation"));
    EXPECT_THAT(toStd(package->getLicenseText()), HasSubstr("Mozilla Public License"));
}

TEST_F(SwedishPackageTest, HasASwedishNameAndDescription) {
    const auto package = installedPackage(office);
    EXPECT_EQ(toStd(package->getDisplayName()), "Agendum – program som håller tiden");
    EXPECT_EQ(toStd(package->getPublisherInfo().First), "Agendumprojektet");
    EXPECT_THAT(toStd(package->getDescription()), HasSubstr("håller programmet i din inbjudan"));
}

TEST_F(PackageTest, HasAVersionAndAsksForLibreOffice74) {
    const std::string version = toStd(installedPackage(office)->getVersion());
    EXPECT_THAT(version, MatchesRegex("[0-9]+[.][0-9]+[.][0-9]+"));
    EXPECT_THAT(textOf(packageFolder(office) / "description.xml"),
                HasSubstr("<lo:LibreOffice-minimal-version value=\"7.4\""));
}

TEST_F(PackageTest, TellsInBothLanguagesWhatIsNew) {
    const std::filesystem::path folder = packageFolder(office);
    const std::string description = textOf(folder / "description.xml");
    for (const std::string language : {"en", "sv"}) {
        const std::string notes = "description/release-notes_" + language + ".txt";
        EXPECT_THAT(description, HasSubstr("href=\"" + notes + "\" lang=\"" + language + "\""));
        EXPECT_THAT(textOf(folder / notes), HasSubstr("Agendum"));
    }
}

TEST_F(PackageTest, NeedsNoLibraryThatAPlainOfficeDoesNotHave) {
    EXPECT_THAT(
        neededBy(packageFolder(office) / "libagendum.so"),
        AllOf(Not(testing::IsEmpty()),
              Each(AnyOf("libuno_cppu.so.3", "libuno_cppuhelpergcc3.so.3", "libuno_sal.so.3",
                         "libuno_salhelpergcc3.so.3", "libstdc++.so.6", "libgcc_s.so.1",
                         "libm.so.6", "libc.so.6", "ld-linux-x86-64.so.2"))));
}

TEST_F(PackageTest, HasAnIconForBothContrasts) {
    const auto package = installedPackage(office);
    EXPECT_TRUE(package->getIcon(false).is());
    EXPECT_TRUE(package->getIcon(true).is());
}

TEST_F(PackageTest, IsRegisteredWhole) {
    const auto package = installedPackage(office);
    const auto registered = package->isRegistered(nullptr, nullptr);
    EXPECT_TRUE(registered.IsPresent && registered.Value.Value && !registered.Value.IsAmbiguous);
    for (const auto& part : package->getBundle(nullptr, nullptr)) {
        const auto state = part->isRegistered(nullptr, nullptr);
        EXPECT_TRUE(state.IsPresent && state.Value.Value) << toStd(part->getName());
    }
}

TEST_F(PackageTest, CarriesItsTextsAsTheOfficeReadsThem) {
    const css::lang::Locale swedish("sv", "SE", "");
    const auto packed = packedTexts(office, swedish);
    std::ifstream lines(std::filesystem::path(AGENDUM_SOURCE_DIR)
                        / "extension/strings/messages_sv_SE.properties");
    for (std::string line; std::getline(lines, line);) {
        const std::size_t end = line.find('=');
        if (line.starts_with('#') || end == std::string::npos) continue;
        EXPECT_EQ(toStd(packed->resolveString(toUno(line.substr(0, end)))), line.substr(end + 1));
    }
}

} // namespace
