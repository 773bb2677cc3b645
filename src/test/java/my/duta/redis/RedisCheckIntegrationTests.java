package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What a production server must be like is asked of a real one. */
class RedisCheckIntegrationTests {

    private StringRedisTemplate redis;

    @BeforeEach
    void connect() {
        redis = TestRedis.empty();
    }

    @AfterEach
    void mend() {
        configure("appendonly", "yes");
        configure("maxmemory-policy", "noeviction");
    }

    private void configure(String name, String value) {
        try (RedisConnection connection = redis.getRequiredConnectionFactory().getConnection()) {
            connection.serverCommands().setConfig(name, value);
        }
    }

    private void check(boolean embedded) {
        new RedisCheck(
                        redis.getRequiredConnectionFactory(),
                        new RedisProperties(embedded, Path.of("unused"), Duration.ofDays(90), Duration.ofSeconds(10)))
                .afterPropertiesSet();
    }

    @Test
    void letsASafeServerBe() {
        assertThatCode(() -> check(false)).doesNotThrowAnyException();
    }

    @Test
    void refusesAServerWithoutAnAppendOnlyFile() {
        configure("appendonly", "no");

        assertThatThrownBy(() -> check(false)).hasMessageContaining("appendonly yes");
    }

    @Test
    void refusesAServerThatMayEvict() {
        configure("maxmemory-policy", "allkeys-lru");

        assertThatThrownBy(() -> check(false)).hasMessageContaining("maxmemory-policy noeviction");
    }

    @Test
    void refusesAServerOfItsOwnInProduction() {
        assertThatThrownBy(() -> check(true)).hasMessageContaining("duta.redis.embedded");
    }
}
