package my.duta.escalation;

import java.time.Instant;
import java.util.Optional;

/**
 * How long an escalation stays as it is.
 *
 * @param agency whose working days and hours count: those of who owes the next word
 * @param remind when they are reminded, or the next try to find somebody
 * @param end when another way is gone
 */
public record Term(Optional<String> agency, Instant remind, Instant end, boolean reminded) {

    /** The next moment at which something is to be done. */
    public Instant next() {
        return reminded || remind.isAfter(end) ? end : remind;
    }

    Term afterReminder() {
        return new Term(agency, remind, end, true);
    }
}
