package my.duta.simulator;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what the app writes, changes and removes, over the REST API or as the answer to an event. */
@Component
@Profile("local")
class AppMessages {

    private static final String CLIENT_ID = "client-[a-z0-9-]{1,56}";

    private final SimulatorState state;
    private final SimulatorClock clock;
    private final CurrentSettings settings;
    private final LiveUpdates updates;
    private final Names names = new Names();

    AppMessages(SimulatorState state, SimulatorClock clock, CurrentSettings settings, LiveUpdates updates) {
        this.state = state;
        this.clock = clock;
        this.settings = settings;
        this.updates = updates;
    }

    /** How the app asks for a message to be created. */
    record Order(ObjectNode message, String replyOption, String requestId, String messageId, String threadKey) {}

    /**
     * Creates a message; a request id seen before gives the message it made.
     *
     * @throws GoogleError as the REST API refuses
     */
    synchronized StoredMessage create(Space space, Order order) {
        Optional<StoredMessage> before =
                state.idempotency().madeBy(space, order.requestId()).flatMap(state.messages()::find);
        if (before.isPresent()) {
            return before.get();
        }
        ObjectNode sent = order.message();
        MessageRules.checkSent(sent, settings.get());
        if (!order.messageId().isEmpty()) {
            checkClientId(space, order.messageId());
        }
        String viewer = viewerOf(space, sent);
        String threadKey = Json.given(sent, "thread", "threadKey").orElse(order.threadKey());
        Optional<String> replyTo = state.threads()
                .replyTo(
                        space,
                        new Threads.Wish(order.replyOption(), Json.text(sent, "thread", "name"), threadKey),
                        state.messages()::hasThread);
        StoredMessage stored = store(space, sent, replyTo, viewer, order.messageId());
        if (!order.replyOption().isEmpty() && space.isThreaded()) {
            state.threads().remember(space, threadKey, stored.thread());
        }
        state.idempotency().remember(space, order.requestId(), stored.name());
        return withThreadKey(space, stored);
    }

    /**
     * Posts the answer to an event.
     *
     * @param replyTo the thread of the event, if the answer belongs there
     * @throws GoogleError 400 if Chat would not show it
     */
    synchronized StoredMessage answer(Space space, ObjectNode message, Optional<String> replyTo) {
        MessageRules.checkWhole(message, settings.get());
        return store(space, message, replyTo, viewerOf(space, message), "");
    }

    /**
     * Changes some parts of a message.
     *
     * @param mask names of the parts, or {@code *}
     * @throws GoogleError 400 for an unknown part or if nothing is left
     */
    synchronized StoredMessage patch(Space space, StoredMessage message, ObjectNode sent, List<String> mask) {
        List<String> fields = mask.contains("*")
                ? MessageRules.CONTENT
                : mask.stream().map(Json::camelCased).toList();
        for (String field : fields) {
            if (!MessageRules.CONTENT.contains(field) && !field.equals("cards")) {
                throw GoogleError.invalid("Invalid update mask path: " + field);
            }
        }
        MessageRules.checkShape(sent);
        ObjectNode changed = message.resource().deepCopy();
        ObjectNode written = Json.object();
        written.put("text", Json.text(changed, "formattedText"));
        ResourceWriter.copyContent(changed, written, MessageRules.CONTENT.subList(1, MessageRules.CONTENT.size()));
        ResourceWriter.copyContent(sent, written, fields);
        MessageRules.checkSent(written, settings.get());
        fill(changed, written);
        StoredMessage stored = state.messages().put(message.withResource(changed));
        told(space);
        return withThreadKey(space, stored);
    }

    synchronized void delete(Space space, StoredMessage message) {
        state.messages().remove(message);
        told(space);
    }

    /** The message with the thread's key, if the app set one. */
    StoredMessage withThreadKey(Space space, StoredMessage message) {
        return state.threads()
                .keyOf(space, message.thread())
                .map(it -> {
                    ObjectNode resource = message.resource().deepCopy();
                    resource.withObject("thread").put("threadKey", it);
                    return message.withResource(resource);
                })
                .orElse(message);
    }

    private void checkClientId(Space space, String messageId) {
        if (!messageId.matches(CLIENT_ID)) {
            throw GoogleError.invalid(
                    "Invalid message id: it starts with client- and holds at most 63 lowercase letters,"
                            + " digits and hyphens.");
        }
        if (state.messages().find(space.name() + "/messages/" + messageId).isPresent()) {
            throw GoogleError.alreadyExists("Message already exists.");
        }
    }

    private String viewerOf(Space space, ObjectNode message) {
        Optional<String> asked = Json.given(message, "privateMessageViewer", "name");
        if (asked.isEmpty()) {
            return "";
        }
        return asked.flatMap(state.people()::find)
                .map(Person::name)
                .filter(space::has)
                .orElseThrow(() -> GoogleError.denied("The private message viewer is not a member of this space."));
    }

    private StoredMessage store(
            Space space, ObjectNode sent, Optional<String> replyTo, String viewer, String messageId) {
        String id = names.id(11);
        String threadId =
                replyTo.map(it -> it.substring(it.lastIndexOf('/') + 1)).orElse(id);
        String name = space.name() + "/messages/" + threadId + "." + id;
        ObjectNode resource = Json.object().put("name", name);
        resource.set("sender", ResourceWriter.user(Person.APP));
        resource.put("createTime", clock.stamp());
        fill(resource, sent);
        resource.putObject("thread").put("name", space.name() + "/threads/" + threadId);
        if (replyTo.isPresent()) {
            resource.put("threadReply", true);
        }
        resource.set("space", ResourceWriter.spaceInMessage(space));
        if (!messageId.isEmpty()) {
            resource.put("clientAssignedMessageId", messageId);
        }
        if (!viewer.isEmpty()) {
            resource.putObject("privateMessageViewer").put("name", viewer);
        }
        StoredMessage stored = state.messages().put(new StoredMessage(name, messageId, viewer, true, resource));
        if (viewer.isEmpty()) {
            replyTo.ifPresent(it -> revealCommandIn(space, it));
        }
        told(space);
        return stored;
    }

    /** A command is seen by its sender alone until the app answers it in public. */
    private void revealCommandIn(Space space, String thread) {
        for (StoredMessage message : state.messages().in(space.name())) {
            if (message.thread().equals(thread)
                    && !message.isByApp()
                    && !message.viewer().isEmpty()) {
                state.messages().put(message.forEverybody());
            }
        }
    }

    private void fill(ObjectNode resource, ObjectNode sent) {
        ResourceWriter.copyContent(sent, resource, MessageRules.CONTENT);
        resource.remove(List.of("text", "formattedText", "argumentText", "annotations"));
        for (JsonNode entry : resource.path("cardsV2")) {
            if (entry instanceof ObjectNode withId && withId.path("card") instanceof ObjectNode card) {
                withId.set("card", CardRules.asShown(card));
            }
        }
        String written = Json.text(sent, "text");
        if (!written.isEmpty()) {
            TextMarkup markup = TextMarkup.ofApp(written, state.people()::find);
            resource.put("text", markup.text());
            resource.put("formattedText", markup.formatted());
            resource.put("argumentText", markup.argument());
            if (!markup.annotations().isEmpty()) {
                resource.set("annotations", markup.annotations());
            }
        }
    }

    private void told(Space space) {
        state.changed();
        updates.changed("message", space);
    }
}
