package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import my.duta.chat.SpaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    private Path directory;

    private final Absences absences = new InMemoryAbsences();

    private Roster roster(String... rows) {
        return Directories.roster(directory, rows);
    }

    @Test
    void asksAmbassadorsThenDeputiesThenTheMinistryThenTheCentralDesk() {
        Roster roster = roster(
                "JCU,deputy,Timbalan,timbalan@jcu.gov.my,",
                "KC,ambassador,Pusat,pusat@kc.gov.my,",
                "JCU,ambassador,Dua,dua@jcu.gov.my,",
                "JCU,ambassador,Satu,satu@jcu.gov.my,");

        assertThat(names(roster.chain(Optional.of("JCU"))))
                .containsExactly(List.of("Dua", "Satu"), List.of("Timbalan"), List.of("Pusat"));
    }

    @Test
    void asksTheCentralDeskForWhoeverBelongsNowhere() {
        Roster roster = roster("KC,ambassador,Pusat,pusat@kc.gov.my,", "JCU,ambassador,Satu,satu@jcu.gov.my,");

        assertThat(names(roster.chain(Optional.empty()))).containsExactly(List.of("Pusat"));
        assertThat(names(roster.chain(Optional.of("JCS")))).containsExactly(List.of("Pusat"));
        assertThat(names(roster.chain(Optional.of("MOF")))).containsExactly(List.of("Pusat"));
    }

    private static List<List<String>> names(List<List<Ambassador>> groups) {
        return groups.stream()
                .map(it -> it.stream().map(Ambassador::name).toList())
                .toList();
    }

    @Test
    void leavesOutWhoIsAwayAndAsksTheirDeputyInTheirPlace() {
        absences.away("satu@jcu.gov.my", TODAY, Optional.of("timbalan@kc.gov.my"));
        absences.away("dua@jcu.gov.my", TODAY, Optional.empty());
        Roster roster = Directories.roster(
                directory,
                absences,
                "JCU,ambassador,Satu,satu@jcu.gov.my,",
                "JCU,ambassador,Dua,dua@jcu.gov.my,",
                "JCU,ambassador,Tiga,tiga@jcu.gov.my,",
                "KC,ambassador,Pusat,pusat@kc.gov.my,",
                "MOF,ambassador,Timbalan,timbalan@kc.gov.my,");

        assertThat(names(roster.chain(Optional.of("JCU"), NOW)))
                .containsExactly(List.of("Timbalan", "Tiga"), List.of("Pusat"));
        assertThat(names(roster.chain(Optional.of("JCU"), NOW.plus(Duration.ofDays(1)))))
                .isEqualTo(names(roster.chain(Optional.of("JCU"))));
    }

    @Test
    void asksTheDeputyOfADeputyWhoIsAwayToo() {
        absences.away("satu@jcu.gov.my", TODAY, Optional.of("dua@jcu.gov.my"));
        absences.away("dua@jcu.gov.my", TODAY, Optional.of("tiga@jcs.gov.my"));
        Roster roster = Directories.roster(
                directory,
                absences,
                "JCU,ambassador,Satu,satu@jcu.gov.my,",
                "JCU,deputy,Dua,dua@jcu.gov.my,",
                "JCS,ambassador,Tiga,tiga@jcs.gov.my,");

        assertThat(names(roster.chain(Optional.of("JCU"), NOW))).containsExactly(List.of("Tiga"));
    }

    @Test
    void asksNobodyTwiceAndNoStranger() {
        absences.away("satu@jcu.gov.my", TODAY, Optional.of("dua@jcu.gov.my"));
        absences.away("pusat@kc.gov.my", TODAY, Optional.of("orang@lain.gov.my"));
        Roster roster = Directories.roster(
                directory,
                absences,
                "JCU,ambassador,Satu,satu@jcu.gov.my,",
                "JCU,deputy,Dua,dua@jcu.gov.my,",
                "KC,ambassador,Pusat,pusat@kc.gov.my,");

        assertThat(names(roster.chain(Optional.of("JCU"), NOW))).containsExactly(List.of("Dua"));
    }

    @Test
    void asksNobodyWhereAllAreAwayForOneAnother() {
        absences.away("satu@jcu.gov.my", TODAY, Optional.of("dua@jcu.gov.my"));
        absences.away("dua@jcu.gov.my", TODAY, Optional.of("satu@jcu.gov.my"));
        Roster roster = Directories.roster(
                directory, absences, "JCU,ambassador,Satu,satu@jcu.gov.my,", "JCU,ambassador,Dua,dua@jcu.gov.my,");

        assertThat(roster.chain(Optional.of("JCU"), NOW)).isEmpty();
    }

    @Test
    void knowsAnAmbassadorByAddressInAnyCase() {
        Roster roster = roster("JCU,Ambassador,Satu,Satu@JCU.gov.my,spaces/DESK");

        assertThat(roster.addressed("SATU@jcu.gov.my"))
                .contains(new Ambassador(
                        "satu@jcu.gov.my",
                        "Satu",
                        "JCU",
                        Ambassador.Role.AMBASSADOR,
                        Optional.of(new SpaceId("spaces/DESK"))));
        assertThat(roster.addressed("dua@jcu.gov.my")).isEmpty();
    }

    @Test
    void isEmptyWhereNoneIsSet() {
        assertThat(new Roster(Directories.settings(""), Directories.agencies(), new InMemoryAbsences()).all())
                .isEmpty();
    }

    @Test
    void readsTheExampleThatTheLocalProfileUses() {
        var roster = new Roster(
                Directories.settings("classpath:deploy/roster.example.csv"),
                Directories.agencies(),
                new InMemoryAbsences());

        assertThat(roster.all()).isNotEmpty().allMatch(it -> it.email().endsWith("@mygovuc.gov.my"));
        assertThat(roster.chain(Optional.empty())).as("a central desk").isNotEmpty();
    }

    @Test
    void saysWhichEntryNamesAnUnknownAgencyOrRole() {
        assertThatThrownBy(() -> roster("JCU,ambassador,Satu,satu@jcu.gov.my,", "TIADA,ambassador,Dua,dua@x.my,"))
                .hasMessageContaining("'TIADA' in entry 2");
        assertThatThrownBy(() -> roster("JCU,ketua,Satu,satu@jcu.gov.my,"))
                .hasMessageContaining("'ketua' in entry 1")
                .hasMessageContaining("ambassador or deputy");
    }
}
