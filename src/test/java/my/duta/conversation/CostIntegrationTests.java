package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import my.duta.answer.AnswerCache;
import my.duta.answer.RememberingAnswers;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

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
            int all = sum(counts);
            System.out.println("Redis commands of " + QUESTIONS + " questions: " + all + " " + counts);

            assertThat(all).isLessThanOrEqualTo(12 * QUESTIONS);
            assertThat(redis.keys("{duta}:outgoing:*")).isEmpty();
            assertThat(messenger.tries).isEmpty();
        }
    }

    @Test
    void lookingForAnAnswerAndKeepingItIsPartOfThat() throws Exception {
        var redis = TestRedis.empty();
        try (Replica replica = Replica.with(redis, new RecordingMessenger(), LONG, LONG)) {
            AnswerCache cache = replica.part(AnswerCache.class);
            replica.answers.say(RememberingAnswers.in(cache, new SimpleMeterRegistry(), Clock.systemUTC())::to);
            say(replica, "first", "Adakah 2SV wajib dalam MyGovUC?");
            await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());

            Map<String, Integer> kept = cost(redis, () -> say(replica, "miss", "Apakah tujuh prinsip GPAISA?"));
            Map<String, Integer> found = cost(redis, () -> say(replica, "hit", "Salam, apakah tujuh prinsip GPAISA"));
            System.out.println("Redis commands of an answer that is kept: " + kept + ", of one found: " + found);

            assertThat(sum(kept)).isLessThanOrEqualTo(12);
            assertThat(kept).containsEntry("SET", 1).containsEntry("GET", 2);
            assertThat(found).doesNotContainKey("SET").containsEntry("GET", 2);
        }
    }

    /** What a question costs; without the looks for an answer that is late, because slow machines take more of them. */
    private static Map<String, Integer> cost(StringRedisTemplate redis, Callable<String> question) throws Exception {
        try (var monitor = new CommandMonitor(TestRedis.port())) {
            question.call();
            await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());
            Map<String, Integer> counts = monitor.counts();
            counts.keySet().removeAll(Set.of("KEYS", "HGET"));
            return counts;
        }
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void ask(Replica replica, int number) throws Exception {
        assertThat(say(replica, "m" + number, "Apakah prinsip nombor " + number + " itu?"))
                .contains("Jawapan kepada");
    }

    private static String say(Replica replica, String message, String text) throws Exception {
        Delivery delivery = replica.assistant.on(Events.asked(message, text)).get(20, TimeUnit.SECONDS);
        delivery.received().run();
        return Spoken.words(delivery.reaction());
    }
}
