package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import my.duta.answer.Answer;
import my.duta.answer.Question;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.ChatEvent;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Messages of one place are answered in their order, whichever process accepts them; different places beside each other. */
@Tag("alone")
class OrderIntegrationTests {

    private static final Duration LEASE = Duration.ofMillis(300);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private StringRedisTemplate redis;
    private Replica first;
    private Replica second;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        first = replica();
        second = replica();
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private Replica replica() {
        Replica replica = Replica.with(redis, messenger, Duration.ofSeconds(10), LEASE);
        replica.answers.say(this::note);
        return replica;
    }

    private Answer note(Question question) {
        answered.add(question.text());
        return ScriptedAnswers.echo(question);
    }

    /** Hands a question in, and waits until it has its place in the row. */
    private CompletableFuture<Delivery> ask(Replica replica, ChatEvent.MessageWritten question) {
        CompletableFuture<Delivery> delivery = replica.assistant.on(question);
        String id = QuestionId.of(question.id()).value();
        await().pollInterval(Duration.ofMillis(2)).until(() -> redis.hasKey(Keys.accepted(id)));
        return delivery;
    }

    private static ChatEvent.MessageWritten numbered(int number) {
        return Events.asked("m" + number, "Apakah prinsip nombor " + number + " itu?");
    }

    private static String words(CompletableFuture<Delivery> delivery) throws Exception {
        return Spoken.words(delivery.get(20, TimeUnit.SECONDS).reaction());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("killed", e);
        }
    }

    @Test
    void answersQuestionsThatTwoReplicasAcceptInTheirOrder() throws Exception {
        var go = new CountDownLatch(1);
        first.answers.say(it -> {
            waitFor(go);
            return note(it);
        });
        var deliveries = new ArrayList<CompletableFuture<Delivery>>();
        for (int i = 0; i < 10; i++) {
            deliveries.add(ask(i % 2 == 0 ? first : second, numbered(i)));
        }
        go.countDown();

        for (int i = 0; i < 10; i++) {
            assertThat(words(deliveries.get(i))).contains("Jawapan kepada: Apakah prinsip nombor " + i);
        }
        assertThat(answered)
                .extracting(it -> it.replaceAll("\\D", ""))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(redis.keys("{duta}:lane:*")).isEmpty();
        assertThat(messenger.tries).isEmpty();
    }

    @Test
    void letsOtherPlacesPassAQuestionThatTakesLong() throws Exception {
        var go = new CountDownLatch(1);
        first.answers.say(it -> {
            waitFor(go);
            return note(it);
        });
        ask(first, numbered(0));
        CompletableFuture<Delivery> behind = ask(second, numbered(1));

        assertThat(words(ask(
                        second,
                        Events.written(
                                "2", Events.by(Events.DESK, Events.DESKS, Optional.empty()), "Apakah soalan lain?"))))
                .contains("soalan lain");
        assertThat(behind).isNotDone();
        go.countDown();
        assertThat(words(behind)).contains("nombor 1");
    }

    @Test
    void goesOnWithTheRowWhenWhoeverWorksItsFirstIsKilled() {
        var never = new CountDownLatch(1);
        first.answers.say(it -> {
            waitFor(never);
            return note(it);
        });
        for (int i = 0; i < 5; i++) {
            ask(first, numbered(i));
        }
        first.close();

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            second.worker.takeOver();
            return answered.size() == 5;
        });
        assertThat(answered).extracting(it -> it.replaceAll("\\D", "")).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void isNotHeldUpByAnEventThatIsGone() {
        redis.opsForList().rightPush(Keys.lane(Events.AMINAHS.id().value()), "gone");
        ask(first, numbered(1));

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            second.worker.takeOver();
            return answered.size() == 1;
        });
    }
}
