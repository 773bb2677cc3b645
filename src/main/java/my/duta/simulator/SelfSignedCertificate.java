package my.duta.simulator;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * Wraps a public key in an X.509 certificate signed by itself, the form in which Google publishes its keys.
 *
 * <p>Written in DER by hand (RFC 5280, section 4.1; X.690), because the JDK has no public builder for certificates.
 */
final class SelfSignedCertificate {

    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] SHA256_WITH_RSA =
            sequence(objectId(0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B), tagged(0x05));
    private static final byte[] COMMON_NAME = objectId(0x55, 0x04, 0x03);

    private SelfSignedCertificate() {}

    /** The certificate as PEM. */
    static String pem(KeyPair keys, String commonName, Instant from, Instant until) throws GeneralSecurityException {
        byte[] name = sequence(tagged(
                0x31, sequence(COMMON_NAME, tagged(0x0C, commonName.getBytes(StandardCharsets.UTF_8)))));
        byte[] body = sequence(
                tagged(0xA0, tagged(0x02, new byte[] {2})),
                tagged(0x02, BigInteger.valueOf(from.getEpochSecond()).toByteArray()),
                SHA256_WITH_RSA,
                name,
                sequence(time(from), time(until)),
                name,
                keys.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(body);
        byte[] certificate = sequence(body, SHA256_WITH_RSA, tagged(0x03, new byte[] {0}, signature.sign()));
        return Pem.write("CERTIFICATE", certificate);
    }

    private static byte[] time(Instant instant) {
        return tagged(0x18, GENERALIZED.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] objectId(int... bytes) {
        byte[] value = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            value[i] = (byte) bytes[i];
        }
        return tagged(0x06, value);
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] size = BigInteger.valueOf(length).toByteArray();
            int leading = size[0] == 0 ? 1 : 0;
            out.write(0x80 | (size.length - leading));
            out.write(size, leading, size.length - leading);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Armour around DER. */
    static final class Pem {

        private Pem() {}

        static String write(String kind, byte[] der) {
            Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
            return "-----BEGIN " + kind + "-----\n" + lines.encodeToString(der) + "\n-----END " + kind + "-----\n";
        }

        static byte[] read(String pem) {
            return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        }
    }
}
