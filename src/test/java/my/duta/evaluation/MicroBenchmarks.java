package my.duta.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import my.duta.index.Analysis;
import my.duta.index.Term;
import my.duta.language.Gloss;
import my.duta.language.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH measures: cutting a question into terms, and saying it again in English for an embedding model. */
@State(Scope.Benchmark)
public class MicroBenchmarks {

    private static final String QUESTION =
            "Bolehkah saya menggunakan Gemini untuk menyediakan minit mesyuarat yang mengandungi maklumat rahsia?";

    private final Gloss gloss = new Gloss();

    /** Cuts a Malay question into terms. */
    @Benchmark
    public List<Term> analysis() {
        return Analysis.of(Language.MALAY).terms(QUESTION);
    }

    /** Says a Malay question again in English. */
    @Benchmark
    public String gloss() {
        return gloss.of(QUESTION, Language.MALAY, Set.of("en"));
    }

    /** Runs all of them in a process of their own. */
    static List<BenchmarkReport.Micro> run() {
        var options = new OptionsBuilder()
                .include(MicroBenchmarks.class.getName())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .build();
        try {
            Collection<RunResult> results = new Runner(options).run();
            return results.stream().map(MicroBenchmarks::micro).toList();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BenchmarkReport.Micro micro(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new BenchmarkReport.Micro(time.getLabel(), time.getScore(), time.getScoreError(), bytes.getScore());
    }
}
