package my.duta.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Fits {@code retrieval/ranking.properties} to the training questions; not part of the build. Run it by
 * {@code mvn test -Dtest=RankingFit} and copy what it prints.
 *
 * <p>The sections that answer a question are to stand above all other candidates: the loss is the negative logarithm of
 * their share in the softmax over the candidates (ListNet, Cao and others, "Learning to Rank: From Pairwise Approach to
 * Listwise Approach", ICML 2007). No measure counts against a section. Weights are printed as shares of that of the words.
 */
class RankingFit {

    private static final List<String> NAMES = List.of(
            "words", "meaning", "gloss", "nearest", "coverage", "heading", "asks", "alike", "sentence", "pairs");
    private static final int FOLDS = 5;
    private static final double RIDGE = 1e-3;
    private static final int STEPS = 3_000;
    private static final double PACE = 1;

    private record Candidates(List<double[]> measures, List<Boolean> answers) {}

    @Test
    void fit() {
        List<Candidates> all = candidates(new Training());
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Candidates> kept = fold(all, fold, true);
            System.out.printf(Locale.ROOT, "fold %d: %s%n", fold, quality(kept, fitted(fold(all, fold, false))));
        }
        double[] weights = fitted(all);
        System.out.printf(Locale.ROOT, "all: %s%n", quality(all, weights));
        for (int i = 1; i < weights.length; i++) {
            double share = i == 2 ? (weights[1] + weights[2]) / weights[0] : weights[i] / weights[0];
            System.out.printf(Locale.ROOT, "%s=%.2f%n", i == 2 ? "meaning-of-gloss" : NAMES.get(i), share);
        }
    }

    private static List<Candidates> candidates(Training training) {
        List<Candidates> all = new ArrayList<>();
        for (Training.Example example : training.examples()) {
            var measures = new ArrayList<double[]>();
            var answers = new ArrayList<Boolean>();
            for (Fit it : training.fits(example)) {
                measures.add(measures(it, training.isGlossed(example)));
                answers.add(example.answers().contains(it.chunk()));
            }
            if (answers.contains(true)) {
                all.add(new Candidates(measures, answers));
            }
        }
        return all;
    }

    private static double[] measures(Fit fit, boolean glossed) {
        return new double[] {
            fit.words(),
            fit.cosine(),
            glossed ? fit.cosine() : 0,
            fit.nearest(),
            fit.coverage(),
            fit.heading(),
            fit.asks(),
            fit.alike(),
            fit.closeness().sentence(),
            fit.closeness().pairs()
        };
    }

    private static List<Candidates> fold(List<Candidates> all, int fold, boolean inside) {
        var some = new ArrayList<Candidates>();
        for (int i = 0; i < all.size(); i++) {
            if ((i % FOLDS == fold) == inside) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private static double[] fitted(List<Candidates> all) {
        double[] weights = new double[NAMES.size()];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            for (Candidates it : all) {
                double[] everywhere = mean(it, weights, false);
                double[] inAnswers = mean(it, weights, true);
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += (everywhere[i] - inAnswers[i]) / all.size();
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.max(0, weights[i] - PACE * (slope[i] + RIDGE * weights[i]));
            }
        }
        return weights;
    }

    /** The mean of the measures, each candidate counting as the softmax has it, over all of them or the answers only. */
    private static double[] mean(Candidates candidates, double[] weights, boolean answers) {
        double[] mean = new double[weights.length];
        double all = 0;
        for (int i = 0; i < candidates.measures().size(); i++) {
            if (!answers || candidates.answers().get(i)) {
                double share = Math.exp(score(candidates.measures().get(i), weights));
                all += share;
                for (int j = 0; j < mean.length; j++) {
                    mean[j] += share * candidates.measures().get(i)[j];
                }
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= all;
        }
        return mean;
    }

    private static double score(double[] measures, double[] weights) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * measures[i];
        }
        return score;
    }

    private static String quality(List<Candidates> all, double[] weights) {
        double first = 0;
        double third = 0;
        for (Candidates it : all) {
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < it.answers().size(); i++) {
                best = it.answers().get(i) ? Math.max(best, score(it.measures().get(i), weights)) : best;
            }
            int above = 0;
            for (double[] other : it.measures()) {
                above += score(other, weights) > best ? 1 : 0;
            }
            first += above == 0 ? 1 : 0;
            third += above < 3 ? 1 : 0;
        }
        return String.format(
                Locale.ROOT, "R@1 %.3f, R@3 %.3f of %d", first / all.size(), third / all.size(), all.size());
    }
}
