package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelevanceTests {

    private static final double EXACT = 1e-12;

    /** The gains 3, 2, 3, 0, 1, 2 are the example that Wikipedia computes for the measure. */
    private final Relevance graded = new Relevance(Map.of("1", 3, "2", 2, "3", 3, "5", 1, "6", 2));

    private final List<String> ranking = List.of("1", "2", "3", "4", "5", "6");

    @Test
    void discountsGradedGainsByTheLogarithmOfTheRank() {
        double found = 3 + 2 / log2(3) + 3 / log2(4) + 0 + 1 / log2(6) + 2 / log2(7);
        double ideal = 3 + 3 / log2(3) + 2 / log2(4) + 2 / log2(5) + 1 / log2(6);

        assertThat(found).isCloseTo(6.861, within(0.001));
        assertThat(graded.ndcg(ranking, 10)).isCloseTo(found / ideal, within(EXACT));
    }

    @Test
    void cutsFoundAndIdealAtTheSameRank() {
        assertThat(graded.ndcg(List.of("1", "3"), 2)).isCloseTo(1, within(EXACT));
        assertThat(graded.ndcg(List.of("4", "1"), 1)).isZero();
    }

    @Test
    void countsWhatIsRelevantInTheFirstRanks() {
        assertThat(graded.recall(ranking, 1)).isEqualTo(0.2);
        assertThat(graded.recall(ranking, 4)).isEqualTo(0.6);
        assertThat(graded.recall(ranking, 10)).isEqualTo(1);
    }

    @Test
    void looksForTheFirstThatIsRelevant() {
        assertThat(graded.reciprocalRank(List.of("4", "7", "6", "1"), 10)).isEqualTo(1.0 / 3);
        assertThat(graded.reciprocalRank(List.of("4", "7", "6"), 2)).isZero();
    }

    @Test
    void takesNoGainForNotRelevant() {
        var relevance = new Relevance(Map.of("1", 0, "2", -1));

        assertThat(relevance.isEmpty()).isTrue();
        assertThat(relevance.ndcg(List.of("1"), 10)).isZero();
        assertThat(relevance.recall(List.of("1"), 10)).isZero();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
