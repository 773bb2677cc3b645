package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.SpaceId;
import my.duta.directory.Officer;
import my.duta.redis.Json;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;

/** Whom a question reaches, and whom it reaches next. */
class EscalationRoutingIntegrationTests extends DeskStage {

    @Test
    void asksAnAmbassadorOfTheAgencyAndTellsTheOfficerWhom() {
        satu();
        Escalation escalation = open("q1");

        assertThat(askedFor(escalation)).contains("Satu");
        assertThat(delivered())
                .extracting(it -> it.to().space())
                .containsExactly(Requests.OFFICERS_SPACE, spaceOf("satu"));
        assertThat(audit()).containsExactly("opened by users/officer");
    }

    @Test
    void asksWhoeverHasTheFewestOpen() {
        satu();
        dua();

        assertThat(List.of(askedFor(open("q1")), askedFor(open("q2")), askedFor(open("q3")), askedFor(open("q4"))))
                .containsExactly(Optional.of("Dua"), Optional.of("Satu"), Optional.of("Dua"), Optional.of("Satu"));
    }

    @Test
    void asksTheDeputyThenTheMinistryWhereNobodyBeforeCanBeReached() {
        met("pusat", "pusat@kc.gov.my");
        assertThat(askedFor(open("q1"))).contains("Pusat");

        met("timbalan", "timbalan@jcu.gov.my");
        assertThat(askedFor(open("q2"))).contains("Timbalan");
    }

    @Test
    void asksTheCentralDeskForAnOfficerOfNoKnownAgency() {
        satu();
        met("pusat", "pusat@kc.gov.my");

        Escalation escalation = desk.open(Requests.of("q1", my.duta.language.Language.MALAY, Optional.empty()));

        assertThat(askedFor(escalation)).contains("Pusat");
    }

    @Test
    void asksNobodyTheirOwnQuestion() {
        dua();
        met("officer", "satu@jcu.gov.my");

        assertThat(askedFor(open("q1"))).contains("Dua");
        assertThat(askedFor(open("q2"))).contains("Dua");
    }

    @Test
    void reachesADeskInItsOwnSpace() {
        desk = desk("JCU,ambassador,Meja,meja@jcu.gov.my,spaces/DESK");
        open("q1");

        assertThat(delivered()).extracting(it -> it.to().space()).contains(new SpaceId("spaces/DESK"));
    }

    @Test
    void waitsForNobodyAndIsOfferedWhenAnAmbassadorAppears() {
        Escalation waiting = open("q1");
        assertThat(askedFor(waiting)).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(askedFor(now(waiting))).isEmpty();

        desk.reachable(satu(), spaceOf("satu"));

        assertThat(askedFor(now(waiting))).contains("Satu");
        assertThat(delivered()).extracting(it -> it.to().space()).contains(spaceOf("satu"));
        assertThat(audit()).containsExactly("opened by users/officer", "offered by duta");
    }

    @Test
    void isOfferedAfterAChangeOfTheRosterToo() {
        Escalation waiting = open("q1");
        met("baru", "baru@jcu.gov.my");
        desk = desk("JCU,ambassador,Baru,baru@jcu.gov.my,");

        pass(Duration.ofMinutes(1));

        assertThat(askedFor(now(waiting))).contains("Baru");
    }

    @Test
    void asksTheNextOneWhereACardCannotBeDelivered() {
        satu();
        Escalation escalation = open("q1");
        dua();

        desk.undeliverable(cardFor(escalation, "satu"));

        assertThat(askedFor(now(escalation))).contains("Dua");
        assertThat(officers.find(new MemberId("users/satu")).flatMap(Officer::direct))
                .isEmpty();
        assertThat(audit()).containsExactly("opened by users/officer", "unreachable by duta", "offered by duta");
    }

    private Post cardFor(Escalation escalation, String name) {
        return outbox.due(100, Duration.ZERO, TestRedis.PLENTY).stream()
                .map(it -> new Json().read(it.payload(), Post.class))
                .filter(it -> it.to().space().equals(spaceOf(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void triesNoSpaceTwiceThatTakesNoCards() {
        desk = desk(
                "JCU,ambassador,Meja,meja@jcu.gov.my,spaces/MEJA", "KC,ambassador,Pusat,pusat@kc.gov.my,spaces/PUSAT");
        Escalation escalation = open("q1");

        desk.undeliverable(cardFor(escalation, "meja"));
        assertThat(askedFor(now(escalation))).contains("Pusat");
        desk.undeliverable(cardFor(escalation, "pusat"));

        assertThat(askedFor(now(escalation))).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(askedFor(now(escalation))).isEmpty();
    }

    @Test
    void triesASpaceAgainWhereItsAmbassadorWasSeenIn() {
        satu();
        Escalation escalation = open("q1");
        desk.undeliverable(cardFor(escalation, "satu"));
        assertThat(askedFor(now(escalation))).isEmpty();

        desk.reachable(satu(), spaceOf("satu"));

        assertThat(askedFor(now(escalation))).contains("Satu");
    }

    @Test
    void mindsNoCardOfAnybodyWhoIsNotAskedNow() {
        satu();
        Escalation escalation = open("q1");
        Post old = cardFor(escalation, "satu");
        dua();
        desk.undeliverable(old);

        desk.undeliverable(old);

        assertThat(askedFor(now(escalation))).contains("Dua");
    }
}
