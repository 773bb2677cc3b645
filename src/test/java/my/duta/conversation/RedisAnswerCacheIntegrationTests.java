package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import my.duta.answer.Answer;
import my.duta.answer.AnswerProperties;
import my.duta.answer.Question;
import my.duta.answer.ScriptedAnswers;
import my.duta.language.Language;
import my.duta.redis.Json;
import my.duta.redis.RedisProperties;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisAnswerCacheIntegrationTests {

    private static final String ENTRY = "first\nms\napakah prinsip kanaria";
    private static final Answer ANSWER =
            ScriptedAnswers.echo(new Question("Apakah prinsip itu?", Language.MALAY, Optional.empty(), List.of()));

    private final StringRedisTemplate redis = TestRedis.empty();

    @Test
    void replicasShareWhatOneKeeps() {
        cache(Map.of()).keep(ENTRY, ANSWER);

        assertThat(cache(Map.of()).find(ENTRY)).contains(ANSWER);
        assertThat(cache(Map.of()).find(ENTRY + "?")).isEmpty();
    }

    @Test
    void findsNothingThatWasKeptUnderAnotherSecret() {
        cache(Map.of("duta.answer.cache.secret", "one")).keep(ENTRY, ANSWER);

        assertThat(cache(Map.of("duta.answer.cache.secret", "other")).find(ENTRY))
                .isEmpty();
    }

    @Test
    void keepsNothingOfTheQuestion() {
        cache(Map.of()).keep(ENTRY, ANSWER);

        Set<String> keys = redis.keys("{duta}:answer:*");

        assertThat(keys).singleElement().asString().matches("\\{duta}:answer:[0-9a-f]{32}");
        assertThat(redis.opsForValue().get(keys.iterator().next())).doesNotContain("kanaria");
    }

    @Test
    void keepsItForAWhileAndNeverLongerThanWhatPeopleWrote() {
        cache(Map.of()).keep(ENTRY, ANSWER);
        assertThat(life()).isBetween(Duration.ofHours(11), Duration.ofHours(12));

        cache(Map.of("duta.redis.retention", "1h")).keep(ENTRY, ANSWER);
        assertThat(life()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    }

    @Test
    void costsOneCommandToFindAndOneToKeep() {
        RedisAnswerCache cache = cache(Map.of());
        cache.find(ENTRY);
        try (var monitor = new CommandMonitor(TestRedis.port())) {
            cache.find(ENTRY);
            cache.keep(ENTRY, ANSWER);

            assertThat(monitor.counts()).isEqualTo(Map.of("GET", 1, "SET", 1));
        }
    }

    @Test
    void findsNothingInWhatItCannotRead() {
        RedisAnswerCache cache = cache(Map.of());
        cache.keep(ENTRY, ANSWER);
        redis.opsForValue().set(redis.keys("{duta}:answer:*").iterator().next(), "{\"@type\":\"Unknown\"}");

        assertThat(cache.find(ENTRY)).isEmpty();
    }

    private Duration life() {
        return Duration.ofSeconds(
                redis.getExpire(redis.keys("{duta}:answer:*").iterator().next()));
    }

    private RedisAnswerCache cache(Map<String, String> settings) {
        var binder = new Binder(new MapConfigurationPropertySource(settings));
        return new RedisAnswerCache(
                redis,
                new Json(),
                binder.bindOrCreate("duta.answer", AnswerProperties.class),
                binder.bindOrCreate("duta.redis", RedisProperties.class));
    }
}
