package my.duta.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A button and what a press does. */
public record Button(String text, Press press, Weight weight) {

    /** How much a button stands out. */
    public enum Weight {
        PRIMARY,
        SECONDARY
    }

    /** What a press does. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    public sealed interface Press {

        /**
         * Tells us.
         *
         * @param parameters opaque ids only, never words of a person
         * @param opensDialog whether the platform is to wait for a dialog
         * @param requiredInputs the inputs that must be filled before the press is taken
         */
        record Act(Action action, Map<String, String> parameters, boolean opensDialog, List<String> requiredInputs)
                implements Press {

            public Act {
                parameters = Map.copyOf(parameters);
                requiredInputs = List.copyOf(requiredInputs);
            }
        }

        /** Opens a page; only https, and nobody tells us. */
        record Open(URI address) implements Press {}
    }

    /** A button that tells us. */
    public static Button act(String text, Action action, Map<String, String> parameters) {
        return new Button(text, new Press.Act(action, parameters, false, List.of()), Weight.SECONDARY);
    }

    /** A button that opens one of our dialogs. */
    public static Button dialog(String text, Action action, Map<String, String> parameters) {
        return new Button(text, new Press.Act(action, parameters, true, List.of()), Weight.SECONDARY);
    }

    /** A button that opens a page. */
    public static Button open(String text, URI address) {
        return new Button(text, new Press.Open(address), Weight.SECONDARY);
    }

    /** This button, standing out. */
    public Button primary() {
        return new Button(text, press, Weight.PRIMARY);
    }

    /** This button, pressed only when these inputs are filled. */
    public Button requiring(String... inputs) {
        if (press instanceof Press.Act act) {
            return new Button(
                    text, new Press.Act(act.action(), act.parameters(), act.opensDialog(), List.of(inputs)), weight);
        }
        throw new IllegalStateException("A button that opens a page takes no inputs");
    }
}
