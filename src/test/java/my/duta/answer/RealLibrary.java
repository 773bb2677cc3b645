package my.duta.answer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.ServingIndex;
import my.duta.knowledge.Library;
import my.duta.language.LanguageDetector;
import my.duta.language.Sentences;
import my.duta.language.ShortForms;
import my.duta.language.Words;
import my.duta.llm.BgeEmbedder;
import my.duta.llm.Embedder;
import my.duta.retrieval.Finder;
import my.duta.retrieval.RetrievalProperties;

/** The library as it is shipped, searched as in production. */
final class RealLibrary {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Kuala_Lumpur"));

    private final ServingIndex serving;
    private final Embedder embedder = new BgeEmbedder();

    RealLibrary() {
        List<Chunk> chunks = Library.in(Path.of("knowledge")).chunks();
        serving = new ServingIndex(ChunkIndex.inMemory(
                chunks,
                embedder.embedAll(chunks.stream().map(Chunk::withHeadings).toList())));
    }

    Search search() {
        return new FinderSearch(new Finder(serving, embedder, new RetrievalProperties(8, 50), CLOCK), serving, CLOCK);
    }

    Answers answers() {
        return new Answers(
                search(),
                new ExtractiveComposer(Sentences::split),
                Optional.empty(),
                new ShortForms(new LanguageDetector()),
                new Words(),
                new SimpleMeterRegistry());
    }
}
