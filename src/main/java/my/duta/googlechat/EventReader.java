package my.duta.googlechat;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import my.duta.chat.Action;
import my.duta.chat.ChatEvent;
import my.duta.chat.ChatEvent.ButtonPressed.Surface;
import my.duta.chat.Command;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.MessageId;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.googlechat.Incoming.Kind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Google Chat's events, in both dialects.
 *
 * <p>Real events hold whole numbers as {@code 0.0}, booleans as {@code "true"} and keys that no page names, so they are
 * read as trees and by need. What is missing something that we need, or comes from a bot, is read as nothing.
 */
@Component
final class EventReader {

    /** The parameter under which our own buttons carry their action. */
    static final String ACTION = "action";

    /** The parameter under which cards from before a conversion to an add-on carry theirs. */
    static final String OLD_ACTION = "__action_method_name__";

    private static final Pattern USER = Pattern.compile("users/[^/\\s]+");
    private static final Pattern SPACE = Pattern.compile("spaces/[^/\\s]+");
    private static final Pattern THREAD = Pattern.compile("spaces/[^/\\s]+/threads/[^/\\s]+");
    private static final Pattern MESSAGE = Pattern.compile("spaces/[^/\\s]+/messages/[^/\\s]+");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    EventReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads the body of a delivery.
     *
     * @return empty if it is JSON, but of neither dialect
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    Optional<Incoming> read(byte[] body) {
        return Envelope.open(json.readTree(body)).map(it -> new Incoming(it.dialect(), it.kind(), event(it)));
    }

    private Optional<ChatEvent> event(Envelope envelope) {
        boolean ofBot = isBot(envelope.user())
                || (envelope.kind() == Kind.MESSAGE && isBot(envelope.message().path("sender")));
        if (ofBot) {
            return Optional.empty();
        }
        return origin(envelope).flatMap(origin -> switch (envelope.kind()) {
            case MESSAGE -> messageWritten(envelope, origin).map(ChatEvent.class::cast);
            case COMMAND -> cancelled(envelope, origin).or(() -> commandGiven(envelope, origin));
            case PRESS -> cancelled(envelope, origin).or(() -> buttonPressed(envelope, origin));
            case ADDED ->
                Optional.of(new ChatEvent.SpaceJoined(
                        id("added", origin), origin, envelope.followed(), messageWritten(envelope, origin)));
            case REMOVED -> Optional.of(new ChatEvent.SpaceLeft(id("removed", origin), origin));
            case OTHER -> Optional.empty();
        });
    }

    private Optional<ChatEvent.Origin> origin(Envelope envelope) {
        Optional<MemberId> member =
                name(envelope.user(), USER).or(() -> sender(envelope)).map(MemberId::new);
        Optional<SpaceId> space = name(envelope.space(), SPACE).map(SpaceId::new);
        if (member.isEmpty() || space.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ChatEvent.Origin(
                time(envelope),
                new Member(member.get(), Envelope.text(envelope.user(), "displayName"), email(envelope)),
                new Space(space.get(), spaceKind(envelope.space())),
                name(envelope.thread(), THREAD).map(ThreadId::new),
                present(Envelope.text(envelope.common(), "userLocale"))));
    }

    private static Optional<String> sender(Envelope envelope) {
        return envelope.kind() == Kind.PRESS
                ? Optional.empty()
                : name(envelope.message().path("sender"), USER);
    }

    private static Optional<String> email(Envelope envelope) {
        JsonNode sender = envelope.message().path("sender");
        boolean same = Envelope.text(sender, "name").equals(Envelope.text(envelope.user(), "name"));
        return present(Envelope.text(envelope.user(), "email"))
                .or(() -> same ? present(Envelope.text(sender, "email")) : Optional.empty());
    }

    private Instant time(Envelope envelope) {
        return instant(envelope.time())
                .or(() -> instant(Envelope.text(envelope.message(), "createTime")))
                .orElseGet(clock::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A direct message of two people to which an app was added is {@code DIRECT_MESSAGE} too, but of type ROOM. */
    private static Space.Kind spaceKind(JsonNode space) {
        String kind = Envelope.text(space, "spaceType");
        String old = Envelope.text(space, "type");
        boolean withUsAlone = Envelope.flag(space.path("singleUserBotDm")) || old.equals("DM");
        if (withUsAlone || (kind.equals("DIRECT_MESSAGE") && !old.equals("ROOM"))) {
            return Space.Kind.DIRECT;
        }
        return kind.equals("SPACE") || kind.isEmpty() ? Space.Kind.NAMED : Space.Kind.GROUP;
    }

    private static Optional<ChatEvent.MessageWritten> messageWritten(Envelope envelope, ChatEvent.Origin origin) {
        return name(envelope.message(), MESSAGE)
                .map(it -> new ChatEvent.MessageWritten(
                        new EventId(it), origin, new MessageId(it), words(envelope.message())));
    }

    /** What was said to us: Google cuts our mention, but not every event brings what is left. */
    private static String words(JsonNode message) {
        if (message.path("argumentText").isString()) {
            return Envelope.text(message, "argumentText").strip();
        }
        String text = Envelope.text(message, "text");
        for (JsonNode annotation : message.path("annotations")) {
            boolean ofBot = isBot(annotation.path("userMention").path("user"));
            int start = Envelope.number(annotation.path("startIndex")).orElse(0);
            int length = Envelope.number(annotation.path("length")).orElse(0);
            if (ofBot && start == 0 && length > 0 && length <= text.length()) {
                return text.substring(length).strip();
            }
        }
        return text.strip();
    }

    private static Optional<ChatEvent> cancelled(Envelope envelope, ChatEvent.Origin origin) {
        return envelope.dialogKind().equals("CANCEL_DIALOG")
                ? Optional.of(new ChatEvent.DialogCancelled(id("cancelled", origin), origin))
                : Optional.empty();
    }

    private static Optional<ChatEvent> commandGiven(Envelope envelope, ChatEvent.Origin origin) {
        JsonNode message = envelope.message();
        Optional<JsonNode> annotation = annotatedCommand(message);
        Optional<Integer> number = Stream.of(
                        envelope.command().path("appCommandId"),
                        message.path("slashCommand").path("commandId"))
                .flatMap(it -> Envelope.number(it).stream())
                .findFirst();
        Optional<Command> command = number.flatMap(Command::numbered)
                .or(() -> annotation.map(it -> Envelope.text(it, "commandName")).flatMap(EventReader::labelled));
        boolean wantsDialog = envelope.dialogKind().equals("REQUEST_DIALOG")
                || annotation
                        .map(it -> Envelope.flag(it.path("triggersDialog")))
                        .orElse(false);
        EventId id = name(message, MESSAGE)
                .map(EventId::new)
                .orElseGet(() -> id("command " + number.map(String::valueOf).orElse(""), origin));
        return command.map(it -> new ChatEvent.CommandGiven(id, origin, it, arguments(message), wantsDialog));
    }

    private static Optional<JsonNode> annotatedCommand(JsonNode message) {
        for (JsonNode annotation : message.path("annotations")) {
            if (annotation.path("slashCommand").isObject()) {
                return Optional.of(annotation.path("slashCommand"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Command> labelled(String label) {
        return Arrays.stream(Command.values())
                .filter(it -> it.label().equals(label))
                .findFirst();
    }

    private static String arguments(JsonNode message) {
        if (message.path("argumentText").isString()) {
            return Envelope.text(message, "argumentText").strip();
        }
        String text = Envelope.text(message, "text").strip();
        int end = text.indexOf(' ');
        return text.startsWith("/") ? (end < 0 ? "" : text.substring(end).strip()) : text;
    }

    private static Optional<ChatEvent> buttonPressed(Envelope envelope, ChatEvent.Origin origin) {
        Map<String, String> parameters = parameters(envelope);
        Optional<Action> action = Stream.of(
                        parameters.getOrDefault(ACTION, ""),
                        Envelope.text(envelope.common(), "invokedFunction"),
                        Envelope.text(envelope.action(), "actionMethodName"),
                        parameters.getOrDefault(OLD_ACTION, ""))
                .flatMap(name ->
                        Arrays.stream(Action.values()).filter(it -> it.name().equals(name)))
                .findFirst();
        parameters.remove(ACTION);
        parameters.remove(OLD_ACTION);
        Optional<MessageId> message = name(envelope.message(), MESSAGE).map(MessageId::new);
        Surface surface = switch (envelope.dialogKind()) {
            case "REQUEST_DIALOG" -> Surface.DIALOG_OPENING;
            case "SUBMIT_DIALOG" -> Surface.DIALOG;
            default -> Surface.MESSAGE;
        };
        return action.map(it -> new ChatEvent.ButtonPressed(
                id("press " + message.map(MessageId::value).orElse("") + " " + it.name(), origin),
                origin,
                it,
                parameters,
                FormInputs.read(envelope.common().path("formInputs")),
                message,
                surface));
    }

    private static Map<String, String> parameters(Envelope envelope) {
        var parameters = new LinkedHashMap<String, String>();
        for (JsonNode parameter : envelope.action().path("parameters")) {
            parameters.put(Envelope.text(parameter, "key"), Envelope.text(parameter, "value"));
        }
        for (Map.Entry<String, JsonNode> entry :
                envelope.common().path("parameters").properties()) {
            parameters.put(entry.getKey(), Envelope.text(envelope.common().path("parameters"), entry.getKey()));
        }
        return parameters;
    }

    private static EventId id(String what, ChatEvent.Origin origin) {
        return new EventId(String.join(
                " ",
                List.of(
                        what,
                        origin.space().id().value(),
                        origin.member().id().value(),
                        Objects.toString(origin.time()))));
    }

    private static boolean isBot(JsonNode user) {
        return Envelope.text(user, "type").equals("BOT");
    }

    private static Optional<String> name(JsonNode resource, Pattern shape) {
        return present(Envelope.text(resource, "name"))
                .filter(it -> shape.matcher(it).matches());
    }

    private static Optional<String> present(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
