package my.duta.escalation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The end of the audit's chain: each record is bound to all before it by its hash.
 *
 * @param number of the last record; 0 if there is none
 * @param hash SHA-256 over the hash before and the record, in hexadecimal digits; empty if there is none
 */
record AuditLink(long number, String hash) {

    static final AuditLink NONE = new AuditLink(0, "");

    /** The end of the chain when a record is added as it is written. */
    AuditLink then(String record) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((hash + "\n" + record).getBytes(StandardCharsets.UTF_8));
            return new AuditLink(number + 1, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }
}
