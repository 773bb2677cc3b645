package my.duta.googlechat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.googlechat.Incoming.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The parts of an event, wherever its dialect keeps them; a part that is not there is a missing node.
 *
 * @param common locale, parameters and inputs
 * @param command the metadata of a command
 * @param action a classic press's action
 * @param dialogKind {@code REQUEST_DIALOG}, {@code SUBMIT_DIALOG}, {@code CANCEL_DIALOG} or empty
 * @param followed whether the message that added us follows as an event of its own
 */
record Envelope(
        Dialect dialect,
        Kind kind,
        String time,
        JsonNode user,
        JsonNode space,
        JsonNode message,
        JsonNode thread,
        JsonNode common,
        JsonNode command,
        JsonNode action,
        String dialogKind,
        boolean followed) {

    private static final Map<String, Kind> CLASSIC_KINDS = Map.of(
            "MESSAGE", Kind.MESSAGE,
            "ADDED_TO_SPACE", Kind.ADDED,
            "REMOVED_FROM_SPACE", Kind.REMOVED,
            "CARD_CLICKED", Kind.PRESS,
            "APP_COMMAND", Kind.COMMAND);

    private static final Map<String, Kind> ADDON_KINDS = Map.of(
            "messagePayload", Kind.MESSAGE,
            "addedToSpacePayload", Kind.ADDED,
            "removedFromSpacePayload", Kind.REMOVED,
            "buttonClickedPayload", Kind.PRESS,
            "appCommandPayload", Kind.COMMAND);

    /** Opens an event; empty if it is of neither dialect. */
    static Optional<Envelope> open(JsonNode event) {
        if (event.path("chat").isObject()) {
            return Optional.of(addon(event));
        }
        if (!text(event, "type").isEmpty()) {
            return Optional.of(classic(event));
        }
        return Optional.empty();
    }

    private static Envelope classic(JsonNode event) {
        JsonNode message = event.path("message");
        Kind kind = CLASSIC_KINDS.getOrDefault(text(event, "type"), Kind.OTHER);
        boolean slash = kind == Kind.MESSAGE
                && (message.path("slashCommand").isObject()
                        || event.path("appCommandMetadata").isObject());
        return new Envelope(
                Dialect.CLASSIC,
                slash ? Kind.COMMAND : kind,
                text(event, "eventTime"),
                event.path("user"),
                first(event.path("space"), message.path("space")),
                message,
                first(message.path("thread"), event.path("thread")),
                first(event.path("common"), event.path("commonEventObject")),
                event.path("appCommandMetadata"),
                event.path("action"),
                text(event, "dialogEventType"),
                false);
    }

    private static Envelope addon(JsonNode event) {
        JsonNode chat = event.path("chat");
        JsonNode payload = MissingNode.getInstance();
        Kind kind = Kind.OTHER;
        for (String name : List.copyOf(ADDON_KINDS.keySet())) {
            if (chat.path(name).isObject()) {
                payload = chat.path(name);
                kind = ADDON_KINDS.getOrDefault(name, Kind.OTHER);
            }
        }
        JsonNode message = payload.path("message");
        return new Envelope(
                Dialect.ADDON,
                kind,
                text(chat, "eventTime"),
                first(chat.path("user"), message.path("sender")),
                first(payload.path("space"), first(chat.path("space"), message.path("space"))),
                message,
                first(message.path("thread"), payload.path("thread")),
                event.path("commonEventObject"),
                payload.path("appCommandMetadata"),
                MissingNode.getInstance(),
                text(payload, "dialogEventType"),
                flag(payload.path("interactionAdd")));
    }

    private static JsonNode first(JsonNode one, JsonNode other) {
        return one.isObject() ? one : other;
    }

    /** A text, or a number written as text; else empty. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() ? value.asString("") : "";
    }

    /** A boolean, or a text that spells it. */
    static boolean flag(JsonNode value) {
        return value.isValueNode() && value.asString("").equalsIgnoreCase("true");
    }

    /** A whole number, also as 7.0 or "7"; empty for anything else. */
    static Optional<Integer> number(JsonNode value) {
        if (value.isString()) {
            try {
                return Optional.of((int) Double.parseDouble(value.asString()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return value.isNumber() ? Optional.of((int) value.doubleValue()) : Optional.empty();
    }
}
