package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.chat.v1.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The simulator as the bot sees it: events, answers, dialogs. */
class EventContractTests {

    @TempDir
    static Path data;

    static FakeBot bot;
    static RunningSimulator simulator;

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
    void begin() {
        bot.forget();
        simulator.post("reset?wait=true");
        bot.forget();
        simulator.settings("rateLimits", "false");
        officer = simulator.person("pegawai1.jcu@mygovuc.gov.my");
        dm = simulator.directMessageOf(officer);
        space = simulator.spaceOf(officer);
    }

    @Test
    void showsTheAnswerOfTheApp() {
        bot.answers(event -> isMessage(event) ? create("{\"text\":\"Tujuh prinsip\"}") : FakeBot.Answer.nothing());

        write(dm, "Apakah tujuh prinsip GPAISA?", false, "");

        assertThat(simulator.appMessages(dm, officer))
                .singleElement()
                .satisfies(it -> assertThat(Json.text(it, "text")).isEqualTo("Tujuh prinsip"));
    }

    @Test
    void answersInTheThreadOfASpace() {
        bot.answers(event -> isMessage(event) ? create("{\"text\":\"Jawapan\"}") : FakeBot.Answer.nothing());

        JsonNode sent = write(space, "soalan", true, "");

        assertThat(Json.text(sent, "message", "argumentText")).isEqualTo(" soalan");
        JsonNode answer = simulator.appMessages(space, officer).get(0);
        assertThat(Json.text(answer, "thread", "name")).isEqualTo(Json.text(sent, "message", "thread", "name"));
    }

    @Test
    void deliversADuplicateThatMakesOnlyOneMessage() throws IOException {
        simulator.settings("duplicateDeliveries", "2");
        var chat = simulator.chat();
        bot.answers(event -> {
            if (isMessage(event)) {
                try {
                    String id = "client-" + Math.abs(messageName(event).hashCode());
                    chat.spaces()
                            .messages()
                            .create(dm, new Message().setText("Jawapan"))
                            .setRequestId(id)
                            .setMessageId(id)
                            .execute();
                } catch (IOException e) {
                    return new FakeBot.Answer(500, "");
                }
            }
            return FakeBot.Answer.nothing();
        });

        write(dm, "soalan", false, "");

        assertThat(bot.received(EventContractTests::isMessage)).hasSize(3);
        assertThat(simulator.appMessages(dm, officer)).hasSize(1);
    }

    @Test
    void deliversAgainWhatFailed() {
        simulator.settings("redeliveryDelayMs", "1");
        AtomicInteger tries = new AtomicInteger();
        bot.answers(event -> isMessage(event) && tries.getAndIncrement() < 2
                ? new FakeBot.Answer(503, "")
                : FakeBot.Answer.nothing());

        JsonNode sent = write(dm, "soalan", false, "");

        assertThat(Json.text(sent, "delivery", "state")).isEqualTo("DELIVERED");
        assertThat(sent.path("delivery").path("attempts").size()).isEqualTo(3);
        assertThat(notices(dm)).contains("NOT_RESPONDING").hasSize(1);
    }

    @Test
    void givesUpInTheEnd() {
        simulator.settings("redeliveryDelayMs", "1");
        bot.answers(event -> isMessage(event) ? new FakeBot.Answer(500, "") : FakeBot.Answer.nothing());

        JsonNode sent = write(dm, "soalan", false, "");

        assertThat(Json.text(sent, "delivery", "state")).isEqualTo("FAILED");
        assertThat(sent.path("delivery").path("attempts").size()).isEqualTo(4);
    }

    @Test
    void doesNotDeliverAReplyThatMentionsNobody() {
        JsonNode first = write(space, "soalan", true, "");
        bot.forget();

        JsonNode reply = write(space, "terima kasih", false, Json.text(first, "message", "thread", "name"));

        assertThat(reply.has("delivery")).isFalse();
        assertThat(bot.received(EventContractTests::isMessage)).isEmpty();
    }

    @Test
    void neverSendsAnAddOnsClickOnAFunctionName() {
        card("feedback", "");

        JsonNode clicked = click("c0.s0.w0.b0");

        assertThat(Json.text(clicked, "delivery", "state")).isEqualTo("REFUSED");
        assertThat(Json.text(clicked, "error")).isNotEmpty();
        assertThat(bot.received(EventContractTests::isClick)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = "PUBSUB_PULL", mode = EnumSource.Mode.EXCLUDE)
    void playsADialogFromClickToUpdatedCard(Dialect dialect) {
        simulator.settings("dialect", "\"" + dialect + "\"");
        String function = dialect.isAddOn() ? bot.url() : "feedback";
        card(function, ",\"interaction\":\"OPEN_DIALOG\"");
        String dialog = dialog(function);
        bot.answers(event -> {
            if (!isClick(event)) {
                return FakeBot.Answer.nothing();
            } else if (event.toString().contains("REQUEST_DIALOG")) {
                return FakeBot.Answer.of(
                        dialect.isAddOn()
                                ? "{\"action\":{\"navigations\":[{\"pushCard\":" + dialog + "}]}}"
                                : "{\"actionResponse\":{\"type\":\"DIALOG\",\"dialogAction\":{\"dialog\":{\"body\":"
                                        + dialog + "}}}}");
            }
            return update("{\"text\":\"Terima kasih\",\"cardsV2\":[]}", dialect);
        });

        JsonNode opened = click("c0.s0.w0.b0");
        String id = Json.text(opened, "dialog", "id");
        JsonNode empty = simulator.post("dialogs/" + id + "/submit", Json.object());
        ObjectNode form = Json.object();
        form.putObject("formInputs").putArray("comment").add("lapuk");
        JsonNode submitted = simulator.post("dialogs/" + id + "/submit", form);

        assertThat(Json.text(empty, "error")).contains("comment");
        assertThat(Json.flag(submitted, "closed", false)).isTrue();
        ObjectNode event = bot.received(it -> it.toString().contains("SUBMIT_DIALOG"))
                .get(0)
                .event();
        JsonNode common = event.path(dialect.isAddOn() ? "commonEventObject" : "common");
        assertThat(common.path("formInputs").path("comment").toString())
                .isEqualTo("{\"stringInputs\":{\"value\":[\"lapuk\"]}}");
        assertThat(Json.text(common, "parameters", "action")).isEqualTo("send");
        assertThat(simulator.appMessages(dm, officer)).singleElement().satisfies(it -> {
            assertThat(Json.text(it, "text")).isEqualTo("Terima kasih");
            assertThat(it.has("cardsV2")).isFalse();
        });
        assertThat(simulator.get("dialogs?as=" + officer.name())).isEmpty();
    }

    @Test
    void refusesAMessageWhereADialogWasRequested() {
        card(bot.url(), ",\"interaction\":\"OPEN_DIALOG\"");
        bot.answers(event -> isClick(event) ? create("{\"text\":\"no dialog\"}") : FakeBot.Answer.nothing());

        JsonNode clicked = click("c0.s0.w0.b0");

        assertThat(Json.text(clicked, "error")).isNotEmpty();
        assertThat(notices(dm)).contains("DIALOG_FAILED");
        assertThat(simulator.appMessages(dm, officer)).hasSize(1);
    }

    @Test
    void refusesAnAnswerInTheOtherDialect() {
        bot.answers(event -> isMessage(event) ? FakeBot.Answer.of("{\"text\":\"classic\"}") : FakeBot.Answer.nothing());

        write(dm, "soalan", false, "");

        assertThat(simulator.appMessages(dm, officer)).isEmpty();
        assertThat(notices(dm)).contains("UNABLE_TO_PROCESS");
    }

    @Test
    void tellsAClassicAppOnceOfAMentionThatAddsIt() {
        simulator.settings("dialect", "\"CLASSIC_URL\"");

        addByMention();

        assertThat(bot.received(it -> it.path("space").path("name").asString("").equals(space)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(Json.text(it.event(), "type")).isEqualTo("ADDED_TO_SPACE");
                    assertThat(Json.text(it.event(), "message", "argumentText")).isEqualTo(" hai");
                });
    }

    @Test
    void tellsAnAddOnTwiceOfAMentionThatAddsIt() {
        addByMention();

        List<FakeBot.Received> told = bot.received(it -> it.toString().contains("\"interactionAdd\":true")
                || it.path("chat").has("messagePayload"));
        assertThat(told).hasSize(2);
        assertThat(told.get(1).event().path("chat").has("messagePayload")).isTrue();
    }

    @Test
    void rendersNumbersAsDoublesIfSoSet() {
        simulator.settings("numbersAsDoubles", "true");

        simulator.post(
                "commands/3?wait=true",
                Json.object().put("user", officer.name()).put("space", dm).put("text", "semak"));

        ObjectNode event = bot.received(it -> it.path("chat").has("appCommandPayload"))
                .get(0)
                .event();
        assertThat(event.toString()).contains("\"appCommandId\":3.0").contains("\"offset\":2.88E7");
        assertThat(Json.text(event, "chat", "appCommandPayload", "message", "argumentText"))
                .isEqualTo(" semak");
    }

    @Test
    void showsACommandOnlyToItsSenderUntilItIsAnsweredInPublic() {
        Person other = simulator.person("pegawai2.jcu@mygovuc.gov.my");
        ObjectNode command = Json.object().put("user", officer.name()).put("space", space);
        simulator.post("commands/1?wait=true", command);
        assertThat(simulator.transcript(space, officer)).hasSize(1);
        assertThat(simulator.transcript(space, other)).isEmpty();

        bot.answers(event ->
                create("{\"text\":\"peribadi\",\"privateMessageViewer\":{\"name\":\"" + officer.name() + "\"}}"));
        simulator.post("commands/1?wait=true", command);
        assertThat(simulator.transcript(space, officer)).hasSize(3);
        assertThat(simulator.transcript(space, other)).isEmpty();

        bot.answers(event -> create("{\"text\":\"umum\"}"));
        simulator.post("commands/1?wait=true", command);
        assertThat(simulator.transcript(space, other)).hasSize(2);
    }

    @Test
    void findsEverythingAgainAfterARestart(@TempDir Path folder) throws IOException {
        String sent;
        try (RunningSimulator before = new RunningSimulator(folder, bot)) {
            Person person = before.person("officer1.jcs@mygovuc.gov.my");
            sent = before.chat()
                    .spaces()
                    .messages()
                    .create(before.directMessageOf(person), new Message().setText("kept"))
                    .setRequestId("r")
                    .execute()
                    .getName();
        }
        try (RunningSimulator after = new RunningSimulator(folder, bot)) {
            assertThat(after.chat().spaces().messages().get(sent).execute().getText())
                    .isEqualTo("kept");
            assertThat(after.get("users").size()).isEqualTo(8);
        }
    }

    private void addByMention() {
        simulator.post(space + "/remove?wait=true", Json.object().put("user", officer.name()));
        bot.forget();
        simulator.post(
                space + "/add?wait=true",
                Json.object().put("user", officer.name()).put("by", "mention").put("text", "hai"));
    }

    private JsonNode write(String where, String text, boolean mention, String thread) {
        return simulator.post(
                where + "/messages?wait=true",
                Json.object()
                        .put("user", officer.name())
                        .put("text", text)
                        .put("mention", mention)
                        .put("thread", thread));
    }

    /** Lets the app post a card with one button. */
    private void card(String function, String more) {
        boolean classic = !Json.text(simulator.get("settings"), "dialect").equals("ADDON");
        String message = "{\"cardsV2\":[{\"cardId\":\"a\",\"card\":{\"sections\":[{\"widgets\":[{\"buttonList\":"
                + "{\"buttons\":[{\"text\":\"Tidak\",\"onClick\":{\"action\":{\"function\":\"" + function
                + "\",\"parameters\":[{\"key\":\"action\",\"value\":\"feedback\"}]" + more + "}}}]}}]}]}}]}";
        bot.answers(event ->
                isMessage(event) ? classic ? FakeBot.Answer.of(message) : create(message) : FakeBot.Answer.nothing());
        write(dm, "soalan", false, "");
    }

    private static String dialog(String function) {
        return "{\"sections\":[{\"widgets\":[{\"textInput\":{\"name\":\"comment\",\"label\":\"Ulasan\"}}]}],"
                + "\"fixedFooter\":{\"primaryButton\":{\"text\":\"Hantar\",\"color\":{\"red\":0.1},\"onClick\":{\"action\":"
                + "{\"function\":\"" + function + "\",\"requiredWidgets\":[\"comment\"],\"parameters\":"
                + "[{\"key\":\"action\",\"value\":\"send\"}]}}}}}";
    }

    private JsonNode click(String button) {
        JsonNode message = simulator.appMessages(dm, officer).get(0);
        return simulator.post(
                "clicks",
                Json.object()
                        .put("user", officer.name())
                        .put("message", Json.text(message, "name"))
                        .put("button", button));
    }

    private List<String> notices(String where) {
        return Json.items(simulator
                        .get(where + "/transcript?as=" + officer.name())
                        .path("notices"))
                .map(it -> Json.text(it, "kind"))
                .toList();
    }

    private static FakeBot.Answer create(String message) {
        return FakeBot.Answer.of(
                "{\"hostAppDataAction\":{\"chatDataAction\":{\"createMessageAction\":{\"message\":" + message + "}}}}");
    }

    private static FakeBot.Answer update(String message, Dialect dialect) {
        return FakeBot.Answer.of(
                dialect.isAddOn()
                        ? "{\"hostAppDataAction\":{\"chatDataAction\":{\"updateMessageAction\":{\"message\":" + message
                                + "}}}}"
                        : message.replaceFirst("\\{", "{\"actionResponse\":{\"type\":\"UPDATE_MESSAGE\"},"));
    }

    private static boolean isMessage(ObjectNode event) {
        return event.path("chat").has("messagePayload")
                || Json.text(event, "type").equals("MESSAGE");
    }

    private static boolean isClick(ObjectNode event) {
        return event.path("chat").has("buttonClickedPayload")
                || Json.text(event, "type").equals("CARD_CLICKED");
    }

    private static String messageName(ObjectNode event) {
        return Json.text(event, "chat", "messagePayload", "message", "name");
    }
}
