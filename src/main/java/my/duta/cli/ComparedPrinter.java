package my.duta.cli;

import static my.duta.cli.ScorePrinter.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import my.duta.answer.Attempt;
import my.duta.answer.Flaw;
import my.duta.evaluation.ComparedReport;
import my.duta.evaluation.ComparedReport.Line;
import my.duta.evaluation.ComparedReport.Try;
import my.duta.evaluation.Comparison;
import my.duta.evaluation.GoldenReport.Detail;
import my.duta.evaluation.GoldenScores;
import my.duta.evaluation.GroundingScores;
import org.jspecify.annotations.Nullable;

/** Prints for a maintainer how quoted and written answers fare side by side, and what the model wrote in vain. */
final class ComparedPrinter {

    private final Speech speech;
    private final ScorePrinter scores;

    ComparedPrinter(Speech speech) {
        this.speech = speech;
        this.scores = new ScorePrinter(speech);
    }

    void print(ComparedReport report) {
        measures(report.quoted().all(), report.written().all());
        outcomes(report.grounding());
        sentences(report.grounding());
        Map<String, Detail> open = GoldenPrinter.open(report.written().queries());
        dropped(report.attempts(), open);
        Comparison comparison = report.written().baseline();
        if (comparison != null) {
            scores.comparison(
                    comparison,
                    it -> Optional.ofNullable(open.get(it)).map(this::named).orElse(it));
        }
    }

    private void measures(GoldenScores quoted, GoldenScores written) {
        var table = new TextTable(
                speech.say("cli.evaluate.head.measure"),
                speech.say("cli.evaluate.head.quoted"),
                speech.say("cli.evaluate.head.written"));
        table.row(
                speech.say("cli.evaluate.head.questions"),
                String.valueOf(quoted.questions()),
                String.valueOf(written.questions()));
        measure(table, "cli.evaluate.measure.accepted", GoldenScores::accepted, quoted, written);
        measure(table, "cli.evaluate.measure.answered", GoldenScores::inScopeAnswered, quoted, written);
        measure(table, "cli.evaluate.measure.first", GoldenScores::firstCitation, quoted, written);
        measure(table, "cli.evaluate.measure.facts", GoldenScores::facts, quoted, written);
        measure(table, "cli.evaluate.measure.language", GoldenScores::language, quoted, written);
        measure(table, "cli.evaluate.measure.rejected", GoldenScores::rejected, quoted, written);
        measure(table, "cli.evaluate.measure.wrong", GoldenScores::wrong, quoted, written);
        measure(table, "cli.evaluate.measure.utility", GoldenScores::utility, quoted, written);
        scores.print(table);
    }

    private void measure(
            TextTable table,
            String name,
            Function<GoldenScores, @Nullable Double> of,
            GoldenScores quoted,
            GoldenScores written) {
        table.row(speech.say(name), figure(of.apply(quoted)), figure(of.apply(written)));
    }

    private void outcomes(GroundingScores grounding) {
        var table = new TextTable(speech.say("cli.evaluate.head.attempts"), speech.say("cli.evaluate.head.questions"));
        Stream.of(Attempt.Outcome.values())
                .forEach(it -> table.row(
                        speech.say("cli.evaluate.attempt." + it),
                        String.valueOf(grounding.outcomes().getOrDefault(it.name(), 0))));
        table.row(speech.say("cli.evaluate.partial"), String.valueOf(grounding.partial()));
        scores.print(table);
    }

    private void sentences(GroundingScores grounding) {
        var table = new TextTable(speech.say("cli.evaluate.head.sentences"), "");
        table.row(speech.say("cli.evaluate.sentences"), String.valueOf(grounding.sentences()));
        table.row(speech.say("cli.evaluate.kept"), figure(grounding.kept()));
        Stream.of(Flaw.values())
                .filter(it -> grounding.dropped().containsKey(it.name()))
                .forEach(it -> table.row(
                        speech.say("cli.evaluate.flaw." + it),
                        String.valueOf(grounding.dropped().get(it.name()))));
        scores.print(table);
    }

    private void dropped(List<Try> attempts, Map<String, Detail> open) {
        List<String> lines = new ArrayList<>();
        int dropped = 0;
        for (Try attempt : attempts) {
            List<Line> lost = Optional.ofNullable(attempt.sentences()).orElse(List.of()).stream()
                    .filter(it -> it.dropped() != null)
                    .toList();
            Detail question = open.get(attempt.id());
            if (question != null && !lost.isEmpty()) {
                lines.add("  " + named(question));
                lost.forEach(
                        it -> lines.add("      " + speech.say("cli.evaluate.flaw." + it.dropped()) + ": " + it.text()));
                dropped += lost.size();
            }
        }
        if (dropped > 0) {
            speech.print("");
            speech.print(speech.say("cli.evaluate.dropped", dropped));
            lines.forEach(speech::print);
        }
    }

    private String named(Detail detail) {
        return speech.say("cli.evaluate.row", String.valueOf(detail.row()), detail.question());
    }
}
