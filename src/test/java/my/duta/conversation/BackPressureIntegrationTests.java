package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.Action;
import my.duta.chat.ChatEvent;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Reaction;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Whoever writes while there is much to do, or writes too much, is told so. */
class BackPressureIntegrationTests {

    private static final Duration BUDGET = Duration.ofMillis(200);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private StringRedisTemplate redis;
    private Replica replica;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
    }

    @AfterEach
    void stop() {
        go.countDown();
        replica.close();
    }

    private Replica with(Map<String, Object> settings) {
        Replica started = Replica.with(redis, messenger, BUDGET, LEASE, settings);
        started.answers.say(it -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
                answered.add(it.text());
                return ScriptedAnswers.echo(it);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } finally {
                now.decrementAndGet();
            }
        });
        return started;
    }

    /** A question of somebody who has asked nothing yet. */
    private static ChatEvent.MessageWritten of(int officer) {
        var member = new Member(new MemberId("users/" + officer), "Pegawai", Optional.empty());
        var space = new Space(new SpaceId("spaces/" + officer), Space.Kind.DIRECT);
        return Events.written(
                "m" + officer, Events.by(member, space, Optional.empty()), "Soalan nombor " + officer + "?");
    }

    private static String words(Replica replica, ChatEvent event) throws Exception {
        Reaction reaction =
                replica.assistant.on(event).get(20, TimeUnit.SECONDS).reaction();
        return reaction instanceof Reaction.Say ? Spoken.words(reaction) : "";
    }

    private void postUntil(int messages) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.poster.postDue();
            return messenger.messages.size() == messages;
        });
    }

    @Test
    void keepsWhatItHasNoRoomForAndWorksItInTurn() throws Exception {
        replica = with(Map.of("most-at-once", 2));
        for (int i = 0; i < 3; i++) {
            assertThat(words(replica, of(i))).contains("sebaik sahaja siap").doesNotContain("Terdapat");
        }
        assertThat(words(replica, of(3))).contains("Terdapat 1 mesej lain");
        assertThat(words(replica, of(4))).contains("Terdapat 2 mesej lain");
        go.countDown();

        postUntil(5);
        assertThat(most).hasValue(2);
        assertThat(answered.subList(2, 5))
                .containsExactlyInAnyOrder("Soalan nombor 2?", "Soalan nombor 3?", "Soalan nombor 4?");
        assertThat(redis.hasKey(Keys.waiting())).isFalse();
    }

    @Test
    void letsAnotherReplicaWorkWhatWaitsForRoom() throws Exception {
        replica = with(Map.of("most-at-once", 1));
        words(replica, of(0));
        words(replica, of(1));
        try (Replica other = Replica.with(redis, messenger, BUDGET, LEASE)) {
            other.worker.takeOver();

            postUntil(1);
            assertThat(messenger.messages.get(0).to().space().value()).isEqualTo("spaces/1");
        }
    }

    @Test
    void tellsHowLongItTakesOnceThatIsKnown() throws Exception {
        replica = with(Map.of("most-at-once", 1));
        words(replica, of(0));
        words(replica, of(1));
        words(replica, of(2));
        redis.opsForList().set(Keys.waiting(), 0, "x " + (System.currentTimeMillis() - 90_000) + " 2 spaces/1");

        assertThat(words(replica, of(3))).contains("Terdapat 2 mesej lain", "dalam masa 2 minit");
    }

    @Test
    void refusesHonestlyWhatIsTooMuchToKeep() throws Exception {
        replica = with(Map.of("most-waiting", 1));
        words(replica, of(0));

        assertThat(words(replica, of(1))).contains("tidak direkodkan", "5 minit");
        assertThat(redis.hasKey(Keys.accepted(QuestionId.of(of(1).id()).value())))
                .isFalse();
    }

    @Test
    void refusesWhatOneOfficerWritesTooFastAndNothingOfOthers() throws Exception {
        go.countDown();
        replica = with(Map.of("burst", 3, "per-minute", 6));
        for (int i = 0; i < 3; i++) {
            assertThat(words(replica, Events.asked("m" + i, "Soalan nombor " + i + "?")))
                    .contains("Jawapan kepada");
        }

        assertThat(words(replica, Events.asked("m3", "Soalan nombor 3?"))).contains("tidak direkodkan", "10 saat");
        assertThat(words(replica, Events.asked("m2", "Soalan nombor 2?")))
                .as("the same event again")
                .doesNotContain("tidak direkodkan");
        assertThat(words(replica, of(1))).contains("Jawapan kepada");
    }

    @Test
    void limitsPressesToo() throws Exception {
        replica = with(Map.of("burst", 2, "per-minute", 6));
        ChatEvent press = Events.pressed(
                Events.by(Events.AMINAH, Events.AMINAHS, Optional.empty()),
                Action.CHOOSE_LANGUAGE,
                Map.of(GuideCards.LANGUAGE, "ms"),
                Map.of());

        assertThat(words(replica, press)).isEmpty();
        assertThat(words(replica, press)).isEmpty();
        assertThat(words(replica, press)).contains("Sila cuba semula selepas 10 saat");
    }
}
