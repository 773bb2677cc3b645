package my.duta.index;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an officer may find.
 *
 * @param agency the abbreviation of the officer's agency; without it only what is for all
 * @param today the day on which an edition must be in force
 */
public record Scope(Optional<String> agency, LocalDate today) {

    /** Whether an edition may be found: it is for this officer, and in force. */
    public boolean admits(Edition edition) {
        return edition.audience().admits(agency)
                && !edition.effectiveFrom().isAfter(today)
                && edition.effectiveUntil().filter(it -> it.isBefore(today)).isEmpty();
    }
}
