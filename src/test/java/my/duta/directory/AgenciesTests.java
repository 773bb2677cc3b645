package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import my.duta.chat.MemberId;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTests {

    private final Agencies agencies = Directories.agencies();

    @ParameterizedTest
    @CsvSource({
        "aminah.jdn@mygovuc.gov.my, JDN",
        "Ali.Bin.Abu.JDN@MyGovUC.gov.my, JDN",
        "siti.jcu@mygovuc.gov.my, JCU",
        "aminah@mof.gov.my, MOF",
        "aminah@pahang.mof.gov.my, MOF",
        "aminah@JCS.gov.my, JCS",
    })
    void tellsTheAgencyFromTheAddress(String email, String code) {
        assertThat(agencies.of(email)).map(Agency::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aminah.tiada@mygovuc.gov.my",
                "digital@mygovuc.gov.my",
                "aminah@gmail.com",
                "aminah@xmof.gov.my",
                "mof.gov.my",
                "",
            })
    void tellsNoAgencyFromAnAddressThatNamesNone(String email) {
        assertThat(agencies.of(email)).isEmpty();
    }

    @Test
    void prefersTheLongestDomain() {
        var specific = new ArrayList<String>();
        for (Agency agency : agencies.all()) {
            for (String domain : agency.domains()) {
                for (Agency other : agencies.all()) {
                    other.domains().stream()
                            .filter(it -> domain.endsWith("." + it))
                            .forEach(it -> specific.add(domain));
                }
                if (agencies.all().stream()
                                .filter(it -> it.domains().contains(domain))
                                .count()
                        == 1) {
                    assertThat(agencies.of("a@" + domain)).contains(agency);
                }
            }
        }
        assertThat(specific).as("domains below the domain of another agency").isNotEmpty();
    }

    @Test
    void asksTheOfficerOnlyWhereTheAddressDoesNotTell() {
        var told = officer("aminah.jcu@mygovuc.gov.my").of("JCS");
        var untold = officer("aminah@gmail.com").of("JCS");

        assertThat(agencies.of(told)).map(Agency::code).contains("JCU");
        assertThat(agencies.of(untold)).map(Agency::code).contains("JCS");
        assertThat(agencies.of(officer("aminah@gmail.com"))).isEmpty();
    }

    private static Officer officer(String email) {
        return new Officer(
                new MemberId("users/1"),
                "Aminah",
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void everyRowOfTheTableIsWellFormed() {
        List<CSVRecord> rows = CsvTable.read("classpath:directory/agencies.csv");
        var codes = new HashSet<String>();

        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> {
            assertThat(row.isConsistent()).as("columns of %s", row).isTrue();
            assertThat(row.get("code")).matches("[A-Z][A-Za-z0-9 ()-]{1,20}");
            assertThat(codes.add(row.get("code")))
                    .as("code of %s is unique", row)
                    .isTrue();
            assertThat(row.get("name_ms")).isNotBlank();
            assertThat(row.get("name_en")).isNotBlank();
            assertThat(CsvTable.list(row, "domains"))
                    .isNotEmpty()
                    .allMatch(it -> it.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
            assertThat(CsvTable.list(row, "labels")).doesNotHaveDuplicates().allMatch(it -> it.matches("[a-z0-9-]+"));
        });
        assertThat(rows)
                .extracting(it -> it.get("parent"))
                .filteredOn(it -> !it.isEmpty())
                .allMatch(codes::contains);
    }
}
