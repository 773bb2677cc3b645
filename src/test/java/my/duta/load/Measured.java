package my.duta.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/**
 * What a run came to.
 *
 * @param seconds from the first question to the last answer
 * @param told officers who were told to wait and then answered
 * @param calls of the Chat API, by method and status
 * @param pressed buttons, by what they do
 * @param series questions, answers and writes of each second
 */
record Measured(
        String name,
        int replicas,
        double seconds,
        long asked,
        Map<Ledger.End, Long> ends,
        long told,
        Percentiles acknowledgement,
        Percentiles answer,
        Map<String, Long> calls,
        Map<String, Long> pressed,
        Gauge used,
        Series series) {

    /** Milliseconds within which so many were done. */
    record Percentiles(double p50, double p95, double p99, double max) {

        static Percentiles of(Ledger ledger, ToLongFunction<Ledger.Entry> nanos) {
            var histogram = new Histogram(120_000_000, 3);
            ledger.entries().stream()
                    .filter(Ledger.Entry::isAcknowledged)
                    .forEach(it ->
                            histogram.recordValue(Math.min(120_000_000, Math.max(0, nanos.applyAsLong(it) / 1_000))));
            return new Percentiles(
                    histogram.getValueAtPercentile(50) / 1e3,
                    histogram.getValueAtPercentile(95) / 1e3,
                    histogram.getValueAtPercentile(99) / 1e3,
                    histogram.getMaxValue() / 1e3);
        }
    }

    /** Counts by second since the beginning. */
    record Series(long[] asked, long[] answered) {

        static Series of(Ledger ledger, long begin, double seconds) {
            int length = (int) seconds + 2;
            var asked = new long[length];
            var answered = new long[length];
            for (Ledger.Entry it : ledger.entries()) {
                count(asked, it.intended() - begin);
                if (it.end() == Ledger.End.IN_REPLY || it.end() == Ledger.End.POSTED) {
                    count(answered, it.intended() - begin + it.toAnswer());
                }
            }
            return new Series(asked, answered);
        }

        private static void count(long[] of, long nanos) {
            of[(int) Math.max(0, Math.min(of.length - 1, nanos / 1_000_000_000L))]++;
        }
    }

    static Map<Ledger.End, Long> ends(Ledger ledger) {
        var ends = new EnumMap<Ledger.End, Long>(Ledger.End.class);
        for (Ledger.End end : Ledger.End.values()) {
            ends.put(end, ledger.count(end));
        }
        return ends;
    }

    long answered() {
        return ends.get(Ledger.End.IN_REPLY) + ends.get(Ledger.End.POSTED);
    }

    double answeredPerSecond() {
        return answered() / seconds;
    }

    double inReplyShare() {
        return share(ends.get(Ledger.End.IN_REPLY), answered());
    }

    /** Writes that the Chat API took, for each answered question. */
    double writesPerAnswer() {
        return share(writes(" 200"), answered());
    }

    /** Of all writes, those that were one too many. */
    double refusedShare() {
        return share(writes(" 429"), writes(""));
    }

    private long writes(String status) {
        return calls.entrySet().stream()
                .filter(it -> it.getKey().matches("(create|patch|repeat) .*"))
                .filter(it -> it.getKey().endsWith(status))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Commands that ran in Redis for each answered question, those within scripts, of presses and of idling too. */
    double commandsPerAnswer() {
        return share(Gauge.total(used.commands()), answered());
    }

    /** Milliseconds of processor time of the replicas for each answered question; presses and idling too. */
    double cpuPerAnswer() {
        return answered() == 0 ? 0 : used.cpu() * 1e3 / answered();
    }

    double redisCpuPerAnswer() {
        return answered() == 0 ? 0 : used.redisCpu() * 1e3 / answered();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
