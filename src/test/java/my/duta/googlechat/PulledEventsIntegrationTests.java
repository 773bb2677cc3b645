package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.conversation.Delivery;
import my.duta.conversation.NotRecorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is pulled, over HTTP, from a Pub/Sub that says what it is told to say. */
class PulledEventsIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-05-04T06:15:31Z");
    private static final String SUBSCRIPTION = "projects/p/subscriptions/s";

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<ChatEvent> events = new CopyOnWriteArrayList<>();
    private final List<Reaction> posted = new CopyOnWriteArrayList<>();
    private Function<ChatEvent, CompletableFuture<Delivery>> assistant =
            it -> CompletableFuture.completedFuture(Delivery.of(Reaction.silence()));
    private FakeChat google;
    private SpokenDialect dialect;
    private SubscriptionPuller puller;

    @BeforeEach
    void start() throws IOException {
        google = new FakeChat();
        GoogleChatProperties properties = Settings.of(
                "credentials",
                KeyFile.write(folder, google).toString(),
                "pubsub.subscription",
                SUBSCRIPTION,
                "pubsub.root-url",
                google.url());
        dialect = new SpokenDialect(properties);
        var clock = new MovableClock(NOW);
        var pulled = new PulledEvents(
                event -> {
                    events.add(event);
                    return assistant.apply(event);
                },
                new EventReader(clock),
                (event, reaction) -> posted.add(reaction),
                dialect,
                Duration.ofHours(1),
                meters,
                clock,
                Runnable::run);
        puller = new SubscriptionPuller(new PubSubClient(properties), pulled, () -> true, 10, meters, clock);
    }

    @AfterEach
    void stop() {
        puller.stop();
        google.close();
    }

    @Test
    void acknowledgesWhatWasTaken() throws IOException {
        assistant = it -> CompletableFuture.completedFuture(Delivery.of(new Reaction.Close("Baik")));
        google.saying(200, pulled(event("classic-message"), NOW)).saying(200, "{}");

        puller.start();

        awaitOutcome("acknowledged");
        assertThat(asked("acknowledge")).isEqualTo(1);
        assertThat(events).hasSize(1);
        assertThat(posted).containsExactly(new Reaction.Close("Baik"));
        assertThat(dialect.now()).isEqualTo(Dialect.CLASSIC);
        assertThat(dialect.opensDialogs()).isFalse();
    }

    @Test
    void readsTheAddonDialectToo() throws IOException {
        google.saying(200, pulled(event("addon-message"), NOW)).saying(200, "{}");

        puller.start();

        awaitOutcome("acknowledged");
        assertThat(events).hasSize(1);
        assertThat(dialect.now()).isEqualTo(Dialect.ADDON);
    }

    @Test
    void letsTheOutboxPostWhatItOwes() throws Exception {
        var watched = new Watched();
        assistant = it -> CompletableFuture.completedFuture(watched.saying(Reaction.silence()));
        google.saying(200, pulled(event("classic-message"), NOW)).saying(200, "{}");

        puller.start();

        assertThat(watched.end()).isEqualTo("lost");
        awaitOutcome("acknowledged");
        assertThat(posted).isEmpty();
    }

    @Test
    void leavesWhatCouldNotBeRecorded() throws IOException {
        assistant = it -> CompletableFuture.failedFuture(new NotRecorded("Redis", new IOException()));
        google.saying(200, pulled(event("classic-message"), NOW.minus(Duration.ofDays(2))));

        puller.start();

        awaitOutcome("left");
        assertThat(asked("acknowledge")).isZero();
    }

    @Test
    void leavesWhatFailsAndGivesItUpOnlyWhenItIsOld() throws IOException {
        assistant = it -> {
            throw new IllegalStateException("a fault of ours");
        };
        google.saying(200, pulled(event("classic-message"), NOW.minus(Duration.ofMinutes(59))))
                .saying(200, pulled(event("classic-message"), NOW.minus(Duration.ofMinutes(61))))
                .saying(200, "{}");

        puller.start();

        awaitOutcome("left");
        awaitOutcome("acknowledged");
        assertThat(asked("acknowledge")).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsNoEvent() {
        google.saying(200, pulled("no JSON at all".getBytes(StandardCharsets.UTF_8), NOW))
                .saying(200, "{}");

        puller.start();

        awaitOutcome("acknowledged");
        assertThat(events).isEmpty();
    }

    @Test
    void tellsSinceWhenPubSubIsAwayAndComesBack() throws IOException {
        google.saying(503, "{}");

        puller.start();

        await().atMost(Duration.ofSeconds(10)).until(() -> puller.awaySince().isPresent());
        assertThat(puller.awaySince()).contains(NOW);
        google.saying(200, pulled(event("classic-message"), NOW)).saying(200, "{}");
        awaitOutcome("acknowledged");
        assertThat(events).hasSize(1);
    }

    @Test
    void waitsAtItsEndForWhatIsInHand() throws Exception {
        var answer = new CompletableFuture<Delivery>();
        assistant = it -> answer;
        google.saying(200, pulled(event("classic-message"), NOW)).saying(200, "{}");
        puller.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> !events.isEmpty());
        var stopped = new CountDownLatch(1);

        puller.stop(stopped::countDown);

        assertThat(stopped.getCount()).isEqualTo(1);
        answer.complete(Delivery.of(Reaction.silence()));
        stopped.await();
        assertThat(puller.isRunning()).isFalse();
    }

    @Test
    void eventThatComesAgainWhileItIsInHandIsTakenOnce() throws IOException {
        var answer = new CompletableFuture<Delivery>();
        assistant = it -> answer;
        google.saying(200, pulled(event("classic-message"), NOW))
                .saying(200, pulled(event("classic-message"), NOW))
                .saying(500, "{}");
        puller.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> asked("pull") >= 3);

        google.saying(200, "{}").saying(200, "{}");
        answer.complete(Delivery.of(Reaction.silence()));

        await().atMost(Duration.ofSeconds(10)).until(() -> asked("acknowledge") == 2);
        assertThat(events).hasSize(1);
        assertThat(posted).hasSize(1);
    }

    private void awaitOutcome(String outcome) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> meters.counter("duta.googlechat.pulled", "outcome", outcome)
                                .count()
                        >= 1);
    }

    private long asked(String verb) {
        return google.asked().stream()
                .filter(it -> it.path().equals("/v1/" + SUBSCRIPTION + ":" + verb))
                .count();
    }

    private static byte[] event(String name) throws IOException {
        try (InputStream in =
                PulledEventsIntegrationTests.class.getResourceAsStream("/googlechat/events/" + name + ".json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static String pulled(byte[] event, Instant published) {
        return "{\"receivedMessages\":[{\"ackId\":\"a\",\"message\":{\"messageId\":\"1\",\"publishTime\":\"" + published
                + "\",\"data\":\"" + Base64.getEncoder().encodeToString(event) + "\"}}]}";
    }
}
