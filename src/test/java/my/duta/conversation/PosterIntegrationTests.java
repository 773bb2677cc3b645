package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import my.duta.chat.Action;
import my.duta.chat.Address;
import my.duta.chat.Card;
import my.duta.chat.MessengerUnavailable;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reply;
import my.duta.chat.SpaceId;
import my.duta.chat.Unacceptable;
import my.duta.chat.Undeliverable;
import my.duta.chat.Widget;
import my.duta.directory.Officers;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationDesk;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.Outbox;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;

class PosterIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private StringRedisTemplate redis;
    private Outbox outbox;
    private Replica replica;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        outbox = TestRedis.outbox(redis);
        replica = Replica.with(redis, messenger, LONG, LONG);
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    private static Post post(String id, String space) {
        return new Post(PostId.of(id), new Address(new SpaceId(space), Optional.empty()), Reply.text("Jawapan " + id));
    }

    private void send(Post post) {
        outbox.send(post.id().value(), "post", new Json().write(post));
    }

    private void postUntilEmpty() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.poster.postDue();
            return outbox.size() == 0;
        });
    }

    @Test
    void triesAgainUnderTheSameNameWhenThePlatformTakesNothingNow() {
        messenger.meets(it -> {
            if (messenger.tries.size() < 3) {
                throw new MessengerUnavailable("busy", Duration.ofMillis(301), new IllegalStateException());
            }
        });
        Post post = post("a", "spaces/A");
        send(post);

        postUntilEmpty();

        assertThat(messenger.tries).containsExactly(post, post, post);
        assertThat(messenger.messages).containsExactly(post);
        assertThat(outbox.receipt(post.id().value())).isPresent();
    }

    @Test
    void postsOnceWhatThePlatformTookBeforeItFailed() {
        messenger.meets(it -> {
            if (messenger.tries.size() == 1) {
                messenger.meets(again -> {});
                messenger.post(it);
                throw new MessengerUnavailable("timed out", Duration.ofMillis(301), new IllegalStateException());
            }
        });
        Post post = post("a", "spaces/A");
        send(post);

        await().until(() -> {
            replica.poster.postDue();
            return !messenger.tries.isEmpty();
        });
        assertThat(outbox.hand(post.id().value(), "", Duration.ZERO))
                .as("no delivery may carry what may have arrived")
                .isEqualTo(new Outbox.Handing.Elsewhere());
        postUntilEmpty();
        assertThat(messenger.messages).containsExactly(post);
    }

    @Test
    void givesUpWhatThePlatformWillNeverTake() {
        messenger.meets(it -> {
            throw new Undeliverable("removed", new IllegalStateException());
        });
        send(post("a", "spaces/A"));

        postUntilEmpty();

        assertThat(messenger.tries).hasSize(1);
        assertThat(outbox.receipt(PostId.of("a").value())).isEmpty();
        assertThat(redis.opsForStream().range(Keys.audit(), Range.unbounded()))
                .singleElement()
                .satisfies(it -> assertThat(it.getValue().get("record").toString())
                        .contains(PostId.of("a").value(), "\"kind\":\"post\""));
    }

    @Test
    void saysInPlainWordsWhatThePlatformRefusesTheFormOf() {
        messenger.meets(it -> {
            if (it.reply().card().isPresent()) {
                throw new Unacceptable("bad card", new IllegalStateException());
            }
        });
        Post card = new Post(
                PostId.of("a"),
                new Address(new SpaceId("spaces/A"), Optional.empty()),
                Reply.card(
                        new Card(
                                "answer",
                                Optional.of(new Card.Header("Jawapan", "")),
                                List.of(Card.Section.of(
                                        Widget.Paragraph.of("Boleh."), Widget.Fact.of("Sumber", "Pekeliling 1")))),
                        "Jawapan"));
        send(card);

        postUntilEmpty();

        assertThat(messenger.messages).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(card.id());
            assertThat(it.reply()).isEqualTo(card.reply().inWords());
            assertThat(Spoken.words(it.reply())).contains("Jawapan\nBoleh.\nSumber: Pekeliling 1");
        });
        assertThat(outbox.receipt(card.id().value())).isPresent();
    }

    @Test
    void givesUpWithARecordWhatThePlatformRefusesInPlainWordsToo() {
        messenger.meets(it -> {
            throw new Unacceptable("bad", new IllegalStateException());
        });
        send(post("a", "spaces/A"));
        outbox.send("card:revision", "revise", new Json().write(post("card", "spaces/B")));

        postUntilEmpty();

        assertThat(redis.opsForStream().range(Keys.audit(), Range.unbounded()))
                .hasSize(2)
                .allSatisfy(
                        it -> assertThat(it.getValue().get("record").toString()).contains("\"why\":\"unacceptable\""));
        assertThat(messenger.messages).isEmpty();
    }

    @Test
    void letsNoMessageOvertakeOneThatWasPutOff() {
        messenger.meets(it -> {
            if (messenger.tries.size() == 1) {
                throw new MessengerUnavailable("busy", Duration.ofMillis(1600), new IllegalStateException());
            }
        });
        send(post("a", "spaces/A"));
        send(post("b", "spaces/A"));

        postUntilEmpty();

        assertThat(messenger.messages).containsExactly(post("a", "spaces/A"), post("b", "spaces/A"));
        assertThat(messenger.tries).hasSize(3);
    }

    @Test
    void isHeldUpByASlowSpaceNowhereElse() throws Exception {
        var slow = new CountDownLatch(1);
        messenger.meets(it -> {
            if (it.to().space().value().equals("spaces/SLOW")) {
                try {
                    assertThat(slow.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        send(post("slow", "spaces/SLOW"));
        send(post("fast", "spaces/FAST"));

        replica.poster.postDue();
        await().until(() -> messenger.messages.contains(post("fast", "spaces/FAST")));
        send(post("next", "spaces/NEXT"));
        replica.poster.postDue();
        await().until(() -> messenger.messages.contains(post("next", "spaces/NEXT")));

        slow.countDown();
        postUntilEmpty();
    }

    @Test
    void letsABusySpaceHoldUpNobody() {
        for (int i = 0; i < 4; i++) {
            send(post("a" + i, "spaces/A"));
        }
        send(post("b", "spaces/B"));

        replica.poster.postDue();
        await().atMost(Duration.ofMillis(900)).until(() -> messenger.messages.contains(post("b", "spaces/B")));
        postUntilEmpty();

        assertThat(messenger.messages)
                .filteredOn(it -> it.to().space().value().equals("spaces/A"))
                .extracting(it -> it.id())
                .containsExactly(PostId.of("a0"), PostId.of("a1"), PostId.of("a2"), PostId.of("a3"));
    }

    @Test
    void writesNoMoreThanTheQuotaFromAllReplicasTogether() {
        var slow = Map.<String, Object>of("writes-per-second", 10, "writes-burst", 3);
        List<Instant> moments = new CopyOnWriteArrayList<>();
        messenger.meets(it -> moments.add(Instant.now()));
        replica.close();
        replica = Replica.with(redis, messenger, LONG, LONG, slow);
        try (Replica other = Replica.with(redis, messenger, LONG, LONG, slow)) {
            for (int i = 0; i < 20; i++) {
                send(post("m" + i, "spaces/" + i));
            }
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        replica.poster.postDue();
                        other.poster.postDue();
                        return outbox.size() == 0;
                    });
        }

        assertThat(messenger.messages).hasSize(20);
        assertThat(Duration.between(moments.get(0), moments.get(19))).isGreaterThan(Duration.ofMillis(1500));
    }

    @Test
    void asksRedisOnceForEachLookWhileNothingMayBeWritten() {
        messenger.meets(it -> {
            throw new MessengerUnavailable("quota", Duration.ofSeconds(9), new IllegalStateException());
        });
        send(post("a", "spaces/A"));
        replica.poster.postDue();
        await().until(() -> redis.opsForHash()
                .get(Keys.outgoing(PostId.of("a").value()), "state")
                .equals("TRIED"));
        for (int i = 0; i < 50; i++) {
            send(post("m" + i, "spaces/" + i));
        }

        try (var monitor = new CommandMonitor(TestRedis.port())) {
            for (int i = 0; i < 8; i++) {
                replica.poster.postDue();
            }
            assertThat(monitor.counts()).isEqualTo(Map.of("EVALSHA", 8));
        }
        assertThat(messenger.tries).hasSize(1);
    }

    @Test
    void revisesAMessageAfterItWasPosted() {
        Post first = post("a", "spaces/A");
        var revised = new Post(first.id(), first.to(), Reply.text("Jawapan baharu"));
        outbox.send(first.id().value() + ":revision", "revise", new Json().write(revised));
        send(first);

        postUntilEmpty();

        assertThat(messenger.tries).containsExactly(first, revised);
    }

    @Test
    void givesUpWhatItCannotRead() {
        outbox.send("a", "post", "{broken");
        send(post("b", "spaces/A"));

        postUntilEmpty();

        assertThat(messenger.messages).containsExactly(post("b", "spaces/A"));
    }

    @Test
    void asksTheNextAmbassadorWhereACardCannotBeDelivered() throws Exception {
        for (var event : java.util.List.of(
                Events.joined(Events.DESK, Events.DESKS), Events.joined(Events.AMINAH, Events.AMINAHS))) {
            replica.assistant.on(event).get(20, TimeUnit.SECONDS);
        }
        messenger.meets(it -> {
            if (it.to().space().equals(Events.DESKS.id())) {
                throw new Undeliverable("removed", new IllegalStateException());
            }
        });
        replica.assistant
                .on(Events.pressed(
                        Events.by(Events.AMINAH, Events.AMINAHS, Optional.empty()),
                        Action.SEND_ESCALATION,
                        Map.of(AnswerCards.QUESTION, "q1"),
                        Map.of(EscalationDialog.TEXT, "Bolehkah saya guna Gemini?")))
                .get(20, TimeUnit.SECONDS);

        postUntilEmpty();

        assertThat(messenger.messages).extracting(it -> it.to().space()).containsExactly(Events.AMINAHS.id());
        assertThat(Spoken.words(
                        messenger.revisions.get(messenger.revisions.size() - 1).reply()))
                .contains("senarai menunggu");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void answersAnOfficerInPrivateWhereTheyAskedNoMore(int status) throws Exception {
        for (var event : java.util.List.of(
                Events.joined(Events.DESK, Events.DESKS), Events.joined(Events.AMINAH, Events.AMINAHS))) {
            replica.assistant.on(event).get(20, TimeUnit.SECONDS);
        }
        replica.assistant
                .on(Events.pressed(
                        Events.by(Events.AMINAH, Events.TEAM, Optional.empty()),
                        Action.SEND_ESCALATION,
                        Map.of(AnswerCards.QUESTION, "q1"),
                        Map.of(EscalationDialog.TEXT, "Bolehkah saya guna Gemini?")))
                .get(20, TimeUnit.SECONDS);
        postUntilEmpty();
        messenger.meets(it -> {
            if (it.to().space().equals(Events.TEAM.id())) {
                throw new Undeliverable("Google Chat refuses for good: " + status, new IllegalStateException());
            }
        });
        var desk = replica.part(EscalationDesk.class);
        Escalation escalation = desk.open().get(0);
        desk.resolve(
                escalation.id(),
                replica.part(Officers.class).find(Events.DESK.id()).orElseThrow(),
                "Boleh, untuk maklumat terbuka.");

        postUntilEmpty();

        assertThat(messenger.messages)
                .filteredOn(it -> Spoken.words(it.reply()).contains("Boleh, untuk maklumat terbuka."))
                .extracting(it -> it.to().space())
                .containsExactly(Events.AMINAHS.id());
    }
}
