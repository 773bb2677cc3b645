package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.Action;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.redis.Buried;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

@Tag("alone")
class WorkerIntegrationTests {

    private static final Duration BUDGET = Duration.ofMillis(50);
    private static final String ACCEPTED =
            "Mesej anda telah diterima. Jawapan akan dihantar di sini sebaik sahaja siap.";
    private static final Duration LEASE = Duration.ofMillis(100);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private StringRedisTemplate redis;
    private Replica first;
    private Replica second;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        first = Replica.with(redis, messenger, BUDGET, LEASE);
        second = Replica.with(redis, messenger, BUDGET, LEASE);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private static String id(ChatEvent event) {
        return QuestionId.of(event.id()).value();
    }

    private String state(ChatEvent event) {
        return String.valueOf(redis.opsForHash().get(Keys.accepted(id(event)), "state"));
    }

    private Reaction reactionTo(Replica replica, ChatEvent event) throws Exception {
        return replica.assistant.on(event).get(20, TimeUnit.SECONDS).reaction();
    }

    /** One round of what runs by the clock. */
    private static void tick(Replica replica) {
        replica.worker.takeOver();
        replica.poster.postDue();
    }

    @Test
    void takesOverWhatAnotherProcessLeftBehindAndAnswersOnce() throws Exception {
        var never = new CountDownLatch(1);
        first.answers.say(it -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("killed");
        });
        ChatEvent event = Events.asked("1", "Bolehkah saya guna Gemini?");
        assertThat(Spoken.words(reactionTo(first, event))).isEqualTo(ACCEPTED);
        first.close();

        await().until(() -> {
            tick(second);
            return !messenger.messages.isEmpty();
        });
        tick(second);
        assertThat(messenger.messages).hasSize(1);
        assertThat(state(event)).isEqualTo("ANSWERED");
    }

    @Test
    void changesNothingWhenItWakesAfterAnotherTookOver() throws Exception {
        var asleep = new CountDownLatch(1);
        var woken = new CountDownLatch(1);
        first.answers.say(it -> {
            try {
                asleep.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            woken.countDown();
            return ScriptedAnswers.grounded(it, "Jawapan lapuk");
        });
        ChatEvent event = Events.asked("1", "Bolehkah saya guna Gemini?");
        reactionTo(first, event);
        await().until(() -> {
            tick(second);
            return !messenger.messages.isEmpty();
        });

        asleep.countDown();
        woken.await();
        first.worker.drain(Duration.ofSeconds(20));
        tick(first);
        tick(second);

        assertThat(messenger.messages).hasSize(1);
        assertThat(Spoken.words(messenger.messages.get(0).reply())).contains("Jawapan kepada");
    }

    @Test
    void keepsTheLeaseOfWorkThatTakesLong() throws Exception {
        var ready = new CountDownLatch(1);
        first.answers.say(it -> {
            try {
                ready.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ScriptedAnswers.echo(it);
        });
        ChatEvent event = Events.asked("1", "Bolehkah saya guna Gemini?");
        reactionTo(first, event);
        long end = System.nanoTime() + LEASE.multipliedBy(4).toNanos();
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            first.worker.renew();
            second.worker.takeOver();
            return System.nanoTime() > end;
        });

        assertThat(redis.opsForHash().get(Keys.accepted(id(event)), "epoch")).isEqualTo("1");
        ready.countDown();
        await().until(() -> state(event).equals("ANSWERED"));
    }

    @Test
    void buriesWhatFailsAgainAndAgainAndSaysSoToTheOfficer() throws Exception {
        var tries = new AtomicInteger();
        first.answers.say(it -> {
            tries.incrementAndGet();
            throw new IllegalStateException("poison");
        });
        ChatEvent event = Events.asked("1", "Soalan beracun, bolehkah?");
        assertThat(Spoken.words(reactionTo(first, event))).isEqualTo(ACCEPTED);

        await().until(() -> {
            tick(first);
            return !messenger.messages.isEmpty();
        });

        assertThat(tries).hasValue(3);
        assertThat(state(event)).isEqualTo("BURIED");
        assertThat(redis.opsForStream().size(Keys.buried())).isEqualTo(1);
        assertThat(messenger.messages).hasSize(1);
        assertThat(Spoken.words(messenger.messages.get(0).reply())).startsWith("Maaf");
        assertThat(Spoken.actions(messenger.messages.get(0).reply())).containsExactly(Action.OPEN_ESCALATION);
    }

    @Test
    void buriesWhatItCannotReadAndGoesOnWithTheRest() throws Exception {
        var stuck = new CountDownLatch(1);
        first.answers.say(it -> {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ScriptedAnswers.echo(it);
        });
        ChatEvent broken = Events.asked("1", "Soalan pertama?");
        ChatEvent sound = Events.written(
                "2", Events.by(Events.DESK, Events.DESKS, java.util.Optional.empty()), "Apakah soalan kedua?");
        reactionTo(first, broken);
        reactionTo(first, sound);
        redis.opsForHash().put(Keys.accepted(id(broken)), "payload", "{broken");

        await().until(() -> {
            tick(second);
            return state(broken).equals("BURIED") && messenger.messages.size() == 1;
        });
        assertThat(messenger.messages.get(0).to().space()).isEqualTo(Events.DESKS.id());
        stuck.countDown();
    }

    @Test
    void answersWhatWasBuriedOnceItIsGivenAnotherChance() throws Exception {
        ChatEvent event = Events.asked("1", "Bolehkah saya guna Gemini?");
        first.answers.say(it -> {
            throw new IllegalStateException("Gemini");
        });
        reactionTo(first, event);
        second.answers.say(it -> {
            throw new NoSuchElementException("Gemini");
        });
        await().until(() -> {
            tick(second);
            return state(event).equals("BURIED") && messenger.messages.size() == 1;
        });
        Buried buried = second.bean(Buried.class);
        assertThat(buried.list()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(id(event));
            assertThat(it.failure()).contains("java.util.NoSuchElementException");
        });
        assertThat(buried.list().toString()).doesNotContain("Gemini");

        second.answers.say(it -> ScriptedAnswers.grounded(it, "Boleh, dengan syarat"));
        assertThat(buried.replay(id(event))).isTrue();
        assertThat(buried.replay(id(event))).isFalse();
        await().until(() -> {
            tick(second);
            return messenger.messages.size() == 2;
        });
        assertThat(messenger.messages.get(1).reply().toString()).contains("Boleh, dengan syarat");
        assertThat(messenger.messages.get(1).id())
                .isNotEqualTo(messenger.messages.get(0).id());
        assertThat(state(event)).isEqualTo("ANSWERED");
        assertThat(buried.list()).isEmpty();
    }
}
