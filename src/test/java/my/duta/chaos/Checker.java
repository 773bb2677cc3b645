package my.duta.chaos;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what happened to what was promised. */
final class Checker {

    private final int mostAttempts;
    private final long longestDelivery;

    /**
     * Knows the promises.
     *
     * @param mostAttempts tries of a question, the one that buries it among them
     * @param longestDelivery in milliseconds
     */
    Checker(int mostAttempts, long longestDelivery) {
        this.mostAttempts = mostAttempts;
        this.longestDelivery = longestDelivery;
    }

    List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        Map<String, List<Evidence.Said>> said = evidence.said().stream().collect(groupingBy(Evidence.Said::question));
        Set<String> taken = evidence.deliveries().stream()
                .filter(Balancer.Webhook::taken)
                .map(Balancer.Webhook::message)
                .collect(Collectors.toSet());
        for (Evidence.Asked asked : evidence.asked()) {
            List<Evidence.Said> ends = said.getOrDefault(asked.id(), List.of());
            if (ends.isEmpty()
                    && taken.contains(asked.message())
                    && !evidence.abandoned().contains(asked.id())) {
                findings.add(new Finding(Finding.Kind.LOST, asked.message()));
            }
            if (ends.size() > 1) {
                findings.add(new Finding(Finding.Kind.DOUBLED, asked.message()));
            }
        }
        strays(evidence, findings);
        disorder(evidence, findings);
        evidence.attempts().entrySet().stream()
                .filter(it -> it.getValue() > mostAttempts)
                .forEach(it -> findings.add(new Finding(Finding.Kind.OVERTRIED, it.getKey())));
        if (evidence.atWork() > 0) {
            findings.add(new Finding(Finding.Kind.LEFT_OVER, evidence.atWork() + " at work"));
        }
        if (evidence.onTheirWay() > 0) {
            findings.add(new Finding(Finding.Kind.LEFT_OVER, evidence.onTheirWay() + " on their way"));
        }
        evidence.chainFaults().forEach(it -> findings.add(new Finding(Finding.Kind.CHAIN, it)));
        evidence.deliveries().stream()
                .filter(it -> it.taken() && it.millis() > longestDelivery)
                .forEach(it -> findings.add(new Finding(Finding.Kind.SLOW, it.message() + " " + it.millis() + " ms")));
        return findings;
    }

    private static void strays(Evidence evidence, List<Finding> findings) {
        Map<String, String> spaces =
                evidence.asked().stream().collect(Collectors.toMap(Evidence.Asked::id, Evidence.Asked::space));
        evidence.said().stream()
                .filter(it -> !it.space().equals(spaces.get(it.question())))
                .forEach(it -> findings.add(new Finding(Finding.Kind.STRAY, it.message())));
    }

    /** The entry of the stream, written so that a later one is greater. */
    private static String entry(Evidence evidence, String question) {
        String[] parts = evidence.entries().getOrDefault(question, "0-0").split("-", 2);
        return String.format(Locale.ROOT, "%020d-%010d", Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static void disorder(Evidence evidence, List<Finding> findings) {
        evidence.asked().stream()
                .filter(Evidence.Asked::inOrder)
                .collect(groupingBy(Evidence.Asked::space))
                .forEach((space, burst) -> {
                    List<String> asked = burst.stream().map(Evidence.Asked::id).toList();
                    List<String> answered = evidence.said().stream()
                            .filter(it -> it.space().equals(space))
                            .map(Evidence.Said::question)
                            .filter(new HashSet<>(asked)::contains)
                            .distinct()
                            .toList();
                    List<String> expected = asked.stream()
                            .filter(answered::contains)
                            .sorted(Comparator.comparing(it -> entry(evidence, it)))
                            .toList();
                    if (!answered.equals(expected)) {
                        findings.add(new Finding(Finding.Kind.MISORDERED, space));
                    }
                });
    }
}
