package my.duta.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says whether Chat takes a message of the app. */
final class MessageRules {

    static final int MOST_BYTES = 32_000;
    static final int OLD_MOST_CHARACTERS = 4_096;

    /** The fields that make up what is shown. */
    static final List<String> CONTENT =
            List.of("text", "cardsV2", "accessoryWidgets", "fallbackText", "attachment", "quotedMessageMetadata");

    private MessageRules() {}

    /**
     * Checks what is sent to the REST API.
     *
     * @throws GoogleError 400 for the first thing that is wrong
     */
    static void checkSent(ObjectNode message, SimulatorSettings settings) {
        checkShape(message);
        checkWhole(message, settings);
        refuse(repeatedCardIds(message));
        if (settings.strictCards()) {
            refuse(structure(message));
        }
    }

    /**
     * Checks that every name is known and every value fits it.
     *
     * @throws GoogleError 400 otherwise
     */
    static void checkShape(ObjectNode message) {
        List<String> shape = new ArrayList<>();
        CardShapes.walk("Message", message, "message", (kind, node, path) -> {}, shape);
        refuse(shape);
    }

    /** What is wrong with the cards and the widgets below; nothing if they are well. */
    static List<String> structure(ObjectNode message) {
        List<String> found = new ArrayList<>();
        int index = 0;
        for (JsonNode card : message.path("cardsV2")) {
            found.addAll(CardRules.inMessage(card.path("card"), "message.cardsV2[" + index + "].card"));
            index++;
        }
        for (JsonNode widget : message.path("accessoryWidgets")) {
            found.addAll(CardRules.below(widget, "message.accessoryWidgets"));
        }
        return found;
    }

    /**
     * Checks that a message is not empty and not too large.
     *
     * @throws GoogleError 400 otherwise
     */
    static void checkWhole(ObjectNode message, SimulatorSettings settings) {
        String text = Json.text(message, "text");
        boolean empty = text.isBlank()
                && message.path("cardsV2").isEmpty()
                && message.path("attachment").isEmpty();
        if (empty) {
            throw GoogleError.invalid("Message cannot be empty.");
        }
        if (settings.legacyTextLimit() && text.length() > OLD_MOST_CHARACTERS) {
            throw GoogleError.invalid(
                    "Maximum length of the field is 4096. Field:" + " apps.dynamite.CreateMessageInfo.text_body");
        }
        ObjectNode content = Json.object();
        ResourceWriter.copyContent(message, content, CONTENT);
        if (Json.bytes(content).length > MOST_BYTES) {
            throw GoogleError.invalid("Message is too large: it may hold 32,000 bytes including its cards.");
        }
    }

    /** Takes over a message as Chat shows it, without the cards that break a rule, which are told. */
    static ObjectNode asShown(ObjectNode message, boolean strict, List<String> dropped) {
        ObjectNode shown = message.deepCopy();
        ArrayNode cards = Json.array();
        for (JsonNode entry : message.path("cardsV2")) {
            List<String> wrong = strict ? CardRules.inMessage(entry.path("card"), "card") : List.of();
            if (wrong.isEmpty() && entry.path("card") instanceof ObjectNode card) {
                ObjectNode kept = entry instanceof ObjectNode object ? object.deepCopy() : Json.object();
                kept.set("card", CardRules.asShown(card));
                cards.add(kept);
            } else {
                dropped.addAll(wrong);
            }
        }
        if (message.has("cardsV2")) {
            shown.set("cardsV2", cards);
        }
        ArrayNode below = Json.array();
        for (JsonNode widget : message.path("accessoryWidgets")) {
            List<String> wrong = strict ? CardRules.below(widget, "accessoryWidgets") : List.of();
            if (wrong.isEmpty()) {
                below.add(widget);
            }
            dropped.addAll(wrong);
        }
        if (message.has("accessoryWidgets")) {
            shown.set("accessoryWidgets", below);
        }
        return shown;
    }

    private static List<String> repeatedCardIds(ObjectNode message) {
        List<String> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean several = message.path("cardsV2").size() > 1;
        for (JsonNode card : message.path("cardsV2")) {
            String id = Json.text(card, "cardId");
            if (several && (id.isBlank() || !ids.add(id))) {
                found.add("Each card of a message with several cards needs its own cardId.");
            }
        }
        return found;
    }

    private static void refuse(List<String> found) {
        if (!found.isEmpty()) {
            throw GoogleError.invalid(found.get(0));
        }
    }
}
