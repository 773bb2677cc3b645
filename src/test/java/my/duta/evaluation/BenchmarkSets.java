package my.duta.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Section;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.llm.Embedder;

/** Reads what is measured: our own golden questions, and public sets in the form of BEIR. */
final class BenchmarkSets {

    private static final String QRELS = "qrels";

    private final RetrievalEvaluation evaluation;
    private final LanguageDetector detector = new LanguageDetector();
    private final int most;

    /**
     * Reads sets.
     *
     * @param most questions of one set, spread evenly over it
     */
    BenchmarkSets(Embedder embedder, Path cache, Clock clock, int most) {
        this.evaluation = new RetrievalEvaluation(embedder, cache, clock);
        this.most = most;
    }

    /** Both halves of our golden questions that the library answers, over the library. */
    BenchmarkSet golden(List<Chunk> library) {
        var sections = new CitedSections(library);
        var file = GoldenFile.find(Optional.empty(), Path.of("knowledge"));
        List<Asking> askings = new GoldenReader(file, sections)
                .read().stream()
                        .filter(it -> !it.sections().isEmpty())
                        .map(it -> new Asking(
                                it.standingAlone(),
                                detector.detect(it.text()).language(),
                                new Relevance(it.sections().stream()
                                        .collect(Collectors.toMap(BenchmarkSets::name, section -> 1)))))
                        .toList();
        return new BenchmarkSet(
                        "golden",
                        library,
                        askings,
                        it -> sections.of(new ChunkId(it))
                                .map(BenchmarkSets::name)
                                .orElse(it))
                .limitedTo(most);
    }

    private static String name(Section section) {
        return section.source() + " " + section.position();
    }

    /** Every set below a folder, by name. */
    List<BenchmarkSet> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.getFileName().toString().matches(QRELS + ".*\\.tsv"))
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In {@code qrels_ms_en.tsv} are judgements of {@code queries_ms.jsonl} over {@code corpus_en.jsonl}. */
    private BenchmarkSet read(Path qrels) {
        String file = qrels.getFileName().toString();
        String suffix = file.substring(QRELS.length(), file.length() - ".tsv".length());
        int last = suffix.lastIndexOf('_');
        Path corpus = last < 0 ? beside(qrels, "corpus") : beside(qrels, "corpus" + suffix.substring(last));
        boolean ofBoth = Files.exists(corpus);
        Path queries = beside(qrels, "queries" + (ofBoth && last >= 0 ? suffix.substring(0, last) : suffix));
        var task = new RetrievalEvaluation.Task(
                ofBoth ? corpus : beside(qrels, "corpus"),
                queries,
                qrels,
                Optional.empty(),
                Optional.empty(),
                false,
                most);
        PublicSet set = new PublicSetReader().read(task.corpus(), task.queries(), qrels);
        List<Asking> askings = RetrievalEvaluation.chosen(set, task).stream()
                .filter(it -> !set.relevant(it).isEmpty())
                .map(it -> new Asking(it.text(), language(it), set.relevant(it)))
                .toList();
        List<Chunk> chunks = evaluation.chunks(set.corpus(), Optional.empty());
        return new BenchmarkSet(qrels.getParent().getFileName() + suffix, chunks, askings, it -> it);
    }

    private static Path beside(Path qrels, String name) {
        return qrels.resolveSibling(name + ".jsonl");
    }

    private Language language(PublicSet.Asked asked) {
        return asked.language().orElseGet(() -> detector.detect(asked.text()).language());
    }
}
