package my.duta.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An ambassador is not there.
 *
 * @param until the last day away, in Kuala Lumpur
 * @param deputy the address of who answers meanwhile, lower case, if one was named
 */
public record Absence(LocalDate until, Optional<String> deputy) {

    /** Whether it still lasts. */
    boolean covers(Instant at) {
        return !WorkCalendar.dayOf(at).isAfter(until);
    }
}
