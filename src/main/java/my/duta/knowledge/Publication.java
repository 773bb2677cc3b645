package my.duta.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import my.duta.index.Analysis;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Generations;
import my.duta.index.ServingIndex;
import my.duta.llm.Embedder;
import my.duta.manuscript.ManuscriptReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the library findable: builds a whole new generation beside the serving one, and switches in one step.
 *
 * <p>Whatever fails before the switch leaves the old generation serving as it was.
 */
@Component
public class Publication implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Publication.class);

    /** Raised whenever the same library would give other chunks or vectors. */
    private static final int VERSION = 2;

    private final Supplier<Library> library;
    private final boolean publishAtStart;
    private final ManuscriptReader reader;
    private final LibraryCheck check;
    private final Generations generations;
    private final ServingIndex serving;
    private final Embedder embedder;

    @Autowired
    public Publication(
            KnowledgeProperties properties,
            ManuscriptReader reader,
            LibraryCheck check,
            Generations generations,
            ServingIndex serving,
            Embedder embedder) {
        this(
                () -> Library.in(properties.directory()),
                properties.publishAtStart(),
                reader,
                check,
                generations,
                serving,
                embedder);
    }

    Publication(
            Supplier<Library> library,
            boolean publishAtStart,
            ManuscriptReader reader,
            LibraryCheck check,
            Generations generations,
            ServingIndex serving,
            Embedder embedder) {
        this.library = library;
        this.publishAtStart = publishAtStart;
        this.reader = reader;
        this.check = check;
        this.generations = generations;
        this.serving = serving;
        this.embedder = embedder;
    }

    /**
     * What came of a publication.
     *
     * @param generation that serves now
     * @param editions how many files it was made of
     * @param built whether it was built now; false if it lay on disk already
     */
    public record Published(String generation, int editions, int chunks, boolean built) {}

    /**
     * Publishes the library as it is now.
     *
     * @throws LibraryUnsound if it has errors; then the generation before goes on serving
     */
    public synchronized Published publish() {
        Library now = library.get();
        String generation = generation(now);
        if (serving.generation().equals(generation)) {
            return new Published(generation, now.files().size(), serving.with(ChunkIndex::size), false);
        }
        Optional<ChunkIndex> onDisk = generations.open(generation);
        ChunkIndex index = onDisk.orElseGet(() -> build(generation, now));
        serving.switchTo(index);
        generations.served(generation);
        var published = new Published(generation, now.files().size(), index.size(), onDisk.isEmpty());
        log.info(
                "Serving generation {}: {} chunks of {} editions, {}",
                generation,
                published.chunks(),
                published.editions(),
                published.built() ? "built now" : "found on disk");
        return published;
    }

    /**
     * Serves something before the first question is taken: the library, or, if that has a mistake, the generation that
     * was served last.
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (!publishAtStart) {
            generations.lastServed().ifPresent(serving::switchTo);
            return;
        }
        try {
            publish();
        } catch (LibraryUnsound e) {
            ChunkIndex last = generations.lastServed().orElseThrow(() -> e);
            serving.switchTo(last);
            log.error("The library cannot be published, generation {} goes on serving", last.generation(), e);
        }
    }

    private ChunkIndex build(String generation, Library now) {
        List<Chunk> chunks = check.sound(now, now.read(reader)).chunks();
        List<float[]> vectors = new Embeddings(embedder, generations.cache())
                .of(chunks.stream().map(Chunk::withHeadings).toList());
        return generations.build(generation, chunks, vectors);
    }

    private String generation(Library now) {
        String contents = String.join(
                "\n", now.digest(), embedder.model(), Integer.toString(Analysis.VERSION), Integer.toString(VERSION));
        return Digest.of(contents).substring(0, 16);
    }
}
