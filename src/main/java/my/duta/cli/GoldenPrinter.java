package my.duta.cli;

import static my.duta.cli.ScorePrinter.figure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.evaluation.Comparison;
import my.duta.evaluation.GoldenReport;
import my.duta.evaluation.GoldenReport.Detail;
import my.duta.evaluation.GoldenScores;
import org.jspecify.annotations.Nullable;

/** Prints for a maintainer what a run over the golden questions measured; of kept questions the figures alone. */
final class GoldenPrinter {

    private final Speech speech;
    private final ScorePrinter scores;

    GoldenPrinter(Speech speech) {
        this.speech = speech;
        this.scores = new ScorePrinter(speech);
    }

    void print(GoldenReport report) {
        Map<String, GoldenScores> groups = new LinkedHashMap<>();
        groups.put(speech.say("cli.evaluate.all"), report.all());
        groups.putAll(report.slices().getOrDefault("language", Map.of()));
        report.slices().getOrDefault("slice", Map.of()).forEach((name, it) -> groups.putIfAbsent("· " + name, it));
        outcomes(groups);
        TextTable rankings = scores.rankings();
        groups.forEach((name, it) -> ScorePrinter.ranking(rankings, name, it.withSections(), it.retrieval()));
        scores.print(rankings);
        scores.selection(report.all().selective(), report.all().cosine());
        topics(report.slices().getOrDefault("topic", Map.of()));
        misses(report.queries());
        Comparison comparison = report.baseline();
        if (comparison != null) {
            Map<String, Detail> open = open(report.queries());
            scores.comparison(
                    comparison,
                    it -> Optional.ofNullable(open.get(it)).map(this::named).orElse(it));
        }
    }

    private void outcomes(Map<String, GoldenScores> groups) {
        var table = new TextTable(
                "",
                speech.say("cli.evaluate.head.questions"),
                speech.say("cli.evaluate.head.accepted"),
                speech.say("cli.evaluate.head.answered"),
                speech.say("cli.evaluate.head.first"),
                speech.say("cli.evaluate.head.cited"),
                speech.say("cli.evaluate.head.facts"),
                speech.say("cli.evaluate.head.language"),
                speech.say("cli.evaluate.head.asked-back"),
                speech.say("cli.evaluate.head.rejected"),
                speech.say("cli.evaluate.head.reason"),
                speech.say("cli.evaluate.head.wrong"),
                "U");
        groups.forEach((name, it) -> table.row(
                name,
                String.valueOf(it.questions()),
                figure(it.accepted()),
                figure(it.inScopeAnswered()),
                figure(it.firstCitation()),
                figure(it.anyCitation()),
                figure(it.facts()),
                figure(it.language()),
                figure(it.askedBack()),
                figure(it.rejected()),
                figure(it.reason()),
                figure(it.wrong()),
                figure(it.utility())));
        scores.print(table);
    }

    /** The topics, those that fare worst first. */
    private void topics(Map<String, GoldenScores> topics) {
        var table = new TextTable(
                speech.say("cli.evaluate.head.topic"),
                speech.say("cli.evaluate.head.questions"),
                speech.say("cli.evaluate.head.accepted"),
                speech.say("cli.evaluate.head.wrong"),
                "H@3",
                "U");
        topics.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, GoldenScores> it) ->
                        orOne(it.getValue().accepted())))
                .forEach(it -> table.row(
                        it.getKey(),
                        String.valueOf(it.getValue().questions()),
                        figure(it.getValue().accepted()),
                        figure(it.getValue().wrong()),
                        figure(it.getValue().retrieval().hit3()),
                        figure(it.getValue().utility())));
        scores.print(table);
    }

    private static double orOne(@Nullable Double share) {
        return share == null ? 1 : share;
    }

    private void misses(List<GoldenReport.Row> rows) {
        List<Detail> misses = open(rows).values().stream()
                .filter(it -> !it.failures().isEmpty())
                .toList();
        if (misses.isEmpty()) {
            return;
        }
        speech.print("");
        speech.print(speech.say("cli.evaluate.misses", misses.size()));
        for (Detail it : misses) {
            speech.print("  " + named(it));
            it.failures()
                    .forEach(failure -> speech.print("      "
                            + speech.say("cli.evaluate.failure." + failure, it.expected(), it.outcome(), cited(it))));
        }
    }

    private static String cited(Detail detail) {
        return detail.cited().stream().findFirst().orElse("-");
    }

    private String named(Detail detail) {
        return speech.say("cli.evaluate.row", String.valueOf(detail.row()), detail.question());
    }

    static Map<String, Detail> open(List<GoldenReport.Row> rows) {
        Map<String, Detail> open = new LinkedHashMap<>();
        for (GoldenReport.Row it : rows) {
            Detail detail = it.detail();
            if (detail != null) {
                open.put(it.id(), detail);
            }
        }
        return open;
    }
}
