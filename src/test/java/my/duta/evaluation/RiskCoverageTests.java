package my.duta.evaluation;

import static my.duta.evaluation.Trials.missed;
import static my.duta.evaluation.Trials.right;
import static my.duta.evaluation.Trials.unanswerable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import my.duta.evaluation.RiskCoverage.Point;
import org.junit.jupiter.api.Test;

class RiskCoverageTests {

    private static final double EXACT = 1e-12;

    /** From the surest on: right, right, wrong, right, wrong. */
    private final RiskCoverage five =
            new RiskCoverage(List.of(unanswerable(0.1), right(0.9), missed(0.5), right(0.8), right(0.3)));

    @Test
    void showsTheRiskBehindEachThreshold() {
        assertThat(five.points())
                .containsExactly(
                        new Point(0.2, 0),
                        new Point(0.4, 0),
                        new Point(0.6, 1.0 / 3),
                        new Point(0.8, 0.25),
                        new Point(1, 0.4));
    }

    @Test
    void averagesTheRiskOverAllCoverages() {
        assertThat(five.aurc()).isCloseTo((0 + 0 + 1.0 / 3 + 0.25 + 0.4) / 5, within(EXACT));
    }

    @Test
    void averagesTheErrorsThatAreAnsweredOverAllCoverages() {
        assertThat(five.augrc()).isCloseTo((0 + 0 + 0.1 + 0.2 + 0.3) / 5, within(EXACT));
    }

    @Test
    void findsTheLargestCoverageOfARisk() {
        assertThat(five.coverageAt(0)).isEqualTo(0.4);
        assertThat(five.coverageAt(0.25)).isEqualTo(0.8);
        assertThat(new RiskCoverage(List.of(unanswerable(1))).coverageAt(0.05)).isZero();
    }

    @Test
    void spreadsErrorsOfOneConfidenceEvenlyAndAcceptsThemTogether() {
        var tied = new RiskCoverage(List.of(right(0.5), unanswerable(0.5)));

        assertThat(tied.points()).containsExactly(new Point(1, 0.5));
        assertThat(tied.aurc()).isCloseTo(0.5, within(EXACT));
        assertThat(tied.augrc()).isCloseTo(0.25, within(EXACT));
    }

    /** As Traub et al. show; the area under the curve of right against wrong is counted pair by pair here. */
    @Test
    void augrcFollowsFromAccuracyAndFailureAuroc() {
        List<Trial> trials = Trials.many();
        List<Trial> right = trials.stream().filter(Trial::right).toList();
        List<Trial> wrong = trials.stream().filter(it -> !it.right()).toList();
        double above = 0;
        for (Trial one : right) {
            for (Trial other : wrong) {
                above += one.confidence() > other.confidence() ? 1 : one.confidence() == other.confidence() ? 0.5 : 0;
            }
        }
        double auroc = above / right.size() / wrong.size();
        double accuracy = (double) right.size() / trials.size();

        assertThat(new RiskCoverage(trials).augrc())
                .isCloseTo(
                        (1 - auroc) * accuracy * (1 - accuracy) + (1 - accuracy) * (1 - accuracy) / 2, within(EXACT));
    }
}
