package my.duta.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import my.duta.conversation.ConversationErasureRoom;
import my.duta.escalation.EscalationErasureRoom;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The rooms that keep something of officers, as far as it takes to forget it. */
@Import({DirectoryApplication.class, EscalationErasureRoom.class, ConversationErasureRoom.class})
class ErasureApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(ErasureApplication.class);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
