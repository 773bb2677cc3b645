package my.duta.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import my.duta.directory.Agencies;
import my.duta.directory.DirectoryProperties;
import my.duta.index.ServingIndex;
import my.duta.knowledge.Publication;
import my.duta.language.Words;
import my.duta.llm.ChatModel;
import my.duta.manuscript.ManuscriptReader;
import my.duta.redis.Keys;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The rooms that publish: with Redis, which the serving replicas follow, and nothing that serves. */
@ComponentScan(
        basePackageClasses = {
            Publication.class,
            ServingIndex.class,
            Words.class,
            ChatModel.class,
            ManuscriptReader.class,
            Keys.class
        })
@ConfigurationPropertiesScan(
        basePackageClasses = {Publication.class, ServingIndex.class, ChatModel.class, ManuscriptReader.class, Keys.class
        })
@EnableConfigurationProperties(DirectoryProperties.class)
@ImportAutoConfiguration(DataRedisAutoConfiguration.class)
@Import(Agencies.class)
class PublicationApplication {

    /**
     * Starts the rooms.
     *
     * @param library the folder to publish; without it that of the settings
     */
    static ConfigurableApplicationContext start(Optional<Path> library) {
        return start(PublicationApplication.class, library);
    }

    /** Starts an application that has these rooms and more. */
    static ConfigurableApplicationContext start(Class<?> application, Optional<Path> library) {
        var settings =
                new ArrayList<>(List.of("--duta.knowledge.publish-at-start=false", "--duta.knowledge.watch=false"));
        library.ifPresent(it -> settings.add("--duta.knowledge.directory=" + it));
        return Rooms.start(application, settings.toArray(String[]::new));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
