package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import my.duta.index.Chunk;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What every store of generations promises, held by the one on a real Redis. */
class RedisGenerationsIntegrationTests {

    private static final Map<String, List<Chunk>> FILES = Editions.read(
                    Editions.principlesInMalay(), Editions.principlesInEnglish())
            .files();
    private static final List<Chunk> CHUNKS =
            FILES.values().stream().flatMap(List::stream).toList();

    private StringRedisTemplate redis;
    private SharedGenerations store;

    @BeforeEach
    void empty() {
        redis = TestRedis.empty();
        store = PublishingReplica.store(redis);
    }

    private static KeptGeneration about(String generation, long number) {
        return new KeptGeneration(
                generation,
                number,
                Instant.parse("2026-11-24T01:00:00Z"),
                "penerbit",
                FILES.size(),
                CHUNKS.size(),
                3,
                "digest",
                "words",
                false);
    }

    private SharedGenerations.Serving publish(String generation, String... texts) {
        long seen = store.serving().map(SharedGenerations.Serving::epoch).orElse(0L);
        store.keepFiles(generation, FILES);
        store.keepTexts(generation, List.of(texts));
        return store.publish(about(generation, seen + 1), seen).orElseThrow();
    }

    @Test
    void servesNothingBeforeTheFirstPublication() {
        assertThat(store.serving()).isEmpty();
        assertThat(store.kept()).isEmpty();
        assertThat(store.wasPublished("aaaa")).isFalse();
    }

    @Test
    void givesBackWhatWasPublished() {
        publish("aaaa", "t");

        assertThat(store.serving()).contains(new SharedGenerations.Serving("aaaa", 1));
        assertThat(store.chunks("aaaa")).isEqualTo(CHUNKS);
        assertThat(store.kept()).containsExactly(about("aaaa", 1).serving(true));
        assertThat(store.wasPublished("aaaa")).isTrue();
        assertThat(redis.getExpire(Keys.generation("aaaa"))).isEqualTo(-1);
    }

    @Test
    void refusesAPublisherWhoSawAnOlderState() {
        publish("aaaa", "t");
        publish("bbbb", "t");
        store.keepFiles("cccc", FILES);
        store.keepTexts("cccc", List.of("t"));

        assertThat(store.publish(about("cccc", 2), 1)).isEmpty();
        assertThat(store.rollBack("aaaa", "penerbit", 1)).isEmpty();

        assertThat(store.serving()).contains(new SharedGenerations.Serving("bbbb", 2));
        assertThat(store.wasPublished("cccc")).isFalse();
        assertThat(audit()).hasSize(2);
    }

    @Test
    void refusesAGenerationThatIsNotThereWhole() {
        store.keepFiles("aaaa", FILES);

        assertThatThrownBy(() -> store.publish(about("aaaa", 1), 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.rollBack("bbbb", "penerbit", 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.chunks("aaaa")).isInstanceOf(IllegalStateException.class);

        assertThat(store.serving()).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void noticesWhenAFileIsGone() {
        publish("aaaa", "t");
        redis.opsForHash().delete(Keys.generation("aaaa"), "gpaisa-principles/ms.md");

        assertThatThrownBy(() -> store.chunks("aaaa")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void makesOneRecordOfEverySwitch() {
        publish("aaaa", "t");
        publish("bbbb", "t");
        store.rollBack("aaaa", "pengendali", 2);

        assertThat(audit()).hasSize(3);
        assertThat(audit().get(2))
                .containsEntry("id", "aaaa")
                .containsEntry("epoch", "3")
                .hasEntrySatisfying(
                        "record",
                        it -> assertThat(it.toString())
                                .contains(
                                        "\"act\":\"rolled back\"", "\"actor\":\"pengendali\"", "\"state\":\"Serving\"")
                                .contains("\"at\":"));
    }

    private List<Map<Object, Object>> audit() {
        return redis.opsForStream().range(Keys.audit(), Range.unbounded()).stream()
                .map(it -> it.getValue())
                .toList();
    }

    @Test
    void keepsTheLastAndTheOneThatServes() {
        for (int i = 0; i < 7; i++) {
            publish("g" + i, "t");
        }

        assertThat(store.kept()).extracting(KeptGeneration::generation).containsExactly("g6", "g5", "g4", "g3");
        assertThat(redis.keys(Keys.generation("*"))).hasSize(PublishingReplica.KEPT);
        assertThat(store.wasPublished("g0")).isTrue();
    }

    @Test
    void rollsBackAndKeepsTheOrder() {
        publish("aaaa", "t");
        publish("bbbb", "t");

        assertThat(store.rollBack("aaaa", "penerbit", 2)).contains(new SharedGenerations.Serving("aaaa", 3));

        assertThat(store.kept())
                .extracting(KeptGeneration::generation, KeptGeneration::serving)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bbbb", false),
                        org.assertj.core.groups.Tuple.tuple("aaaa", true));
    }

    @Test
    void keepsVectorsToTheBit() {
        var vectors = Map.of("a", new float[] {0.1f, -3e-38f, Float.MIN_VALUE}, "b", new float[] {1, 2, 3});
        store.keepVectors("words", vectors);

        Map<String, float[]> found = store.vectors("words", List.of("a", "b", "c"));

        assertThat(found).containsOnlyKeys("a", "b");
        assertThat(found.get("a")).containsExactly(0.1f, -3e-38f, Float.MIN_VALUE);
        assertThat(store.vectors("another", List.of("a"))).isEmpty();
    }

    @Test
    void keepsManyVectors() {
        var digests = new ArrayList<String>();
        var vectors = new java.util.HashMap<String, float[]>();
        for (int i = 0; i < 1_000; i++) {
            digests.add("d" + i);
            vectors.put("d" + i, new float[] {i});
        }
        store.keepVectors("words", vectors);

        assertThat(store.vectors("words", digests)).hasSize(1_000);
    }

    @Test
    void sweepsVectorsThatNoKeptGenerationUses() {
        store.keepVectors("words", Map.of("used", new float[] {1}, "old", new float[] {2}));
        store.keepVectors("former", Map.of("used", new float[] {1}));
        long now = publish("aaaa", "used").epoch();

        store.sweep(now);

        assertThat(store.vectors("words", List.of("used", "old"))).containsOnlyKeys("used");
        assertThat(store.vectors("former", List.of("used"))).isEmpty();
    }

    @Test
    void sweepsNothingOnceAnotherSwitchWasMade() {
        store.keepVectors("words", Map.of("old", new float[] {2}));
        long now = publish("aaaa", "used").epoch();

        store.sweep(now - 1);

        assertThat(store.vectors("words", List.of("old"))).containsOnlyKeys("old");
    }

    @Test
    void letsGoWhatWasNeverPublished() {
        store.keepFiles("aaaa", FILES);

        assertThat(redis.getExpire(Keys.generation("aaaa")))
                .isBetween(1L, Duration.ofHours(1).toSeconds());
    }

    @Test
    void doesNotLetGoWhatAnotherPublishedMeanwhile() {
        publish("aaaa", "t");
        store.keepFiles("aaaa", FILES);

        assertThat(redis.getExpire(Keys.generation("aaaa"))).isEqualTo(-1);
    }

    @Test
    void tellsOfASwitch() throws Exception {
        var heard = new AtomicInteger();
        AutoCloseable subscription = store.onSwitch(heard::incrementAndGet);
        try {
            publish("aaaa", "t");
            await().atMost(Duration.ofSeconds(10)).until(() -> heard.get() == 1);
        } finally {
            subscription.close();
        }
    }
}
