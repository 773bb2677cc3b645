package my.duta.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.manuscript.Place;

/** Is a source over, or due to be compared with its page again? One that another has superseded needs neither. */
final class DateCheck implements Check {

    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");

    /** Days before a review from which on it is announced. */
    private static final int SOON = 30;

    private final Clock clock;

    DateCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        LocalDate today = today(clock);
        Map<String, LocalDate> superseded = read.superseded();
        return read.bySource().entrySet().stream()
                .filter(it -> !superseded.getOrDefault(it.getKey(), today).isBefore(today))
                .flatMap(it -> finding(it.getKey(), it.getValue(), today).stream())
                .toList();
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), MALAYSIA);
    }

    private static Optional<Finding> finding(String source, List<ReadEdition> editions, LocalDate today) {
        Optional<LocalDate> end = first(editions.stream().map(it -> it.edition().effectiveUntil()));
        if (end.filter(it -> it.isBefore(today)).isPresent()) {
            return of(Finding.Kind.EXPIRED, source, end);
        }
        Optional<LocalDate> review =
                first(editions.stream().map(it -> it.description().reviewBy()));
        if (review.isEmpty()) {
            return of(Finding.Kind.REVIEW_MISSING, source, review);
        }
        if (review.get().isBefore(today)) {
            return of(Finding.Kind.REVIEW_OVERDUE, source, review);
        }
        return review.get().isAfter(today.plusDays(SOON))
                ? Optional.empty()
                : of(Finding.Kind.REVIEW_SOON, source, review);
    }

    private static Optional<Finding> of(Finding.Kind kind, String source, Optional<LocalDate> day) {
        List<String> details = day.map(LocalDate::toString).stream().toList();
        return Optional.of(new Finding(kind, source, Place.WHOLE, details));
    }

    private static Optional<LocalDate> first(Stream<Optional<LocalDate>> days) {
        return days.flatMap(Optional::stream).min(LocalDate::compareTo);
    }
}
