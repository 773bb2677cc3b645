package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Command;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.directory.Absences;
import my.duta.escalation.Escalation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmbassadorCommandsIntegrationTests extends AmbassadorStage {

    private static final String DESK = "duta.jcu@mygovuc.gov.my";

    @ParameterizedTest
    @EnumSource(
            value = Command.class,
            names = {"OPEN", "AWAY", "BACK"})
    void areForAmbassadorsOnly(Command command) throws Exception {
        Reply said = said(command(Events.SITI, Events.TEAM, command, "2026-12-03"));

        assertThat(Spoken.words(said)).contains("untuk duta perubahan yang tersenarai");
        assertThat(said.onlyFor()).contains(Events.SITI.id());
    }

    @Test
    void openListsOnesOwnAndTheAgencysWithTheirTimes() throws Exception {
        deputyIsThere();
        Escalation mine = escalate("Soalan pertama saya?");
        clock.pass(java.time.Duration.ofMinutes(1));
        Escalation other = escalate("Soalan kedua saya?");
        press(DEPUTY, DEPUTYS, Action.CLAIM_ESCALATION, of(other), Map.of());

        Reply list = said(command(Events.DESK, Events.DESKS, Command.OPEN, ""));

        assertThat(list.card().orElseThrow().sections())
                .extracting(it -> it.title().orElseThrow())
                .containsExactly("Pada anda", "Lain-lain di agensi anda");
        assertThat(Spoken.words(list))
                .containsSubsequence(mine.id().value(), "Sebelum", other.id().value(), "Meja Timbalan JCU");
        Reply card = said(press(Action.SHOW_ESCALATION, mine));
        assertThat(Spoken.words(card)).contains("Soalan pertama saya?");
        assertThat(Spoken.actions(card)).contains(Action.CLAIM_ESCALATION);
    }

    @Test
    void openSaysThatNothingWaits() throws Exception {
        assertThat(Spoken.words(command(Events.DESK, Events.DESKS, Command.OPEN, "")))
                .isEqualTo("Tiada soalan yang menunggu.");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-03", "3/12/2026", "3.12.2026", "3-12-2026"})
    void awayTakesADateAsPeopleWriteIt(String date) throws Exception {
        assertThat(Spoken.words(command(Events.DESK, Events.DESKS, Command.AWAY, date)))
                .contains("hingga 3 Dis 2026");
        assertThat(replica.part(Absences.class).of(DESK, clock.instant())).isPresent();
    }

    @Test
    void awayGivesWhatOneHasToTheDeputy() throws Exception {
        deputyIsThere();
        Escalation escalation = escalate("Soalan pertama saya?");
        press(Action.CLAIM_ESCALATION, escalation);

        Reaction said = command(Events.DESK, Events.DESKS, Command.AWAY, "2026-12-03 timbalan.jcu@mygovuc.gov.my");

        assertThat(Spoken.words(said)).contains("Meja Timbalan JCU", "tidak lagi pada anda: 1");
        assertThat(now(escalation).holder()).contains("timbalan.jcu@mygovuc.gov.my");
    }

    @ParameterizedTest
    @CsvSource({
        "esok,tidak dapat dibaca",
        "2026-02-30,tidak dapat dibaca",
        "2026-11-23,hari ini atau selepasnya",
        "2028-01-01,hari ini atau selepasnya",
        "2026-12-03 siapa@jcu.gov.my,tiada dalam senarai",
        "2026-12-03 duta.jcu@mygovuc.gov.my,diri sendiri"
    })
    void awaySaysWhatIsWrong(String arguments, String wrong) throws Exception {
        assertThat(Spoken.words(command(Events.DESK, Events.DESKS, Command.AWAY, arguments)))
                .contains(wrong);
        assertThat(replica.part(Absences.class).of(DESK, clock.instant())).isEmpty();
    }

    @Test
    void awayAsksInAWindowWhatTheCommandDoesNotSay() throws Exception {
        Reaction opened = command(Events.DESK, Events.DESKS, Command.AWAY, "");
        assertThat(submit(opened).action()).isEqualTo(Action.SEND_ABSENCE);
        assertThat(opened.toString()).contains("Meja Timbalan JCU").doesNotContain("value=" + DESK);

        Reaction wrong = absence("semalam", "");
        assertThat(Spoken.words(wrong)).contains("tidak dapat dibaca");
        assertThat(wrong.toString()).contains("semalam");
        assertThat(absence("2026-12-03", "timbalan.jcu@mygovuc.gov.my")).isInstanceOf(Reaction.Close.class);
        assertThat(replica.part(Absences.class)
                        .of(DESK, clock.instant())
                        .orElseThrow()
                        .deputy())
                .isEqualTo(Optional.of("timbalan.jcu@mygovuc.gov.my"));
    }

    private Reaction absence(String until, String deputy) throws Exception {
        return press(
                Events.DESK,
                Events.DESKS,
                Action.SEND_ABSENCE,
                Map.of(),
                Map.of(AbsenceDialog.UNTIL, until, AbsenceDialog.DEPUTY, deputy));
    }

    @Test
    void backEndsAnAbsence() throws Exception {
        assertThat(Spoken.words(command(Events.DESK, Events.DESKS, Command.BACK, "")))
                .contains("tidak dicatat");
        command(Events.DESK, Events.DESKS, Command.AWAY, "2026-12-03");

        assertThat(Spoken.words(command(Events.DESK, Events.DESKS, Command.BACK, "")))
                .contains("Selamat kembali");
        assertThat(replica.part(Absences.class).of(DESK, clock.instant())).isEmpty();
    }
}
