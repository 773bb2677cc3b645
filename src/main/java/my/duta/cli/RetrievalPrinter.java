package my.duta.cli;

import java.util.Locale;
import java.util.Map;
import my.duta.evaluation.RetrievalReport;
import my.duta.evaluation.RetrievalReport.Scores;
import my.duta.evaluation.RetrievalScores;
import my.duta.evaluation.SelectiveScores;
import org.jspecify.annotations.Nullable;

/** Prints for a person what a run over a public question set measured. */
final class RetrievalPrinter {

    private final Speech speech;

    RetrievalPrinter(Speech speech) {
        this.speech = speech;
    }

    void print(RetrievalReport report) {
        if (report.settings().unknownJudgements() > 0) {
            speech.tell(speech.say("cli.evaluate.unknown", report.settings().unknownJudgements()));
        }
        var found = new TextTable(
                "", speech.say("cli.evaluate.questions"), "nDCG@10", "R@1", "R@3", "R@5", "R@10", "MRR@10");
        row(found, speech.say("cli.evaluate.all"), report.all());
        for (Map.Entry<String, Scores> slice : report.slices().entrySet()) {
            row(found, slice.getKey(), slice.getValue());
        }
        found.print(speech.out());
        if (report.all().judged() > 0) {
            speech.print("");
            var sure = new TextTable(
                    "", speech.say("cli.evaluate.questions"), "AUROC", "AURC", "AUGRC", "C@5%", "C@2%", "ECE");
            row(
                    sure,
                    speech.say("cli.evaluate.confidence"),
                    report.all().judged(),
                    report.all().selective());
            row(
                    sure,
                    speech.say("cli.evaluate.cosine"),
                    report.all().judged(),
                    report.all().cosine());
            sure.print(speech.out());
        }
        speech.out().flush();
    }

    private static void row(TextTable table, String name, Scores scores) {
        RetrievalScores it = scores.retrieval();
        table.row(
                name,
                String.valueOf(scores.asked()),
                figure(it.ndcg10()),
                figure(it.recall1()),
                figure(it.recall3()),
                figure(it.recall5()),
                figure(it.recall10()),
                figure(it.mrr10()));
    }

    private static void row(TextTable table, String name, int judged, SelectiveScores it) {
        table.row(
                name,
                String.valueOf(judged),
                figure(it.auroc()),
                figure(it.aurc()),
                figure(it.augrc()),
                figure(it.coverageAtRisk5()),
                figure(it.coverageAtRisk2()),
                figure(it.ece()));
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
