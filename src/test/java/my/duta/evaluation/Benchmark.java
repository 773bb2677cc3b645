package my.duta.evaluation;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.answer.Answers;
import my.duta.answer.ExtractiveAnswers;
import my.duta.answer.Question;
import my.duta.index.Chunk;
import my.duta.index.ServingIndex;
import my.duta.llm.Embedder;

/** Measures our retrieval beside that of others, in one run over the same chunks, questions and embedding model. */
final class Benchmark {

    /** Chunks that are asked for; of several pieces or editions of one section only the first counts. */
    private static final int DEPTH = 3 * RetrievalScores.RANKS;

    private final Settings settings;
    private final Embedder embedder;
    private final KnownVectors known;
    private final Clock clock;
    private final Served served;

    /**
     * How much is measured.
     *
     * @param data a folder of public sets, if they are to be measured too
     * @param questions of one set at most
     * @param sizes in chunks of the grown libraries
     * @param folder where vectors are kept and indexes are built
     */
    record Settings(Optional<Path> data, int questions, int rounds, List<Integer> sizes, Path folder) {}

    Benchmark(Settings settings, Embedder embedder, Clock clock) {
        this.settings = settings;
        this.embedder = embedder;
        this.known = new KnownVectors(embedder, settings.folder().resolve("vectors"));
        this.clock = clock;
        this.served = new Served(clock);
    }

    BenchmarkReport run(List<Chunk> library, List<BenchmarkReport.Micro> micro) {
        var sets = new BenchmarkSets(embedder, settings.folder(), clock, settings.questions());
        BenchmarkSet golden = sets.golden(library);
        var quality = new ArrayList<BenchmarkReport.Quality>();
        var weighed = Served.Weighed.of(() -> serving(golden));
        try (ServingIndex serving = weighed.thing()) {
            List<Ranking> rankers = rankers(golden, serving, weighed.megabytes());
            rankers.forEach(it -> quality.add(quality(golden, it.ranker())));
            settings.data().map(sets::below).orElse(List.of()).forEach(it -> quality.addAll(quality(it)));
            return new BenchmarkReport(
                    embedder.model(),
                    library.size(),
                    Growth.SEED,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    quality,
                    speed(golden, rankers),
                    answering(golden, serving),
                    scale(golden),
                    micro);
        }
    }

    private ServingIndex serving(BenchmarkSet set) {
        List<float[]> all = served.vectors(set.chunks(), known);
        return new ServingIndex(served.build(
                set.chunks(), all, settings.folder().resolve("index").resolve(set.name())));
    }

    /** A ranker with the megabytes that it takes. */
    private record Ranking(Ranker ranker, BenchmarkReport.Size size) {

        static Ranking of(Served.Weighed<? extends Ranker> it) {
            return new Ranking(it.thing(), new BenchmarkReport.Size(it.megabytes(), 0));
        }
    }

    private List<Ranking> rankers(BenchmarkSet set, ServingIndex serving, double heap) {
        known.embedAll(set.chunks().stream().map(Chunk::withHeadings).toList());
        var disk = Served.megabytesOnDisk(settings.folder().resolve("index").resolve(set.name()));
        return List.of(
                new Ranking(new OurRanker(served.finder(serving, known)), new BenchmarkReport.Size(heap, disk)),
                Ranking.of(Served.Weighed.of(() -> new EasyRagRanker(set.chunks(), known))),
                Ranking.of(Served.Weighed.of(() -> new SpringAiRanker(set.chunks(), known))),
                Ranking.of(Served.Weighed.of(() -> new PlainLuceneRanker(set.chunks()))));
    }

    private List<BenchmarkReport.Quality> quality(BenchmarkSet set) {
        var weighed = Served.Weighed.of(() -> serving(set));
        try (ServingIndex serving = weighed.thing()) {
            return rankers(set, serving, weighed.megabytes()).stream()
                    .map(it -> quality(set, it.ranker()))
                    .toList();
        }
    }

    private static BenchmarkReport.Quality quality(BenchmarkSet set, Ranker ranker) {
        RetrievalScores mean = RetrievalScores.mean(set.askings().stream()
                .map(it -> RetrievalScores.of(it.relevance(), set.named(ranker.rank(it, DEPTH))))
                .toList());
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("nDCG@10", mean.ndcg10());
        scores.put("R@1", mean.hit1());
        scores.put("R@3", mean.hit3());
        scores.put("MRR@10", mean.mrr10());
        return new BenchmarkReport.Quality(
                set.name(), set.chunks().size(), set.askings().size(), ranker.name(), scores);
    }

    private List<BenchmarkReport.Speed> speed(BenchmarkSet set, List<Ranking> rankers) {
        Map<String, Runnable> ways = new LinkedHashMap<>();
        rankers.forEach(it -> ways.put(it.ranker().name(), () -> ask(it.ranker(), set)));
        var rounds = new Rounds(settings.rounds(), set.askings().size(), ways);
        String ours = rankers.get(0).ranker().name();
        return rankers.stream()
                .map(it -> speed(it.ranker().name(), ours, rounds, it.size()))
                .toList();
    }

    private static void ask(Ranker ranker, BenchmarkSet set) {
        set.askings().forEach(it -> ranker.rank(it, RetrievalScores.RANKS));
    }

    private static BenchmarkReport.Speed speed(String name, String ours, Rounds rounds, BenchmarkReport.Size size) {
        return new BenchmarkReport.Speed(
                name,
                rounds.median(name, Cost::cpu),
                rounds.median(name, Cost::allocated),
                rounds.ratio(name, ours, Cost::cpu),
                rounds.ratio(name, ours, Cost::wall),
                size);
    }

    private BenchmarkReport.Answering answering(BenchmarkSet set, ServingIndex serving) {
        var recorder = new RecordingEmbedder(embedder);
        Answers answers = ExtractiveAnswers.of(served.finder(serving, recorder), serving, clock);
        List<Question> questions = set.askings().stream()
                .map(it -> new Question(it.text(), it.language(), Optional.empty(), List.of()))
                .toList();
        questions.forEach(answers::to);
        List<String> embedded = recorder.recorded();
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("embedding", () -> embedded.forEach(embedder::embedQuery));
        ways.put("answer", () -> questions.forEach(answers::to));
        var rounds = new Rounds(settings.rounds(), questions.size(), ways);
        return new BenchmarkReport.Answering(
                rounds.median("embedding", Cost::cpu),
                rounds.median("answer", Cost::cpu),
                rounds.ratio("answer", "embedding", Cost::cpu),
                rounds.ratio("answer", "embedding", Cost::process));
    }

    private List<BenchmarkReport.Scale> scale(BenchmarkSet set) {
        List<Chunk> real =
                set.chunks().stream().map(it -> it.withAsked(List.of())).toList();
        List<float[]> vectors = served.vectors(real, known);
        var scale = new ScaleBenchmark(served, known, set.askings(), clock, settings.rounds());
        return settings.sizes().stream()
                .map(it -> scale.measure(real, vectors, it, settings.folder().resolve("scale-" + it)))
                .toList();
    }
}
