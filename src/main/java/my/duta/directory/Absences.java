package my.duta.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which ambassadors are away, each known by an address in any case. An absence is over by itself after its last day. */
public interface Absences {

    /**
     * Notes that somebody is away from now on, in place of what was noted before.
     *
     * @param until the last day away, in Kuala Lumpur
     * @param deputyEmail who answers meanwhile; only a person of the roster is ever asked
     */
    Absence away(String email, LocalDate until, Optional<String> deputyEmail);

    /** Notes that somebody is there again. */
    void back(String email);

    /** Who is away at a moment, by address in lower case. */
    Map<String, Absence> at(Instant at);

    /** Whether and until when somebody is away. */
    Optional<Absence> of(String email, Instant at);
}
