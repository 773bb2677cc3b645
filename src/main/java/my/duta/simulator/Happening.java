package my.duta.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Something that a person did and that the app is told of. */
sealed interface Happening {

    Person person();

    Space space();

    /** A word for the log of deliveries. */
    String label();

    /** The message that it is about, if there is one. */
    Optional<StoredMessage> message();

    /** What it does with a dialog. */
    default Step step() {
        return Step.NONE;
    }

    /** Chooses by kind. */
    default <T> T map(
            Function<Written, T> written,
            Function<Commanded, T> commanded,
            Function<Added, T> added,
            Function<Removed, T> removed,
            Function<Clicked, T> clicked) {
        if (this instanceof Written it) {
            return written.apply(it);
        } else if (this instanceof Commanded it) {
            return commanded.apply(it);
        } else if (this instanceof Added it) {
            return added.apply(it);
        } else if (this instanceof Removed it) {
            return removed.apply(it);
        }
        return clicked.apply((Clicked) this);
    }

    /** What happens with a dialog, in Google's words. */
    enum Step {
        NONE,
        REQUEST_DIALOG,
        SUBMIT_DIALOG,
        CANCEL_DIALOG
    }

    /** A message to the app. */
    record Written(Person person, Space space, StoredMessage written) implements Happening {

        @Override
        public Optional<StoredMessage> message() {
            return Optional.of(written);
        }

        @Override
        public String label() {
            return "MESSAGE";
        }
    }

    /** A command: with a message if it was typed, without one if it was picked from the menu. */
    record Commanded(Person person, Space space, SimulatorProperties.Command command, Optional<StoredMessage> message)
            implements Happening {

        @Override
        public Step step() {
            return command.opensDialog() ? Step.REQUEST_DIALOG : Step.NONE;
        }

        @Override
        public String label() {
            return "COMMAND " + command.name();
        }
    }

    /**
     * The app was added to a space.
     *
     * @param message the message that mentioned it, which a classic app gets in the same event
     * @param byInteraction whether an add-on gets such a message in an event of its own
     */
    record Added(Person person, Space space, Optional<StoredMessage> message, boolean byInteraction)
            implements Happening {

        @Override
        public String label() {
            return "ADDED_TO_SPACE";
        }
    }

    /** The app was removed from a space. */
    record Removed(Person person, Space space) implements Happening {

        @Override
        public Optional<StoredMessage> message() {
            return Optional.empty();
        }

        @Override
        public String label() {
            return "REMOVED_FROM_SPACE";
        }
    }

    /**
     * A button of a card or a dialog was pressed.
     *
     * @param dialog the dialog in which it was pressed
     */
    record Clicked(
            Person person,
            Space space,
            Optional<StoredMessage> message,
            Press press,
            Step step,
            Optional<OpenDialog> dialog)
            implements Happening {

        @Override
        public String label() {
            return step == Step.NONE ? "CARD_CLICKED" : step.name();
        }
    }

    /**
     * What a button says when it is pressed.
     *
     * @param formInputs the values of the inputs around it, in Google's shapes
     */
    record Press(String function, Map<String, String> parameters, ObjectNode formInputs) {

        public Press {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }
}
