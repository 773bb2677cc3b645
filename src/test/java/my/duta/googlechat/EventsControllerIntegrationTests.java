package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.conversation.Delivery;
import my.duta.conversation.NotRecorded;
import my.duta.language.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsControllerIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-05-04T06:15:31Z");
    private static final TokenSmith SMITH = new TokenSmith();
    private static final List<ChatEvent> EVENTS = new CopyOnWriteArrayList<>();

    private static volatile Function<ChatEvent, CompletableFuture<Delivery>> assistant =
            it -> CompletableFuture.completedFuture(Delivery.of(Reaction.silence()));

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext room;
    private int port;
    private String token;

    /** The room with a conversation that says what the test wants. */
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import({
        EventReader.class,
        GoogleChatDoor.class,
        ReactionWriter.class,
        ReplyRenderer.class,
        SpokenDialect.class,
        TokenVerification.class,
        Words.class
    })
    static class Room {

        @Bean
        GoogleChatProperties properties() {
            return SMITH.settings("max-body", "64KB", "answer-timeout", "2s");
        }

        @Bean
        Clock clock() {
            return new MovableClock(NOW);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        EventsController controller(
                EventReader reader,
                ReactionWriter writer,
                SpokenDialect dialect,
                GoogleChatProperties properties,
                MeterRegistry meters) {
            return new EventsController(
                    event -> {
                        EVENTS.add(event);
                        return assistant.apply(event);
                    },
                    reader,
                    writer,
                    dialect,
                    properties,
                    meters);
        }
    }

    @BeforeAll
    void opens() {
        room = new SpringApplicationBuilder(Room.class)
                .properties("spring.profiles.active=door")
                .run("--server.port=0", "--server.address=127.0.0.1");
        port = Integer.parseInt(room.getEnvironment().getRequiredProperty("local.server.port"));
        token = SMITH.sign(TokenSmith.claims(VerificationMode.ADDON, NOW));
    }

    @AfterAll
    void closes() {
        room.close();
        SMITH.close();
    }

    @BeforeEach
    void forgets() {
        EVENTS.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-message", "addon-message"})
    void answersInTheDialectOfTheEvent(String file) throws Exception {
        var watched = new Watched();
        assistant = it -> CompletableFuture.completedFuture(watched.saying(new Reaction.Say(Reply.text("Hai"))));

        HttpResponse<String> response = send(event(file));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/json"));
        assertThat(response.body())
                .startsWith(file.startsWith("classic") ? "{\"text\":\"Hai\"" : "{\"hostAppDataAction\"");
        assertThat(watched.end()).isEqualTo("received");
    }

    @Test
    void waitsForAReaction() throws Exception {
        var watched = new Watched();
        var later = new CompletableFuture<Delivery>();
        assistant = it -> later;

        CompletableFuture<HttpResponse<String>> response = http.sendAsync(
                request("/chat/events", token, event("addon-message")), HttpResponse.BodyHandlers.ofString());
        later.complete(watched.saying(new Reaction.Say(Reply.text("Lambat"))));

        assertThat(response.get(10, TimeUnit.SECONDS).body()).contains("Lambat");
        assertThat(watched.end()).isEqualTo("received");
    }

    @Test
    void saysThatNothingCameInTimeAndTakesNoLateReactionForDelivered() throws Exception {
        var watched = new Watched();
        var later = new CompletableFuture<Delivery>();
        assistant = it -> later;

        HttpResponse<String> response = send(event("addon-message"));
        later.complete(watched.saying(new Reaction.Say(Reply.text("Lewat"))));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(watched.end()).isEqualTo("lost");
    }

    @Test
    void saysThatAReactionWasLostWhenTheConnectionBroke() throws Exception {
        var watched = new Watched();
        var arrived = new CompletableFuture<Void>();
        var later = new CompletableFuture<Delivery>();
        assistant = it -> {
            arrived.complete(null);
            return later;
        };
        byte[] body = event("addon-message");
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("POST /chat/events HTTP/1.1\r\nHost: duta\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            arrived.get(10, TimeUnit.SECONDS);
        }
        later.complete(watched.saying(new Reaction.Say(Reply.text("Hilang"))));

        assertThat(watched.end()).isEqualTo("lost");
    }

    @Test
    void saysThatAReactionWasLostWhenItCannotBeRendered() throws Exception {
        var watched = new Watched();
        var reply = Reply.text("x").withButtons(List.of(Button.act("x", Action.RATE_HELPFUL, Map.of("action", "y"))));
        assistant = it -> CompletableFuture.completedFuture(watched.saying(new Reaction.Say(reply)));

        assertThat(send(event("addon-message")).statusCode()).isEqualTo(500);
        assertThat(watched.end()).isEqualTo("lost");
    }

    @Test
    void doesNotAcknowledgeWhatWasNotRecorded() throws Exception {
        assistant = it -> {
            throw new NotRecorded("down", new IOException());
        };
        assertThat(send(event("classic-message")).statusCode()).isEqualTo(503);

        assistant = it -> CompletableFuture.supplyAsync(() -> {
            throw new NotRecorded("down", new IOException());
        });
        HttpResponse<String> response = send(event("classic-message"));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("{\"error\":\"not recorded\"}");
    }

    @Test
    void tellsNothingOfAFailure() throws Exception {
        assistant = it -> CompletableFuture.failedFuture(new IllegalStateException("secret"));
        HttpResponse<String> response = send(event("classic-message"));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"error\":\"failed\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-widget-updated", "addon-widget-updated"})
    void acknowledgesAndCountsWhatItDoesNotKnow(String file) throws Exception {
        HttpResponse<String> response = send(event(file));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{}");
        assertThat(EVENTS).isEmpty();
        assertThat(meters().get("duta.googlechat.events")
                        .tags("dialect", file.substring(0, file.indexOf('-')), "type", "other", "handled", "false")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void acknowledgesJsonOfNeitherDialect() throws Exception {
        assertThat(send("{\"hello\":1}".getBytes(StandardCharsets.UTF_8)).body())
                .isEqualTo("{}");
        assertThat(send("[1]".getBytes(StandardCharsets.UTF_8)).body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{\"type\":", "\"unfinished"})
    void refusesWhatIsNoJson(String body) throws Exception {
        HttpResponse<String> response = send(body.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"error\":\"unreadable\"}");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        byte[] large = "x".repeat(64 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(send(large).statusCode()).isEqualTo(413);

        HttpRequest chunked = HttpRequest.newBuilder(address("/chat/events"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        assertThat(http.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
        assertThat(EVENTS).isEmpty();
    }

    @Test
    void refusesAndCountsARequestWithoutAToken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/chat/events"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(event("classic-message")))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"error\":\"unauthorized\"}");
        assertThat(EVENTS).isEmpty();
        assertThat(meters().get("duta.googlechat.rejected")
                        .tag("reason", "no_token")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void believesNoTokenInABody() throws Exception {
        String body = new String(event("addon-message"), StandardCharsets.UTF_8).replace("REDACTED", token);
        HttpRequest request = HttpRequest.newBuilder(address("/chat/events?access_token=" + token))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chat/events/",
                "//chat/events",
                "/chat//events",
                "/chat/events;a=b",
                "/chat;a=b/events",
                "/chat/%65vents",
                "/./chat/events",
                "/x/../chat/events",
                "/chat/events%2F",
                "/chat/events?x",
                "/CHAT/EVENTS",
                "/chat/events.json"
            })
    void hasNoWayAroundItsVerification(String path) throws Exception {
        byte[] body = event("classic-message");
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: duta\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).containsPattern("^HTTP/1.1 4");
        }
        assertThat(EVENTS).isEmpty();
    }

    @Test
    void remembersTheDialectItHeard() throws Exception {
        assistant = it -> CompletableFuture.completedFuture(Delivery.of(Reaction.silence()));
        send(event("classic-message"));
        assertThat(room.getBean(SpokenDialect.class).now()).isEqualTo(Dialect.CLASSIC);
        send(event("addon-message"));
        assertThat(room.getBean(SpokenDialect.class).now()).isEqualTo(Dialect.ADDON);
    }

    private MeterRegistry meters() {
        return room.getBean(MeterRegistry.class);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest request(String path, String bearer, byte[] body) {
        return HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Google-gsuiteaddons")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<String> send(byte[] body) throws Exception {
        return http.send(request("/chat/events", token, body), HttpResponse.BodyHandlers.ofString());
    }

    private byte[] event(String file) throws IOException {
        try (InputStream body = getClass().getResourceAsStream("/googlechat/events/" + file + ".json")) {
            return body.readAllBytes();
        }
    }
}
