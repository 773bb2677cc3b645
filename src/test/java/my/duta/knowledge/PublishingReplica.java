package my.duta.knowledge;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Generations;
import my.duta.index.IndexProperties;
import my.duta.index.ServingIndex;
import my.duta.language.Gloss;
import my.duta.llm.Embedder;
import my.duta.llm.WordEmbedder;
import my.duta.redis.Json;
import my.duta.redis.TestRedis;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One replica from its library to what it serves, with a folder of its own and a Redis that it may share. */
final class PublishingReplica implements AutoCloseable {

    static final int KEPT = 4;

    final ServingIndex serving = new ServingIndex();
    final WordEmbedder embedder = new WordEmbedder();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SharedGenerations store;
    final Publication publication;
    final Follower follower;
    private Library library = new Library(List.of());
    private Steps steps = step -> {};

    PublishingReplica(StringRedisTemplate redis, Path folder) {
        this(redis, folder, Optional.empty());
    }

    /** One with a model of its own in place of {@link #embedder}. */
    PublishingReplica(StringRedisTemplate redis, Path folder, Optional<Embedder> model) {
        store = store(redis);
        Steps now = step -> steps.made(step);
        var generations = new Generations(new IndexProperties(folder, 3), Clock.systemUTC());
        publication = new Publication(
                () -> library,
                true,
                Editions.READER,
                Checks.none(),
                new Replica(generations, serving, model.orElse(embedder), new Gloss(), Optional.of(store), now),
                Optional.of(store),
                Clock.systemUTC(),
                meters,
                now);
        follower = new Follower(publication, Sharing.of(store));
    }

    static SharedGenerations store(StringRedisTemplate redis) {
        return new RedisGenerations(TestRedis.scripts(redis), redis, new Json(), KEPT, Clock.systemUTC());
    }

    /** Has this library from now on. */
    PublishingReplica with(Library next) {
        library = next;
        return this;
    }

    PublishingReplica failingAt(Steps next) {
        steps = next;
        return this;
    }

    /** Starts as Duta starts. */
    PublishingReplica start() {
        publication.afterSingletonsInstantiated();
        return this;
    }

    Publication.Published publish() {
        return publication.publish("penerbit", progress -> {});
    }

    List<Chunk> chunks() {
        return serving.with(ChunkIndex::chunks);
    }

    /** The versions of the library that what is served comes from; more than one is a mix. */
    Set<String> stamps() {
        return stamps(chunks());
    }

    static Set<String> stamps(List<Chunk> chunks) {
        return chunks.stream()
                .map(it -> it.words().replaceAll("(?s).*Versi (\\d+)\\..*", "$1"))
                .collect(Collectors.toSet());
    }

    /** A library whose every section bears its version. */
    static Library stamped(int version) {
        return new Library(IntStream.range(0, 25)
                .boxed()
                .flatMap(source -> Stream.of("ms", "en").map(language -> stamped(version, source, language)))
                .toList());
    }

    private static SourceFile stamped(int version, int source, String language) {
        return SourceFile.markdown(
                "sumber-" + source + "/" + language + ".md", """
                ---
                id: sumber-%1$d
                title: Sumber %1$d
                owner: JDN
                language: %2$s
                version: "1"
                effective-from: 2025-01-01
                audience: all
                checked-on: 2026-11-24
                ---
                # Sumber %1$d

                ## Bahagian satu

                Isi pertama sumber %1$d, %2$s. Versi %3$d.

                ## Bahagian dua

                Isi kedua sumber %1$d, %2$s. Versi %3$d.
                """.formatted(source, language, version));
    }

    @Override
    public void close() {
        follower.stop();
        serving.close();
    }
}
