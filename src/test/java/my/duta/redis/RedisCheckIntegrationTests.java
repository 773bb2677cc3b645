package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.RedisConnection;

/** What a production server must be like is asked of a real one that an operator has set up, well and badly. */
@ExtendWith(OutputCaptureExtension.class)
class RedisCheckIntegrationTests {

    private static RedisProcess server;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private Clock clock = Clock.systemUTC();

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RedisProcess.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void mend() {
        configure("appendonly", "yes");
        configure("appendfsync", "always");
        configure("maxmemory-policy", "noeviction");
        configure("maxmemory", "500mb");
    }

    private static void configure(String name, String value) {
        try (RedisConnection connection =
                server.redis().getRequiredConnectionFactory().getConnection()) {
            connection.serverCommands().setConfig(name, value);
        }
    }

    private void check(boolean embedded) {
        beans.addBean("clock", clock);
        beans.addBean("meters", meters);
        new RedisCheck(
                        server.redis().getRequiredConnectionFactory(),
                        new RedisProperties(
                                embedded,
                                Path.of("unused"),
                                Duration.ofDays(90),
                                Duration.ofSeconds(10),
                                0,
                                Duration.ofMillis(500)),
                        beans.getBeanProvider(StartCheck.class),
                        beans.getBeanProvider(Clock.class),
                        beans.getBeanProvider(MeterRegistry.class))
                .afterPropertiesSet();
    }

    private double powerLoss() {
        return meters.get("duta.redis.power.loss.seconds").gauge().value();
    }

    @Test
    void letsASafeServerBe(CapturedOutput output) {
        assertThatCode(() -> check(false)).doesNotThrowAnyException();
        assertThat(powerLoss()).isZero();
        assertThat(output).doesNotContain("RedisCheck");
    }

    @Test
    void namesAllThatIsWrongAtOnceWithItsCure() {
        configure("appendonly", "no");
        configure("maxmemory-policy", "allkeys-lru");
        clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(45));
        beans.addBean("another", (StartCheck) () -> Optional.of("no library was published"));

        assertThatThrownBy(() -> check(true))
                .hasMessageContainingAll(
                        "duta.redis.embedded",
                        "appendonly yes",
                        "maxmemory-policy noeviction",
                        "s apart: let both machines follow a time server",
                        "no library was published");
    }

    @Test
    void saysWhatALossOfPowerMayLose(CapturedOutput output) {
        configure("appendfsync", "everysec");

        check(false);

        assertThat(powerLoss()).isEqualTo(2);
        assertThat(output).contains("A LOSS OF POWER MAY LOSE", "in the last 2 s", "set 'appendfsync always'");
    }

    @Test
    void warnsOfMemoryWithoutALimit(CapturedOutput output) {
        configure("maxmemory", "0");

        check(false);

        assertThat(output).contains("has no limit of memory");
    }

    @Test
    void takesAClockThatIsALittleOff() {
        clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-20));

        assertThatCode(() -> check(false)).doesNotThrowAnyException();
    }

    @Test
    void tellsVersionsApart() {
        assertThat(versioned("5.0.14").isAtLeast(6, 2)).isFalse();
        assertThat(versioned("6.0.9").isAtLeast(6, 2)).isFalse();
        assertThat(versioned("6.2.0").isAtLeast(6, 2)).isTrue();
        assertThat(versioned("7.0.15").isAtLeast(6, 2)).isTrue();
        assertThat(versioned("255.255.255").isAtLeast(6, 2)).isTrue();
    }

    private static RedisServer versioned(String version) {
        return new RedisServer(
                Optional.empty(),
                version,
                true,
                Optional.empty(),
                1,
                "noeviction",
                Clock.systemUTC().instant());
    }
}
