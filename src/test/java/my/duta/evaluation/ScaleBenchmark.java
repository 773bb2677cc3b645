package my.duta.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Scope;
import my.duta.index.Scored;
import my.duta.index.ServingIndex;
import my.duta.language.Language;
import my.duta.llm.EasyRagStore;
import my.duta.llm.Embedder;
import my.duta.retrieval.Query;
import org.apache.lucene.util.VectorUtil;

/** Measures how our search grows with the library, against an exact scan of the same vectors. */
final class ScaleBenchmark {

    /** As many candidates as a ranker names in production. */
    private static final int CANDIDATES = 50;

    /** As many questions as an exact scan of the largest size can answer in a round of half a minute. */
    private static final int QUESTIONS = 100;

    private final Served served;
    private final Embedder embedder;
    private final List<Asking> askings;
    private final Scope scope;
    private final int rounds;

    /**
     * Measures with questions.
     *
     * @param embedder that knows their vectors already
     */
    ScaleBenchmark(Served served, Embedder embedder, List<Asking> askings, Clock clock, int rounds) {
        this.served = served;
        this.embedder = embedder;
        this.askings = spread(askings);
        this.scope = new Scope(Optional.empty(), LocalDate.now(clock));
        this.rounds = rounds;
    }

    /** Questions from the whole of a set, evenly. */
    private static List<Asking> spread(List<Asking> askings) {
        int step = Math.max(1, askings.size() / QUESTIONS);
        return IntStream.range(0, askings.size())
                .filter(it -> it % step == 0)
                .limit(QUESTIONS)
                .mapToObj(askings::get)
                .toList();
    }

    BenchmarkReport.Scale measure(List<Chunk> real, List<float[]> vectors, int size, Path folder) {
        var growth = new Growth(real, vectors, size);
        ChunkIndex index = served.build(growth.chunks(), growth.vectors(), folder);
        var scan = new ExactScan(growth.chunks(), growth.vectors());
        EasyRagStore store = store(growth);
        List<float[]> questions = askings.stream()
                .map(it -> VectorUtil.l2normalize(embedder.embedQuery(it.text()).clone()))
                .toList();
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("exact", () -> questions.forEach(it -> exact(scan, it)));
        ways.put("store", () -> questions.forEach(it -> store.nearest(it, 2 * RetrievalScores.RANKS)));
        ways.put("ours", () -> questions.forEach(it -> ours(index, it)));
        var costs = new Rounds(rounds, questions.size(), ways);
        double recall = questions.stream()
                .mapToDouble(it -> recall(exact(scan, it), ours(index, it)))
                .average()
                .orElse(0);
        double retrieval;
        try (var serving = new ServingIndex(index)) {
            var finder = served.finder(serving, embedder);
            Runnable all =
                    () -> askings.forEach(it -> finder.find(new Query(it.text(), it.language(), Optional.empty())));
            retrieval = new Rounds(rounds, askings.size(), Map.of("finder", all)).median("finder", Cost::cpu);
        }
        return new BenchmarkReport.Scale(
                size,
                costs.median("exact", Cost::cpu),
                costs.median("store", Cost::cpu),
                costs.median("ours", Cost::cpu),
                costs.ratio("exact", "ours", Cost::cpu),
                costs.ratio("store", "ours", Cost::cpu),
                recall,
                retrieval,
                Served.megabytesOnDisk(folder));
    }

    private static EasyRagStore store(Growth growth) {
        List<String> ids = growth.chunks().stream().map(it -> it.id().value()).toList();
        return new EasyRagStore(ids, ids, growth.vectors());
    }

    private static Map<Language, List<String>> exact(ExactScan scan, float[] vector) {
        Map<Language, List<String>> found = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            found.put(language, scan.nearest(vector, language, RetrievalScores.RANKS));
        }
        return found;
    }

    private Map<Language, List<String>> ours(ChunkIndex index, float[] vector) {
        var meaning = index.meaning(vector, scope);
        Map<Language, List<String>> found = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            found.put(
                    language,
                    meaning.nearest(language, CANDIDATES).stream()
                            .limit(RetrievalScores.RANKS)
                            .map(Scored::id)
                            .map(it -> it.value())
                            .toList());
        }
        return found;
    }

    private static double recall(Map<Language, List<String>> exact, Map<Language, List<String>> ours) {
        long all = exact.values().stream().mapToLong(List::size).sum();
        long found = exact.entrySet().stream()
                .mapToLong(it -> it.getValue().stream()
                        .filter(ours.get(it.getKey())::contains)
                        .count())
                .sum();
        return all == 0 ? 1 : (double) found / all;
    }
}
