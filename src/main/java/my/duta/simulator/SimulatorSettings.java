package my.duta.simulator;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be changed while the simulator runs.
 *
 * @param dialect which events the app gets
 * @param token which token they carry
 * @param numbersAsDoubles whether add-on events render integers as {@code 1.0} and {@code isDialogEvent} as a string
 * @param duplicateDeliveries how many further copies of every event are sent at the same time
 * @param rateLimits whether Google's quotas are enforced
 * @param strictCards whether the structure of cards is checked
 * @param legacyTextLimit whether a text of more than 4,096 characters is refused
 * @param timeoutSeconds how long an answer may take, 1 to 120
 * @param redeliveries how often a failed event is sent again, 0 to 20
 * @param redeliveryDelayMs the wait before the first redelivery; it doubles each time
 */
record SimulatorSettings(
        Dialect dialect,
        TokenMode token,
        boolean numbersAsDoubles,
        int duplicateDeliveries,
        boolean rateLimits,
        boolean strictCards,
        boolean legacyTextLimit,
        int timeoutSeconds,
        int redeliveries,
        long redeliveryDelayMs) {

    SimulatorSettings {
        if (timeoutSeconds < 1 || timeoutSeconds > 120) {
            throw new IllegalArgumentException("timeoutSeconds is between 1 and 120");
        }
        if (redeliveries < 0 || redeliveries > 20 || duplicateDeliveries < 0 || duplicateDeliveries > 20) {
            throw new IllegalArgumentException("redeliveries and duplicateDeliveries are between 0 and 20");
        }
        if (redeliveryDelayMs < 0) {
            throw new IllegalArgumentException("redeliveryDelayMs is not negative");
        }
    }

    /** The settings at start. */
    static SimulatorSettings of(Dialect dialect) {
        return new SimulatorSettings(dialect, TokenMode.VALID, false, 0, true, true, false, 30, 3, 1_000);
    }

    /**
     * These settings with some changed.
     *
     * @throws IllegalArgumentException for an unknown name or a value that does not fit
     */
    SimulatorSettings with(ObjectNode changes) {
        ObjectNode merged = Json.MAPPER.valueToTree(this);
        for (var change : changes.properties()) {
            if (!merged.has(change.getKey())) {
                throw new IllegalArgumentException("Unknown setting " + change.getKey());
            }
            JsonNode value = change.getValue();
            merged.set(change.getKey(), value);
        }
        try {
            return Json.MAPPER.treeToValue(merged, SimulatorSettings.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("A setting does not fit: " + e.getOriginalMessage(), e);
        }
    }
}
