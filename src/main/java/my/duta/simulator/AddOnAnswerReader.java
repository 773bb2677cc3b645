package my.duta.simulator;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads answers of add-ons: {@code hostAppDataAction} for messages, {@code action} for dialogs and notes. */
final class AddOnAnswerReader implements AnswerReader {

    private static final Set<String> NAMES = Set.of("hostAppDataAction", "action", "basicAuthorizationPrompt");
    private static final Set<String> CLOSING = Set.of("CLOSE_DIALOG", "CLOSE_DIALOG_AND_EXECUTE");

    @Override
    public SyncAnswer read(ObjectNode answer) {
        if (answer.has("text") || answer.has("cardsV2") || answer.has("actionResponse")) {
            throw new SyncAnswer.NotUnderstood("A classic app's answer was given by an add-on");
        }
        for (String name : answer.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw new SyncAnswer.NotUnderstood("Unknown name \"" + name + "\" in the answer");
            }
        }
        SyncAnswer read = SyncAnswer.NOTHING;
        JsonNode chat = answer.path("hostAppDataAction").path("chatDataAction");
        if (chat.has("createMessageAction")) {
            read = read.creating(AnswerReader.object(
                    chat.path("createMessageAction").path("message"), "createMessageAction.message"));
        }
        if (chat.has("updateMessageAction")) {
            read = read.updating(AnswerReader.object(
                    chat.path("updateMessageAction").path("message"), "updateMessageAction.message"));
        }
        read = navigate(read, answer.path("action").path("navigations"));
        read = read.noting(Json.text(answer, "action", "notification", "text"));
        if (read.closes() && read.create().isPresent()) {
            throw new SyncAnswer.NotUnderstood("endNavigation cannot be combined with createMessageAction");
        }
        String address = Json.text(answer, "basicAuthorizationPrompt", "authorizationUrl");
        return address.isEmpty() ? read : read.asking(address);
    }

    private static SyncAnswer navigate(SyncAnswer before, JsonNode navigations) {
        SyncAnswer read = before;
        for (JsonNode navigation : navigations) {
            if (navigation.has("pushCard")) {
                read = read.showing(AnswerReader.object(navigation.path("pushCard"), "pushCard"));
            } else if (navigation.has("updateCard")) {
                read = read.showing(AnswerReader.object(navigation.path("updateCard"), "updateCard"));
            } else if (CLOSING.contains(Json.text(navigation, "endNavigation", "action"))) {
                read = read.closing();
            } else {
                throw new SyncAnswer.NotUnderstood("A navigation neither shows a card nor ends");
            }
        }
        return read;
    }
}
