package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.ChatEvent;
import my.duta.redis.Inbox;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.core.StringRedisTemplate;

class DrainIntegrationTests {

    private static final Duration BUDGET = Duration.ofMillis(50);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private final CountDownLatch go = new CountDownLatch(1);
    private StringRedisTemplate redis;
    private Replica stopping;
    private Replica staying;
    private Drain drain;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        stopping = Replica.with(redis, messenger, BUDGET, LEASE, Map.of("drain", Duration.ofMillis(500)));
        staying = Replica.with(redis, messenger, BUDGET, LEASE);
        stopping.answers.say(it -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return ScriptedAnswers.echo(it);
        });
        drain = new Drain(
                stopping.worker,
                stopping.poster,
                stopping.part(Inbox.class),
                stopping.part(ConversationProperties.class),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        go.countDown();
        stopping.close();
        staying.close();
    }

    private void ask(ChatEvent event) throws Exception {
        stopping.assistant.on(event).get(20, TimeUnit.SECONDS);
    }

    private void postOne() {
        await().until(() -> {
            staying.poster.postDue();
            return messenger.messages.size() == 1;
        });
    }

    @Test
    void leavesWhatDoesNotEndInTimeToAnotherAtOnce() throws Exception {
        ask(Events.asked("1", "Bolehkah saya guna Gemini?"));
        drain.begin();
        drain.stop();

        staying.worker.takeOver();
        postOne();
        assertThat(redis.opsForHash()
                        .get(
                                Keys.accepted(
                                        QuestionId.of(Events.asked("1", "").id())
                                                .value()),
                                "attempts"))
                .isEqualTo("1");
    }

    @Test
    void endsWhatIsNearlyDoneAndGivesNothingBack() throws Exception {
        ask(Events.asked("1", "Bolehkah saya guna Gemini?"));
        drain.begin();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(drain::stop);
        go.countDown();
        stopped.get(20, TimeUnit.SECONDS);

        assertThat(redis.hasKey(Keys.waiting())).isFalse();
        assertThat(redis.opsForStream().size(Keys.work())).isZero();
        postOne();
    }

    @Test
    void takesNothingNewAndLeavesTheGroup() throws Exception {
        RecordId seen = redis.opsForStream().add(Keys.work(), Map.of("id", "gone"));
        stopping.worker.takeOver();
        redis.opsForStream().acknowledge(Keys.work(), "duta", seen);
        redis.opsForStream().add(Keys.work(), Map.of("id", "gone too"));
        staying.worker.takeOver();
        assertThat(redis.opsForStream().consumers(Keys.work(), "duta").stream()).hasSize(2);
        drain.begin();
        ask(Events.asked("1", "Bolehkah saya guna Gemini?"));
        drain.stop();

        assertThat(redis.opsForStream().consumers(Keys.work(), "duta").stream()).hasSize(1);
        staying.worker.takeOver();
        postOne();
    }
}
