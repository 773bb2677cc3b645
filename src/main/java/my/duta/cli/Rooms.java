package my.duta.cli;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the few rooms that a task needs; quiet, because what a task prints is its result. */
final class Rooms {

    private Rooms() {}

    static ConfigurableApplicationContext start(Class<?> application, String... settings) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("logging.threshold.console=ERROR", "spring.main.banner-mode=off")
                .logStartupInfo(false)
                .run(settings);
    }
}
