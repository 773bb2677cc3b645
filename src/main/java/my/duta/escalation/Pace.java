package my.duta.escalation;

import java.time.Duration;
import java.util.Optional;

/** Knows how long people wait, in working time. */
interface Pace {

    /** What is measured. */
    enum Kind {
        /** Until an ambassador did something for the first time. */
        FIRST_RESPONSE,
        /** Until the officer had the answer. */
        RESOLUTION
    }

    void took(Kind kind, Duration working);

    /** Half of the last ones took no longer; empty as long as fewer than five are known. */
    Optional<Duration> median(Kind kind);
}
