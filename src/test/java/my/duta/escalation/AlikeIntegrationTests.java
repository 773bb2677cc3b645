package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import my.duta.chat.Post;
import my.duta.directory.Officer;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;

class AlikeIntegrationTests extends DeskStage {

    private Request asking(String officer) {
        return Requests.by(officer, "tentang Gem", Language.MALAY, Optional.of("JCU"), Requests.NOW);
    }

    @Test
    void joinsWhoAsksTheSameOnceTheAmbassadorConfirms() {
        Officer satu = satu();
        Escalation first = desk.open(asking("ali"));
        Escalation second = desk.open(asking("abu"));
        assertThat(EscalationDesk.alike(first)).isEmpty();
        assertThat(EscalationDesk.alike(second)).contains(first.id());
        assertThat(delivered().stream().map(it -> it.reply().toString()))
                .anyMatch(
                        it -> it.contains("Mungkin sama dengan " + first.id().value()) && it.contains("CONFIRM_ALIKE"));

        assertThat(desk.confirmAlike(second.id(), satu).done()).isTrue();
        assertThat(now(second)).isInstanceOf(Escalation.Closed.class);
        delivered();
        desk.resolve(first.id(), satu, "Boleh.");

        assertThat(delivered().stream()
                        .filter(it -> it.reply().toString().contains("Boleh."))
                        .map(Post::to)
                        .distinct())
                .extracting(it -> it.space().value())
                .contains("spaces/ALI", "spaces/ABU");
    }

    @Test
    void proposesNoneToWhoMayNotAnswerTheOther() {
        satu();
        met("selatan", "selatan@jcs.gov.my");
        desk.open(Requests.by("ali", "tentang Gem", Language.MALAY, Optional.of("JCU"), Requests.NOW));

        Escalation other =
                desk.open(Requests.by("abu", "tentang Gem", Language.MALAY, Optional.of("JCS"), Requests.NOW));

        assertThat(EscalationDesk.alike(other)).isEmpty();
    }

    @Test
    void looksAgainAmongWhatTheNextOneMayAnswerWhenItIsPassedOn() {
        met("pusat", "pusat@kc.gov.my");
        Escalation central =
                desk.open(Requests.by("ali", "tentang Gem", Language.MALAY, Optional.of("JCS"), Requests.NOW));
        Officer satu = satu();
        Escalation passed =
                desk.open(Requests.by("abu", "tentang Gem", Language.MALAY, Optional.of("JCU"), Requests.NOW));
        assertThat(EscalationDesk.alike(passed)).isEmpty();
        String target = desk.passTargets(passed, satu).stream()
                .filter(it -> it.name().equals("Pusat"))
                .map(PassTarget::key)
                .findFirst()
                .orElseThrow();

        desk.passOn(passed.id(), satu, target, "Bukan milik kami");

        assertThat(EscalationDesk.alike(now(passed))).contains(central.id());
    }

    @Test
    void proposesNoQuestionOfTheSameOfficerOrOfAnotherNumber() {
        satu();
        desk.open(Requests.by("ali", "Gem 1", Language.MALAY, Optional.of("JCU"), Requests.NOW));

        List<Escalation> later = List.of(
                desk.open(Requests.by("abu", "Gem 2", Language.MALAY, Optional.of("JCU"), Requests.NOW)),
                desk.open(Requests.by("abu", "Gem 2 ", Language.MALAY, Optional.of("JCU"), Requests.NOW)));

        assertThat(later).allSatisfy(it -> assertThat(EscalationDesk.alike(it)).isEmpty());
    }

    @Test
    void confirmsNothingThatWasNotProposed() {
        Officer satu = satu();
        Escalation only = open("q1");

        assertThat(desk.confirmAlike(only.id(), satu).why()).contains(Refusal.UNKNOWN);
    }
}
