package my.duta.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a confidence tells what to answer from what to leave.
 *
 * @param auroc the chance that an answerable question has a higher confidence than one that is not; ties count half.
 *     None unless there are both
 * @param aurc the area under the risk-coverage curve; the smaller, the better. This and all the others are none where
 *     nothing was asked
 * @param augrc the area under the generalised one
 * @param coverageAtRisk5 the largest share of questions that can be answered with 5 % of wrong answers at most
 * @param coverageAtRisk2 the same with 2 %
 * @param ece by how much the confidence is off the share of right answers, in ten bins of one width, weighed by their
 *     sizes; after Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI
 *     2015
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"auroc", "aurc", "augrc", "coverage@risk5", "coverage@risk2", "ece"})
public record SelectiveScores(
        @Nullable Double auroc,
        @Nullable Double aurc,
        @Nullable Double augrc,
        @JsonProperty("coverage@risk5") @Nullable Double coverageAtRisk5,
        @JsonProperty("coverage@risk2") @Nullable Double coverageAtRisk2,
        @Nullable Double ece) {

    private static final int BINS = 10;

    static SelectiveScores of(List<Trial> trials) {
        if (trials.isEmpty()) {
            return new SelectiveScores(null, null, null, null, null, null);
        }
        var curve = new RiskCoverage(trials);
        return new SelectiveScores(
                auroc(trials),
                curve.aurc(),
                curve.augrc(),
                curve.coverageAt(0.05),
                curve.coverageAt(0.02),
                ece(trials));
    }

    /** By ranks, as Mann and Whitney count. */
    private static @Nullable Double auroc(List<Trial> trials) {
        double[] others = trials.stream()
                .filter(it -> !it.answerable())
                .mapToDouble(Trial::confidence)
                .sorted()
                .toArray();
        double[] answerable = trials.stream()
                .filter(Trial::answerable)
                .mapToDouble(Trial::confidence)
                .toArray();
        if (others.length == 0 || answerable.length == 0) {
            return null;
        }
        double above = Arrays.stream(answerable)
                .map(it -> (below(others, it) + below(others, Math.nextUp(it))) / 2.0)
                .sum();
        return above / others.length / answerable.length;
    }

    /** How many of some sorted values are smaller than another. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double ece(List<Trial> trials) {
        var gaps = new double[BINS];
        for (Trial it : trials) {
            double confidence = Math.max(0, Math.min(1, it.confidence()));
            gaps[Math.min(BINS - 1, (int) (confidence * BINS))] += confidence - (it.right() ? 1 : 0);
        }
        return Arrays.stream(gaps).map(Math::abs).sum() / trials.size();
    }
}
