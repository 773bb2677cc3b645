package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import my.duta.index.Scope;
import my.duta.language.Language;
import my.duta.llm.Embedder;
import my.duta.llm.FakeEmbeddingServer;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Replicas whose embedding model is served over HTTP, and changes, or goes away. */
class EmbeddingModelIntegrationTests {

    private static final String QUESTION = "Apakah tujuh prinsip GPAISA ialah";
    private static final String FOUND = "gpaisa-principles@2025.1.ms#apakah-tujuh-prinsip-gpaisa";
    private static final Library PRINCIPLES =
            new Library(List.of(Editions.principlesInMalay(), Editions.principlesInEnglish()));

    @TempDir
    private Path directory;

    private final StringRedisTemplate redis = TestRedis.empty();
    private final FakeEmbeddingServer server = new FakeEmbeddingServer(32);
    private final List<PublishingReplica> replicas = new ArrayList<>();

    @AfterEach
    void stop() {
        replicas.forEach(PublishingReplica::close);
        server.close();
    }

    private PublishingReplica replica(String disk, Embedder embedder) {
        var replica = new PublishingReplica(redis, directory.resolve(disk), Optional.of(embedder));
        replicas.add(replica);
        return replica.with(PRINCIPLES);
    }

    /** The best section for a question by meaning alone. */
    private static String found(PublishingReplica replica, Embedder embedder) {
        var everybody = new Scope(Optional.empty(), LocalDate.of(2026, 11, 24));
        return replica.serving.with(it -> it.meaning(embedder.embedQuery(QUESTION), everybody)
                .nearest(Language.MALAY, 1)
                .get(0)
                .id()
                .value());
    }

    private List<Integer> lengths(PublishingReplica replica, String model) {
        Set<String> digests = redis.<String, String>opsForHash().keys(Keys.vectors(model));
        return replica.store.vectors(model, digests).values().stream()
                .map(it -> it.length)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai"})
    void libraryIsEmbeddedAnewWithAnotherModel(String provider) {
        Embedder small = server.embedder(provider, Map.of());
        PublishingReplica before = replica("one", small).start();
        String first = before.serving.generation();
        assertThat(found(before, small)).startsWith(FOUND);

        server.gives(64);
        Embedder large = server.embedder(provider, Map.of());
        PublishingReplica after = replica("one", large).start();

        assertThat(after.serving.generation()).isNotEqualTo(first);
        assertThat(found(after, large)).startsWith(FOUND);
        assertThat(lengths(after, small.model())).hasSize(6).containsOnly(32);
        assertThat(lengths(after, large.model())).hasSize(6).containsOnly(64);
        assertThat(after.publication.generations())
                .extracting(KeptGeneration::model, KeptGeneration::embedded, KeptGeneration::serving)
                .containsExactly(tuple(large.model(), 6, true), tuple(small.model(), 6, false));
    }

    @Test
    void replicaFindsWithItsOwnModelWhileTheOthersChangeTheirs() {
        Embedder small = server.embedder("gemini", Map.of());
        PublishingReplica old = replica("one", small).start();
        Embedder words = old.embedder;
        PublishingReplica changed = replica("two", words).start();

        old.publication.follow();

        assertThat(old.serving.generation()).isEqualTo(changed.serving.generation());
        assertThat(found(old, small)).startsWith(FOUND);
        assertThat(found(changed, words)).startsWith(FOUND);
    }

    @Test
    void oldGenerationServesOnWhileTheServerIsDown() {
        Embedder embedder = server.embedder("openai", Map.of());
        PublishingReplica replica = replica("one", embedder).start();
        String before = replica.serving.generation();
        int called = server.called();
        server.fails(503, 3);

        assertThatThrownBy(replica.with(PublishingReplica.stamped(1))::publish)
                .isInstanceOfSatisfying(
                        NotPublished.class, it -> assertThat(it.reason()).isEqualTo(NotPublished.Reason.MODEL_FAILED))
                .hasMessageContaining("503");

        assertThat(server.called()).isEqualTo(called + 3);
        assertThat(replica.serving.generation()).isEqualTo(before);
        assertThat(replica.store.serving().orElseThrow().generation()).isEqualTo(before);
        assertThat(found(replica, embedder)).startsWith(FOUND);
        assertThat(replica.publish().chunks()).isEqualTo(100);
    }

    @Test
    void replicaStartsWithWhatServesWhileTheServerIsDown() {
        Embedder embedder = server.embedder("openai", Map.of());
        String before = replica("one", embedder).start().serving.generation();
        server.fails(503, 100);

        PublishingReplica newDisk =
                replica("two", embedder).with(PublishingReplica.stamped(1)).start();

        assertThat(newDisk.serving.generation()).isEqualTo(before);
        assertThat(newDisk.chunks()).hasSize(6);
    }

    @Test
    void replicaDoesNotStartWithNothingToServe() {
        server.fails(503, 100);
        PublishingReplica replica = replica("one", server.embedder("openai", Map.of()));

        assertThatThrownBy(replica::start).isInstanceOf(NotPublished.class).hasMessageContaining("503");
    }
}
