package my.duta.cli;

import java.util.function.UnaryOperator;
import my.duta.evaluation.Comparison;
import my.duta.evaluation.RetrievalReport;

/** Prints for a person what a run over a public question set measured. */
final class RetrievalPrinter {

    private final Speech speech;
    private final ScorePrinter scores;

    RetrievalPrinter(Speech speech) {
        this.speech = speech;
        this.scores = new ScorePrinter(speech);
    }

    void print(RetrievalReport report) {
        if (report.settings().unknownJudgements() > 0) {
            speech.tell(speech.say("cli.evaluate.unknown", report.settings().unknownJudgements()));
        }
        TextTable found = scores.rankings();
        RetrievalReport.Scores all = report.all();
        ScorePrinter.ranking(found, speech.say("cli.evaluate.all"), all.asked(), all.retrieval());
        report.slices().forEach((name, it) -> ScorePrinter.ranking(found, name, it.asked(), it.retrieval()));
        scores.print(found);
        if (all.judged() > 0) {
            scores.selection(all.selective(), all.cosine());
        }
        Comparison comparison = report.baseline();
        if (comparison != null) {
            scores.comparison(comparison, UnaryOperator.identity());
        }
    }
}
