package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.ThreadId;
import my.duta.directory.Officer;
import org.junit.jupiter.api.Test;

class EscalationDeskIntegrationTests extends DeskStage {

    @Test
    void opensOnceForAQuestionOfAnOfficer() {
        satu();
        open("q1");
        Escalation again = open("q1");

        assertThat(askedFor(again)).contains("Satu");
        assertThat(audit()).hasSize(1);
        assertThat(desk.askedBy(Requests.OFFICER)).hasSize(1);
        assertThat(desk.idFor("q1", Requests.OFFICER)).isEqualTo(again.id());
        assertThat(desk.idFor("q1", new MemberId("users/other"))).isNotEqualTo(again.id());
    }

    @Test
    void letsExactlyOneOfManyHaveAnEscalation() throws Exception {
        int threads = 8;
        var people = new ArrayList<Officer>();
        var rows = new ArrayList<String>();
        for (int i = 0; i < threads; i++) {
            rows.add("JCU,ambassador,Duta " + i + ",duta" + i + "@jcu.gov.my,");
            people.add(met("duta" + i, "duta" + i + "@jcu.gov.my"));
        }
        desk = desk(rows.toArray(String[]::new));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 200; round++) {
                Escalation escalation = open("race" + round);
                var barrier = new CyclicBarrier(threads);
                var claims = new ArrayList<Future<Outcome>>();
                for (Officer person : people) {
                    claims.add(pool.submit(() -> {
                        barrier.await();
                        return desk.claim(escalation.id(), person);
                    }));
                }
                var winners = new ArrayList<MemberId>();
                for (int i = 0; i < threads; i++) {
                    Outcome outcome = claims.get(i).get();
                    var holder = ((Escalation.Assigned) outcome.now().orElseThrow()).assignment();
                    assertThat(holder).isEqualTo(((Escalation.Assigned) now(escalation)).assignment());
                    if (outcome.done()) {
                        winners.add(people.get(i).id());
                        assertThat(holder.member()).isEqualTo(people.get(i).id());
                    }
                }
                assertThat(winners).hasSize(1);
                desk.withdraw(escalation.id(), officers.find(Requests.OFFICER).orElseThrow());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(audit()).hasSize(200 * 3);
    }

    @Test
    void bringsAnAnswerToTheOfficerOnce() {
        Officer satu = satu();
        Escalation escalation = open("q1");
        delivered();

        assertThat(desk.resolve(escalation.id(), satu, "Boleh.").done()).isTrue();
        assertThat(desk.resolve(escalation.id(), satu, "Boleh.").done()).isFalse();

        assertThat(now(escalation)).isInstanceOf(Escalation.Answered.class);
        assertThat(delivered().stream()
                        .map(Post::reply)
                        .filter(it -> it.summary().contains("telah menjawab")
                                || it.card().orElseThrow().toString().contains("Boleh.")))
                .as("the answer, and the ambassador's own card that repeats it")
                .hasSize(2);
        assertThat(audit()).containsExactly("opened by users/officer", "answered by users/satu");
    }

    @Test
    void refusesAnswersOfWhoeverDoesNotHoldIt() {
        Officer satu = satu();
        Officer stranger = met("selatan", "selatan@jcs.gov.my");
        Officer officer = officers.find(Requests.OFFICER).orElseThrow();
        Escalation escalation = open("q1");

        assertThat(desk.claim(escalation.id(), stranger).done()).isFalse();
        assertThat(desk.resolve(escalation.id(), stranger, "x").done()).isFalse();
        assertThat(desk.claim(escalation.id(), officer).done()).isFalse();
        assertThat(desk.claim(escalation.id(), satu).done()).isTrue();
        assertThat(desk.resolve(escalation.id(), dua(), "x").done()).isFalse();
        assertThat(desk.resolve(new EscalationId("D-000000000000"), satu, "x").now())
                .isEmpty();
        assertThat(audit()).containsExactly("opened by users/officer", "claimed by users/satu");
    }

    @Test
    void letsOnlyTheOfficerTakeItBackAndOnlyWhileItIsOpen() {
        Officer satu = satu();
        Officer officer = officers.find(Requests.OFFICER).orElseThrow();
        Escalation first = open("q1");
        Escalation second = open("q2");

        assertThat(desk.withdraw(first.id(), satu).done()).isFalse();
        assertThat(desk.withdraw(first.id(), officer).done()).isTrue();
        assertThat(desk.resolve(first.id(), satu, "Terlambat").done()).isFalse();
        assertThat(now(first)).isInstanceOf(Escalation.Closed.class);
        desk.resolve(second.id(), satu, "Boleh.");
        assertThat(desk.withdraw(second.id(), officer).done()).isFalse();
        assertThat(now(second)).isInstanceOf(Escalation.Answered.class);
    }

    @Test
    void revisesTheCardsOfAllWhoHaveOne() {
        Officer satu = satu();
        Escalation escalation = open("q1");
        delivered();

        desk.claim(escalation.id(), satu);

        assertThat(delivered())
                .extracting(it -> it.to().space())
                .containsExactly(Requests.OFFICERS_SPACE, spaceOf("satu"));
    }

    @Test
    void knowsTheEscalationOfAThreadThatItsCardBegan() {
        satu();
        Escalation escalation = open("q1");
        Post card = delivered().get(1);

        assertThat(desk.inThread(new ThreadId("spaces/SATU/threads/" + card.id().value())))
                .contains(escalation.id());
        assertThat(desk.inThread(new ThreadId("spaces/SATU/threads/other"))).isEmpty();
    }

    @Test
    void listsForAnAmbassadorWhatTheyMayAnswer() {
        Officer satu = satu();
        Escalation escalation = open("q1");

        assertThat(desk.answerableBy(satu)).extracting(Escalation::id).containsExactly(escalation.id());
        assertThat(desk.answerableBy(met("selatan", "selatan@jcs.gov.my"))).isEmpty();
        assertThat(desk.answerableBy(officers.find(Requests.OFFICER).orElseThrow()))
                .isEmpty();
    }
}
