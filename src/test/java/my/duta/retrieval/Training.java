package my.duta.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.ChunkIndex;
import my.duta.index.Edition;
import my.duta.index.Meanings;
import my.duta.index.Scope;
import my.duta.index.Section;
import my.duta.knowledge.Embeddings;
import my.duta.knowledge.Library;
import my.duta.language.Dictionary;
import my.duta.language.Gloss;
import my.duta.language.Glossary;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.llm.BgeEmbedder;
import my.duta.llm.Embedder;
import my.duta.manuscript.ManuscriptProperties;
import my.duta.manuscript.ManuscriptReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.util.unit.DataSize;

/** The shipped library and the questions of {@code knowledge/evaluation} that ranking and abstention learn from. */
public final class Training {

    private static final int CANDIDATES = 50;
    private static final int PASSAGES = 8;

    private final Embedder embedder = new BgeEmbedder();
    private final Dictionary dictionary = new Dictionary(new Glossary());
    private final Gloss gloss = new Gloss(dictionary);
    private final ShortForms shortForms = new ShortForms(new LanguageDetector());
    private final Scope scope = new Scope(Optional.empty(), LocalDate.of(2026, 11, 24));
    private final ChunkIndex index;
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<Section, List<ChunkId>> chunks = new HashMap<>();

    /** Reads and embeds the library. */
    public Training() {
        List<Chunk> library = Library.in(Path.of("knowledge"))
                .chunks(new ManuscriptReader(new ManuscriptProperties(DataSize.ofMegabytes(20))));
        List<float[]> vectors = Embeddings.onDisk(embedder, Path.of("target", "test-index"))
                .of(Meanings.texts(library, gloss, embedder.languages()), it -> {})
                .inOrder();
        index = ChunkIndex.inMemory(library, vectors);
        Map<Edition, Map<String, Section>> editions = new HashMap<>();
        for (Chunk chunk : library) {
            Map<String, Section> ofEdition = editions.computeIfAbsent(chunk.edition(), it -> new HashMap<>());
            Section section = ofEdition.computeIfAbsent(
                    chunk.anchor(), it -> new Section(chunk.edition().source(), ofEdition.size()));
            sections.put(unversioned(chunk.id()), section);
            chunks.computeIfAbsent(section, it -> new ArrayList<>()).add(chunk.id());
        }
    }

    /**
     * A question to learn from.
     *
     * @param answers the chunks of all editions of the sections that answer it; none for one that nothing answers
     */
    public record Example(String text, Language language, Set<ChunkId> answers) {}

    /** All questions: those that are for learning alone, and the golden ones of the open half that retrieval decides. */
    public List<Example> examples() {
        return Stream.concat(rows("training.csv"), rows("golden.csv").filter(Training::isOpen))
                .map(this::example)
                .toList();
    }

    private static Stream<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(Path.of("knowledge/evaluation", file)))) {
            return rows.getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpen(CSVRecord row) {
        return row.get("half").equals("open")
                && row.get("history").isEmpty()
                && Stream.of("ANSWER", "NOTHING_RELEVANT")
                        .anyMatch(it -> row.get("expected").contains(it));
    }

    private Example example(CSVRecord row) {
        Stream<String> cited = Arrays.stream(row.get("cites").split("\\|")).filter(it -> !it.isEmpty());
        return new Example(
                row.get("question"),
                Language.tagged(row.get("language")).orElseThrow(),
                row.get("expected").equals("ANSWER")
                        ? cited.flatMap(this::editions).collect(Collectors.toSet())
                        : Set.of());
    }

    private Stream<ChunkId> editions(String cited) {
        Section section = sections.get(cited);
        if (section == null) {
            throw new IllegalArgumentException("The library has no section " + cited);
        }
        return chunks.getOrDefault(section, List.of()).stream();
    }

    /** The signals of a search for an example, as if some chunks were not there. */
    Search.Result result(Example example, Set<ChunkId> hidden) {
        return search(example, hidden).run(CANDIDATES, PASSAGES);
    }

    /** What is measured of every candidate for an example, the closest look taken at all. */
    List<Fit> fits(Example example) {
        return search(example, Set.of()).fits(CANDIDATES);
    }

    private WantedWords wanted(Example example) {
        return WantedWords.of(shortForms.unfold(example.text()), example.language(), dictionary, index);
    }

    private Search search(Example example, Set<ChunkId> hidden) {
        WantedWords wanted = wanted(example);
        return new Search(
                index,
                wanted,
                scope,
                hidden,
                Weights.shipped(),
                Optional.of(embedder.embedQuery(gloss.of(wanted.text(), example.language(), embedder.languages()))),
                isGlossed(example));
    }

    /** Whether the model sees a gloss of an example. */
    boolean isGlossed(Example example) {
        return !embedder.languages().contains(example.language().code());
    }

    /** The signals for an example, what was found first, and whether that answers it. */
    public record Outcome(Signals signals, Optional<Chunk> first, boolean right) {}

    /** What a search brings for an example, as if some chunks were not there. */
    public Outcome outcome(Example example, Set<ChunkId> hidden) {
        Search.Result result = result(example, hidden);
        Optional<Chunk> first = result.passages().stream().map(Passage::chunk).findFirst();
        return new Outcome(
                result.signals(),
                first,
                first.filter(it -> example.answers().contains(it.id())).isPresent());
    }

    private static String unversioned(ChunkId id) {
        return id.value().replaceFirst("@.*\\.(ms|en)#", ".$1#");
    }
}
