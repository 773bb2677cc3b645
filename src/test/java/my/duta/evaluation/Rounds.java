package my.duta.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Several ways to do one thing, measured in turn, round by round, so that what else the machine does meets all alike. */
final class Rounds {

    /** A ratio that differs by more between rounds is noise and not published. */
    private static final double WIDEST = 2;

    private static final int WARM_UP = 2;

    private final Map<String, Cost[]> costs = new LinkedHashMap<>();

    /**
     * Measures.
     *
     * @param rounds at least five to be published
     * @param times how often each way does it in a round
     */
    Rounds(int rounds, int times, Map<String, Runnable> ways) {
        ways.forEach((name, way) -> costs.put(name, new Cost[rounds]));
        for (int i = -WARM_UP; i < rounds; i++) {
            int round = i;
            ways.forEach((name, way) -> {
                Cost cost = Cost.of(times, way);
                if (round >= 0) {
                    costs.get(name)[round] = cost;
                }
            });
        }
    }

    /**
     * A ratio over the rounds.
     *
     * @param steady whether it varies by no more than can be published
     */
    record Ratio(double median, double least, double most, boolean steady) {

        static Ratio of(double[] rounds) {
            double[] sorted = rounds.clone();
            Arrays.sort(sorted);
            double least = sorted[0];
            double most = sorted[sorted.length - 1];
            return new Ratio(sorted[sorted.length / 2], least, most, most <= WIDEST * least);
        }

        @Override
        public String toString() {
            return steady
                    ? String.format("%.2f (%.2f to %.2f)", median, least, most)
                    : String.format("too unsteady to tell (%.2f to %.2f)", least, most);
        }
    }

    /** How much more one way costs than another. */
    Ratio ratio(String one, String other, ToDoubleFunction<Cost> measure) {
        Cost[] ones = costs.get(one);
        Cost[] others = costs.get(other);
        return Ratio.of(IntStream.range(0, ones.length)
                .mapToDouble(it -> measure.applyAsDouble(ones[it]) / measure.applyAsDouble(others[it]))
                .toArray());
    }

    /** The median of what a way costs. */
    double median(String way, ToDoubleFunction<Cost> measure) {
        double[] all =
                List.of(costs.get(way)).stream().mapToDouble(measure).sorted().toArray();
        return all[all.length / 2];
    }
}
