package my.duta.conversation;

import java.time.Duration;
import my.duta.redis.Outbox;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How conversations are led.
 *
 * @param budget how long the answer to a delivery waits for the answer to a question; what is ready later is posted
 * @param grace after which an answer to a delivery that nobody confirmed counts as lost, if the event came again
 * @param attempts how often an event is tried before it is buried and the officer told
 * @param longestQuestion the most characters of a question
 * @param memory how many exchanges of a thread are remembered
 * @param forgetAfter how long after the last exchange a thread starts afresh
 * @param mostAtOnce how many messages a process works at the same time
 * @param mostWaiting how many messages may be unfinished, in all processes; more are not accepted
 * @param perMinute how many messages, presses and commands a person may send in a minute, in the long run
 * @param burst how many of them may come at once
 * @param writesPerSecond how many messages we write to the platform in a second, in all processes
 * @param writesBurst how many of them may come at once
 * @param drain how long a process that stops goes on with what it has begun; the rest is given back
 */
@ConfigurationProperties("duta.conversation")
public record ConversationProperties(
        @DefaultValue("4s") Duration budget,
        @DefaultValue("3s") Duration grace,
        @DefaultValue("3") int attempts,
        @DefaultValue("2000") int longestQuestion,
        @DefaultValue("5") int memory,
        @DefaultValue("30m") Duration forgetAfter,
        @DefaultValue("48") int mostAtOnce,
        @DefaultValue("20000") int mostWaiting,
        @DefaultValue("20") int perMinute,
        @DefaultValue("20") int burst,
        @DefaultValue("45") int writesPerSecond,
        @DefaultValue("45") int writesBurst,
        @DefaultValue("8s") Duration drain) {

    /** How often one person may send something, in the long run. */
    Duration perEvent() {
        return Duration.ofMinutes(1).dividedBy(perMinute);
    }

    /** How often we may write to the platform. */
    Outbox.Quota quota() {
        return new Outbox.Quota(writesPerSecond, writesBurst);
    }
}
