package my.duta.retrieval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the rankings of several rankers into one.
 *
 * <p>Scores of different rankers cannot be compared, but ranks can. A thing gains {@code weight / (60 + rank)} from
 * every ranking that holds it, so one that two rankers find beats one that a single ranker likes best. The 60 is from
 * Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion", SIGIR 2009. The weights are ours: a model that does not know
 * the language of a query would else drown the words.
 */
final class RankFusion {

    private static final int FLATNESS = 60;

    private RankFusion() {}

    /** A thing with what it gained. */
    record Fused<T>(T thing, double score) {}

    /** Merges; of two things that gained the same, the one that an earlier ranking holds comes first. */
    static <T> List<Fused<T>> merge(List<Ranking<T>> rankings) {
        Map<T, Double> gains = new LinkedHashMap<>();
        for (Ranking<T> ranking : rankings) {
            int rank = 0;
            for (T thing : ranking.best()) {
                rank++;
                gains.merge(thing, ranking.weight() / (FLATNESS + rank), Double::sum);
            }
        }
        return gains.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new Fused<>(it.getKey(), it.getValue()))
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .toList();
    }
}
