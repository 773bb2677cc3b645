package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Post;
import my.duta.directory.Officer;
import my.duta.language.Language;
import my.duta.redis.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ambassadors and officers may do beside taking and answering, and what time does. */
class EscalationActsIntegrationTests extends DeskStage {

    private Officer satu;
    private Officer dua;
    private Officer officer;
    private Escalation escalation;

    @BeforeEach
    void ask() {
        satu = satu();
        officer = officers.find(Requests.OFFICER).orElseThrow();
        escalation = open("q1");
        dua = dua();
        delivered();
    }

    private List<String> told(String space) {
        return delivered().stream()
                .filter(it -> it.to().space().equals(spaceOf(space)))
                .map(Post::reply)
                .map(it -> it.text().map(text -> text.words()).orElse("") + it.card())
                .toList();
    }

    private Officer join(String name, String question) {
        Officer other = met(name, name + "@jcu.gov.my");
        desk.join(escalation.id(), Requests.by(name, question, Language.ENGLISH, Optional.of("JCU"), clock.instant()));
        return other;
    }

    @Test
    void goesOnWithTheOthersWhenOneCannotBeRead() {
        redis.opsForHash().putAll(Keys.escalation("D-BROKEN"), Map.of("epoch", "1", "state", "{"));
        redis.opsForZSet().add(Keys.escalationSteps(), "D-BROKEN", 0);

        pass(Duration.ofHours(9));

        assertThat(now(escalation).history().events()).extracting(Event::kind).contains(Event.Kind.REMINDED);
    }

    @Test
    void anAmbassadorAsksBackAndTheOfficersWordComesToThem() {
        desk.askBack(escalation.id(), satu, "Fail yang mana? Hubungi 012-345 6789");
        assertThat(told("officer")).anyMatch(it -> it.contains("Fail yang mana?") && !it.contains("012-345"));

        assertThat(desk.sayMore(escalation.id(), dua, "x").why()).contains(Refusal.NOT_THE_OFFICER);
        assertThat(desk.sayMore(escalation.id(), officer, "Fail PDF").done()).isTrue();

        assertThat(told("satu")).anyMatch(it -> it.contains("Fail PDF"));
        assertThat(((Escalation.Assigned) now(escalation)).askedBack()).isFalse();
    }

    @Test
    void aQuestionWhoseOfficerDoesNotAnswerIsClosedHonestlyAndMayBeOpenedAgain() {
        desk.askBack(escalation.id(), satu, "Fail yang mana?");
        delivered();
        pass(Duration.ofDays(7));

        assertThat(now(escalation))
                .isInstanceOfSatisfying(
                        Escalation.Closed.class,
                        it -> assertThat(it.reason()).isEqualTo(Escalation.Closed.Reason.NO_REPLY));
        assertThat(told("officer")).anyMatch(it -> it.contains("Peringatan")).anyMatch(it -> it.contains("ditutup"));
        assertThat(desk.notSolved(escalation.id(), officer, "").done()).isTrue();
        assertThat(now(escalation).isOpen()).isTrue();
    }

    @Test
    void anAmbassadorPassesOnToSomebodyOfTheListWithANote() {
        List<PassTarget> targets = desk.passTargets(escalation, satu);
        assertThat(targets).extracting(PassTarget::name).containsExactly("Dua");
        assertThat(targets.toString()).doesNotContain("@");

        assertThat(desk.passOn(escalation.id(), satu, "none", "").why()).contains(Refusal.TARGET_UNAVAILABLE);
        desk.passOn(escalation.id(), satu, targets.get(0).key(), "Anda lebih tahu");

        assertThat(askedFor(now(escalation))).contains("Dua");
        assertThat(told("dua")).anyMatch(it -> it.contains("Anda lebih tahu"));
    }

    @Test
    void anAmbassadorGivesBackAndTheNextIsAsked() {
        assertThat(desk.release(escalation.id(), dua, "").why()).contains(Refusal.NOT_HELD);
        desk.release(escalation.id(), satu, "");
        assertThat(askedFor(now(escalation))).contains("Dua");
        desk.release(escalation.id(), dua, "");
        assertThat(askedFor(now(escalation))).isEmpty();
        assertThat(replica.meters.get("duta.escalations.stranded").gauge().value())
                .isEqualTo(1);

        pass(Duration.ofHours(5));
        assertThat(askedFor(now(escalation))).isPresent();
        assertThat(replica.meters.get("duta.escalations.stranded").gauge().value())
                .isZero();
    }

    @Test
    void anAmbassadorClosesWithAReasonThatTheOfficerIsTold() {
        desk.close(escalation.id(), satu, Escalation.Closed.Reason.NOT_OUR_MATTER, "Rujuk unit kewangan");

        assertThat(told("officer"))
                .anyMatch(it -> it.contains("bukan di bawah urusan") && it.contains("Rujuk unit kewangan"));
        assertThat(desk.claim(escalation.id(), dua).why()).contains(Refusal.CLOSED);
    }

    @Test
    void timeRemindsThenAsksTheNextAndBeginsTheChainAnew() {
        pass(Duration.ofMinutes(190));
        assertThat(told("satu")).anyMatch(it -> it.contains("Peringatan"));

        pass(Duration.ofMinutes(60));
        assertThat(askedFor(now(escalation))).contains("Dua");

        pass(Duration.ofDays(1));
        assertThat(now(escalation).matter().laps()).isEqualTo(1);
        assertThat(askedFor(now(escalation))).isPresent();
        assertThat(audit()).contains("reminded by duta", "returned by duta");
    }

    @Test
    void whoTookItAndDoesNotAnswerLosesItInTime() {
        desk.claim(escalation.id(), satu);
        pass(Duration.ofDays(3));

        assertThat(now(escalation).holder()).contains("dua@jcu.gov.my");
        assertThat(desk.resolve(escalation.id(), satu, "Boleh.").done())
                .as("it waits, so anybody may answer it")
                .isTrue();
    }

    @Test
    void whatSomebodyAwayHasGoesToTheDeputyTheyNamed() {
        Officer deputy = met("timbalan", "timbalan@jcu.gov.my");
        desk.claim(escalation.id(), satu);
        absences.away("satu@jcu.gov.my", LocalDate.of(2026, 11, 30), deputy.email());
        desk.relieve(satu);

        assertThat(askedFor(now(escalation))).contains("Timbalan");
        assertThat(askedFor(open("q2"))).isNotEqualTo(Optional.of("Satu"));
    }

    @Test
    void nobodyHasMoreThanTheLimit() {
        for (int i = 0; i < 2 * DeskReplica.SETTINGS.mostHeld() + 5; i++) {
            open("many" + i);
        }

        assertThat(replica.escalations.held())
                .containsEntry("satu@jcu.gov.my", 20)
                .containsEntry("dua@jcu.gov.my", 20)
                .containsEntry(Escalations.NOBODY, 6);
        assertThat(desk.open().stream()
                        .filter(it -> it.holder().isEmpty())
                        .map(it -> desk.claim(it.id(), satu).why()))
                .containsOnly(Optional.of(Refusal.HOLDS_ENOUGH));
    }

    @Test
    void oneAnswerReachesEveryAskerOnceInTheirPlaceAndLanguage() {
        join("budi", "q7");
        Escalation same = open("q8");
        desk.duplicateOf(same.id(), satu, escalation.id());
        delivered();

        desk.resolve(escalation.id(), satu, "Boleh. E-mel saya satu@jcu.gov.my");

        assertThat(told("budi"))
                .filteredOn(it -> it.contains("Boleh."))
                .singleElement()
                .asString()
                .contains("Answer from Satu");
        assertThat(replica.candidates.waiting(10)).singleElement().satisfies(it -> {
            assertThat(it.askers()).isEqualTo(3);
            assertThat(it.others()).hasSize(2);
            assertThat(it.answer()).contains("Boleh.").doesNotContain("satu@");
        });
        join("chong", "q9");
        assertThat(told("chong")).anyMatch(it -> it.contains("Boleh."));
        assertThat(replica.candidates.waiting(10).get(0).askers()).isEqualTo(4);
    }

    @Test
    void othersGoOnWaitingWhenTheFirstOfficerTakesItBack() {
        Officer budi = join("budi", "q7");
        EscalationId budis = desk.idFor("q7", budi.id());
        delivered();

        assertThat(desk.withdraw(escalation.id(), officer).done()).isTrue();
        assertThat(now(escalation).isOpen()).isTrue();
        desk.resolve(escalation.id(), satu, "Boleh.");
        List<Post> posts = delivered();
        assertThat(posts.stream()
                        .filter(it -> it.to().space().equals(spaceOf("budi")))
                        .filter(it -> it.reply().toString().contains("Boleh.")))
                .hasSize(1);
        assertThat(posts.stream()
                        .filter(it -> it.to().space().equals(spaceOf("officer")))
                        .map(it -> it.reply().toString()))
                .noneMatch(it -> it.contains("Boleh."));
        assertThat(desk.notSolved(budis, budi, "").done()).isTrue();
        assertThat(askedFor(desk.find(budis).orElseThrow())).contains("Satu");
    }

    @Test
    void theCardOfWhoJoinedGoesThroughTheWholeLifeInTheirLanguage() {
        Officer budi = join("budi", "q7");
        EscalationId budis = desk.idFor("q7", budi.id());
        assertThat(told("budi")).singleElement().asString().contains("Soalan q7", "Waiting for Satu", budis.value());

        desk.claim(escalation.id(), satu);
        assertThat(told("budi")).singleElement().asString().contains("Being handled by Satu");
        desk.sayMore(escalation.id(), officer, "Fail PDF");
        assertThat(told("budi")).hasSize(1);
        desk.resolve(escalation.id(), satu, "Boleh.");
        assertThat(told("budi")).anyMatch(it -> it.contains("Answered by Satu") && it.contains("THANK_ESCALATION"));
        desk.thank(budis, budi);
        assertThat(told("budi")).singleElement().asString().doesNotContain("THANK_ESCALATION");
        assertThat(desk.standing(desk.find(budis).orElseThrow()).escalation().id())
                .isEqualTo(escalation.id());

        desk.notSolved(budis, budi, "");
        assertThat(told("budi")).singleElement().asString().contains("Waiting for Satu");
    }

    @Test
    void theCardOfWhoAskedAlreadyShowsFromThenOnWhatTheyWereJoinedTo() {
        Officer budi = met("budi", "budi@jcu.gov.my");
        Escalation same = desk.open(Requests.by("budi", "q7", Language.ENGLISH, Optional.of("JCU"), clock.instant()));
        delivered();

        desk.duplicateOf(same.id(), satu, escalation.id());
        assertThat(told("budi"))
                .singleElement()
                .asString()
                .contains("Waiting for Satu", same.id().value());
        desk.withdraw(same.id(), budi);
        assertThat(told("budi")).singleElement().asString().contains("no longer waits");
        desk.resolve(escalation.id(), satu, "Boleh.");
        assertThat(told("budi")).isEmpty();
    }

    @Test
    void theLastOneWhoLeavesClosesIt() {
        Officer budi = join("budi", "q7");
        desk.withdraw(escalation.id(), officer);

        assertThat(desk.withdraw(desk.idFor("q7", budi.id()), budi).done()).isTrue();
        assertThat(now(escalation).isOpen()).isFalse();
    }

    @Test
    void whatWasNotSolvedOpensWithItsHistoryAndItsAnswerIsNoCandidate() {
        desk.resolve(escalation.id(), dua, "Boleh.");
        assertThat(desk.thank(escalation.id(), officer).done()).isTrue();
        assertThat(desk.thank(escalation.id(), officer).why()).contains(Refusal.ALREADY_DONE);
        delivered();

        assertThat(desk.notSolved(escalation.id(), officer, "Belum jelas").done())
                .isTrue();

        assertThat(askedFor(now(escalation))).contains("Dua");
        assertThat(replica.candidates.waiting(10)).isEmpty();
        assertThat(told("dua")).anyMatch(it -> it.contains("Belum jelas"));
        desk.resolve(escalation.id(), dua, "Lebih jelas.");
        assertThat(told("officer")).anyMatch(it -> it.contains("Lebih jelas."));
    }

    @Test
    void aMaintainerDecidesOnACandidateOnceAndTheAmbassadorIsTold() {
        desk.resolve(escalation.id(), satu, "Boleh.");
        delivered();

        assertThat(replica.candidates.dismiss(escalation.id(), "Sudah ada dalam garis panduan", "siti"))
                .isPresent();
        assertThat(replica.candidates.published(escalation.id(), "gems", "siti"))
                .isEmpty();

        assertThat(told("satu")).anyMatch(it -> it.contains("Sudah ada dalam garis panduan"));
        assertThat(replica.candidates.waiting(10)).isEmpty();
        assertThat(replica.candidates.find(escalation.id()).flatMap(Candidate::verdict))
                .isPresent();
    }
}
