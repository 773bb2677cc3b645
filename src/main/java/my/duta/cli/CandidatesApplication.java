package my.duta.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import my.duta.escalation.CandidateRoom;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The rooms that decide on candidates: the directory, Redis, and of the escalations no more than that. */
@Import({DirectoryApplication.class, CandidateRoom.class})
class CandidatesApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(CandidatesApplication.class);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
