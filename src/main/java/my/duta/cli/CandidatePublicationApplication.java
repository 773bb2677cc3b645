package my.duta.cli;

import java.nio.file.Path;
import java.util.Optional;
import my.duta.directory.Agencies;
import my.duta.escalation.CandidateRoom;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The rooms that publish, with what it takes to decide on candidates. */
@ComponentScan(basePackageClasses = Agencies.class)
@Import({PublicationApplication.class, CandidateRoom.class})
class CandidatePublicationApplication {

    static ConfigurableApplicationContext start(Optional<Path> library) {
        return PublicationApplication.start(CandidatePublicationApplication.class, library);
    }
}
