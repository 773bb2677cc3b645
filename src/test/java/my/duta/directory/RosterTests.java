package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import my.duta.chat.SpaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTests {

    @TempDir
    private Path directory;

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
        assertThat(new Roster(Directories.settings(""), Directories.agencies()).all())
                .isEmpty();
    }

    @Test
    void readsTheExampleThatTheLocalProfileUses() {
        var roster = new Roster(Directories.settings("classpath:deploy/roster.example.csv"), Directories.agencies());

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
