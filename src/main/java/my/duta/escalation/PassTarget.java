package my.duta.escalation;

/**
 * Somebody to whom an ambassador may pass an escalation on.
 *
 * @param key names the target in a choice, without the address
 * @param agency the code of the target's agency
 */
public record PassTarget(String key, Level level, String name, String agency) {

    /** Where the target stands, seen from the officer's agency. */
    public enum Level {
        COLLEAGUE,
        DEPUTY,
        MINISTRY,
        CENTRAL
    }
}
