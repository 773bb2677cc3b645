package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;

/** What a question costs that is answered in the answer to its delivery. */
class CostIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int QUESTIONS = 20;

    @Test
    void usualQuestionCostsAtMostTwelveCommandsAndNoWriteToChat() throws Exception {
        var redis = TestRedis.empty();
        var messenger = new RecordingMessenger();
        try (Replica replica = Replica.with(redis, messenger, LONG, LONG)) {
            ask(replica, 0);
            await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());
            Map<String, Integer> counts;
            try (var monitor = new CommandMonitor(TestRedis.port())) {
                for (int i = 1; i <= QUESTIONS; i++) {
                    ask(replica, i);
                }
                await().during(Duration.ofMillis(200)).until(() -> true);
                counts = monitor.counts();
            }
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            System.out.println("Redis commands of " + QUESTIONS + " questions: " + all + " " + counts);

            assertThat(all).isLessThanOrEqualTo(12 * QUESTIONS);
            assertThat(redis.keys("{duta}:outgoing:*")).isEmpty();
            assertThat(messenger.tries).isEmpty();
        }
    }

    private static void ask(Replica replica, int number) throws Exception {
        Delivery delivery = replica.assistant
                .on(Events.asked("m" + number, "Apakah prinsip nombor " + number + " itu?"))
                .get(20, TimeUnit.SECONDS);
        assertThat(Spoken.words(delivery.reaction())).contains("Jawapan kepada");
        delivery.received().run();
    }
}
