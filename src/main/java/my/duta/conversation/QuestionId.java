package my.duta.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import my.duta.chat.EventId;

/**
 * Names a question, the same for every delivery of its event; says nothing of who asked or where.
 *
 * @param value 20 hexadecimal digits
 */
record QuestionId(String value) {

    static QuestionId of(EventId event) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(event.value().getBytes(StandardCharsets.UTF_8));
            return new QuestionId(HexFormat.of().formatHex(digest, 0, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }
}
