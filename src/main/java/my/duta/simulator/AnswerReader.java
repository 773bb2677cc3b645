package my.duta.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the app's answers in one dialect. */
interface AnswerReader {

    /**
     * Reads an answer whose names are camelCase.
     *
     * @throws SyncAnswer.NotUnderstood if it breaks the contract, for instance by being in the other dialect
     */
    SyncAnswer read(ObjectNode answer);

    /** The reader of a dialect. */
    static AnswerReader of(Dialect dialect) {
        return dialect.isAddOn() ? new AddOnAnswerReader() : new ClassicAnswerReader();
    }

    /** A tree that must be an object. */
    static ObjectNode object(JsonNode node, String what) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new SyncAnswer.NotUnderstood(what + " is missing");
    }
}
