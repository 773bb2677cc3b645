package my.duta.simulator;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person sees happen after an event was answered.
 *
 * @param error what the platform tells the person instead, if the answer failed
 */
record Outcome(Optional<OpenDialog> dialog, Optional<String> toast, Optional<String> error, boolean closed) {

    static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty(), Optional.empty(), false);

    static Outcome failed(String error) {
        return new Outcome(Optional.empty(), Optional.empty(), Optional.of(error), false);
    }

    static Outcome shown(OpenDialog dialog, Optional<String> toast) {
        return new Outcome(Optional.of(dialog), toast, Optional.empty(), false);
    }

    /** Adds what there is to an answer of the control API. */
    ObjectNode addTo(ObjectNode json) {
        dialog.ifPresent(it -> json.set("dialog", it.json()));
        toast.ifPresent(it -> json.put("toast", it));
        error.ifPresent(it -> json.put("error", it));
        return json;
    }
}
