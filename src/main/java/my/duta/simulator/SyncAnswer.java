package my.duta.simulator;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the app's answer to an event asks for.
 *
 * @param create a message to post
 * @param update the new content of the clicked message
 * @param dialog the card of a dialog to open or replace
 * @param closes whether the dialog closes
 * @param toast a short note to the person
 * @param refusal what keeps a submitted dialog open, in the app's words
 * @param configuration an address at which the person is to configure the app
 */
record SyncAnswer(
        Optional<ObjectNode> create,
        Optional<ObjectNode> update,
        Optional<ObjectNode> dialog,
        boolean closes,
        Optional<String> toast,
        Optional<String> refusal,
        Optional<String> configuration) {

    static final SyncAnswer NOTHING = new SyncAnswer(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    boolean isNothing() {
        return equals(NOTHING);
    }

    SyncAnswer creating(ObjectNode message) {
        return new SyncAnswer(Optional.of(message), update, dialog, closes, toast, refusal, configuration);
    }

    SyncAnswer updating(ObjectNode message) {
        return new SyncAnswer(create, Optional.of(message), dialog, closes, toast, refusal, configuration);
    }

    SyncAnswer showing(ObjectNode card) {
        return new SyncAnswer(create, update, Optional.of(card), closes, toast, refusal, configuration);
    }

    SyncAnswer closing() {
        return new SyncAnswer(create, update, dialog, true, toast, refusal, configuration);
    }

    SyncAnswer noting(String text) {
        return new SyncAnswer(
                create,
                update,
                dialog,
                closes,
                text.isEmpty() ? Optional.empty() : Optional.of(text),
                refusal,
                configuration);
    }

    SyncAnswer refusing(String text) {
        return new SyncAnswer(create, update, dialog, closes, toast, Optional.of(text), configuration);
    }

    SyncAnswer asking(String address) {
        return new SyncAnswer(create, update, dialog, closes, toast, refusal, Optional.of(address));
    }

    /** The answer breaks the contract; the person is told that the app could not be understood. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }
}
