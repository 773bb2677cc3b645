package my.duta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

class StatisticsCommandIntegrationTests {

    private final StringWriter out = new StringWriter();
    private StringRedisTemplate redis;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        System.setProperty("duta.redis.embedded", "false");
        System.setProperty("spring.data.redis.port", String.valueOf(TestRedis.port()));
        count("2026-11-02", "JCU/answered", "7");
        count("2026-11-02", "JCU/abstained/out-of-scope", "2");
        count("2026-11-03", "JCU/abstained/nothing-relevant", "1");
        count("2026-11-03", "-/helpful", "4");
        count("2026-12-01", "JCU/answered", "100");
    }

    @AfterEach
    void forget() {
        System.clearProperty("duta.redis.embedded");
        System.clearProperty("spring.data.redis.port");
    }

    private void count(String day, String field, String times) {
        redis.opsForHash().put(Keys.tally(day), field, times);
    }

    private int type(String... words) {
        return Typing.type(out, out, words);
    }

    @Test
    void addsUpTheDaysOfAnAgency() {
        assertThat(type("statistics", "--from", "2026-11-01", "--to", "2026-11-30", "--language", "en"))
                .isZero();

        assertThat(out.toString().lines()).anyMatch(it -> it.matches("JCU +7 +0 +3 +0 +0 +0"));
        assertThat(out.toString().lines()).anyMatch(it -> it.matches("- +0 +0 +0 +0 +4 +0"));
    }

    @Test
    void printsEachDayForPrograms() {
        assertThat(type("statistics", "--from", "2026-11-02", "--to", "2026-11-02", "--json"))
                .isZero();

        var printed = JsonMapper.shared().readTree(out.toString());
        assertThat(printed)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.get("day").asString()).isEqualTo("2026-11-02"));
    }

    @Test
    void wantsTheDaysInTheirOrder() {
        assertThat(type("statistics", "--from", "2026-11-03", "--to", "2026-11-02"))
                .isEqualTo(2);
    }
}
