package my.duta.conversation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Of the conversations, what it takes to forget an officer, for a process that does nothing else with them. */
@Import({ConversationErasure.class, RedisExchanges.class, RedisGaps.class})
@EnableConfigurationProperties(ConversationProperties.class)
public final class ConversationErasureRoom {

    private ConversationErasureRoom() {}
}
