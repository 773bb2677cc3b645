package my.duta.escalation;

import java.util.Locale;

/**
 * Names an escalation, in a form that people can read to each other.
 *
 * @param value for example {@code D-7F3A21BC04}
 */
public record EscalationId(String value) {

    /** The escalation of a question; a question has one. */
    static EscalationId of(String question) {
        return new EscalationId(
                "D-" + question.substring(0, Math.min(10, question.length())).toUpperCase(Locale.ROOT));
    }
}
