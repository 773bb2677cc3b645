package my.duta.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How the share of wrong answers grows with the share of questions that are answered, the surest first.
 *
 * <p>Trials of one confidence are accepted together, because no threshold tells them apart; within them, the errors are
 * spread evenly.
 */
final class RiskCoverage {

    /**
     * Where a threshold leads.
     *
     * @param coverage the share of all questions that are answered, above 0 to 1
     * @param risk the share of wrong ones among these, from 0 to 1
     */
    record Point(double coverage, double risk) {}

    /** Trials of one confidence. */
    private record Group(int size, int wrong) {}

    private final List<Group> groups = new ArrayList<>();
    private final int size;

    RiskCoverage(List<Trial> trials) {
        List<Trial> surest = trials.stream()
                .sorted(Comparator.comparingDouble(Trial::confidence).reversed())
                .toList();
        size = surest.size();
        for (int from = 0, to; from < size; from = to) {
            double confidence = surest.get(from).confidence();
            int wrong = 0;
            for (to = from; to < size && surest.get(to).confidence() == confidence; to++) {
                wrong += surest.get(to).right() ? 0 : 1;
            }
            groups.add(new Group(to - from, wrong));
        }
    }

    /** One point for each confidence that occurs, the fewest answers first. */
    List<Point> points() {
        var points = new ArrayList<Point>();
        int accepted = 0;
        int wrong = 0;
        for (Group group : groups) {
            accepted += group.size;
            wrong += group.wrong;
            points.add(new Point((double) accepted / size, (double) wrong / accepted));
        }
        return points;
    }

    /**
     * The area under the risk-coverage curve: the mean, over all numbers of answers, of the share of wrong ones among
     * them. After Geifman, Uziel and El-Yaniv, "Bias-Reduced Uncertainty Estimation for Deep Neural Classifiers", ICLR
     * 2019.
     */
    double aurc() {
        double area = 0;
        int accepted = 0;
        double wrong = 0;
        for (Group group : groups) {
            for (int i = 1; i <= group.size; i++) {
                area += (wrong + (double) group.wrong * i / group.size) / (accepted + i);
            }
            accepted += group.size;
            wrong += group.wrong;
        }
        return area / size;
    }

    /**
     * The area under the generalised risk-coverage curve: the same of the share of wrong answers among all questions,
     * which is the risk that an error is answered. After Traub et al., "Overcoming Common Flaws in the Evaluation of
     * Selective Classification Systems", NeurIPS 2024; by trapezoids, so that what they show of it holds to the digit:
     * with the share of right trials {@code a}, it is {@code (1 - AUROC of right against wrong) * a * (1 - a) + (1 - a)^2 /
     * 2}.
     */
    double augrc() {
        double area = 0;
        double wrong = 0;
        for (Group group : groups) {
            area += group.size * (wrong + group.wrong / 2.0);
            wrong += group.wrong;
        }
        return area / size / size;
    }

    /** The largest share of questions that a threshold can answer with at most this share of wrong answers; 0 if none. */
    double coverageAt(double risk) {
        return points().stream()
                .filter(it -> it.risk() <= risk)
                .flatMapToDouble(it -> DoubleStream.of(it.coverage()))
                .max()
                .orElse(0);
    }
}
