package my.duta.directory;

import java.time.Instant;
import java.util.List;

/**
 * A roster as it was imported.
 *
 * @param version counted from 1
 * @param by who imported it
 */
public record RosterVersion(long version, Instant at, String by, List<Ambassador> ambassadors) {

    public RosterVersion {
        ambassadors = List.copyOf(ambassadors);
    }
}
