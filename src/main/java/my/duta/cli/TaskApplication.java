package my.duta.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import my.duta.answer.Answers;
import my.duta.directory.Agencies;
import my.duta.directory.DirectoryProperties;
import my.duta.index.ServingIndex;
import my.duta.knowledge.Publication;
import my.duta.language.Words;
import my.duta.llm.ChatModel;
import my.duta.manuscript.ManuscriptReader;
import my.duta.retrieval.Finder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The rooms that a task needs: what answers questions, without a door, Redis or Chat, so that it runs beside a server. */
@ComponentScan(
        basePackageClasses = {
            Answers.class,
            Finder.class,
            Publication.class,
            ServingIndex.class,
            Words.class,
            ChatModel.class,
            ManuscriptReader.class
        })
@ConfigurationPropertiesScan(
        basePackageClasses = {
            Answers.class,
            Finder.class,
            Publication.class,
            ServingIndex.class,
            ChatModel.class,
            ManuscriptReader.class
        })
@EnableConfigurationProperties(DirectoryProperties.class)
@Import(Agencies.class)
class TaskApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(TaskApplication.class);
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
