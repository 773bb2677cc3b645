package my.duta.knowledge;

import java.time.LocalDate;
import java.util.Map;
import my.duta.index.Audience;
import my.duta.index.Edition;

/** Whether an officer can meet two sources on one day, today or later. */
final class Overlap {

    private final Map<String, LocalDate> superseded;

    private final LocalDate today;

    Overlap(ReadLibrary read, LocalDate today) {
        this.superseded = read.superseded();
        this.today = today;
    }

    boolean meet(ReadEdition one, ReadEdition other) {
        return !end(one).isBefore(today)
                && !end(other).isBefore(today)
                && audiencesMeet(one.edition().audience(), other.edition().audience())
                && !one.edition().effectiveFrom().isAfter(end(other))
                && !other.edition().effectiveFrom().isAfter(end(one))
                && !succeeds(one, other)
                && !succeeds(other, one);
    }

    private static boolean succeeds(ReadEdition one, ReadEdition other) {
        return one.description().supersedes().contains(other.edition().source());
    }

    private LocalDate end(ReadEdition it) {
        Edition edition = it.edition();
        LocalDate own = edition.effectiveUntil().orElse(LocalDate.MAX);
        LocalDate end = superseded.getOrDefault(edition.source(), LocalDate.MAX);
        return own.isBefore(end) ? own : end;
    }

    private static boolean audiencesMeet(Audience one, Audience other) {
        return one.isAll() || other.isAll() || one.agencies().stream().anyMatch(other.agencies()::contains);
    }
}
