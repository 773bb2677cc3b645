package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisScriptsIntegrationTests {

    private static final String GROUP = "duta";
    private static final int LONG = 60_000;
    private static final int SHORT = 30;

    private StringRedisTemplate redis;
    private RedisScripts scripts;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        scripts = TestRedis.scripts(redis);
    }

    private List<String> accept(String id, int lease) {
        return accept(id, lease, "place of " + id, "1");
    }

    private List<String> accept(String id, int lease, String place, String room) {
        return scripts.run(
                "accept",
                List.of(
                        Keys.accepted(id),
                        Keys.work(),
                        Keys.lane(place),
                        Keys.waiting(),
                        Keys.rate("u"),
                        Keys.traces("users/1", "2026-11")),
                id,
                "{}",
                "A",
                lease,
                LONG,
                place,
                room,
                5,
                LONG,
                5,
                LONG);
    }

    private List<String> take(String id, String owner) {
        return take(id, owner, "place of " + id, field(Keys.accepted(id), "entry"));
    }

    private List<String> take(String id, String owner, String place, String entry) {
        return scripts.run(
                "take", List.of(Keys.accepted(id), Keys.work(), Keys.lane(place)), owner, LONG, GROUP, entry, id);
    }

    private List<String> renew(String id, String epoch, int lease) {
        return scripts.run("renew", List.of(Keys.accepted(id)), epoch, lease);
    }

    private List<String> finish(String id, String epoch, String state, String entry, int delay) {
        return finish(id, epoch, state, entry, delay, "place of " + id, "1");
    }

    private List<String> finish(
            String id, String epoch, String state, String entry, int delay, String place, String room) {
        return scripts.run(
                "finish",
                List.of(
                        Keys.accepted(id),
                        Keys.work(),
                        Keys.due(),
                        Keys.outgoing(entry),
                        Keys.buried(),
                        Keys.lane(place),
                        Keys.waiting(),
                        Keys.row(place)),
                epoch,
                GROUP,
                state,
                entry,
                "{\"a\":1}",
                delay,
                LONG,
                id,
                place,
                room,
                LONG);
    }

    private List<String> send(String entry, String payload) {
        return scripts.run("send", List.of(Keys.outgoing(entry), Keys.due()), entry, "post", payload, 0, LONG);
    }

    private List<String> due() {
        return due(LONG);
    }

    private List<String> due(int lease) {
        return scripts.run("due", List.of(Keys.due(), Keys.quota()), 10, lease, 1, 1_000_000);
    }

    private List<String> load(String entry) {
        return scripts.run("load", List.of(Keys.outgoing(entry), Keys.due()), entry);
    }

    private List<String> hand(String entry, int grace) {
        return hand(entry, "", grace);
    }

    private List<String> hand(String entry, String place, int grace) {
        return scripts.run("hand", List.of(Keys.outgoing(entry), Keys.due(), Keys.row(place)), entry, grace);
    }

    private void again(String entry, int grace) {
        scripts.run("again", List.of(Keys.outgoing(entry), Keys.due()), entry, grace);
    }

    private List<String> later(String entry, int delay, String counts) {
        return scripts.run(
                "later", List.of(Keys.outgoing(entry), Keys.due(), Keys.row("")), entry, delay, counts, LONG);
    }

    private List<String> settle(String entry, String version) {
        return settle(entry, "", version);
    }

    private List<String> settle(String entry, String place, String version) {
        return scripts.run("settle", List.of(Keys.outgoing(entry), Keys.due(), Keys.row(place)), entry, version);
    }

    private String field(String key, String name) {
        return String.valueOf(redis.opsForHash().get(key, name));
    }

    @Test
    void acceptKeepsAnEventOnceAndListsItOnce() {
        assertThat(accept("q1", LONG)).containsExactly("taken", "1");
        assertThat(accept("q1", LONG)).containsExactly("known", "ACCEPTED");

        assertThat(redis.opsForStream().size(Keys.work())).isEqualTo(1);
    }

    @Test
    void acceptKnowsAnEventAfterItsEnd() {
        accept("q1", LONG);
        finish("q1", "1", "ANSWERED", "m1", 0);

        assertThat(accept("q1", LONG)).containsExactly("known", "ANSWERED");
        assertThat(redis.opsForStream().size(Keys.work())).isZero();
    }

    @Test
    void takeLeavesWorkToItsOwnerAsLongAsTheLeaseRuns() {
        accept("q1", LONG);

        assertThat(take("q1", "B")).containsExactly("held");
    }

    @Test
    void takeCountsEpochAndAttemptWhenTheLeaseHasRunOut() {
        accept("q1", 0);

        await().until(
                        () -> take("q1", "B"),
                        it -> it.size() == 5 && it.subList(0, 4).equals(List.of("taken", "2", "2", "{}")));
        assertThat(field(Keys.accepted("q1"), "owner")).isEqualTo("B");
    }

    @Test
    void takeRemovesWhatIsFinishedOrForgotten() {
        accept("q1", LONG);
        String entry = field(Keys.accepted("q1"), "entry");
        redis.delete(Keys.accepted("q1"));

        assertThat(take("q1", "B", "place of q1", entry)).containsExactly("finished");
        assertThat(redis.opsForStream().size(Keys.work())).isZero();
    }

    @Test
    void renewProlongsTheLeaseOfTheOwnerOnly() {
        accept("q1", 0);

        assertThat(renew("q1", "1", LONG)).containsExactly("renewed");
        assertThat(take("q1", "B")).containsExactly("held");
        assertThat(renew("q1", "7", LONG)).containsExactly("lost");
    }

    @Test
    void finishOfAStaleEpochChangesNothing() {
        accept("q1", 0);
        await().until(() -> take("q1", "B").get(0), "taken"::equals);

        assertThat(finish("q1", "1", "ANSWERED", "m1", 0)).containsExactly("lost");
        assertThat(field(Keys.accepted("q1"), "state")).isEqualTo("ACCEPTED");
        assertThat(redis.hasKey(Keys.outgoing("m1"))).isFalse();
        assertThat(finish("q1", "2", "ANSWERED", "m1", 0)).containsExactly("finished");
        assertThat(finish("q1", "2", "ANSWERED", "m2", 0)).containsExactly("lost");
        assertThat(redis.hasKey(Keys.outgoing("m2"))).isFalse();
    }

    @Test
    void finishPutsTheMessageOnItsWayAfterTheDelay() {
        accept("q1", LONG);
        finish("q1", "1", "ANSWERED", "m1", 200);

        assertThat(due()).isEmpty();
        await().until(this::due, List.of("m1")::equals);
    }

    @Test
    void finishListsWhatIsBuried() {
        accept("q1", LONG);
        finish("q1", "1", "BURIED", "", 0);

        assertThat(field(Keys.accepted("q1"), "state")).isEqualTo("BURIED");
        assertThat(redis.opsForStream().size(Keys.buried())).isEqualTo(1);
        assertThat(redis.opsForZSet().size(Keys.due())).isZero();
    }

    @Test
    void sendCountsVersionsAndKeepsTheFirstPlaceInTheRow() {
        assertThat(send("m1", "old")).containsExactly("1");
        String since = field(Keys.outgoing("m1"), "since");
        send("m2", "other");

        assertThat(send("m1", "new")).containsExactly("2");
        assertThat(field(Keys.outgoing("m1"), "payload")).isEqualTo("new");
        assertThat(field(Keys.outgoing("m1"), "since")).isEqualTo(since);
    }

    @Test
    void sendWaitsForTheTryThatIsUnderWay() {
        send("m1", "old");
        due();
        load("m1");
        send("m1", "new");

        assertThat(due()).isEmpty();
        assertThat(settle("m1", "1")).containsExactly("newer");
        assertThat(due()).containsExactly("m1");
        assertThat(load("m1")).startsWith("post", "new", "2", "1");
    }

    @Test
    void dueComesBackByItselfAfterItsLease() {
        send("m1", "x");

        assertThat(due(SHORT)).containsExactly("m1");
        assertThat(due()).isEmpty();
        await().until(this::due, List.of("m1")::equals);
    }

    @Test
    void loadCountsTries() {
        send("m1", "x");

        assertThat(load("m1")).startsWith("post", "x", "1", "1");
        assertThat(load("m1")).startsWith("post", "x", "1", "2");
    }

    @Test
    void loadLetsBeWhatADeliveryCarriesOrWhatIsGone() {
        send("m1", "x");
        due();
        hand("m1", LONG);
        redis.opsForZSet().add(Keys.due(), "gone", 0);

        assertThat(load("m1")).isEmpty();
        assertThat(load("gone")).isEmpty();
        assertThat(redis.opsForZSet().size(Keys.due())).isZero();
    }

    @Test
    void handGivesAMessageToOneDelivery() {
        send("m1", "x");

        assertThat(hand("m1", LONG)).containsExactly("carry", "x");
        assertThat(hand("m1", LONG)).isEmpty();
        assertThat(due()).isEmpty();
    }

    @Test
    void handGivesNothingWhoseEventCameTwice() {
        accept("q1", LONG);
        accept("q1", LONG);
        finish("q1", "1", "ANSWERED", "m1", LONG);

        assertThat(hand("m1", "place of q1", LONG)).isEmpty();
        assertThat(due()).as("it waits for no delivery").containsExactly("m1");
    }

    @Test
    void againLetsAMessageGoByItselfAtOnce() {
        accept("q1", LONG);
        finish("q1", "1", "ANSWERED", "m1", LONG);

        again("m1", LONG);

        assertThat(hand("m1", "place of q1", LONG)).isEmpty();
        assertThat(due()).containsExactly("m1");
        again("gone", LONG);
        assertThat(redis.hasKey(Keys.outgoing("gone"))).isFalse();
    }

    @Test
    void againLetsAMessageGoThatADeliveryHasWhenNobodyConfirmsItInTime() {
        send("m1", "x");
        hand("m1", LONG);

        again("m1", LONG);
        assertThat(due()).isEmpty();
        again("m1", SHORT);
        await().until(this::due, List.of("m1")::equals);
        assertThat(load("m1")).startsWith("post", "x", "1", "1");
    }

    @Test
    void handKeepsAnAnswerBehindTheOneBeforeItInItsPlace() {
        answered("q1", "m1");
        answered("q2", "m2");

        assertThat(hand("m2", "p", LONG)).containsExactly("behind");
        assertThat(hand("m1", "p", LONG)).startsWith("carry");
        assertThat(hand("m2", "p", LONG)).containsExactly("behind");
        settle("m1", "p", "");
        assertThat(hand("m2", "p", LONG)).startsWith("carry");
        settle("m2", "p", "");
        assertThat(redis.hasKey(Keys.row("p"))).isFalse();
    }

    @Test
    void handIsHeldUpByAnAnswerThatNobodyConfirmsNoLongerThanTheGrace() {
        answered("q1", "m1");
        answered("q2", "m2");
        hand("m1", "p", SHORT);

        await().until(() -> hand("m2", "p", LONG).get(0), "carry"::equals);
    }

    @Test
    void handIsHeldUpByNoAnswerThatThePlatformDidNotTake() {
        answered("q1", "m1");
        answered("q2", "m2");
        load("m1");
        scripts.run("later", List.of(Keys.outgoing("m1"), Keys.due(), Keys.row("p")), "m1", LONG, "1", LONG);

        assertThat(hand("m2", "p", LONG)).startsWith("carry");
    }

    private void answered(String question, String message) {
        accept(question, LONG, "p", "1");
        take(question, "A", "p", "");
        finish(question, field(Keys.accepted(question), "epoch"), "ANSWERED", message, LONG, "p", "1");
    }

    @Test
    void handGivesNothingThatIsBeingPostedOrWasTried() {
        send("m1", "x");
        due();
        load("m1");

        assertThat(hand("m1", 0)).isEmpty();
        later("m1", LONG, "1");
        assertThat(hand("m1", 0)).isEmpty();
    }

    @Test
    void laterLeavesAMessageThatWasNotTriedToADelivery() {
        send("m1", "x");
        load("m1");
        later("m1", LONG, "0");

        assertThat(hand("m1", 0)).containsExactly("carry", "x");
    }

    @Test
    void laterBringsNothingBackThatIsSettled() {
        later("m1", 0, "1");

        assertThat(redis.hasKey(Keys.outgoing("m1"))).isFalse();
        assertThat(due()).isEmpty();
    }

    @Test
    void settleEndsWhatIsStillTheSame() {
        send("m1", "x");

        assertThat(settle("m1", "1")).containsExactly("settled");
        assertThat(settle("m1", "1")).containsExactly("settled");
        assertThat(redis.hasKey(Keys.outgoing("m1"))).isFalse();
        assertThat(due()).isEmpty();
    }
}
