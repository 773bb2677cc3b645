package my.duta.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Generations;
import my.duta.index.IndexProperties;
import my.duta.index.Meanings;
import my.duta.index.ServingIndex;
import my.duta.language.Dictionary;
import my.duta.language.Gloss;
import my.duta.language.Glossary;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.llm.Embedder;
import my.duta.retrieval.Finder;
import my.duta.retrieval.RetrievalProperties;

/** Builds what is served: a generation on disk, and a finder with the settings that Duta ships with. */
final class Served {

    private static final double MEGABYTE = 1 << 20;

    private final ShortForms shortForms = new ShortForms(new LanguageDetector());
    private final Dictionary dictionary = new Dictionary(new Glossary());
    private final Gloss gloss = new Gloss(dictionary);
    private final Clock clock;

    Served(Clock clock) {
        this.clock = clock;
    }

    /** The vectors that a generation of chunks is built with. */
    List<float[]> vectors(List<Chunk> chunks, Embedder embedder) {
        return embedder.embedAll(Meanings.texts(chunks, gloss, embedder.languages()));
    }

    /** Builds a generation below a folder and opens it. */
    ChunkIndex build(List<Chunk> chunks, List<float[]> vectors, Path folder) {
        return new Generations(new IndexProperties(folder, 1), clock).build("measured", "measured", chunks, vectors);
    }

    Finder finder(ServingIndex serving, Embedder embedder) {
        return new Finder(serving, embedder, shortForms, dictionary, gloss, new RetrievalProperties(8, 50), clock);
    }

    static double megabytesOnDisk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(it -> it.toFile().length())
                            .sum()
                    / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something with the megabytes of the heap that it keeps. */
    record Weighed<T>(T thing, double megabytes) {

        static <T> Weighed<T> of(Supplier<T> making) {
            long before = used();
            T thing = making.get();
            return new Weighed<>(thing, (used() - before) / MEGABYTE);
        }

        private static long used() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
