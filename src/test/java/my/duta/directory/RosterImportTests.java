package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import my.duta.directory.RosterFinding.Kind;
import my.duta.language.Language;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RosterImportTests {

    private static final String HEADINGS = "agency,role,name,email,space";
    private static final String DESK = "KC,ambassador,Pusat,pusat@kc.gov.my,";

    @TempDir
    private Path directory;

    private final DirectoryProperties settings = Directories.settings("");
    private final Agencies agencies = Directories.agencies();
    private final RosterCheck check = new RosterCheck(settings, agencies);
    private final RosterVersions versions = new InMemoryRosterVersions();
    private final Roster roster = new Roster(settings, agencies, new InMemoryAbsences(), versions, Clock.systemUTC());
    private final RosterImport imports = new RosterImport(check, roster, versions, Clock.systemUTC());

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("roster.csv"), String.join("\n", lines));
    }

    private List<RosterFinding> findings(String... lines) throws IOException {
        return check.of(file(lines)).findings().stream()
                .filter(it -> it.kind() != Kind.GAP)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIADA,ambassador,Satu,satu@jcu.gov.my, | AGENCY_UNKNOWN | TIADA",
                "JCU,ketua,Satu,satu@jcu.gov.my, | ROLE_UNKNOWN | ketua",
                "JCU,ambassador,,satu@jcu.gov.my, | NAME_MISSING | ",
                "JCU,ambassador,Satu,satu, | ADDRESS_WRONG | satu",
                "JCU,ambassador,Satu,, | ADDRESS_WRONG | ''",
                "JCU,ambassador,Satu,satu@jcu gov.my, | ADDRESS_WRONG | satu@jcu gov.my",
                "JCU,ambassador,Satu,satu@jcu.gov.my,Bilik Duta | SPACE_WRONG | Bilik Duta",
                "JCU,ambassador,Satu,satu@jcu.gov.my | CELLS_WRONG | 4;5",
                "JCU,deputy,Dua,PUSAT@kc.gov.my, | PERSON_OF_TWO_AGENCIES | pusat@kc.gov.my;KC;3",
                "KC,deputy,Pusat,pusat@kc.gov.my, | PERSON_TWICE | pusat@kc.gov.my;KC;3",
            })
    void namesTheLineOfWhatIsWrong(String line, Kind kind, String details) throws IOException {
        assertThat(findings(HEADINGS, "# sebuah komen", DESK, "", line))
                .containsExactly(new RosterFinding(
                        kind, 5, details == null ? List.of() : Arrays.asList(details.split(";", -1))));
    }

    @Test
    void findsEverythingAtOnceTheErrorsFirst() throws IOException {
        assertThat(findings(HEADINGS, DESK, "JCU,deputy,Dua,pusat@kc.gov.my,", "TIADA,ketua,,satu,bilik"))
                .extracting(RosterFinding::kind)
                .containsExactly(
                        Kind.AGENCY_UNKNOWN,
                        Kind.ROLE_UNKNOWN,
                        Kind.NAME_MISSING,
                        Kind.ADDRESS_WRONG,
                        Kind.SPACE_WRONG,
                        Kind.PERSON_OF_TWO_AGENCIES);
    }

    @Test
    void saysWhichColumnsAreMissing() throws IOException {
        assertThat(findings("agency,name,email,space", "KC,Pusat,pusat@kc.gov.my,"))
                .containsExactly(new RosterFinding(Kind.COLUMN_MISSING, 0, "role"));
        assertThat(findings("agency,role,name,email", "KC,ambassador,Pusat,pusat@kc.gov.my"))
                .as("a roster without spaces")
                .isEmpty();
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        assertThat(findings("\uFEFF" + HEADINGS + "\r", DESK + "\r", "JCU,deputy,\"Dua, Timbalan\",dua@jcu.gov.my,\r"))
                .isEmpty();
    }

    @Test
    void saysThatAFileCannotBeRead() throws IOException {
        Path latin = directory.resolve("latin.csv");
        Files.write(
                latin, (HEADINGS + "\nKC,ambassador,Ren\u00e9,pusat@kc.gov.my,").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(check.of(latin).findings()).containsExactly(new RosterFinding(Kind.UNREADABLE, 0));
        assertThat(check.of(directory.resolve("tiada.csv")).findings())
                .containsExactly(new RosterFinding(Kind.UNREADABLE, 0));
        assertThat(findings(HEADINGS, "KC,\"ambassador"))
                .extracting(RosterFinding::kind)
                .contains(Kind.UNREADABLE);
    }

    @Test
    void wantsSomebodyAtTheCentralDesk() throws IOException {
        assertThat(findings(HEADINGS, "JCU,ambassador,Satu,satu@jcu.gov.my,"))
                .containsExactly(new RosterFinding(Kind.CENTRAL_DESK_EMPTY, 0, "KC"));
        assertThat(findings(HEADINGS)).containsExactly(new RosterFinding(Kind.CENTRAL_DESK_EMPTY, 0, "KC"));
    }

    @Test
    void warnsOfAgenciesWithNobodyUpToTheirMinistry() throws IOException {
        RosterFinding gap =
                check.of(file(HEADINGS, DESK, "KD,ambassador,Satu,satu@digital.gov.my,")).findings().stream()
                        .filter(it -> it.kind() == Kind.GAP)
                        .findFirst()
                        .orElseThrow();

        List<String> codes = List.of(gap.details().get(1).split(", "));
        assertThat(gap.isError()).isFalse();
        assertThat(codes).contains("MOF", "SUK Johor").doesNotContain("KD", "MYNIC", "NAIO", "KC", "JCU", "JCS");
        assertThat(gap.details().get(0)).isEqualTo(Integer.toString(codes.size()));
    }

    @Test
    void tellsWhoServesEachAgency() throws IOException {
        List<AgencyCoverage> coverage = check.coverage(check.of(file(
                        HEADINGS,
                        DESK,
                        "KD,ambassador,Satu,satu@digital.gov.my,",
                        "KD,ambassador,Dua,dua@digital.gov.my,",
                        "NAIO,deputy,Tiga,tiga@ai.gov.my,"))
                .ambassadors());

        assertThat(coverage).hasSameSizeAs(agencies.all());
        assertThat(coverage)
                .extracting(
                        it -> it.agency().code(),
                        AgencyCoverage::ambassadors,
                        AgencyCoverage::deputies,
                        it -> it.servedBy().orElse(""),
                        AgencyCoverage::isGap)
                .contains(
                        tuple("KD", 2, 0, "KD", false),
                        tuple("NAIO", 0, 1, "NAIO", false),
                        tuple("MyDIGITAL", 0, 0, "KD", false),
                        tuple("MOF", 0, 0, "KC", true));
        assertThat(check.coverage(List.of())).allMatch(it -> it.servedBy().isEmpty() && it.isGap());
    }

    @Test
    void planShowsWhoIsAddedRemovedMovedAndChanged() throws IOException {
        imports.carryOut(
                imports.plan(file(
                        HEADINGS,
                        DESK,
                        "JCU,ambassador,Satu,satu@jcu.gov.my,",
                        "JCU,ambassador,Dua,dua@jcu.gov.my,",
                        "JCU,deputy,Tiga,tiga@jcu.gov.my,",
                        "JCU,deputy,Empat,empat@jcu.gov.my,")),
                "aminah");

        RosterImport.Plan plan = imports.plan(file(
                HEADINGS,
                "KC,ambassador,Pusat Baharu,pusat@kc.gov.my,spaces/MEJA",
                "JCS,ambassador,Satu,satu@jcu.gov.my,",
                "JCU,ambassador,Tiga,tiga@jcu.gov.my,",
                "JCU,deputy,Empat,empat@jcu.gov.my,",
                "JCU,deputy,Lima,lima@jcu.gov.my,"));

        assertThat(plan.changes())
                .extracting(
                        it -> it.kind(),
                        it -> it.after().or(it::before).map(Ambassador::name).orElse(""))
                .containsExactly(
                        tuple(RosterChange.Kind.ADDED, "Lima"),
                        tuple(RosterChange.Kind.REMOVED, "Dua"),
                        tuple(RosterChange.Kind.MOVED, "Tiga"),
                        tuple(RosterChange.Kind.MOVED, "Satu"),
                        tuple(RosterChange.Kind.CHANGED, "Pusat Baharu"));
        assertThat(versions.serving()).as("a plan changes nothing").isEqualTo(1);
    }

    @Test
    void doesNotImportARosterWithErrors() throws IOException {
        RosterImport.Plan plan = imports.plan(file(HEADINGS, "TIADA,ambassador,Satu,satu@jcu.gov.my,"));

        assertThatThrownBy(() -> imports.carryOut(plan, "aminah")).isInstanceOf(IllegalArgumentException.class);
        assertThat(imports.history()).isEmpty();
    }

    @Test
    void doesNotCarryOutAPlanThatAnotherOvertook() throws IOException {
        RosterImport.Plan first = imports.plan(file(HEADINGS, DESK));
        RosterImport.Plan second = imports.plan(file(HEADINGS, DESK, "JCU,ambassador,Satu,satu@jcu.gov.my,"));

        assertThat(imports.carryOut(second, "aminah")).isPresent();
        assertThat(imports.carryOut(first, "siti")).isEmpty();
        assertThat(imports.history()).extracting(RosterVersion::by).containsExactly("aminah");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFindingIsSaidWithItsDetails(Language language) {
        var words = new RosterFindingWords(new Words());
        for (Kind kind : Kind.values()) {
            String said = words.say(new RosterFinding(kind, 7, "SATU", "DUA", "TIGA"), language);

            assertThat(said).as("%s", kind).isNotBlank().doesNotContain("{");
            assertThat(words.place(new RosterFinding(kind, 7), language)).contains("7");
            assertThat(words.severity(kind.severity(), language)).isNotBlank();
        }
        assertThat(words.place(new RosterFinding(Kind.GAP, 0), language)).isEmpty();
    }
}
