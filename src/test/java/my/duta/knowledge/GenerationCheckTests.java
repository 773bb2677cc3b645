package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

class GenerationCheckTests {

    private StringRedisTemplate redis;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
    }

    private GenerationCheck check(boolean publishAtStart) {
        return new GenerationCheck(
                Sharing.of(new RedisGenerations(TestRedis.scripts(redis), redis, new Json(), 3, Clock.systemUTC())),
                new KnowledgeProperties(Path.of("unused"), publishAtStart, 3, false, Duration.ofSeconds(1)));
    }

    @Test
    void wantsALibraryWhereNoneIsPublishedAtTheStart() {
        assertThat(check(false).fault().orElseThrow()).contains("knowledge publish", "publish-at-start");
        assertThat(check(true).fault()).isEmpty();
    }

    @Test
    void isContentWhenAGenerationServes() {
        redis.opsForHash().put(Keys.serving(), "generation", "g1");
        redis.opsForHash().put(Keys.serving(), "epoch", "1");

        assertThat(check(false).fault()).isEmpty();
    }
}
