package my.duta.cli;

import java.time.Clock;
import my.duta.directory.Agencies;
import my.duta.directory.DirectoryProperties;
import my.duta.knowledge.KnowledgeProperties;
import my.duta.knowledge.LibraryCheck;
import my.duta.language.Words;
import my.duta.manuscript.ManuscriptReader;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The rooms that read and check a library: no model, no index, no Redis, so that it takes a moment. */
@ComponentScan(basePackageClasses = {Words.class, ManuscriptReader.class})
@ConfigurationPropertiesScan(basePackageClasses = ManuscriptReader.class)
@EnableConfigurationProperties({DirectoryProperties.class, KnowledgeProperties.class})
@Import({Agencies.class, LibraryCheck.class})
class LibraryApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(LibraryApplication.class);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
