package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.chat.MessageId;
import my.duta.chat.MessengerUnavailable;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Posted;
import my.duta.chat.Reply;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.chat.Unacceptable;
import my.duta.chat.Undeliverable;
import my.duta.googlechat.FakeChat.Answer;
import my.duta.googlechat.FakeChat.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleMessengerTests {

    private static final PostId ID = PostId.of("question", "answer", "1");
    private static final Address THREAD =
            new Address(new SpaceId("spaces/A"), Optional.of(new ThreadId("spaces/A/threads/T")));
    private static final Address DIRECT = new Address(new SpaceId("spaces/D"), Optional.empty());
    private static final String MADE =
            "{\"name\":\"spaces/A/messages/T.An\",\"thread\":{\"name\":\"spaces/A/threads/T\"}}";
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private final List<Long> pauses = new ArrayList<>();

    @TempDir
    private Path folder;

    private FakeChat chat;
    private SpokenDialect dialect;
    private GoogleMessenger messenger;

    @BeforeEach
    void connects() throws IOException {
        chat = new FakeChat();
        messenger = messenger(folder.resolve("key.json"));
        KeyFile.write(folder, chat);
    }

    private GoogleMessenger messenger(Path credentials) {
        GoogleChatProperties properties =
                Settings.of("root-url", chat.url(), "credentials", credentials.toString(), "read-timeout", "2s");
        dialect = new SpokenDialect(properties);
        return new GoogleMessenger(
                new GoogleChatClient(properties),
                new ReplyRenderer(properties),
                dialect,
                new SimpleMeterRegistry(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                pauses::add);
    }

    @AfterEach
    void disconnects() {
        chat.close();
    }

    @Test
    void postsIntoItsThreadUnderANameOfItsOwn() {
        chat.saying(200, MADE);

        Posted posted = messenger.post(new Post(ID, THREAD, Cards.saying("Jawapan")));

        assertThat(posted)
                .isEqualTo(new Posted(new MessageId("spaces/A/messages/T.An"), new ThreadId("spaces/A/threads/T")));
        Asked asked = chat.asked().get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/v1/spaces/A/messages");
        assertThat(asked.query())
                .containsEntry("requestId", ID.value())
                .containsEntry("messageId", ID.value())
                .containsEntry("messageReplyOption", "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");
        assertThat(asked.authorization()).isEqualTo("Bearer token-0");
        assertThat(asked.body().at("/thread/name").asString()).isEqualTo("spaces/A/threads/T");
        assertThat(asked.body().at("/cardsV2/0/card/header/title").asString()).isEqualTo("Jawapan");
        assertThat(asked.body().has("actionResponse")).isFalse();
    }

    @Test
    void postsTheNextMessageWhereThereIsNoThread() {
        chat.saying(200, "{\"name\":\"spaces/D/messages/X.X\"}");

        Posted posted = messenger.post(new Post(ID, DIRECT, Reply.text("Hai")));

        assertThat(posted.thread()).isEqualTo(new ThreadId("spaces/D/threads/X"));
        assertThat(chat.asked().get(0).query()).doesNotContainKey("messageReplyOption");
        assertThat(chat.asked().get(0).body().toString()).isEqualTo("{\"text\":\"Hai\"}");
    }

    @Test
    void writesButtonsInTheDialectHeardLast() {
        chat.saying(200, MADE).saying(200, MADE);

        dialect.heard(Dialect.CLASSIC);
        messenger.post(new Post(ID, THREAD, Cards.saying("x")));
        dialect.heard(Dialect.ADDON);
        messenger.post(new Post(ID, THREAD, Cards.saying("x")));

        String function = "/accessoryWidgets/0/buttonList/buttons/0/onClick/action/function";
        assertThat(chat.asked().get(0).body().at(function).asString()).isEqualTo("RATE_UNHELPFUL");
        assertThat(chat.asked().get(1).body().at(function).asString()).isEqualTo(Settings.ENDPOINT);
    }

    @Test
    void showsAPrivateMessageToOneMember() {
        chat.saying(200, MADE);

        messenger.post(new Post(ID, THREAD, Reply.text("x").onlyFor(new MemberId("users/1"))));

        assertThat(chat.asked().get(0).body().at("/privateMessageViewer/name").asString())
                .isEqualTo("users/1");
    }

    @Test
    void adoptsWhatAnEarlierTryMade() {
        chat.saying(409, "{\"error\":{\"code\":409,\"status\":\"ALREADY_EXISTS\"}}")
                .saying(200, MADE);

        assertThat(messenger.post(new Post(ID, THREAD, Reply.text("x"))).message())
                .isEqualTo(new MessageId("spaces/A/messages/T.An"));

        assertThat(chat.asked().get(1).method()).isEqualTo("GET");
        assertThat(chat.asked().get(1).path()).isEqualTo("/v1/spaces/A/messages/" + ID.value());
    }

    @Test
    void postsALongTextInPartsOneWriteASecond() {
        chat.saying(200, MADE).saying(200, MADE).saying(200, MADE);

        messenger.post(new Post(ID, THREAD, Reply.text("Perkataan ".repeat(1000))));

        assertThat(chat.asked()).hasSize(3);
        assertThat(chat.asked().stream().map(it -> it.query().get("requestId")).distinct())
                .hasSize(3);
        assertThat(chat.asked().get(0).query()).containsEntry("requestId", ID.value());
        assertThat(chat.asked().get(2).body().path("text").asString()).startsWith("(3/3) ");
        assertThat(pauses).hasSize(2).allMatch(it -> it > 1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void triesAgainTwiceAtOnce(int status) {
        chat.saying(status, "{}").saying(status, "{}").saying(200, MADE);

        messenger.post(new Post(ID, THREAD, Reply.text("x")));

        assertThat(chat.asked())
                .hasSize(3)
                .allMatch(it -> it.query().get("requestId").equals(ID.value()));
        assertThat(pauses).hasSize(2).allMatch(it -> it < 1000);
    }

    @Test
    void leavesLongerWaitingToItsCaller() {
        chat.saying(503, "{}").saying(503, "{}").saying(503, "<html>").saying(200, MADE);

        var refusal = catchThrowableOfType(
                MessengerUnavailable.class, () -> messenger.post(new Post(ID, THREAD, Reply.text("x"))));

        assertThat(refusal.retryAfter()).isEmpty();
        assertThat(chat.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "Tue, 24 Nov 2026 03:00:30 GMT"})
    void tellsHowLongGoogleAsksToWait(String told) {
        chat.saying(new Answer(429, "{}", Map.of("Retry-After", told), false));

        var refusal = catchThrowableOfType(
                MessengerUnavailable.class, () -> messenger.post(new Post(ID, THREAD, Reply.text("x"))));

        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(chat.asked()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void givesUpWhatGoogleRefusesForGood(int status) {
        chat.saying(
                status,
                "{\"error\":{\"code\":" + status + ",\"message\":\"This Chat app is not a member of this space.\"}}");

        assertThatThrownBy(() -> messenger.post(new Post(ID, THREAD, Reply.text("x"))))
                .isInstanceOf(Undeliverable.class);
        assertThat(chat.asked()).hasSize(1);
    }

    @Test
    void tellsThatTheFormOfAMessageIsRefused() {
        chat.saying(400, "{\"error\":{\"code\":400,\"message\":\"Message cannot be empty.\"}}");

        assertThatThrownBy(() -> messenger.post(new Post(ID, THREAD, Reply.text("x"))))
                .isInstanceOf(Unacceptable.class);
        assertThat(chat.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google Chat app not found. To create a Chat app, you must turn on the Chat API",
                "Google Chat API has not been used in project 1 before or it is disabled.",
                "Request had insufficient authentication scopes."
            })
    void keepsAMessageThatOnlyOurSettingsHold(String words) {
        chat.saying(404, "{\"error\":{\"code\":404,\"message\":\"" + words + "\"}}");

        assertThatThrownBy(() -> messenger.post(new Post(ID, THREAD, Reply.text("x"))))
                .isInstanceOf(MessengerUnavailable.class);
    }

    @Test
    void fetchesANewTokenOnce() {
        chat.saying(401, "{\"error\":{\"code\":401}}").saying(200, MADE);

        messenger.post(new Post(ID, THREAD, Reply.text("x")));

        assertThat(chat.tokens()).isEqualTo(2);
        assertThat(chat.asked().get(1).authorization()).isEqualTo("Bearer token-1");
    }

    @Test
    void doesNotGiveUpAMessageForItsToken() {
        chat.saying(401, "{}").saying(401, "{}");

        assertThatThrownBy(() -> messenger.post(new Post(ID, THREAD, Reply.text("x"))))
                .isInstanceOf(MessengerUnavailable.class);
        assertThat(chat.asked()).hasSize(2);
    }

    @Test
    void saysThatAnAnswerWasLost() {
        chat.saying(new Answer(0, "", Map.of(), true)).saying(new Answer(0, "", Map.of(), true));

        assertThatThrownBy(() -> messenger.post(new Post(ID, THREAD, Reply.text("x"))))
                .isInstanceOf(MessengerUnavailable.class);
    }

    @Test
    void findsItsKeyOnceItIsThere() throws IOException {
        Path late = folder.resolve("late.json");
        messenger = messenger(late);
        assertThatThrownBy(() -> messenger.post(new Post(ID, THREAD, Reply.text("x"))))
                .isInstanceOf(MessengerUnavailable.class);

        Files.copy(folder.resolve("key.json"), late);
        chat.saying(200, MADE);

        messenger.post(new Post(ID, THREAD, Reply.text("x")));
    }

    @Test
    void revisesAMessageByItsOwnName() {
        chat.saying(200, MADE);

        messenger.revise(new Post(ID, THREAD, Reply.text("Sudah dijawab")));

        Asked asked = chat.asked().get(0);
        assertThat(asked.method()).isEqualTo("PATCH");
        assertThat(asked.path()).isEqualTo("/v1/spaces/A/messages/" + ID.value());
        assertThat(asked.query()).containsEntry("updateMask", "text,cardsV2,accessoryWidgets");
        assertThat(asked.body().toString()).isEqualTo("{\"text\":\"Sudah dijawab\"}");
    }

    @Test
    void saysThatAMessageToReviseIsGone() {
        chat.saying(404, "{\"error\":{\"code\":404,\"message\":\"Message not found.\"}}");

        assertThatThrownBy(() -> messenger.revise(new Post(ID, THREAD, Reply.text("x"))))
                .isInstanceOf(Undeliverable.class);
    }

    @Test
    void findsADirectSpace() {
        chat.saying(200, "{\"name\":\"spaces/D\",\"spaceType\":\"DIRECT_MESSAGE\"}");

        assertThat(messenger.directSpaceOf(new MemberId("users/1"))).contains(new SpaceId("spaces/D"));
        assertThat(chat.asked().get(0).path()).isEqualTo("/v1/spaces:findDirectMessage");
        assertThat(chat.asked().get(0).query()).containsEntry("name", "users/1");
    }

    @Test
    void findsNoDirectSpaceWhereThereIsNone() {
        chat.saying(404, "{\"error\":{\"code\":404,\"message\":\"Requested entity was not found.\"}}");

        assertThat(messenger.directSpaceOf(new MemberId("users/1"))).isEmpty();
    }

    @Test
    void doesNotTakeAFailureForNoDirectSpace() {
        chat.saying(500, "{}").saying(500, "{}").saying(500, "{}");

        assertThatThrownBy(() -> messenger.directSpaceOf(new MemberId("users/1")))
                .isInstanceOf(MessengerUnavailable.class);
    }
}
