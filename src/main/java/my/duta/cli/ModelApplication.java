package my.duta.cli;

import java.time.Clock;
import my.duta.index.IndexProperties;
import my.duta.llm.ChatModel;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The room of the models, as the settings choose them, for tasks that bring their own texts. */
@ComponentScan(basePackageClasses = ChatModel.class)
@ConfigurationPropertiesScan(basePackageClasses = ChatModel.class)
@EnableConfigurationProperties(IndexProperties.class)
class ModelApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(ModelApplication.class);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
