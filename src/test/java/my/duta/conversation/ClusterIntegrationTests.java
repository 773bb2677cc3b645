package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import my.duta.answer.Answer;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.escalation.AuditTrail;
import my.duta.redis.Erasure;
import my.duta.redis.Erasures;
import my.duta.redis.RedisProcess;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The way from an event to its answer, on servers that are arranged otherwise than one alone. */
class ClusterIntegrationTests {

    private static final Duration BUDGET = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private final RecordingMessenger messenger = new RecordingMessenger();

    private static Reaction reactionTo(Replica replica, ChatEvent event) throws Exception {
        Delivery delivery = replica.assistant.on(event).get(20, TimeUnit.SECONDS);
        delivery.received().run();
        return delivery.reaction();
    }

    private void post(Replica replica, int messages) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.worker.takeOver();
            replica.poster.postDue();
            return messenger.messages.size() >= messages;
        });
    }

    @Test
    void worksOnACluster() throws Exception {
        try (RedisProcess node = RedisProcess.clusterNode(folder)) {
            StringRedisTemplate redis = TestRedis.connectToCluster(node.port());
            try (Replica replica = Replica.with(redis, messenger, BUDGET, LEASE)) {
                reactionTo(replica, Events.joined(Events.DESK, Events.DESKS));
                var answer = (Reaction.Say) reactionTo(replica, Events.asked("1", "Bolehkah saya guna Gemini?"));
                assertThat(Spoken.words(answer.reply())).contains("Jawapan kepada");
                escalate(replica);
                post(replica, 2);

                assertThat(replica.bean(AuditTrail.class).verify().holds()).isTrue();
                assertThat(replica.bean(Erasures.class)
                                .erase(
                                        new Erasure.Person(
                                                Events.AMINAH.id().value(),
                                                Events.AMINAH.email(),
                                                Optional.of(Events.AMINAHS.id().value())),
                                        "test",
                                        false))
                        .isPositive();
            }
        }
    }

    private static void escalate(Replica replica) throws Exception {
        replica.answers.say(
                it -> new Answer.Abstention(it.language(), 0.9, Answer.Abstention.Reason.NOT_SETTLED_BY_SOURCES));
        Reply abstention = ((Reaction.Say) reactionTo(replica, Events.asked("2", "Siapa mengurus lesen?"))).reply();
        var opened = (Reaction.Open) press(replica, Spoken.act(abstention, Action.OPEN_ESCALATION), Map.of());
        press(
                replica,
                (Button.Press.Act) opened.dialog().submit().press(),
                Map.of(EscalationDialog.TEXT, "Siapa mengurus lesen?", EscalationDialog.CONTEXT, ""));
    }

    private static Reaction press(Replica replica, Button.Press.Act act, Map<String, String> inputs) throws Exception {
        return reactionTo(
                replica,
                Events.pressed(
                        Events.by(Events.AMINAH, Events.AMINAHS, Optional.empty()),
                        act.action(),
                        act.parameters(),
                        inputs));
    }

    @Test
    void goesOnAfterSentinelChoseAnotherServer() throws Exception {
        try (RedisProcess master = RedisProcess.start(folder.resolve("master"), "--appendonly", "yes");
                RedisProcess replica = RedisProcess.replicaOf(master, folder.resolve("replica"));
                RedisProcess sentinel = RedisProcess.sentinel(master, folder.resolve("sentinel"))) {
            StringRedisTemplate redis = TestRedis.connectThroughSentinel(sentinel.port());
            try (Replica duta = Replica.with(redis, messenger, Duration.ofMillis(1), LEASE)) {
                reactionTo(duta, Events.asked("1", "Soalan pertama?"));
                post(duta, 1);
                sentinel.failOver(replica);

                await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                    reactionTo(duta, Events.asked("2", "Soalan kedua?"));
                    return true;
                });
                post(duta, 2);
                assertThat(replica.redis().keys("*")).isNotEmpty();
                assertThat(messenger.messages).hasSize(2);
            }
        }
    }
}
