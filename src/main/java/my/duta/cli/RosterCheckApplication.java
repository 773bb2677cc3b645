package my.duta.cli;

import my.duta.directory.Agencies;
import my.duta.directory.DirectoryProperties;
import my.duta.directory.RosterCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** What checks a roster: no Redis, so that it can be checked anywhere. */
@EnableConfigurationProperties(DirectoryProperties.class)
@Import({Agencies.class, RosterCheck.class})
class RosterCheckApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(RosterCheckApplication.class);
    }
}
