package my.duta.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import my.duta.retrieval.Training;
import my.duta.retrieval.Training.Example;
import my.duta.retrieval.Training.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Fits the coefficients of {@code answer/abstention.properties} to the questions that are for learning; not part of the build. Run it
 * by {@code mvn test -Dtest=AbstentionFit} and copy what it prints.
 *
 * <p>A logistic model with a small ridge. A question counts as answered when the first passage is of a section that
 * answers it. Every such question is asked a second time with these sections hidden, so that near misses are learned as
 * well. The figures of the folds are of questions that their model has not seen.
 */
class AbstentionFit {

    private static final int FOLDS = 5;
    private static final double RIDGE = 1e-2;
    private static final int STEPS = 5_000;
    private static final double PACE = 0.5;

    /** A case to learn from; one of a hidden section tells less of what officers ask, and counts less. */
    private record Case(double[] measures, boolean right, double weight, int group) {

        Case scaled(double[] mean, double[] deviation) {
            double[] scaled = new double[measures.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = (measures[i] - mean[i]) / deviation[i];
            }
            return new Case(scaled, right, weight, group);
        }
    }

    @Test
    void fit() {
        List<String> names = new ArrayList<>(
                AbstentionCheck.measures(my.duta.retrieval.Signals.NONE).keySet());
        List<Case> all = cases(new Training());
        var seen = new ArrayList<double[]>();
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] weights = fitted(fold(all, fold, false));
            for (Case it : fold(all, fold, true)) {
                seen.add(new double[] {score(weights, it.measures()), it.right() ? 1 : 0, it.weight()});
            }
        }
        System.out.printf(Locale.ROOT, "AUROC of unseen questions %.3f%n", auroc(seen));
        double[] weights = fitted(all);
        System.out.printf(Locale.ROOT, "intercept=%.2f%n", weights[0]);
        for (int i = 0; i < names.size(); i++) {
            System.out.printf(Locale.ROOT, "%s=%.2f%n", names.get(i), weights[i + 1]);
        }
        thresholds(seen);
    }

    private static List<Case> cases(Training training) {
        List<Case> cases = new ArrayList<>();
        int group = 0;
        for (Example example : training.examples()) {
            add(training.outcome(example, Set.of()), example.answers().isEmpty() ? UNANSWERED : 1, group, cases);
            if (!example.answers().isEmpty()) {
                add(training.outcome(example, example.answers()), HIDDEN, group, cases);
            }
            group++;
        }
        return cases;
    }

    /** Adds a case, unless a rule decides it: a section that only names what is left open is found well, and is no answer. */
    private static void add(Outcome outcome, double weight, int group, List<Case> cases) {
        if (outcome.first().flatMap(OpenPoints::namedBy).isEmpty()) {
            cases.add(of(outcome, weight, group));
        }
    }

    /** There are few questions that nothing answers, and each is told from its neighbours by a person. */
    private static final double UNANSWERED = 2;

    private static final double HIDDEN = 0.25;

    private static Case of(Outcome outcome, double weight, int group) {
        return new Case(
                AbstentionCheck.measures(outcome.signals()).values().stream()
                        .mapToDouble(it -> it)
                        .toArray(),
                outcome.right(),
                weight,
                group);
    }

    /** Both cases of a question lie in one fold. */
    private static List<Case> fold(List<Case> all, int fold, boolean inside) {
        return all.stream().filter(it -> (it.group() % FOLDS == fold) == inside).toList();
    }

    /** Fits on measures of mean zero and deviation one, so that the ridge holds all alike; the weights are of the plain ones. */
    private static double[] fitted(List<Case> cases) {
        int size = cases.get(0).measures().length;
        double all = cases.stream().mapToDouble(Case::weight).sum();
        double[] mean = new double[size];
        double[] deviation = new double[size];
        for (int i = 0; i < size; i++) {
            int measure = i;
            mean[i] = cases.stream()
                            .mapToDouble(it -> it.weight() * it.measures()[measure])
                            .sum()
                    / all;
            deviation[i] = 1e-9
                    + Math.sqrt(cases.stream()
                                    .mapToDouble(
                                            it -> it.weight() * Math.pow(it.measures()[measure] - mean[measure], 2))
                                    .sum()
                            / all);
        }
        List<Case> scaled = cases.stream().map(it -> it.scaled(mean, deviation)).toList();
        double[] weights = new double[size + 1];
        for (int step = 0; step < STEPS; step++) {
            descend(weights, scaled, all);
        }
        for (int i = 0; i < size; i++) {
            weights[i + 1] /= deviation[i];
            weights[0] -= weights[i + 1] * mean[i];
        }
        return weights;
    }

    private static void descend(double[] weights, List<Case> cases, double all) {
        double[] slope = new double[weights.length];
        for (Case it : cases) {
            double error = it.weight() * (1 / (1 + Math.exp(-score(weights, it.measures()))) - (it.right() ? 1 : 0));
            slope[0] += error / all;
            for (int i = 1; i < weights.length; i++) {
                slope[i] += error * it.measures()[i - 1] / all;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= PACE * (slope[i] + (i == 0 ? 0 : RIDGE * weights[i]));
        }
    }

    private static double score(double[] weights, double[] measures) {
        double score = weights[0];
        for (int i = 0; i < measures.length; i++) {
            score += weights[i + 1] * measures[i];
        }
        return score;
    }

    private static double auroc(List<double[]> seen) {
        double won = 0;
        long pairs = 0;
        for (double[] right : seen) {
            for (double[] wrong : seen) {
                if (right[1] == 1 && wrong[1] == 0) {
                    pairs++;
                    won += right[0] > wrong[0] ? 1 : right[0] == wrong[0] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }

    /** What each threshold would do to unseen questions as officers ask them, without the hidden ones. */
    private static void thresholds(List<double[]> seen) {
        List<double[]> asked = seen.stream()
                .filter(it -> it[2] >= 1)
                .sorted(Comparator.comparingDouble((double[] it) -> -it[0]))
                .toList();
        double right = 0;
        for (int i = 0; i < asked.size(); i++) {
            right += asked.get(i)[1];
            if (i % 50 == 49) {
                System.out.printf(
                        Locale.ROOT,
                        "threshold %.2f answers %d of %d, wrong %.3f%n",
                        1 / (1 + Math.exp(-asked.get(i)[0])),
                        i + 1,
                        asked.size(),
                        1 - right / (i + 1));
            }
        }
    }
}
