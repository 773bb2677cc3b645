package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import my.duta.chat.Action;
import my.duta.chat.ChatEvent;
import my.duta.chat.ChatEvent.ButtonPressed.Surface;
import my.duta.chat.Command;
import my.duta.chat.EventId;
import my.duta.chat.MemberId;
import my.duta.chat.MessageId;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventReaderTests {

    private static final Instant NOW = Instant.parse("2026-05-04T06:30:00Z");

    private final EventReader reader = new EventReader(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"classic-message", "addon-message"})
    void readsAMessageInASpace(String file) throws IOException {
        var message = event(file, ChatEvent.MessageWritten.class);

        assertThat(message.id()).isEqualTo(new EventId("spaces/AAQAspace01/messages/Th1.Th1"));
        assertThat(message.message()).isEqualTo(new MessageId("spaces/AAQAspace01/messages/Th1.Th1"));
        assertThat(message.text()).isEqualTo("how many days of leave?");
        ChatEvent.Origin origin = message.origin();
        assertThat(origin.time()).isEqualTo(Instant.parse("2026-05-04T06:15:30.123456Z"));
        assertThat(origin.member().id()).isEqualTo(new MemberId("users/100000000000000000001"));
        assertThat(origin.member().displayName()).isEqualTo("Asha Officer");
        assertThat(origin.member().email()).contains("asha@dept.example");
        assertThat(origin.space()).isEqualTo(new Space(new SpaceId("spaces/AAQAspace01"), Space.Kind.NAMED));
        assertThat(origin.thread()).contains(new ThreadId("spaces/AAQAspace01/threads/Th1"));
        assertThat(origin.locale()).contains("en");
    }

    @Test
    void tellsTheDialectsApart() throws IOException {
        assertThat(read("classic-message").dialect()).isEqualTo(Dialect.CLASSIC);
        assertThat(read("addon-message").dialect()).isEqualTo(Dialect.ADDON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-slash-command", "addon-slash-command"})
    void readsASlashCommand(String file) throws IOException {
        var command = event(file, ChatEvent.CommandGiven.class);

        assertThat(command.command()).isEqualTo(Command.AMBASSADOR);
        assertThat(command.arguments()).isEqualTo("leave rules");
        assertThat(command.id()).isEqualTo(new EventId("spaces/AAQAspace01/messages/Th2.Th2"));
        assertThat(command.wantsDialog()).isEqualTo(file.startsWith("addon"));
        assertThat(command.origin().locale()).contains("ms-MY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-quick-command", "addon-quick-command"})
    void readsAQuickCommand(String file) throws IOException {
        var command = event(file, ChatEvent.CommandGiven.class);

        assertThat(command.command()).isEqualTo(Command.STATUS);
        assertThat(command.arguments()).isEmpty();
        assertThat(command.origin().space().kind()).isEqualTo(Space.Kind.DIRECT);
        assertThat(command.wantsDialog()).isEqualTo(file.startsWith("classic"));
        assertThat(command.id())
                .isEqualTo(new EventId(
                        "command 3 spaces/AAQAdm001 users/100000000000000000001 2026-05-04T06:17:00.000001Z"));
    }

    @Test
    void knowsACommandByItsNameWhereItsNumberIsForeign() {
        var command = parsed("""
                {"type":"MESSAGE","user":{"name":"users/1"},"space":{"name":"spaces/A"},"message":{
                 "name":"spaces/A/messages/T.T","text":"/help","slashCommand":{"commandId":"77"},
                 "annotations":[{"slashCommand":{"commandName":"/help","commandId":"77"}}]}}""", ChatEvent.CommandGiven.class);

        assertThat(command.command()).isEqualTo(Command.HELP);
        assertThat(command.arguments()).isEmpty();
    }

    @Test
    void readsThatItWasAddedToADirectSpace() throws IOException {
        var joined = event("classic-added", ChatEvent.SpaceJoined.class);

        assertThat(joined.silently()).isFalse();
        assertThat(joined.first()).isEmpty();
        assertThat(joined.origin().space().isDirect()).isTrue();
        assertThat(joined.id())
                .isEqualTo(
                        new EventId("added spaces/AAQAdm001 users/100000000000000000001 2026-05-04T06:00:00.000001Z"));
    }

    @Test
    void readsTheMessageThatAddedIt() throws IOException {
        var joined = event("classic-added-by-mention", ChatEvent.SpaceJoined.class);

        assertThat(joined.silently()).isFalse();
        assertThat(joined.first()).map(ChatEvent.MessageWritten::text).contains("how many days of leave?");
    }

    @Test
    void knowsThatTheMessageThatAddedItFollows() throws IOException {
        assertThat(event("addon-added-by-mention", ChatEvent.SpaceJoined.class).silently())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-removed", "addon-removed"})
    void readsThatItWasRemoved(String file) throws IOException {
        assertThat(event(file, ChatEvent.SpaceLeft.class).origin().space().id())
                .isEqualTo(new SpaceId("spaces/AAQAspace01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-press", "addon-press"})
    void readsAPress(String file) throws IOException {
        var press = event(file, ChatEvent.ButtonPressed.class);

        assertThat(press.action()).isEqualTo(Action.RATE_UNHELPFUL);
        assertThat(press.parameters()).containsOnlyKeys("answer").containsEntry("answer", "42");
        assertThat(press.input("reason")).isEqualTo("outdated");
        assertThat(press.message()).contains(new MessageId("spaces/AAQAspace01/messages/Th1.An1"));
        assertThat(press.surface()).isEqualTo(Surface.MESSAGE);
        assertThat(press.origin().thread()).contains(new ThreadId("spaces/AAQAspace01/threads/Th1"));
        assertThat(press.origin().member().id()).isEqualTo(new MemberId("users/100000000000000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-dialog-request", "addon-dialog-request"})
    void readsThatADialogIsAwaited(String file) throws IOException {
        var press = event(file, ChatEvent.ButtonPressed.class);

        assertThat(press.action()).isEqualTo(Action.OPEN_ESCALATION);
        assertThat(press.surface()).isEqualTo(Surface.DIALOG_OPENING);
        assertThat(press.parameters()).containsOnlyKeys("question");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-dialog-submit", "addon-dialog-submit"})
    void readsADialogThatWasSent(String file) throws IOException {
        var press = event(file, ChatEvent.ButtonPressed.class);

        assertThat(press.action()).isEqualTo(Action.SEND_ESCALATION);
        assertThat(press.surface()).isEqualTo(Surface.DIALOG);
        assertThat(press.input("comment")).isEqualTo("please hurry");
        assertThat(press.parameter("question")).contains("q1");
    }

    @Test
    void readsDaysAndTimesAsText() throws IOException {
        var press = event("classic-dialog-submit", ChatEvent.ButtonPressed.class);

        assertThat(press.inputs())
                .containsEntry("day", List.of("2025-05-04"))
                .containsEntry("moment", List.of("2025-05-04T00:00:00Z"))
                .containsEntry("hour", List.of("09:30"));
    }

    @Test
    void readsADialogThatWasClosed() throws IOException {
        event("classic-dialog-cancel", ChatEvent.DialogCancelled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-widget-updated", "addon-widget-updated"})
    void takesNoPartInWhatItDoesNotKnow(String file) throws IOException {
        assertThat(read(file).event()).isEmpty();
        assertThat(read(file).kind()).isEqualTo(Incoming.Kind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "3",
                "\"chat\"",
                "null",
                "{\"type\":7.5e400}",
                "{\"chat\":[]}",
                "{\"chat\":{}}",
                "{\"type\":\"MESSAGE\"}",
                "{\"type\":\"MESSAGE\",\"user\":null,\"space\":[],\"message\":\"x\"}",
                "{\"type\":\"SUBMIT_FORM\",\"commonEventObject\":{}}",
                "{\"type\":\"CARD_CLICKED\",\"user\":{\"name\":\"users/1\"},\"space\":{\"name\":\"spaces/A\"},"
                        + "\"common\":{\"parameters\":{\"action\":\"NO_SUCH_ACTION\"}}}",
                "{\"type\":\"MESSAGE\",\"user\":{\"name\":\"users/1\"},\"space\":{\"name\":\"spaces/../x\"},"
                        + "\"message\":{\"name\":\"spaces/A/messages/T.T\"}}",
                "{\"type\":\"APP_COMMAND\",\"user\":{\"name\":\"users/1\"},\"space\":{\"name\":\"spaces/A\"},"
                        + "\"appCommandMetadata\":{\"appCommandId\":[]}}"
            })
    void readsNothingFromWhatLacksItsParts(String body) {
        assertThat(reader.read(body.getBytes(StandardCharsets.UTF_8)).flatMap(Incoming::event))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"type\":", "\u0000"})
    void saysThatItIsNoJson(String body) {
        assertThatThrownBy(
                        () -> reader.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .isInstanceOfAny(JacksonException.class, NoSuchElementException.class);
    }

    @Test
    void hearsNoBots() {
        assertThat(reader.read("""
                        {"type":"MESSAGE","user":{"name":"users/1","type":"BOT"},"space":{"name":"spaces/A"},
                         "message":{"name":"spaces/A/messages/T.T","argumentText":"hi"}}""".getBytes(StandardCharsets.UTF_8)).flatMap(Incoming::event))
                .isEmpty();
    }

    @Test
    void cutsItsOwnMentionWhereGoogleDidNot() {
        var message = parsed("""
                {"type":"MESSAGE","user":{"name":"users/1"},"space":{"name":"spaces/A","spaceType":"SPACE"},
                 "message":{"name":"spaces/A/messages/T.T","text":"@Duta Baru  apa itu GPAISA?","annotations":[
                  {"type":"USER_MENTION","length":10.0,"userMention":{"user":{"name":"users/9","type":"BOT"}}}]}}""", ChatEvent.MessageWritten.class);

        assertThat(message.text()).isEqualTo("apa itu GPAISA?");
        assertThat(message.origin().time()).isEqualTo(NOW);
    }

    @Test
    void takesAMessageWithoutWords() {
        var message = parsed("""
                {"chat":{"user":{"name":"users/1"},"messagePayload":{"space":{"name":"spaces/A","type":"DM"},
                 "message":{"name":"spaces/A/messages/T.T","attachment":[{"contentType":"image/png"}]}}}}""", ChatEvent.MessageWritten.class);

        assertThat(message.text()).isEmpty();
        assertThat(message.origin().space().isDirect()).isTrue();
    }

    @Test
    void takesADirectMessageOfTwoPeopleForAGroup() {
        var message = parsed("""
                {"chat":{"user":{"name":"users/1"},"messagePayload":{
                 "space":{"name":"spaces/A","type":"ROOM","spaceType":"DIRECT_MESSAGE"},
                 "message":{"name":"spaces/A/messages/T.T","argumentText":"x"}}}}""", ChatEvent.MessageWritten.class);

        assertThat(message.origin().space().kind()).isEqualTo(Space.Kind.GROUP);
    }

    @Test
    void namesASecondDeliveryLikeTheFirst() throws IOException {
        for (String file : List.of("classic-press", "classic-added", "addon-quick-command", "classic-dialog-submit")) {
            assertThat(read(file).event().orElseThrow().id())
                    .isEqualTo(read(file).event().orElseThrow().id());
        }
    }

    @Test
    void survivesEveryStrangeValueAnywhere() throws IOException {
        var random = new Random(20261124);
        List<String> strange = List.of(
                "null",
                "true",
                "\"\"",
                "\"x\"",
                "[]",
                "{}",
                "-1e999",
                "1e999",
                "0.0",
                "[{}]",
                "[null]",
                "\"\\ud800\"",
                "{\"\":{}}",
                "123456789012345678901234567890",
                "\"1e999\"",
                "\"-3\"");
        for (String file : List.of(
                "classic-message",
                "addon-message",
                "classic-slash-command",
                "addon-slash-command",
                "addon-quick-command",
                "classic-added-by-mention",
                "classic-press",
                "addon-press",
                "classic-dialog-submit",
                "addon-dialog-submit")) {
            for (int i = 0; i < 300; i++) {
                JsonNode event = JsonMapper.shared().readTree(bytes(file));
                for (int change = 0; change < 1 + i % 3; change++) {
                    spoil(event, random, JsonMapper.shared().readTree(strange.get(random.nextInt(strange.size()))));
                }
                byte[] body = JsonMapper.shared().writeValueAsBytes(event);

                assertThatCode(() -> reader.read(body))
                        .as(new String(body, StandardCharsets.UTF_8))
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Puts the value in the place of one field somewhere below the node. */
    private static void spoil(JsonNode node, Random random, JsonNode value) {
        var fields = new ArrayList<Map.Entry<ObjectNode, String>>();
        collect(node, fields);
        Map.Entry<ObjectNode, String> field = fields.get(random.nextInt(fields.size()));
        field.getKey().set(field.getValue(), value);
    }

    private static void collect(JsonNode node, List<Map.Entry<ObjectNode, String>> fields) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(it -> fields.add(Map.entry(object, it)));
        }
        node.forEach(it -> collect(it, fields));
    }

    private byte[] bytes(String file) throws IOException {
        try (InputStream body = getClass().getResourceAsStream("/googlechat/events/" + file + ".json")) {
            return body.readAllBytes();
        }
    }

    private Incoming read(String file) throws IOException {
        return reader.read(bytes(file)).orElseThrow();
    }

    private <T extends ChatEvent> T event(String file, Class<T> kind) throws IOException {
        return kind.cast(read(file).event().orElseThrow());
    }

    private <T extends ChatEvent> T parsed(String body, Class<T> kind) {
        return kind.cast(reader.read(body.getBytes(StandardCharsets.UTF_8))
                .flatMap(Incoming::event)
                .orElseThrow());
    }
}
