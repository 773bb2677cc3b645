package my.duta.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How conversations are led.
 *
 * @param budget how long the answer to a delivery waits for the answer to a question; what is ready later is posted
 * @param grace after which an answer to a delivery counts as lost when the platform delivers the event again
 * @param attempts how often an event is tried before it is buried and the officer told
 * @param longestQuestion the most characters of a question
 * @param memory how many exchanges of a thread are remembered
 * @param forgetAfter how long after the last exchange a thread starts afresh
 */
@ConfigurationProperties("duta.conversation")
public record ConversationProperties(
        @DefaultValue("4s") Duration budget,
        @DefaultValue("3s") Duration grace,
        @DefaultValue("3") int attempts,
        @DefaultValue("2000") int longestQuestion,
        @DefaultValue("5") int memory,
        @DefaultValue("30m") Duration forgetAfter) {}
