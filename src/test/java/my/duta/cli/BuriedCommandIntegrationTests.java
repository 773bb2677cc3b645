package my.duta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Map;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

class BuriedCommandIntegrationTests {

    private static final String CANARY = "kenari-kuning-7";

    private final StringWriter out = new StringWriter();
    private StringRedisTemplate redis;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        System.setProperty("duta.redis.embedded", "false");
        System.setProperty("spring.data.redis.port", String.valueOf(TestRedis.port()));
        bury("e1");
        bury("e2");
    }

    @AfterEach
    void forget() {
        System.clearProperty("duta.redis.embedded");
        System.clearProperty("spring.data.redis.port");
    }

    private void bury(String id) {
        redis.opsForHash()
                .putAll(
                        Keys.accepted(id),
                        Map.of(
                                "state", "BURIED",
                                "payload", "{\"text\":\"" + CANARY + "\"}",
                                "epoch", "4",
                                "attempts", "4",
                                "accepted", "1790000000000",
                                "finished", "1790000060000",
                                "failure", "java.lang.IllegalStateException",
                                "failed", "1790000050000"));
        redis.opsForStream().add(Keys.buried(), Map.of("id", id));
    }

    private int type(String... words) {
        return Typing.type(out, out, words);
    }

    @Test
    void listsWhatFailedWithoutAWordOfIt() {
        assertThat(type("buried", "list", "--language", "en")).isZero();
        assertThat(type("buried", "show", "e1", "--language", "ms")).isZero();

        assertThat(out.toString())
                .contains("e1", "e2", "java.lang.IllegalStateException", "2 events are buried", "gagal diproses")
                .doesNotContain(CANARY);
    }

    @Test
    void givesOneAnotherChanceOnce() {
        assertThat(type("buried", "replay", "e1", "--language", "en")).isZero();
        assertThat(type("buried", "replay", "e1", "--language", "en")).isEqualTo(1);

        assertThat(redis.opsForHash().get(Keys.accepted("e1"), "state")).isEqualTo("ACCEPTED");
        assertThat(redis.opsForHash().get(Keys.accepted("e1"), "attempts")).isEqualTo("0");
        assertThat(redis.opsForStream().size(Keys.work())).isEqualTo(1);
        assertThat(redis.opsForStream().size(Keys.buried())).isEqualTo(1);
    }

    @Test
    void givesAllAnotherChanceAndPrintsJson() {
        assertThat(type("buried", "replay", "--all", "--language", "en")).isZero();
        assertThat(out.toString()).contains("2 events are worked again");

        out.getBuffer().setLength(0);
        assertThat(type("buried", "list", "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(out.toString())).isEmpty();
    }

    @Test
    void dropsOneAndWantsToKnowWhichToReplay() {
        assertThat(type("buried", "drop", "e2", "--language", "en")).isZero();
        assertThat(type("buried", "drop", "e2", "--language", "en")).isEqualTo(1);
        assertThat(type("buried", "replay", "--language", "en")).isEqualTo(2);

        assertThat(redis.opsForHash().get(Keys.accepted("e2"), "state")).isEqualTo("BURIED");
    }
}
