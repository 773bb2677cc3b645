package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The scripts that decide whose turn it is, to be worked, to be taken over and to be written, and what is kept of it. */
class FlowScriptsIntegrationTests {

    private static final int LONG = 60_000;
    private static final String GROUP = "duta";

    private StringRedisTemplate redis;
    private RedisScripts scripts;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        scripts = TestRedis.scripts(redis);
    }

    private List<String> accept(String id, String place, String room) {
        return accept(id, place, room, 100, 100);
    }

    private List<String> accept(String id, String place, String room, int mostWaiting, int burst) {
        return scripts.run(
                "accept",
                List.of(
                        Keys.accepted(id),
                        Keys.work(),
                        Keys.lane(place),
                        Keys.waiting(),
                        Keys.rate("u"),
                        Keys.traces("u", "2026-11")),
                id,
                "{}",
                "A",
                LONG,
                LONG,
                place,
                room,
                mostWaiting,
                1000,
                burst,
                LONG);
    }

    private String entry(String id) {
        return String.valueOf(redis.opsForHash().get(Keys.accepted(id), "entry"));
    }

    private List<String> take(String id, String place) {
        return scripts.run("take", List.of(Keys.accepted(id), Keys.work(), Keys.lane(place)), "B", LONG, GROUP, "", id);
    }

    private List<String> finish(String id, String place, String room) {
        return scripts.run(
                "finish",
                List.of(
                        Keys.accepted(id),
                        Keys.work(),
                        Keys.due(),
                        Keys.outgoing(""),
                        Keys.buried(),
                        Keys.lane(place),
                        Keys.waiting(),
                        Keys.row(place)),
                "1",
                GROUP,
                "ANSWERED",
                "",
                "",
                0,
                LONG,
                id,
                place,
                room,
                LONG);
    }

    private List<String> due(int micros, int burst) {
        return scripts.run("due", List.of(Keys.due(), Keys.quota()), 10, LONG, micros, burst);
    }

    private long pace(String space, int micros, int burst) {
        return pace(space, micros, burst, "", "");
    }

    private long pace(String space, int micros, int burst, String place, String entry) {
        return Long.parseLong(scripts.run(
                        "pace",
                        List.of(Keys.pace(space), Keys.quota(), Keys.row(place)),
                        1000,
                        micros,
                        burst,
                        entry,
                        300)
                .get(0));
    }

    private void pause(String space, int ofSpace, int ofAll) {
        scripts.run("pause", List.of(Keys.pace(space), Keys.quota()), ofSpace, ofAll, 1000, 10);
    }

    @Test
    void acceptLetsWhatIsBehindBeNobodysYet() {
        assertThat(accept("q1", "p", "1")).containsExactly("taken", "1");
        assertThat(accept("q2", "p", "1")).containsExactly("waiting", "1", "-1");

        assertThat(redis.opsForHash().get(Keys.accepted("q2"), "attempts")).isEqualTo("0");
        assertThat(redis.opsForList().size(Keys.waiting())).isZero();
        assertThat(take("q2", "p")).containsExactly("behind", "q1");
    }

    @Test
    void acceptPutsWhatFindsNoRoomInTheRow() {
        assertThat(accept("q1", "p1", "")).containsExactly("waiting", "0", "-1");
        assertThat(accept("q2", "p2", "")).containsExactly("waiting", "1", "-1");

        assertThat(redis.opsForList().range(Keys.waiting(), 0, -1))
                .extracting(it -> it.replaceAll("\\d{13}", "now"))
                .containsExactly("q1 now 0 p1", "q2 now 1 p2");
        assertThat(take("q1", "p1")).startsWith("taken", "1", "1", "{}");
    }

    @Test
    void acceptRefusesWhatIsTooMuchAndKeepsNothingOfIt() {
        accept("q1", "p1", "1");

        assertThat(accept("q2", "p2", "1", 1, 100)).containsExactly("full", "-1");
        assertThat(accept("q3", "p3", "1", 100, 1).get(0)).isEqualTo("fast");
        assertThat(redis.opsForStream().size(Keys.work())).isEqualTo(1);
        assertThat(redis.keys("{duta}:lane:*")).containsExactly(Keys.lane("p1"));
    }

    @Test
    void finishNamesWhatIsNextInThePlace() {
        accept("q1", "p", "1");
        accept("q2", "p", "1");

        assertThat(finish("q1", "p", "1")).containsExactly("finished", "q2", "p");
        assertThat(take("q2", "p")).startsWith("taken", "1", "1");
        assertThat(finish("q2", "p", "1")).containsExactly("finished");
        assertThat(redis.hasKey(Keys.lane("p"))).isFalse();
    }

    @Test
    void finishNamesWhatWaitsLongestAndPutsThePlaceBehindIt() {
        accept("q1", "p", "1");
        accept("q2", "p", "1");
        accept("q3", "other place", "");

        assertThat(finish("q1", "p", "1")).containsExactly("finished", "q3", "other place");
        assertThat(redis.opsForList().range(Keys.waiting(), 0, -1))
                .singleElement()
                .satisfies(it -> assertThat(it).startsWith("q2 ").endsWith(" 0 p"));
    }

    @Test
    void finishLeavesWhatIsNextToOthersWhereThereIsNoRoom() {
        accept("q1", "p", "1");
        accept("q2", "p", "1");

        assertThat(finish("q1", "p", "")).containsExactly("finished");
        assertThat(redis.opsForList().size(Keys.waiting())).isEqualTo(1);
    }

    @Test
    void releaseGivesBackOnceAndCountsNoTry() {
        accept("q0", "p0", "");
        accept("q1", "p", "1");
        var keys = List.of(Keys.accepted("q1"), Keys.waiting());

        assertThat(scripts.run("release", keys, "7", "q1", "p")).containsExactly("lost");
        assertThat(scripts.run("release", keys, "1", "q1", "p")).containsExactly("released");
        assertThat(redis.opsForList().index(Keys.waiting(), 0)).isEqualTo("q1 0 0 p");
        assertThat(take("q1", "p")).startsWith("taken", "2", "1");
    }

    @Test
    void unblockRemovesOnlyWhatIsNotWorked() {
        accept("q1", "p", "1");
        redis.opsForList().leftPush(Keys.lane("p"), "gone");

        for (String id : List.of("gone", "q1")) {
            scripts.run("unblock", List.of(Keys.lane("p"), Keys.accepted(id)), id);
        }
        assertThat(redis.opsForList().range(Keys.lane("p"), 0, -1)).containsExactly("q1");
    }

    @Test
    void leaveKeepsConsumersThatHaveSomethingPending() {
        accept("q1", "p", "1");
        Inbox busy = TestRedis.inbox(redis, TestRedis.settings(Duration.ofMinutes(1)));
        Inbox idle = TestRedis.inbox(redis, TestRedis.settings(Duration.ofMinutes(1)));
        busy.takeOver(10, it -> false);
        idle.takeOver(10, it -> false);

        busy.leave();
        idle.leave();
        assertThat(redis.opsForStream().consumers(Keys.work(), GROUP).stream()).hasSize(1);
        redis.delete(Keys.work());
        idle.leave();
    }

    @Test
    void leaveForgetsThoseWhoWereSilentForLong() {
        accept("q1", "p", "1");
        Inbox silent = TestRedis.inbox(redis, TestRedis.settings(Duration.ofMinutes(1)));
        silent.takeOver(10, it -> false);

        silent.forgetGone(Duration.ofMillis(-1));
        assertThat(redis.opsForStream().consumers(Keys.work(), GROUP).stream()).hasSize(1);
        redis.opsForStream().acknowledge(Keys.work(), GROUP, entry("q1"));

        silent.forgetGone(Duration.ofHours(1));
        assertThat(redis.opsForStream().consumers(Keys.work(), GROUP).stream()).hasSize(1);
        silent.forgetGone(Duration.ofMillis(-1));
        assertThat(redis.opsForStream().consumers(Keys.work(), GROUP).stream()).isEmpty();
    }

    @Test
    void paceGivesNoMoreThanTheQuotaToAllSpaces() {
        assertThat(pace("A", 1_000_000, 2)).isZero();
        assertThat(pace("B", 1_000_000, 2)).isZero();

        assertThat(pace("C", 1_000_000, 2)).isBetween(1L, 1000L);
        assertThat(redis.hasKey(Keys.pace("C"))).isFalse();
        redis.opsForZSet().add(Keys.due(), "m1", 0);
        assertThat(due(1_000_000, 2)).isEmpty();
        assertThat(due(1_000_000, 3)).containsExactly("m1");
    }

    @Test
    void paceTellsMomentsOneAfterTheOther() {
        assertThat(pace("A", 1, 100)).isZero();

        assertThat(pace("A", 1, 100)).isBetween(1L, 1000L);
        assertThat(pace("A", 1, 100)).isBetween(1001L, 2000L);
        assertThat(pace("A", 1, 100)).isBetween(2001L, 3000L);
    }

    @Test
    void pauseHoldsUpOneSpaceOrAll() {
        pause("A", 5000, 0);
        assertThat(pace("A", 1000, 10)).isBetween(4001L, 6000L);
        assertThat(pace("B", 1000, 10)).isZero();

        pause("A", 5000, 3000);
        assertThat(pace("C", 1000, 10)).isBetween(2001L, 3000L);
    }

    @Test
    void abandonLeavesOneRecordUnlessANewerContentCame() {
        for (String payload : List.of("old", "new")) {
            scripts.run("send", List.of(Keys.outgoing("m1"), Keys.due()), "m1", "post", payload, 0, LONG);
        }
        var keys = List.of(Keys.outgoing("m1"), Keys.due(), Keys.audit(), Keys.row(""));

        assertThat(scripts.run("abandon", keys, "m1", "1", "{}")).containsExactly("newer");
        assertThat(scripts.run("abandon", keys, "m1", "2", "{}")).containsExactly("abandoned");
        assertThat(scripts.run("abandon", keys, "m1", "2", "{}")).containsExactly("newer");
        assertThat(redis.opsForStream().range(Keys.audit(), Range.unbounded())).hasSize(1);
        assertThat(due(1, 10)).isEmpty();
    }

    @Test
    void rememberKeepsTheNewestOfAPlaceOnce() {
        var keys = List.of(Keys.exchange("q"), Keys.lastIn("p"), Keys.conversation("p"));
        for (String question : List.of("q1", "q2", "q3", "q2", "q4")) {
            scripts.run("remember", keys, question, "{}", LONG, LONG, 2, question.equals("q4") ? "" : "1");
        }

        assertThat(redis.opsForList().range(Keys.conversation("p"), 0, -1)).containsExactly("q2", "q3");
        assertThat(redis.opsForValue().get(Keys.lastIn("p"))).isEqualTo("q4");
    }

    @Test
    void settleKeepsTheReceiptAndTheFirstMessageOfAThread() {
        for (String post : List.of("p1", "p2")) {
            scripts.run(
                    "settle",
                    List.of(Keys.outgoing("m"), Keys.due(), Keys.row(""), Keys.posted(post), Keys.thread("t")),
                    "m",
                    "1",
                    post,
                    "spaces/S/messages/" + post,
                    "t",
                    LONG);
        }

        assertThat(redis.opsForValue().get(Keys.thread("t"))).isEqualTo("p1");
        assertThat(redis.opsForHash().entries(Keys.posted("p2")))
                .isEqualTo(Map.of("message", "spaces/S/messages/p2", "thread", "t"));
    }
}
