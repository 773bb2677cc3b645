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

class AuditCommandIntegrationTests {

    private final StringWriter out = new StringWriter();
    private StringRedisTemplate redis;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        System.setProperty("duta.redis.embedded", "false");
        System.setProperty("spring.data.redis.port", String.valueOf(TestRedis.port()));
    }

    @AfterEach
    void forget() {
        System.clearProperty("duta.redis.embedded");
        System.clearProperty("spring.data.redis.port");
    }

    private int type(String... words) {
        return Typing.type(out, out, words);
    }

    @Test
    void saysThatTheChainHolds() {
        assertThat(type("audit", "verify", "--language", "en")).isZero();
        assertThat(out.toString()).contains("The chain holds: 0 records.");
    }

    @Test
    void saysWhereItDoesNotAndEndsWithOne() {
        redis.opsForStream().add(Keys.escalationAudit(), Map.of("id", "D-1", "epoch", "1", "record", "{", "hash", "x"));

        assertThat(type("audit", "verify", "--language", "ms")).isEqualTo(1);
        assertThat(out.toString()).contains("Rekod 1: tidak dapat dibaca.", "Rantaian tidak sah");
    }

    @Test
    void printsJsonForPrograms() {
        redis.opsForStream().add(Keys.escalationAudit(), Map.of("id", "D-1", "epoch", "1", "record", "{", "hash", "x"));

        assertThat(type("audit", "verify", "--json")).isEqualTo(1);
        var printed = JsonMapper.builder().build().readTree(out.toString());
        assertThat(printed.get("records").asInt()).isEqualTo(1);
        assertThat(printed.get("faults").get(0).get("kind").asString()).isEqualTo("UNREADABLE");
    }
}
