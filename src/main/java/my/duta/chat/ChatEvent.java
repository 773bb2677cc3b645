package my.duta.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that happened in chat and concerns Duta. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface ChatEvent {

    EventId id();

    Origin origin();

    /**
     * Where an event comes from.
     *
     * @param locale the language of the person's client as a BCP 47 tag, if told
     */
    record Origin(Instant time, Member member, Space space, Optional<ThreadId> thread, Optional<String> locale) {

        /** Where a message about this event belongs: its thread in a space with several people, else the space. */
        public Address address() {
            return new Address(space.id(), space.isDirect() ? Optional.empty() : thread);
        }
    }

    /**
     * A person wrote to Duta.
     *
     * @param text what was written, without the mention of Duta, trimmed; may be empty
     */
    record MessageWritten(EventId id, Origin origin, MessageId message, String text) implements ChatEvent {}

    /**
     * A person gave a command, by slash or from the menu.
     *
     * @param arguments what stood behind a slash command, trimmed; may be empty
     * @param wantsDialog whether the platform waits for a dialog and takes nothing else
     */
    record CommandGiven(EventId id, Origin origin, Command command, String arguments, boolean wantsDialog)
            implements ChatEvent {}

    /**
     * Duta was added to a space.
     *
     * @param silently whether the message that added Duta follows as an event of its own
     * @param first the message that added Duta, where it came in the same event
     */
    record SpaceJoined(EventId id, Origin origin, boolean silently, Optional<MessageWritten> first)
            implements ChatEvent {}

    /** Duta was removed from a space; nothing can be posted there any more. */
    record SpaceLeft(EventId id, Origin origin) implements ChatEvent {}

    /**
     * A person pressed a button of a message or of a dialog.
     *
     * @param message the message that bears the button, or from which the dialog was opened, if told
     * @param inputs the values typed or chosen, by the name of the input
     */
    record ButtonPressed(
            EventId id,
            Origin origin,
            Action action,
            Map<String, String> parameters,
            Map<String, List<String>> inputs,
            Optional<MessageId> message,
            Surface surface)
            implements ChatEvent {

        public ButtonPressed {
            parameters = Map.copyOf(parameters);
            inputs = Map.copyOf(inputs);
        }

        /** What the platform takes as a reaction to a press. */
        public enum Surface {
            /** A button of a message: a message, or an update of the message that bears it. */
            MESSAGE,
            /** A button that opens a dialog: a dialog and nothing else. */
            DIALOG_OPENING,
            /** A button in a dialog: another dialog, or its end. */
            DIALOG
        }

        /** The first value of an input, trimmed; empty if there is none. */
        public String input(String name) {
            return inputs.getOrDefault(name, List.of()).stream()
                    .findFirst()
                    .map(String::strip)
                    .orElse("");
        }

        /** A parameter that our own card gave to the button. */
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }
    }

    /** A person closed a dialog without sending it. */
    record DialogCancelled(EventId id, Origin origin) implements ChatEvent {}
}
