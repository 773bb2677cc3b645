package my.duta.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What one run of the benchmark measured.
 *
 * @param seed of the synthetic growth
 * @param load of the machine when the run ended
 */
record BenchmarkReport(
        String model,
        int chunks,
        long seed,
        double load,
        List<Quality> quality,
        List<Speed> speed,
        Answering answering,
        List<Scale> scale,
        List<Micro> micro) {

    /** How well one ranker finds over one set. */
    record Quality(String set, int chunks, int questions, String ranker, Map<String, Double> scores) {}

    /**
     * What one ranker costs for a question whose vector is known.
     *
     * @param microseconds of CPU
     * @param kilobytes allocated
     * @param cpuOfOurs its CPU as a multiple of ours
     * @param latencyOfOurs its latency as a multiple of ours
     * @param megabytes that its index takes: of the heap, and on disk where it lies there
     */
    record Speed(
            String ranker,
            double microseconds,
            double kilobytes,
            Rounds.Ratio cpuOfOurs,
            Rounds.Ratio latencyOfOurs,
            Size megabytes) {}

    /** What an index takes, in megabytes. */
    record Size(double heap, double disk) {}

    /**
     * What a question costs from its text to a quoted answer.
     *
     * @param embeddingMicroseconds of CPU for embedding it alone, in the asking thread
     * @param answerMicroseconds likewise for the answer, the embedding included
     * @param cpu the answer as a multiple of the embedding
     * @param process the same with the CPU of all threads of the process
     */
    record Answering(double embeddingMicroseconds, double answerMicroseconds, Rounds.Ratio cpu, Rounds.Ratio process) {}

    /**
     * A library grown to a size.
     *
     * @param exact microseconds of an exact scan of the vectors, as fast as we can write one
     * @param store microseconds of the exact scan of LangChain4j's store in memory
     * @param ours microseconds of our search by meaning, as in production
     * @param exactOfOurs the exact scan as a multiple of ours
     * @param storeOfOurs the store's scan as a multiple of ours
     * @param recall10 the share of the exact first ten of each language that ours finds among its first ten
     * @param retrieval microseconds of CPU of a whole retrieval, without the embedding
     */
    record Scale(
            int chunks,
            double exact,
            double store,
            double ours,
            Rounds.Ratio exactOfOurs,
            Rounds.Ratio storeOfOurs,
            double recall10,
            double retrieval,
            double megabytesOnDisk) {}

    /** What JMH measured: microseconds, and bytes allocated. */
    record Micro(String name, double microseconds, double error, double bytes) {}
}
