package my.duta.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was asked, what went wrong and what came of it, over all rounds. */
final class Tally {

    private final Map<String, Integer> troubles = new TreeMap<>();
    private final Map<Finding.Kind, Integer> found = new TreeMap<>();
    private final List<String> details = new ArrayList<>();
    private int questions;
    private int refused;
    private int inWebhook;
    private int posted;
    private int buried;

    synchronized void count(String trouble) {
        troubles.merge(trouble, 1, Integer::sum);
    }

    synchronized void add(Round round, Evidence evidence, List<Finding> findings) {
        List<String> ended =
                evidence.said().stream().map(Evidence.Said::question).toList();
        questions += evidence.asked().size();
        refused += (int)
                evidence.asked().stream().filter(it -> !ended.contains(it.id())).count();
        int carried = (int) evidence.deliveries().stream()
                .filter(it -> it.taken() && it.content() && !it.message().isEmpty())
                .count();
        inWebhook += carried;
        posted += ended.size() - carried;
        buried += evidence.buried().size();
        for (Finding it : findings) {
            found.merge(it.kind(), 1, Integer::sum);
            details.add(it.kind() + " " + it.what());
            if (it.kind() == Finding.Kind.LOST || it.kind() == Finding.Kind.DOUBLED) {
                details.add(round.trail(it, evidence));
            }
        }
    }

    synchronized int questions() {
        return questions;
    }

    synchronized int found(Finding.Kind kind) {
        return found.getOrDefault(kind, 0);
    }

    /** A table for people. */
    synchronized String print(long seed, int kills) {
        var lines = new ArrayList<String>();
        row(lines, "seed", seed);
        row(lines, "questions", questions);
        row(lines, "answered with the delivery", inWebhook);
        row(lines, "answered by a post", posted);
        row(lines, "without an end", refused);
        row(lines, "buried", buried);
        row(lines, "processes killed", kills);
        for (Finding.Kind it : Finding.Kind.values()) {
            row(lines, it.name().toLowerCase(Locale.ROOT), found(it));
        }
        List<String> points = Failpoint.all().stream().map(Failpoint::toString).toList();
        row(lines, "failpoints", points.size());
        row(
                lines,
                "failpoints killed at",
                points.stream().filter(troubles::containsKey).count());
        points.stream().filter(it -> !troubles.containsKey(it)).forEach(it -> row(lines, "  " + it, 0));
        troubles.forEach((name, count) -> row(lines, "  " + name, count));
        lines.addAll(details);
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static void row(List<String> lines, String name, long value) {
        lines.add(String.format(Locale.ROOT, "%-44s %8d", name, value));
    }
}
