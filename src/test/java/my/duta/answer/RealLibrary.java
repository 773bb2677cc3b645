package my.duta.answer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Meanings;
import my.duta.index.ServingIndex;
import my.duta.knowledge.Embeddings;
import my.duta.knowledge.Library;
import my.duta.language.Dictionary;
import my.duta.language.Gloss;
import my.duta.language.Glossary;
import my.duta.language.LanguageDetector;
import my.duta.language.Sentences;
import my.duta.language.ShortForms;
import my.duta.language.Words;
import my.duta.llm.BgeEmbedder;
import my.duta.llm.Embedder;
import my.duta.manuscript.ManuscriptProperties;
import my.duta.manuscript.ManuscriptReader;
import my.duta.retrieval.Finder;
import my.duta.retrieval.RetrievalProperties;
import org.springframework.util.unit.DataSize;

/** The library as it is shipped, searched as in production. */
public final class RealLibrary {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Kuala_Lumpur"));

    /** Shared with the servers that tests start, so that the library is embedded once in a build. */
    private static final Path VECTORS = Path.of("target", "test-index");

    private final Embedder embedder = new BgeEmbedder();
    private final ShortForms shortForms = new ShortForms(new LanguageDetector());
    private final Dictionary dictionary = new Dictionary(new Glossary());
    private final Gloss gloss = new Gloss(dictionary);
    private final List<Chunk> chunks = Library.in(Path.of("knowledge"))
            .chunks(new ManuscriptReader(new ManuscriptProperties(DataSize.ofMegabytes(20))));
    private final List<float[]> vectors = Embeddings.onDisk(embedder, VECTORS)
            .of(Meanings.texts(chunks, gloss, embedder.languages()), it -> {})
            .inOrder();

    private final ServingIndex serving = new ServingIndex(ChunkIndex.inMemory(chunks, vectors));

    /** All that is in it. */
    public List<Chunk> chunks() {
        return chunks;
    }

    /** What is served. */
    public ServingIndex serving() {
        return serving;
    }

    /** Finds in it as in production. */
    public Finder finder() {
        return new Finder(serving, embedder, shortForms, dictionary, gloss, new RetrievalProperties(8, 50), CLOCK);
    }

    /** Answers from it as in production, without a model. */
    public Answers answers() {
        return new Answers(
                new FinderSearch(finder(), serving, CLOCK),
                new ExtractiveComposer(Sentences::split),
                Optional.empty(),
                shortForms,
                new Words(),
                new SimpleMeterRegistry());
    }

    /** What the sections say that a part of an answer cites. */
    public String words(Answer.Grounded answer, Answer.Part part) {
        List<String> cited = answer.citations().stream()
                .filter(it -> part.citations().contains(it.number()))
                .map(Citation::chunk)
                .toList();
        return chunks.stream()
                .filter(it -> cited.contains(it.id().value()))
                .map(Chunk::words)
                .collect(Collectors.joining("\n"));
    }
}
