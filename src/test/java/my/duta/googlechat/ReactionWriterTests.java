package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.ChatEvent;
import my.duta.chat.ChatEvent.ButtonPressed.Surface;
import my.duta.chat.Command;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.MessageId;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ReactionWriterTests {

    private static final Reaction SAY = new Reaction.Say(Reply.text("Hai"));
    private static final Reaction REPLACE = new Reaction.Replace(Reply.text("Sudah"));
    private static final Reaction OPEN = new Reaction.Open(Cards.dialog());
    private static final Reaction CLOSE = new Reaction.Close("Dihantar");

    private final ReactionWriter writer = new ReactionWriter(new ReplyRenderer(Settings.of()), new Words());

    @Test
    void saysInTheClassicDialect() {
        assertThat(classic(message(), SAY))
                .isEqualTo("{\"text\":\"Hai\",\"actionResponse\":{\"type\":\"NEW_MESSAGE\"}}");
    }

    @Test
    void saysInTheAddonDialect() {
        assertThat(addon(message(), SAY))
                .isEqualTo(
                        "{\"hostAppDataAction\":{\"chatDataAction\":{\"createMessageAction\":{\"message\":{\"text\":\"Hai\"}}}}}");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void saysNothing(Dialect dialect) {
        assertThat(writer.write(dialect, message(), Reaction.silence()).toString())
                .isEqualTo("{}");
        assertThat(writer.write(dialect, press(Surface.MESSAGE), Reaction.silence())
                        .toString())
                .isEqualTo("{}");
    }

    @Test
    void replacesThePressedMessage() {
        assertThat(classic(press(Surface.MESSAGE), REPLACE))
                .isEqualTo("{\"text\":\"Sudah\",\"actionResponse\":{\"type\":\"UPDATE_MESSAGE\"}}");
        assertThat(addon(press(Surface.MESSAGE), REPLACE))
                .isEqualTo(
                        "{\"hostAppDataAction\":{\"chatDataAction\":{\"updateMessageAction\":{\"message\":{\"text\":\"Sudah\"}}}}}");
    }

    @Test
    void replacesTheMessageFromWhichADialogWasSent() {
        assertThat(classic(press(Surface.DIALOG), REPLACE)).contains("UPDATE_MESSAGE");
        assertThat(addon(press(Surface.DIALOG), REPLACE))
                .contains("updateMessageAction")
                .doesNotContain("endNavigation");
    }

    @Test
    void saysWhatCannotReplaceAMessage() {
        assertThat(classic(message(), REPLACE)).contains("NEW_MESSAGE");
        assertThat(addon(message(), REPLACE)).contains("createMessageAction");
    }

    @Test
    void opensADialogInTheClassicDialect() {
        JsonNode body = writer.write(Dialect.CLASSIC, press(Surface.DIALOG_OPENING), OPEN);

        assertThat(body.at("/actionResponse/type").asString()).isEqualTo("DIALOG");
        JsonNode card = body.at("/actionResponse/dialogAction/dialog/body");
        assertThat(card.at("/header/title").asString()).isEqualTo("Tanya duta");
        JsonNode button = card.at("/fixedFooter/primaryButton");
        assertThat(button.path("text").asString()).isEqualTo("Hantar");
        assertThat(button.path("color").size()).isEqualTo(3);
        assertThat(button.at("/onClick/action/function").asString()).isEqualTo("SEND_ESCALATION");
        assertThat(button.at("/onClick/action/requiredWidgets/0").asString()).isEqualTo("comment");
    }

    @Test
    void opensADialogInTheAddonDialect() {
        JsonNode card =
                writer.write(Dialect.ADDON, press(Surface.DIALOG_OPENING), OPEN).at("/action/navigations/0/pushCard");

        assertThat(card.has("fixedFooter")).isFalse();
        JsonNode button = card.at("/sections/1/widgets/0/buttonList/buttons/0");
        assertThat(button.at("/onClick/action/function").asString()).isEqualTo(Settings.ENDPOINT);
        assertThat(button.at("/onClick/action/parameters/0/value").asString()).isEqualTo("SEND_ESCALATION");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void answersWithADialogAndNothingElseWhereOneIsAwaited(Dialect dialect) {
        var command = new ChatEvent.CommandGiven(new EventId("e"), origin(Space.Kind.NAMED), Command.HELP, "", true);
        for (ChatEvent event : List.of(press(Surface.DIALOG_OPENING), command)) {
            for (Reaction reaction : List.of(
                    SAY,
                    REPLACE,
                    OPEN,
                    CLOSE,
                    Reaction.silence(),
                    new Reaction.Close(""),
                    new Reaction.Say(Cards.saying("Hai")))) {
                JsonNode body = writer.write(dialect, event, reaction);

                JsonNode card = dialect == Dialect.CLASSIC
                        ? body.at("/actionResponse/dialogAction/dialog/body")
                        : body.at("/action/navigations/0/pushCard");
                assertThat(card.at("/sections/0/widgets").size()).isPositive();
                assertThat(body.toString())
                        .doesNotContain("createMessageAction")
                        .doesNotContain("NEW_MESSAGE");
            }
        }
    }

    @Test
    void keepsTheWordsOfAReplyThatBecomesADialog() {
        String body = addon(press(Surface.DIALOG_OPENING), new Reaction.Say(Cards.saying("Hai")));

        assertThat(body)
                .contains("Hai<b>Hai</b>")
                .contains("openLink")
                .doesNotContain("textInput")
                .doesNotContain("RATE_HELPFUL");
    }

    @Test
    void speaksTheLanguageOfTheClientWhereThereIsNothingToSay() {
        assertThat(addon(press(Surface.DIALOG_OPENING), Reaction.silence())).contains("Done.");
    }

    @Test
    void closesADialog() {
        assertThat(classic(press(Surface.DIALOG), CLOSE))
                .isEqualTo("{\"actionResponse\":{\"type\":\"DIALOG\",\"dialogAction\":{\"actionStatus\":"
                        + "{\"statusCode\":\"OK\",\"userFacingMessage\":\"Dihantar\"}}}}");
        assertThat(addon(press(Surface.DIALOG), CLOSE))
                .isEqualTo("{\"action\":{\"navigations\":[{\"endNavigation\":{\"action\":\"CLOSE_DIALOG\"}}],"
                        + "\"notification\":{\"text\":\"Dihantar\"}}}");
    }

    @Test
    void closesADialogInSilence() {
        assertThat(classic(press(Surface.DIALOG), Reaction.silence())).contains("\"statusCode\":\"OK\"");
        assertThat(addon(press(Surface.DIALOG), Reaction.silence()))
                .contains("endNavigation")
                .doesNotContain("notification");
    }

    @Test
    void closesADialogByAMessageAlone() {
        assertThat(classic(press(Surface.DIALOG), SAY)).contains("NEW_MESSAGE");
        assertThat(addon(press(Surface.DIALOG), SAY))
                .contains("createMessageAction")
                .doesNotContain("endNavigation");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void letsADialogThatCannotOpenBeFilledInInTheCard(Dialect dialect) {
        assertThat(writer.write(dialect, message(), OPEN).toString())
                .contains("Tanya duta", "\"comment\"", "SEND_ESCALATION")
                .contains("\"privateMessageViewer\":{\"name\":\"users/1\"}")
                .doesNotContain("pushCard")
                .doesNotContain("DIALOG");
        assertThat(writer.write(dialect, message(), CLOSE).toString())
                .contains("Dihantar")
                .doesNotContain("endNavigation")
                .doesNotContain("DIALOG");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void putsTheWordInThePlaceOfWhatWasFilledIn(Dialect dialect) {
        String filled = writer.write(dialect, press(Surface.MESSAGE, Map.of("comment", List.of("x"))), CLOSE)
                .toString();

        assertThat(filled).contains("Dihantar").containsPattern("updateMessageAction|UPDATE_MESSAGE");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void putsTheNextFormInThePlaceOfTheOneBefore(Dialect dialect) {
        String next = writer.write(dialect, press(Surface.MESSAGE, Map.of("comment", List.of("x"))), OPEN)
                .toString();

        assertThat(next).contains("\"comment\"", "Hantar").containsPattern("updateMessageAction|UPDATE_MESSAGE");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void showsAPrivateReplyToItsMemberOnly(Dialect dialect) {
        Reaction secret = new Reaction.Say(Reply.text("x").onlyFor(new MemberId("users/1")));

        assertThat(writer.write(dialect, message(), secret).toString())
                .contains("\"privateMessageViewer\":{\"name\":\"users/1\"}");
        assertThat(writer.write(dialect, message(Space.Kind.DIRECT), secret).toString())
                .doesNotContain("privateMessageViewer");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void saysNothingWhereNobodyListens(Dialect dialect) {
        var left = new ChatEvent.SpaceLeft(new EventId("e"), origin(Space.Kind.NAMED));
        var cancelled = new ChatEvent.DialogCancelled(new EventId("e"), origin(Space.Kind.NAMED));

        assertThat(writer.write(dialect, left, SAY).toString()).isEqualTo("{}");
        assertThat(writer.write(dialect, cancelled, SAY).toString()).isEqualTo("{}");
    }

    private String classic(ChatEvent event, Reaction reaction) {
        return writer.write(Dialect.CLASSIC, event, reaction).toString();
    }

    private String addon(ChatEvent event, Reaction reaction) {
        return writer.write(Dialect.ADDON, event, reaction).toString();
    }

    private static ChatEvent.Origin origin(Space.Kind kind) {
        return new ChatEvent.Origin(
                Instant.parse("2026-05-04T06:15:30Z"),
                new Member(new MemberId("users/1"), "Asha", Optional.empty()),
                new Space(new SpaceId("spaces/A"), kind),
                Optional.empty(),
                Optional.of("en-GB"));
    }

    private static ChatEvent message() {
        return message(Space.Kind.NAMED);
    }

    private static ChatEvent message(Space.Kind kind) {
        return new ChatEvent.MessageWritten(
                new EventId("e"), origin(kind), new MessageId("spaces/A/messages/T.T"), "x");
    }

    private static ChatEvent press(Surface surface) {
        return press(surface, Map.of());
    }

    private static ChatEvent press(Surface surface, Map<String, List<String>> inputs) {
        return new ChatEvent.ButtonPressed(
                new EventId("e"),
                origin(Space.Kind.NAMED),
                Action.OPEN_ESCALATION,
                Map.of(),
                inputs,
                Optional.of(new MessageId("spaces/A/messages/T.An")),
                surface);
    }
}
