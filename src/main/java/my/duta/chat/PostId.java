package my.duta.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a message of ours before it is posted; the platform keeps to it, so that a second try finds the first.
 *
 * @param value {@code client-} and 40 hexadecimal digits
 */
public record PostId(String value) {

    /** Derives the name from what the message is about, for example a question, a kind and a version. */
    public static PostId of(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return new PostId("client-" + HexFormat.of().formatHex(digest, 0, 20));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }
}
