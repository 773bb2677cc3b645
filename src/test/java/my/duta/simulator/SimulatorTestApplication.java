package my.duta.simulator;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Only the simulator, at a time that stands still until a test moves it. */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = SimulatorProperties.class)
@EnableConfigurationProperties(SimulatorProperties.class)
class SimulatorTestApplication {

    @Bean
    Clock clock() {
        return Clock.fixed(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }
}
