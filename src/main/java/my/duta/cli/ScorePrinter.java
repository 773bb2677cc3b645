package my.duta.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import my.duta.evaluation.Comparison;
import my.duta.evaluation.Difference;
import my.duta.evaluation.RetrievalScores;
import my.duta.evaluation.SelectiveScores;
import org.jspecify.annotations.Nullable;

/** Prints measures in columns. */
final class ScorePrinter {

    /** Regressions that are listed; the report has them all. */
    private static final int LISTED = 20;

    private final Speech speech;

    ScorePrinter(Speech speech) {
        this.speech = speech;
    }

    /** Rows of ranking measures: R is the share of what is relevant, H whether any of it was found. */
    TextTable rankings() {
        return new TextTable(
                "",
                speech.say("cli.evaluate.head.questions"),
                "nDCG@10",
                "R@1",
                "R@3",
                "R@5",
                "R@10",
                "MRR@10",
                "H@1",
                "H@3",
                "H@5",
                "H@10");
    }

    static void ranking(TextTable table, String name, int questions, RetrievalScores scores) {
        table.row(
                name,
                String.valueOf(questions),
                figure(scores.ndcg10()),
                figure(scores.recall1()),
                figure(scores.recall3()),
                figure(scores.recall5()),
                figure(scores.recall10()),
                figure(scores.mrr10()),
                figure(scores.hit1()),
                figure(scores.hit3()),
                figure(scores.hit5()),
                figure(scores.hit10()));
    }

    /** What our confidence is worth, beside the cosine alone. */
    void selection(SelectiveScores confidence, SelectiveScores cosine) {
        var table = new TextTable("", "AUROC", "AURC", "AUGRC", "C@5%", "C@2%", "ECE");
        selection(table, speech.say("evaluation.confidence"), confidence);
        selection(table, speech.say("evaluation.cosine"), cosine);
        print(table);
    }

    private static void selection(TextTable table, String name, SelectiveScores scores) {
        table.row(
                name,
                figure(scores.auroc()),
                figure(scores.aurc()),
                figure(scores.augrc()),
                figure(scores.coverageAtRisk5()),
                figure(scores.coverageAtRisk2()),
                figure(scores.ece()));
    }

    /**
     * How a run differs from its baseline.
     *
     * @param name how a question is called for the reader, by its id
     */
    void comparison(Comparison comparison, UnaryOperator<String> name) {
        var table = new TextTable(
                speech.say("cli.evaluate.head.baseline"),
                speech.say("cli.evaluate.head.questions"),
                speech.say("cli.evaluate.head.difference"),
                "95 %",
                speech.say("cli.evaluate.head.better"),
                speech.say("cli.evaluate.head.worse"));
        for (Map.Entry<String, Difference> it : comparison.differences().entrySet()) {
            Difference difference = it.getValue();
            table.row(
                    it.getKey(),
                    String.valueOf(difference.questions()),
                    signed(difference.mean()),
                    signed(difference.low()) + " … " + signed(difference.high()),
                    String.valueOf(difference.better()),
                    String.valueOf(difference.worse()));
        }
        print(table);
        List<String> lost = comparison.regressions();
        if (!lost.isEmpty()) {
            speech.print("");
            speech.print(speech.say("cli.evaluate.regressions", lost.size()));
            lost.stream().limit(LISTED).forEach(it -> speech.print("  " + name.apply(it)));
        }
    }

    /** Prints a table, and an empty line above it. */
    void print(TextTable table) {
        speech.print("");
        table.print(speech.out());
        speech.out().flush();
    }

    static String figure(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }
}
