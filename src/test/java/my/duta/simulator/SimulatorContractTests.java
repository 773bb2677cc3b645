package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.chat.v1.HangoutsChat;
import com.google.api.services.chat.v1.model.ListMembershipsResponse;
import com.google.api.services.chat.v1.model.Message;
import com.google.api.services.chat.v1.model.Thread;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The simulator as Google's own client sees it. */
class SimulatorContractTests {

    private static final String FALLBACK = "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";

    @TempDir
    static Path data;

    static FakeBot bot;
    static RunningSimulator simulator;

    HangoutsChat chat;
    Person officer;
    String dm;
    String space;

    @BeforeAll
    static void start() throws IOException {
        bot = new FakeBot();
        simulator = new RunningSimulator(data, bot);
    }

    @AfterAll
    static void stop() {
        simulator.close();
        bot.close();
    }

    @BeforeEach
    void begin() throws IOException {
        bot.forget();
        simulator.post("reset?wait=true");
        bot.forget();
        simulator.settings("rateLimits", "false");
        chat = simulator.chat();
        officer = simulator.person("pegawai1.jcu@mygovuc.gov.my");
        dm = simulator.directMessageOf(officer);
        space = simulator.spaceOf(officer);
    }

    @Test
    void letsTheClientCreatePatchGetAndDeleteAMessage() throws IOException {
        Message sent = create(dm, "Selamat datang, <" + officer.name() + ">");

        assertThat(sent.getText()).isEqualTo("Selamat datang, @Pegawai Utara 1");
        assertThat(sent.getSender().getType()).isEqualTo("BOT");
        assertThat(sent.getAnnotations()).hasSize(1);
        assertThat(sent.getThread().getName()).startsWith(dm + "/threads/");

        Message patched = chat.spaces()
                .messages()
                .patch(sent.getName(), new Message().setText("Baharu"))
                .setUpdateMask("text")
                .execute();
        assertThat(patched.getText()).isEqualTo("Baharu");
        assertThat(chat.spaces().messages().get(sent.getName()).execute().getText())
                .isEqualTo("Baharu");

        chat.spaces().messages().delete(sent.getName()).execute();
        refuses(404, () -> chat.spaces().messages().get(sent.getName()).execute());
    }

    @Test
    void refusesCallsWithoutAKnownToken() {
        var response = simulator.raw(HttpRequest.newBuilder(URI.create(simulator.google("v1/spaces"))));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("UNAUTHENTICATED");
    }

    @Test
    void refusesATokenWithoutTheRightScope() throws IOException {
        HangoutsChat other = simulator.chat("https://www.googleapis.com/auth/chat.messages.readonly");

        refuses(403, () -> other.spaces().get(dm).execute());
    }

    @Test
    void refusesWhatAnAppMayNeverDo() {
        refuses(403, () -> chat.spaces().messages().list(dm).execute());
        refuses(403, () -> chat.spaces().members().get(dm + "/members/app").execute());
        refuses(404, () -> chat.spaces().get("spaces/unknown").execute());
    }

    @Test
    void refusesWhatIsNoMessage() {
        refuses(400, () -> create(dm, ""));
        refuses(
                400,
                () -> chat.spaces()
                        .messages()
                        .create(dm, new Message().set("texxt", "x"))
                        .execute());
        refuses(400, () -> create(dm, "x".repeat(32_001)));
        Message cardless = new Message().set("cardsV2", Json.MAPPER.convertValue(cards("{}"), Object.class));
        refuses(400, () -> chat.spaces().messages().create(dm, cardless).execute());
    }

    @Test
    void refusesAMaskThatIsMissingOrUnknown() throws IOException {
        Message sent = create(dm, "a");

        refuses(
                400,
                () -> chat.spaces()
                        .messages()
                        .patch(sent.getName(), new Message().setText("b"))
                        .execute());
        refuses(
                400,
                () -> chat.spaces()
                        .messages()
                        .patch(sent.getName(), new Message().setText("b"))
                        .setUpdateMask("thread")
                        .execute());
    }

    @Test
    void givesTheFirstMessageForARequestIdSeenBefore() throws IOException {
        Message first = withIds("first", "request-1", "client-job-1");
        Message again = withIds("second", "request-1", "client-job-1");

        assertThat(again.getName()).isEqualTo(first.getName());
        assertThat(again.getText()).isEqualTo("first");
        refuses(409, () -> withIds("third", "request-2", "client-job-1"));
        assertThat(simulator.appMessages(dm, officer)).hasSize(1);
    }

    @Test
    void keepsAMessageWhoseAnswerWasLost() throws IOException {
        chat.spaces().get(dm).execute();
        simulator.post(
                "faults",
                Json.object().put("method", "POST").put("path", "/messages").put("kind", "RESET_AFTER"));

        assertThatThrownBy(() -> withIds("once", "client-job-2", "client-job-2"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(GoogleJsonResponseException.class);
        Message adopted =
                chat.spaces().messages().get(dm + "/messages/client-job-2").execute();
        assertThat(adopted.getText()).isEqualTo("once");
        assertThat(withIds("twice", "client-job-2", "client-job-2").getName()).isEqualTo(adopted.getName());
        assertThat(simulator.appMessages(dm, officer)).hasSize(1);
    }

    @Test
    void losesAMessageWhoseConnectionBrokeBefore() throws IOException {
        chat.spaces().get(dm).execute();
        simulator.post("faults", Json.object().put("path", "/messages").put("kind", "RESET_BEFORE"));

        assertThatThrownBy(() -> create(dm, "lost")).isInstanceOf(IOException.class);
        assertThat(simulator.appMessages(dm, officer)).isEmpty();
    }

    @Test
    void answersWithAnOrderedStatus() throws IOException {
        chat.spaces().get(dm).execute();
        simulator.post(
                "faults",
                Json.object().put("path", "/messages").put("kind", "STATUS").put("status", 503));

        refuses(503, () -> create(dm, "a"));
        assertThat(create(dm, "b").getText()).isEqualTo("b");
    }

    @Test
    void startsANewThreadUnlessAReplyIsAskedFor() throws IOException {
        Message first = create(space, "first");
        Message ignored = chat.spaces()
                .messages()
                .create(space, new Message().setText("a").setThread(first.getThread()))
                .execute();
        Message reply = chat.spaces()
                .messages()
                .create(space, new Message().setText("b").setThread(first.getThread()))
                .setMessageReplyOption(FALLBACK)
                .execute();

        assertThat(ignored.getThread().getName()).isNotEqualTo(first.getThread().getName());
        assertThat(reply.getThread().getName()).isEqualTo(first.getThread().getName());
        assertThat(reply.getThreadReply()).isTrue();
        refuses(
                404,
                () -> chat.spaces()
                        .messages()
                        .create(
                                space,
                                new Message().setText("c").setThread(new Thread().setName(space + "/threads/none")))
                        .setMessageReplyOption("REPLY_MESSAGE_OR_FAIL")
                        .execute());
    }

    @Test
    void findsADirectMessageOnlyAfterTheAppWasInstalled() throws IOException {
        JsonNode person = simulator.post(
                "users", Json.object().put("displayName", "Baharu").put("email", "baharu@mygovuc.gov.my"));
        String name = person.path("name").asString();
        refuses(404, () -> chat.spaces().findDirectMessage().setName(name).execute());
        var order = Json.object().put("spaceType", "DIRECT_MESSAGE").put("appMember", false);
        order.putArray("members").add(name);
        String made = simulator.post("spaces", order).path("name").asString();
        refuses(404, () -> chat.spaces().findDirectMessage().setName(name).execute());
        refuses(403, () -> create(made, "too early"));

        simulator.post(made + "/add?wait=true", Json.object().put("user", name).put("by", "admin"));

        var found = chat.spaces().findDirectMessage().setName(name).execute();
        assertThat(found.getName()).isEqualTo(made);
        assertThat(found.getAdminInstalled()).isTrue();
        assertThat(found.getSingleUserBotDm()).isTrue();
        refuses(
                400,
                () -> chat.spaces()
                        .findDirectMessage()
                        .setName("users/baharu@mygovuc.gov.my")
                        .execute());
    }

    @Test
    void allowsOneWriteASecondInASpace() throws IOException {
        simulator.settings("rateLimits", "true");
        create(space, "first");

        refuses(429, () -> create(space, "second"));
        create(dm, "elsewhere");
        simulator.post("clock", Json.object().put("advance", "PT1S"));
        create(space, "third");
    }

    @Test
    void listsTheHumanMembersOfASpace() throws IOException {
        ListMembershipsResponse members =
                chat.spaces().members().list(space).setPageSize(2).execute();

        assertThat(members.getMemberships()).hasSize(2);
        assertThat(members.getNextPageToken()).isNotEmpty();
        assertThat(members.getMemberships().get(0).getMember().getDisplayName()).isEqualTo("Pegawai Utara 1");
    }

    @Test
    void refusesEverythingAfterTheAppWasRemoved() throws IOException {
        create(space, "still here");
        simulator.post(space + "/remove?wait=true", Json.object().put("user", officer.name()));

        refuses(403, () -> create(space, "gone"));
    }

    @Test
    void leadsToThePage() {
        var response = simulator.raw(HttpRequest.newBuilder(URI.create(simulator.address("/?as=users/1"))));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("/simulator/?as=users/1");
    }

    private Message create(String where, String text) throws IOException {
        return chat.spaces()
                .messages()
                .create(where, new Message().setText(text))
                .execute();
    }

    private Message withIds(String text, String requestId, String messageId) throws IOException {
        return chat.spaces()
                .messages()
                .create(dm, new Message().setText(text))
                .setRequestId(requestId)
                .setMessageId(messageId)
                .execute();
    }

    private static JsonNode cards(String card) {
        return Json.MAPPER.readTree("[{\"cardId\":\"a\",\"card\":" + card + "}]");
    }

    private static void refuses(int code, ThrowingCallable call) {
        assertThatExceptionOfType(GoogleJsonResponseException.class)
                .isThrownBy(call)
                .satisfies(it -> assertThat(it.getStatusCode()).isEqualTo(code))
                .satisfies(it -> assertThat(it.getDetails().getMessage()).isNotBlank());
    }
}
