package my.duta;

import my.duta.cli.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Duta: the server, or one task from a terminal when a task is named. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class DutaApplication {

    public static void main(String[] arguments) {
        if (Terminal.isMeant(arguments)) {
            System.exit(Terminal.run(arguments));
        }
        SpringApplication.run(DutaApplication.class, arguments);
    }
}
