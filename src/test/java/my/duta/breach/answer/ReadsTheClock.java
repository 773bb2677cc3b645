package my.duta.breach.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

/** Asks the machine what time it is. */
final class ReadsTheClock {

    Instant instant() {
        return Instant.now();
    }

    LocalDate day() {
        return LocalDate.now();
    }

    ZonedDateTime inKualaLumpur() {
        return ZonedDateTime.now(ZoneId.of("Asia/Kuala_Lumpur"));
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    /** Asks the clock that it is handed, which is no breach. */
    Instant handedIn(Clock clock) {
        return Instant.now(clock);
    }
}
