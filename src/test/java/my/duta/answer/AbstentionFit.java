package my.duta.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.retrieval.Query;
import org.junit.jupiter.api.Test;

/**
 * Fits the coefficients of {@code answer/abstention.properties} to {@code answer/training.csv}; not part of the build.
 *
 * <p>A question counts as answered when the best passage is of an expected source. Every answerable question is asked a
 * second time of a library without the expected sources, so that near misses are learned as well. Run it by
 * {@code mvn test -Dtest=AbstentionFit} and copy what it prints. It also writes the evidence of every question, golden
 * ones included, to {@code target/evidence.tsv}.
 */
class AbstentionFit {

    private static final List<String> NAMES =
            List.of("intercept", "ideal", "covered", "meaning", "agreement", "margin", "unknown", "heading", "asks");
    private static final double RIDGE = 0.01;

    @Test
    void fit() throws IOException {
        var library = new RealLibrary();
        List<Case> training = cases(library, GoldenQuestionsTests.rows("training.csv"));
        List<Case> golden = cases(library, GoldenQuestionsTests.rows("golden.csv"));
        write(golden, training);

        double[] weights = fitted(training);

        for (int i = 0; i < weights.length; i++) {
            System.out.printf(Locale.ROOT, "%s=%.2f%n", NAMES.get(i), weights[i]);
        }
        System.out.printf(
                Locale.ROOT, "AUROC training %.3f, golden %.3f%n", auroc(training, weights), auroc(golden, weights));
    }

    private static List<Case> cases(RealLibrary library, List<GoldenQuestionsTests.Row> rows) {
        List<Case> cases = new ArrayList<>();
        Search whole = library.search();
        for (GoldenQuestionsTests.Row row : rows) {
            cases.add(asked(library, whole, row));
        }
        for (GoldenQuestionsTests.Row row : rows) {
            if (row.answerable() && !row.doubtful()) {
                cases.add(asked(library, library.without(row.expected()), row));
            }
        }
        return cases;
    }

    private static Case asked(RealLibrary library, Search search, GoldenQuestionsTests.Row row) {
        Found found = search.find(new Query(
                library.unfolded(row.question().text()), row.question().language(), Optional.empty()));
        Optional<Chunk> best = found.passages().stream().findFirst().map(it -> it.chunk());
        boolean right = best.filter(it -> row.expected().contains(it.edition().source()))
                .isPresent();
        return new Case(row.question().text(), best.map(it -> it.id().value()).orElse("-"), found.evidence(), right);
    }

    private static double[] fitted(List<Case> cases) {
        double[] weights = new double[NAMES.size()];
        for (int step = 0; step < 20_000; step++) {
            double[] slope = new double[weights.length];
            for (Case it : cases) {
                double[] x = it.features();
                double error = probability(weights, x) - (it.right() ? 1 : 0);
                for (int i = 0; i < x.length; i++) {
                    slope[i] += error * x[i] / cases.size();
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= 0.5 * (slope[i] + (i == 0 ? 0 : RIDGE * weights[i] / 10));
            }
        }
        return weights;
    }

    private static double probability(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double auroc(List<Case> cases, double[] weights) {
        double won = 0;
        long pairs = 0;
        for (Case right : cases) {
            for (Case wrong : cases) {
                if (right.right() && !wrong.right()) {
                    pairs++;
                    double lead = probability(weights, right.features()) - probability(weights, wrong.features());
                    won += lead > 0 ? 1 : lead == 0 ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }

    private static void write(List<Case> golden, List<Case> training) throws IOException {
        var lines = new ArrayList<String>();
        golden.forEach(it -> lines.add("golden\t" + it.line()));
        training.forEach(it -> lines.add("training\t" + it.line()));
        Files.write(Path.of("target/evidence.tsv"), lines, StandardCharsets.UTF_8);
    }

    private record Case(String question, String best, Evidence evidence, boolean right) {

        double[] features() {
            return new double[] {
                1,
                evidence.ideal(),
                evidence.covered(),
                evidence.meaning(),
                evidence.agreement(),
                evidence.margin(),
                evidence.unknown(),
                evidence.heading(),
                evidence.asks()
            };
        }

        String line() {
            return String.join(
                    "\t",
                    right ? "1" : "0",
                    question,
                    best,
                    String.format(
                            Locale.ROOT,
                            "%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f",
                            evidence.ideal(),
                            evidence.covered(),
                            evidence.meaning(),
                            evidence.agreement(),
                            evidence.margin(),
                            evidence.unknown(),
                            evidence.heading(),
                            evidence.asks()));
        }
    }
}
