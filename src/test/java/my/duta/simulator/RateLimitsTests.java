package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

    private final SimulatorClock clock =
            new SimulatorClock(Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC));
    private final RateLimits limits = new RateLimits(clock);

    @Test
    void allowsOneWriteASecondInEachSpace() {
        limits.write("spaces/A");
        limits.write("spaces/B");

        exhausted(() -> limits.write("spaces/A"));
        clock.advance(Duration.ofMillis(999));
        exhausted(() -> limits.write("spaces/A"));
        clock.advance(Duration.ofMillis(1));
        assertThatCode(() -> limits.write("spaces/A")).doesNotThrowAnyException();
    }

    @Test
    void allowsFifteenReadsASecondInASpace() {
        for (int i = 0; i < 15; i++) {
            limits.read("spaces/A");
        }

        exhausted(() -> limits.read("spaces/A"));
    }

    @Test
    void allowsThreeThousandWritesAMinuteInTheProject() {
        for (int i = 0; i < 3_000; i++) {
            limits.write("spaces/" + i);
        }

        exhausted(() -> limits.write("spaces/last"));
        clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> limits.write("spaces/last")).doesNotThrowAnyException();
    }

    private static void exhausted(ThrowingCallable call) {
        assertThatExceptionOfType(GoogleError.class)
                .isThrownBy(call)
                .satisfies(it -> assertThat(it.code()).isEqualTo(429));
    }
}
