package my.duta.escalation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import my.duta.chat.MemberId;

/**
 * Names an escalation, in a form that people can read to each other.
 *
 * @param value for example {@code D-7F3A21BC0499}
 */
public record EscalationId(String value) {

    /**
     * The escalation of a question by an officer, who has one for it; in a space another may hand on the same question.
     * Twelve digits tell a million escalations apart with a chance of collision below 1 in 500.
     */
    static EscalationId of(String question, MemberId officer) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((question + "\n" + officer.value()).getBytes(StandardCharsets.UTF_8));
            return new EscalationId(
                    "D-" + HexFormat.of().formatHex(digest, 0, 6).toUpperCase(Locale.ROOT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }
}
