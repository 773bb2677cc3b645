package my.duta.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is relevant to one query, and how well a ranking brings it.
 *
 * @param gains what each relevant thing is worth, above 0
 */
record Relevance(Map<String, Integer> gains) {

    static final Relevance NOTHING = new Relevance(Map.of());

    Relevance {
        gains = gains.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isEmpty() {
        return gains.isEmpty();
    }

    boolean holds(String id) {
        return gains.containsKey(id);
    }

    /**
     * The discounted gain of the first ranks as a share of the best there can be, from 0 to 1. Gains are linear, as in
     * {@code trec_eval} and BEIR; after Järvelin and Kekäläinen, "Cumulated Gain-Based Evaluation of IR Techniques", TOIS
     * 2002.
     */
    double ndcg(List<String> ranking, int ranks) {
        List<Integer> ideal =
                gains.values().stream().sorted(Comparator.reverseOrder()).toList();
        List<Integer> found =
                ranking.stream().map(it -> gains.getOrDefault(it, 0)).toList();
        return ideal.isEmpty() ? 0 : discounted(found, ranks) / discounted(ideal, ranks);
    }

    private static double discounted(List<Integer> gains, int ranks) {
        return IntStream.range(0, Math.min(ranks, gains.size()))
                .mapToDouble(it -> gains.get(it) * Math.log(2) / Math.log(it + 2))
                .sum();
    }

    /** The share of all that is relevant that stands in the first ranks. */
    double recall(List<String> ranking, int ranks) {
        return isEmpty()
                ? 0
                : (double) ranking.stream().limit(ranks).filter(this::holds).count() / gains.size();
    }

    /** One over the first rank that holds something relevant; 0 if none of the first ones does. */
    double reciprocalRank(List<String> ranking, int ranks) {
        return IntStream.range(0, Math.min(ranks, ranking.size()))
                .filter(it -> holds(ranking.get(it)))
                .mapToDouble(it -> 1.0 / (it + 1))
                .findFirst()
                .orElse(0);
    }
}
