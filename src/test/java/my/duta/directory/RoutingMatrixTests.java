package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address that the table of agencies knows, and every way from there to a person. */
class RoutingMatrixTests {

    private static final List<CSVRecord> ROWS = CsvTable.read("classpath:directory/agencies.csv");
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path directory;

    private final Absences absences = new InMemoryAbsences();
    private final Agencies agencies = Directories.agencies();

    static List<CSVRecord> rows() {
        return ROWS;
    }

    private static Map<String, List<String>> codesBy(String column) {
        var codes = new HashMap<String, List<String>>();
        for (CSVRecord row : ROWS) {
            CsvTable.list(row, column)
                    .forEach(it ->
                            codes.computeIfAbsent(it, name -> new ArrayList<>()).add(row.get("code")));
        }
        return codes;
    }

    private static Optional<CSVRecord> row(String code) {
        return ROWS.stream().filter(it -> it.get("code").equals(code)).findFirst();
    }

    /** The row itself and those above it, worked out without the code under test. */
    private static List<String> line(CSVRecord row) {
        var line = new ArrayList<>(List.of(row.get("code")));
        row(row.get("parent")).ifPresent(it -> line.addAll(line(it)));
        return line;
    }

    private static Optional<String> owner(List<String> sharing) {
        return sharing.stream()
                .filter(top -> sharing.stream()
                        .allMatch(it -> line(row(it).orElseThrow()).contains(top)))
                .findFirst();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyDomainAndWhateverLiesBelowItTellsItsOwner(CSVRecord row) {
        Map<String, List<String>> codes = codesBy("domains");
        for (String domain : CsvTable.list(row, "domains")) {
            Optional<String> owner = owner(codes.getOrDefault(domain, List.of()));

            assertThat(owner).as("%s has one owner", domain).isPresent();
            assertThat(code("aminah@" + domain)).isEqualTo(owner);
            assertThat(code("Aminah.Binti.Contoh@" + domain.toUpperCase(Locale.ROOT)))
                    .isEqualTo(owner);
            assertThat(code("aminah@cawangan.utara." + domain)).isEqualTo(owner);
            assertThat(code("aminah@x" + domain)).isNotEqualTo(owner);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyLabelTellsItsAgencyUnlessAnotherBearsItToo(CSVRecord row) {
        Map<String, List<String>> codes = codesBy("labels");
        for (String label : CsvTable.list(row, "labels")) {
            List<String> bearers = codes.getOrDefault(label, List.of());
            String address = "aminah.contoh." + label + "@mygovuc.gov.my";

            assertThat(code(address)).isEqualTo(bearers.size() == 1 ? Optional.of(row.get("code")) : Optional.empty());
            assertThat(agencies.candidates(address)).extracting(Agency::code).containsExactlyElementsOf(bearers);
            assertThat(code(label + "@mygovuc.gov.my")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mod, MINDEF, KD",
        "kk, MOF, KOMUNIKASI",
        "jpm, JPM, PENJARA",
        "ec, SPR, ST",
        "jpn, JPN, JPN (negeri)",
        "anm, JANM, ANM (Arkib)",
        "ag, JANM, AGC",
        "kkd, KOMUNIKASI, KD",
    })
    void anAbbreviationOfSeveralTellsNoneAndOffersAll(String label, String one, String other) {
        String address = "aminah." + label + "@mygovuc.gov.my";

        assertThat(code(address)).isEmpty();
        assertThat(agencies.candidates(address)).extracting(Agency::code).containsExactly(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "aminah@jtksm.mohr.gov.my, JTKSM",
        "aminah@mohr.gov.my, KESUMA",
        "aminah@jpph.gov.my, JPPH",
        "aminah@mod.gov.my, MINDEF",
        "aba1234@moe.gov.my, KPM",
        "guru@moe-dl.edu.my, KPM",
        "aminah@pahang.treasury.gov.my, MOF",
        "aminah.mampu@mygovuc.gov.my, JDN",
    })
    void sharedAndNestedDomainsTellWhoeverIsMeant(String email, String code) {
        assertThat(code(email)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "aminah@suk.johor.gov.my, JOHOR",
        "aminah@kedah.gov.my, KEDAH",
        "aminah@jkr.kelantan.gov.my, KELANTAN",
        "aminah@melaka.gov.my, MELAKA",
        "aminah@mbs.ns.gov.my, NEGERI_SEMBILAN",
        "aminah@pahang.gov.my, PAHANG",
        "aminah@perak.gov.my, PERAK",
        "aminah@perlis.gov.my, PERLIS",
        "aminah@penang.gov.my, PULAU_PINANG",
        "aminah@sabah.gov.my, SABAH",
        "aminah@sarawak.gov.my, SARAWAK",
        "aminah@selangor.gov.my, SELANGOR",
        "aminah@terengganu.gov.my, TERENGGANU",
        "aminah@mada.gov.my, KEDAH",
        "aminah@dbkl.gov.my, KUALA_LUMPUR",
    })
    void officesOfAStateKeepItsWeekend(String email, State state) {
        assertThat(agencies.of(email)).flatMap(Agency::state).contains(state);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyAgencyIsServedByItselfThenByThoseAboveThenByTheCentralDesk(CSVRecord row) {
        var people = new ArrayList<>(List.of("KC,ambassador,Pusat,pusat@kc.gov.my,"));
        ROWS.forEach(it -> {
            String name = address(it.get("code"));
            people.add("%s,ambassador,%s,%s,".formatted(it.get("code"), it.get("code"), name));
            people.add("%s,deputy,%s,timbalan.%s,".formatted(it.get("code"), it.get("code"), name));
        });
        Roster roster = Directories.roster(directory, absences, people.toArray(String[]::new));
        String code = row.get("code");
        var expected = new ArrayList<String>();
        line(row).forEach(it -> expected.addAll(List.of(address(it), "timbalan." + address(it))));
        expected.add("pusat@kc.gov.my");

        assertThat(asked(roster, code)).containsExactlyElementsOf(expected);

        absences.away(address(code), TODAY, Optional.empty());
        expected.remove(0);
        assertThat(asked(roster, code)).containsExactlyElementsOf(expected);

        absences.away("timbalan." + address(code), TODAY, Optional.of(address("BNM")));
        expected.set(0, address("BNM"));
        assertThat(asked(roster, code))
                .containsExactlyElementsOf(code.equals("BNM") ? expected.subList(1, expected.size()) : expected);
    }

    @Test
    void anAgencyThatNobodyKnowsIsServedByTheCentralDesk() {
        Roster roster = Directories.roster(
                directory, "KC,ambassador,Pusat,pusat@kc.gov.my,", "MOF,ambassador,Satu,satu@mof.gov.my,");

        assertThat(asked(roster, "TIADA")).containsExactly("pusat@kc.gov.my");
        assertThat(roster.chain(Optional.empty(), NOW)).hasSize(1);
        assertThat(agencies.upwards("TIADA")).isEmpty();
    }

    private Optional<String> code(String email) {
        return agencies.of(email).map(Agency::code);
    }

    private static String address(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "@contoh.gov.my";
    }

    private static List<String> asked(Roster roster, String code) {
        return roster.chain(Optional.of(code), NOW).stream()
                .flatMap(List::stream)
                .map(Ambassador::email)
                .toList();
    }
}
