package my.duta.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.simulator.Dispatcher.Dispatch;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do in Chat: write, use commands, press buttons, add and remove the app. */
@Component
@Profile("local")
class Interactions {

    private final SimulatorState state;
    private final SimulatorClock clock;
    private final CurrentSettings settings;
    private final Dispatcher dispatcher;
    private final OpenDialogs dialogs;
    private final Notices notices;
    private final LiveUpdates updates;
    private final Names names = new Names();

    Interactions(
            SimulatorState state,
            SimulatorClock clock,
            CurrentSettings settings,
            Dispatcher dispatcher,
            OpenDialogs dialogs,
            Notices notices,
            LiveUpdates updates) {
        this.state = state;
        this.clock = clock;
        this.settings = settings;
        this.dispatcher = dispatcher;
        this.dialogs = dialogs;
        this.notices = notices;
        this.updates = updates;
    }

    /** A message, and its way to the app if the app is addressed. */
    record Sent(StoredMessage message, Optional<Dispatch> dispatch) {}

    /** Writes a message; the app hears of it in a direct message, or when it is mentioned. */
    Sent write(Person person, Space space, String text, boolean mention, String thread) {
        TextMarkup markup = markup(space, mentioning(text, mention));
        boolean addressed = space.appMember() && (space.isDirectMessage() || markup.mentionsApp());
        StoredMessage message = post(person, space, markup, thread, addressed);
        return new Sent(
                message,
                addressed
                        ? Optional.of(dispatcher.deliver(new Happening.Written(person, space, message)))
                        : Optional.empty());
    }

    /** Uses a command, typed with some text or picked from the menu; only the person sees it at first. */
    Sent command(Person person, Space space, SimulatorProperties.Command command, String text, String thread) {
        String words = text.isBlank() ? "" : " " + text.strip();
        String typed = command.name() + words;
        ObjectNode resource = resource(person, space, thread, new TextMarkup(typed, typed, words, Json.array()));
        resource.putObject("slashCommand").put("commandId", String.valueOf(command.id()));
        ObjectNode annotation = resource.putArray("annotations").addObject();
        annotation
                .put("type", "SLASH_COMMAND")
                .put("startIndex", 0)
                .put("length", command.name().length());
        ObjectNode invoked = annotation.putObject("slashCommand");
        invoked.set("bot", ResourceWriter.user(Person.APP));
        invoked.put("type", "INVOKE")
                .put("commandName", command.name())
                .put("commandId", String.valueOf(command.id()))
                .put("triggersDialog", command.opensDialog());
        StoredMessage message = stored(
                space,
                new StoredMessage(
                        Json.text(resource, "name"), "", space.isDirectMessage() ? "" : person.name(), true, resource));
        return new Sent(
                message,
                Optional.of(dispatcher.deliver(new Happening.Commanded(person, space, command, Optional.of(message)))));
    }

    /** Picks a command from the menu, which leaves no message. */
    Dispatch quickCommand(Person person, Space space, SimulatorProperties.Command command) {
        return dispatcher.deliver(new Happening.Commanded(person, space, command, Optional.empty()));
    }

    /** Presses what an action stands for in a message. */
    Dispatch click(Person person, Space space, StoredMessage message, ObjectNode action, ObjectNode formInputs) {
        Happening.Step step = Json.text(action, "interaction").equals("OPEN_DIALOG")
                ? Happening.Step.REQUEST_DIALOG
                : Happening.Step.NONE;
        return dispatcher.deliver(new Happening.Clicked(
                person, space, Optional.of(message), press(action, formInputs), step, Optional.empty()));
    }

    /** Presses a button in a dialog. */
    Dispatch submit(Person person, Space space, OpenDialog dialog, ObjectNode action, ObjectNode formInputs) {
        return dispatcher.deliver(new Happening.Clicked(
                person,
                space,
                state.messages().find(dialog.message()),
                press(action, formInputs),
                Happening.Step.SUBMIT_DIALOG,
                Optional.of(dialog)));
    }

    /** Closes a dialog with the X, of which only a classic app hears. */
    void cancel(Person person, Space space, OpenDialog dialog) {
        dialogs.close(dialog.id());
        updates.changedFor("dialog", person.name());
        if (!settings.get().dialect().isAddOn()) {
            ObjectNode action = Buttons.primaryOf(dialog.card())
                    .flatMap(it -> Buttons.find(dialog.card(), it))
                    .flatMap(Buttons::actionOf)
                    .orElseGet(Json::object);
            dispatcher.deliver(new Happening.Clicked(
                    person,
                    space,
                    state.messages().find(dialog.message()),
                    press(action, Json.object()),
                    Happening.Step.CANCEL_DIALOG,
                    Optional.of(dialog)));
        }
    }

    /** Adds the app to a space, by hand or as an administrator does for everybody. */
    Dispatch add(Person person, Space space, boolean byAdmin) {
        Space joined = join(space, byAdmin);
        return announce(new Happening.Added(person, joined, Optional.empty(), false));
    }

    /** Adds the app by mentioning it: one event for a classic app, two for an add-on. */
    Dispatch addByMention(Person person, Space space, String text) {
        Space joined = join(space, false);
        StoredMessage message = post(person, joined, markup(joined, mentioning(text, true)), "", true);
        if (!settings.get().dialect().isAddOn()) {
            return announce(new Happening.Added(person, joined, Optional.of(message), false));
        }
        announce(new Happening.Added(person, joined, Optional.empty(), true))
                .ended()
                .join();
        return dispatcher.deliver(new Happening.Written(person, joined, message));
    }

    /** Removes the app from a space. */
    Dispatch remove(Person person, Space space) {
        Space left = state.spaces()
                .change(space.name(), it -> it.withApp(false, false))
                .orElse(space);
        state.changed();
        notices.showAll(Notice.Kind.REMOVED, left);
        return dispatcher.deliver(new Happening.Removed(person, left));
    }

    /** Tells the app that it is in a space, and remembers that it knows. */
    Dispatch announce(Happening.Added added) {
        Dispatch dispatch = dispatcher.deliver(added);
        dispatch.ended().thenRun(() -> {
            if (dispatch.delivery().state() == Delivery.State.DELIVERED) {
                state.spaces().change(added.space().name(), Space::whenAnnounced);
                state.changed();
            }
        });
        return dispatch;
    }

    private Space join(Space space, boolean byAdmin) {
        Space joined = state.spaces()
                .change(space.name(), it -> it.withApp(true, byAdmin))
                .orElse(space);
        state.changed();
        notices.showAll(Notice.Kind.ADDED, joined);
        return joined;
    }

    private TextMarkup markup(Space space, String typed) {
        List<Person> mentionable = Stream.concat(
                        Stream.of(Person.APP), space.members().stream().flatMap(it -> state.people().find(it).stream()))
                .toList();
        return TextMarkup.ofPerson(typed, mentionable);
    }

    private static String mentioning(String text, boolean mention) {
        String at = "@" + Person.APP.displayName();
        return !mention || text.contains(at) ? text : at + " " + text;
    }

    private StoredMessage post(Person person, Space space, TextMarkup markup, String thread, boolean appMayRead) {
        ObjectNode resource = resource(person, space, thread, markup);
        if (!markup.annotations().isEmpty()) {
            resource.set("annotations", markup.annotations());
        }
        return stored(space, new StoredMessage(Json.text(resource, "name"), "", "", appMayRead, resource));
    }

    private ObjectNode resource(Person person, Space space, String thread, TextMarkup markup) {
        String id = names.id(11);
        boolean reply = !thread.isEmpty() && space.isThreaded();
        String threadId = reply ? thread.substring(thread.lastIndexOf('/') + 1) : id;
        ObjectNode resource = Json.object().put("name", space.name() + "/messages/" + threadId + "." + id);
        resource.set("sender", ResourceWriter.user(person));
        resource.put("createTime", clock.stamp())
                .put("text", markup.text())
                .put("formattedText", markup.formatted())
                .put("argumentText", markup.argument());
        resource.putObject("thread").put("name", space.name() + "/threads/" + threadId);
        if (reply) {
            resource.put("threadReply", true);
        }
        resource.set("space", ResourceWriter.spaceInMessage(space));
        return resource;
    }

    private StoredMessage stored(Space space, StoredMessage message) {
        state.messages().put(message);
        state.changed();
        updates.changed("message", space);
        return message;
    }

    private static Happening.Press press(ObjectNode action, ObjectNode formInputs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (JsonNode parameter : action.path("parameters")) {
            parameters.put(Json.text(parameter, "key"), Json.text(parameter, "value"));
        }
        return new Happening.Press(Json.text(action, "function"), parameters, formInputs);
    }
}
