package my.duta.cli;

import java.time.Clock;
import my.duta.directory.Agencies;
import my.duta.language.Words;
import my.duta.redis.Keys;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The directory with Redis, which the serving replicas follow, and nothing that serves. */
@ComponentScan(basePackageClasses = {Agencies.class, Words.class, Keys.class})
@ConfigurationPropertiesScan(basePackageClasses = {Agencies.class, Keys.class})
@ImportAutoConfiguration(DataRedisAutoConfiguration.class)
class DirectoryApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(DirectoryApplication.class);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
