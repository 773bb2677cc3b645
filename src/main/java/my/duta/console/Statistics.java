package my.duta.console;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import my.duta.redis.Tally;

/** What was counted on some days, in the sums that people ask for. */
final class Statistics {

    /** What becomes of a question, in the order of the charts. */
    static final List<String> OUTCOMES = List.of("answered", "asked-back", "abstained");

    private final List<Tally.Count> counts;

    Statistics(Collection<Tally.Count> counts) {
        this.counts = List.copyOf(counts);
    }

    /** How often something happened; {@code abstained} for whatever reason. */
    public long of(String what) {
        return counts.stream()
                .filter(it -> it.what().equals(what) || it.what().startsWith(what + "/"))
                .mapToLong(Tally.Count::times)
                .sum();
    }

    public long questions() {
        return OUTCOMES.stream().mapToLong(this::of).sum();
    }

    /** The share of rated answers that helped, in percent; 0 if none was rated. */
    public long helpfulPercent() {
        long rated = rated();
        return rated == 0 ? 0 : Math.round(100.0 * of("helpful") / rated);
    }

    public long rated() {
        return of("helpful") + of("unhelpful");
    }

    Statistics on(LocalDate day) {
        return new Statistics(counts.stream().filter(it -> it.day().equals(day)).toList());
    }

    Statistics since(LocalDate day) {
        return new Statistics(
                counts.stream().filter(it -> !it.day().isBefore(day)).toList());
    }

    Map<String, Statistics> byAgency() {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        Tally.Count::agency,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Statistics::new)));
    }
}
