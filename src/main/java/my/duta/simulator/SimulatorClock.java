package my.duta.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The platform's own time, which a test may move forward; tokens alone keep to the real one. */
@Component
@Profile("local")
class SimulatorClock {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Clock real;
    private Duration ahead = Duration.ZERO;
    private Instant lastStamp = Instant.EPOCH;

    @Autowired
    SimulatorClock(ObjectProvider<Clock> clock) {
        this(clock.getIfUnique(Clock::systemUTC));
    }

    SimulatorClock(Clock real) {
        this.real = real;
    }

    synchronized Instant now() {
        return real.instant().plus(ahead);
    }

    Instant realNow() {
        return real.instant();
    }

    /** Moves time forward for good. */
    synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time does not run backwards");
        }
        ahead = ahead.plus(by);
    }

    /** A time as Google writes it, with microseconds, later than every one given before. */
    synchronized String stamp() {
        Instant now = now().truncatedTo(ChronoUnit.MICROS);
        lastStamp = now.isAfter(lastStamp) ? now : lastStamp.plus(1, ChronoUnit.MICROS);
        return MICROS.format(lastStamp);
    }
}
