package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxIntegrationTests {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private Outbox outbox;

    @BeforeEach
    void start() {
        outbox = TestRedis.outbox(TestRedis.empty());
    }

    @Test
    void givesOutWhatIsLongestOnItsWayFirst() {
        for (int i = 9; i > 0; i--) {
            outbox.send("m" + i, "post", "x");
        }

        assertThat(outbox.due(20, LEASE, TestRedis.PLENTY))
                .extracting(Outbox.Entry::id)
                .containsExactly("m9", "m8", "m7", "m6", "m5", "m4", "m3", "m2", "m1");
        assertThat(outbox.due(20, LEASE, TestRedis.PLENTY)).isEmpty();
    }

    @Test
    void sendsOnlyTheNewestOfSeveralContents() {
        outbox.send("card:revision", "revise", "first");
        outbox.send("card:revision", "revise", "second");
        outbox.send("card:revision", "revise", "third");

        List<Outbox.Entry> due = outbox.due(20, LEASE, TestRedis.PLENTY);

        assertThat(due).extracting(Outbox.Entry::payload).containsExactly("third");
        outbox.done(due.get(0));
        assertThat(outbox.holds("card:revision")).isFalse();
        assertThat(outbox.size()).isZero();
    }

    @Test
    void postsWhatWasDeliveredAgainAndNeverConfirmed() {
        outbox.send("m1", "post", "x");
        hand("m1");
        assertThat(outbox.size()).isZero();

        outbox.deliveredAgain("m1", Duration.ofMillis(50));

        await().untilAsserted(() -> assertThat(outbox.due(20, LEASE, TestRedis.PLENTY))
                .extracting(Outbox.Entry::id)
                .containsExactly("m1"));
    }

    @Test
    void leavesToADeliveryWhatItConfirmsThoughTheEventCameAgain() {
        outbox.send("m1", "post", "x");
        hand("m1");
        outbox.deliveredAgain("m1", LEASE);

        outbox.received("m1", "");

        assertThat(outbox.size()).isZero();
        assertThat(outbox.holds("m1")).isFalse();
    }

    private Outbox.Handing hand(String id) {
        return outbox.hand(id, "", LEASE);
    }

    @Test
    void sendsANewerContentAfterTheOneThatIsUnderWay() {
        outbox.send("card:revision", "revise", "first");
        Outbox.Entry first = outbox.due(20, LEASE, TestRedis.PLENTY).get(0);
        outbox.send("card:revision", "revise", "second");

        assertThat(outbox.due(20, LEASE, TestRedis.PLENTY)).isEmpty();
        outbox.done(first);

        assertThat(outbox.due(20, LEASE, TestRedis.PLENTY))
                .extracting(Outbox.Entry::payload, Outbox.Entry::attempts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("second", 1));
    }

    @Test
    void countsATryThatFailedButNoWaitForATurn() {
        outbox.send("m1", "post", "x");
        outbox.notYet(outbox.due(20, LEASE, TestRedis.PLENTY).get(0), Duration.ZERO);
        outbox.later(outbox.due(20, LEASE, TestRedis.PLENTY).get(0), Duration.ZERO);

        assertThat(outbox.due(20, LEASE, TestRedis.PLENTY).get(0).attempts()).isEqualTo(2);
    }

    @Test
    void keepsAReceiptOfWhatWasPosted() {
        outbox.send("p1", "post", "x");
        assertThat(outbox.receipt("p1")).isEmpty();
        var receipt = new Outbox.Receipt("spaces/S/messages/1", "spaces/S/threads/1");

        outbox.posted(outbox.due(20, LEASE, TestRedis.PLENTY).get(0), "p1", receipt);

        assertThat(outbox.receipt("p1")).contains(receipt);
        assertThat(outbox.postIn("spaces/S/threads/1")).contains("p1");
        assertThat(outbox.holds("p1")).isFalse();
    }

    @Test
    void postsWhatADeliveryCouldNotCarry() {
        outbox.send("m1", "post", "x");
        assertThat(hand("m1")).isEqualTo(new Outbox.Handing.Carried("x"));
        assertThat(outbox.due(20, LEASE, TestRedis.PLENTY)).isEmpty();

        outbox.lost("m1", "");

        assertThat(outbox.due(20, LEASE, TestRedis.PLENTY))
                .extracting(Outbox.Entry::id)
                .containsExactly("m1");
    }

    @Test
    void forgetsWhatADeliveryHasCarried() {
        outbox.send("m1", "post", "x");
        hand("m1");

        outbox.received("m1", "");

        assertThat(outbox.holds("m1")).isFalse();
        assertThat(hand("m1")).isEqualTo(new Outbox.Handing.Elsewhere());
    }

    @Test
    void letsOneWriteToASpaceAtATime() {
        Duration second = Duration.ofSeconds(1);

        assertThat(pace("spaces/A", second)).isZero();
        assertThat(pace("spaces/A", second)).isPositive().isLessThanOrEqualTo(second);
        assertThat(pace("spaces/B", second)).isZero();
    }

    @Test
    void letsNobodyWriteToAPausedSpace() {
        outbox.pause("spaces/A", Duration.ofMinutes(5), Duration.ZERO, TestRedis.PLENTY);

        assertThat(pace("spaces/A", Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(4));
    }

    private Duration pace(String space, Duration interval) {
        return outbox.pace(new Outbox.Entry("m", "post", "x", "1", 1, 1, ""), space, interval, TestRedis.PLENTY);
    }
}
