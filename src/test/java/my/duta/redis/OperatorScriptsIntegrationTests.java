package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The scripts that operators need, each by itself. */
class OperatorScriptsIntegrationTests {

    private static final int LONG = 60_000;
    private static final String GROUP = "duta";
    private static final String TRACES = Keys.traces("users/1", "2026-11");
    private static final List<String> EVENT = List.of(Keys.accepted("q1"), Keys.work(), TRACES, Keys.lane("p"));

    private StringRedisTemplate redis;
    private RedisScripts scripts;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        scripts = TestRedis.scripts(redis);
        accept();
    }

    private void accept() {
        List<String> keys =
                List.of(Keys.accepted("q1"), Keys.work(), Keys.lane("p"), Keys.waiting(), Keys.rate("users/1"), TRACES);
        scripts.run("accept", keys, "q1", "{}", "A", LONG, LONG, "p", 1, 9, 1, 9, LONG);
    }

    private String field(String name) {
        return String.valueOf(redis.opsForHash().get(Keys.accepted("q1"), name));
    }

    private void bury() {
        scripts.run(
                "finish",
                List.of(
                        Keys.accepted("q1"),
                        Keys.work(),
                        Keys.due(),
                        Keys.outgoing(""),
                        Keys.buried(),
                        Keys.lane("p"),
                        Keys.waiting(),
                        Keys.row("p")),
                field("epoch"),
                GROUP,
                "BURIED",
                "",
                "",
                0,
                LONG,
                "q1",
                "p",
                "",
                LONG);
    }

    private String buriedEntry() {
        return redis.opsForStream()
                .range(Keys.buried(), Range.unbounded())
                .get(0)
                .getId()
                .getValue();
    }

    private List<String> replay(String entry) {
        return scripts.run("replay", List.of(Keys.accepted("q1"), Keys.work(), Keys.buried()), "q1", entry, LONG);
    }

    @Test
    void acceptListsAnEventOnceAmongWhatItsOfficerLeft() {
        accept();

        assertThat(redis.opsForList().range(TRACES, 0, -1)).containsExactly("q1");
        assertThat(redis.getExpire(TRACES)).isPositive();
    }

    @Test
    void failNotesWhyOnlyForTheEpochThatTried() {
        assertThat(scripts.run("fail", List.of(Keys.accepted("q1")), 2, "Foreign"))
                .containsExactly("lost");
        assertThat(scripts.run("fail", List.of(Keys.accepted("q1")), 1, "Ours")).containsExactly("noted");

        assertThat(field("failure")).isEqualTo("Ours");
        assertThat(field("failed")).matches("\\d{13}");
    }

    @Test
    void replayGivesABuriedEventItsTriesAnewOnceForEachBurial() {
        bury();
        String entry = buriedEntry();

        assertThat(replay(entry)).containsExactly("replayed");
        assertThat(replay(entry)).containsExactly("other");
        assertThat(List.of(field("state"), field("attempts"), field("epoch"), field("replays")))
                .containsExactly("ACCEPTED", "0", "2", "1");
        assertThat(redis.opsForStream().size(Keys.work())).isEqualTo(1);
        assertThat(redis.opsForStream().size(Keys.buried())).isZero();

        bury();
        assertThat(replay(buriedEntry())).containsExactly("replayed");
        assertThat(field("replays")).isEqualTo("2");
    }

    @Test
    void replayTakesWhatIsForgottenOffTheList() {
        bury();
        redis.delete(Keys.accepted("q1"));

        assertThat(replay(buriedEntry())).containsExactly("forgotten");
        assertThat(redis.opsForStream().size(Keys.buried())).isZero();
    }

    @Test
    void withdrawTakesBackWhatNobodyElseWorks() {
        assertThat(scripts.run("withdraw", EVENT, "q1", 2, GROUP)).containsExactly("lost");
        assertThat(scripts.run("withdraw", EVENT, "q1", 1, GROUP)).containsExactly("withdrawn");

        assertThat(redis.hasKey(Keys.accepted("q1"))).isFalse();
        assertThat(redis.opsForStream().size(Keys.work())).isZero();
        assertThat(redis.hasKey(TRACES)).isFalse();
        assertThat(redis.hasKey(Keys.lane("p"))).isFalse();
    }

    @Test
    void dropKeepsAGapForThoseWhoAskedItToo() {
        List<String> keys = List.of(Keys.gap("g1"), Keys.gaps());
        redis.opsForHash()
                .putAll(Keys.gap("g1"), Map.of("gap", "{}", "version", "2", "asker:users/1", "", "asker:users/2", ""));
        redis.opsForZSet().add(Keys.gaps(), "g1", 2);

        assertThat(scripts.run("drop", keys, "g1", "users/3")).containsExactly("none");
        assertThat(scripts.run("drop", keys, "g1", "users/1")).containsExactly("left");
        assertThat(redis.opsForZSet().score(Keys.gaps(), "g1")).isEqualTo(1);
        assertThat(redis.opsForHash().get(Keys.gap("g1"), "version")).isEqualTo("3");
        assertThat(scripts.run("drop", keys, "g1", "users/2")).containsExactly("left");
        assertThat(redis.hasKey(Keys.gap("g1"))).isFalse();
        assertThat(redis.opsForZSet().size(Keys.gaps())).isZero();
    }

    @Test
    void metersTellHowMuchWaitsAndIsBuriedAndForHowLong() {
        var meters = new SimpleMeterRegistry();
        new StreamMeters(redis).bindTo(meters);
        assertThat(meters.get("duta.waiting").gauge().value()).isEqualTo(1);
        assertThat(meters.get("duta.waiting.oldest.seconds").gauge().value()).isBetween(0.0, 60.0);

        bury();
        assertThat(meters.get("duta.buried").gauge().value()).isEqualTo(1);
        assertThat(meters.get("duta.buried.oldest.seconds").gauge().value()).isBetween(0.0, 60.0);
        assertThat(meters.get("duta.waiting.oldest.seconds").gauge().value()).isZero();
    }

    @Test
    void metersTellNoNumberWhileRedisIsAway() {
        var meters = new SimpleMeterRegistry();
        new StreamMeters(TestRedis.away()).bindTo(meters);

        assertThat(meters.get("duta.buried").gauge().value()).isNaN();
        assertThat(meters.get("duta.waiting.oldest.seconds").gauge().value()).isNaN();
    }
}
