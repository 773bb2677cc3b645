package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

class InboxIntegrationTests {

    private static final Duration LEASE = Duration.ofMillis(60);

    private StringRedisTemplate redis;
    private Inbox first;
    private Inbox second;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        first = TestRedis.inbox(redis, TestRedis.settings(LEASE));
        second = TestRedis.inbox(redis, TestRedis.settings(LEASE));
    }

    private static final Inbox.Limits LIMITS = new Inbox.Limits(100, Duration.ofMillis(1), 100);

    /** The work on an event alone in its place; empty if it is known. */
    private static Optional<Inbox.Work> accept(Inbox inbox, String id) {
        return accept(inbox, id, "place of " + id) instanceof Acceptance.Taken taken
                ? Optional.of(taken.work())
                : Optional.empty();
    }

    private static Acceptance accept(Inbox inbox, String id, String place) {
        return inbox.accept(
                new Inbox.Arrival(id, place, "somebody", "text", Instant.parse("2026-11-24T01:00:00Z")), true, LIMITS);
    }

    private static boolean finish(Inbox inbox, Inbox.Work work, Optional<Inbox.Message> message) {
        return inbox.finish(work, new Inbox.Ending(Inbox.End.ANSWERED, message, Duration.ZERO), true)
                .done();
    }

    private Inbox.Work takenOver(Inbox inbox) {
        return await().until(() -> inbox.takeOver(10, it -> false), it -> !it.isEmpty())
                .get(0);
    }

    @Test
    void givesWorkToWhoeverAcceptsItAndToNobodyElse() {
        assertThat(accept(first, "q1")).contains(new Inbox.Work("q1", "place of q1", "text", "1", 1, Duration.ZERO));
        assertThat(accept(second, "q1")).isEmpty();
        assertThat(second.finished("q1")).contains(false);
        assertThat(second.finished("q2")).isEmpty();
    }

    @Test
    void letsAnotherTakeOverWhenTheLeaseHasRunOut() {
        accept(first, "q1");

        Inbox.Work taken = takenOver(second);
        assertThat(taken).isEqualTo(new Inbox.Work("q1", "place of q1", "text", "2", 2, taken.age()));
        assertThat(taken.age()).isGreaterThanOrEqualTo(LEASE);
    }

    @Test
    void refusesTheEndThatAPausedOwnerBrings() {
        Inbox.Work paused = accept(first, "q1").orElseThrow();
        Inbox.Work taken = takenOver(second);

        assertThat(first.renew(paused)).isFalse();
        assertThat(finish(first, paused, message("old"))).isFalse();
        assertThat(finish(second, taken, message("new"))).isTrue();
        assertThat(redis.hasKey(Keys.outgoing("old"))).isFalse();
        assertThat(redis.hasKey(Keys.outgoing("new"))).isTrue();
        assertThat(first.finished("q1")).contains(true);
    }

    private static Optional<Inbox.Message> message(String id) {
        return Optional.of(new Inbox.Message(id, "{}"));
    }

    @Test
    void leavesWorkThatIsRenewedToItsOwner() {
        var patient = TestRedis.inbox(redis, TestRedis.settings(Duration.ofSeconds(30)));
        accept(first, "q1");
        Inbox.Work taken = takenOver(second);
        finish(second, taken, Optional.empty());
        Inbox.Work mine = accept(patient, "q2").orElseThrow();

        assertThat(patient.renew(mine)).isTrue();
        assertThat(second.takeOver(10, it -> false)).isEmpty();
        assertThat(patient.size()).isEqualTo(1);
    }

    @Test
    void countsNoTryOfWorkThatIsOnlySlowHere() {
        Inbox.Work slow = accept(first, "q1").orElseThrow();
        await().until(() -> !isLeased(slow));

        assertThat(first.takeOver(10, "q1"::equals)).isEmpty();
        assertThat(finish(first, slow, Optional.empty())).isTrue();
    }

    /** Whether the lease of work still runs. */
    private boolean isLeased(Inbox.Work work) {
        Object lease = redis.opsForHash().get(Keys.accepted(work.id()), "lease");
        return Long.parseLong(String.valueOf(lease)) > System.currentTimeMillis();
    }

    @Test
    void countsTheAttemptsOfWorkThatNobodyFinishes() {
        accept(first, "q1");

        assertThat(List.of(takenOver(first), takenOver(second), takenOver(first)))
                .extracting(Inbox.Work::attempts)
                .containsExactly(2, 3, 4);
    }

    @Test
    void findsEveryPieceOfWorkAgainWhenTheGroupIsGone() {
        for (String id : List.of("q1", "q2", "q3")) {
            accept(first, id);
        }
        second.takeOver(10, it -> false);
        redis.opsForStream().destroyGroup(Keys.work(), "duta");

        Set<String> found = new HashSet<>();
        await().until(() -> {
            second.takeOver(10, it -> false).forEach(it -> found.add(it.id()));
            return found.size() == 3;
        });
        assertThat(found).containsExactlyInAnyOrder("q1", "q2", "q3");
    }

    @Test
    void goesOnAfterEverythingWasFlushed() {
        accept(first, "q1");
        second.takeOver(10, it -> false);
        TestRedis.empty();

        assertThat(second.takeOver(10, it -> false)).isEmpty();
        accept(first, "q2");
        assertThat(takenOver(second).id()).isEqualTo("q2");
    }
}
