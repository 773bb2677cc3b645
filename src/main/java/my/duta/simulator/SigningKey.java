package my.duta.simulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/**
 * An RSA key that signs JSON web tokens with RS256.
 *
 * @param id the {@code kid} under which it is published
 */
record SigningKey(String id, KeyPair keys) {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    static SigningKey generate(String id) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return new SigningKey(id, generator.generateKeyPair());
    }

    /** The key of a PKCS#8 private key; the public half is computed from it. */
    static SigningKey of(String id, byte[] pkcs8) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        return new SigningKey(
                id,
                new KeyPair(
                        factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())),
                        secret));
    }

    String sign(ObjectNode claims) throws GeneralSecurityException {
        ObjectNode header = Json.object().put("alg", "RS256").put("kid", id).put("typ", "JWT");
        String signed = URL.encodeToString(Json.bytes(header)) + "." + URL.encodeToString(Json.bytes(claims));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + URL.encodeToString(signature.sign());
    }

    /** Whether this key signed these bytes. */
    boolean signed(byte[] bytes, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(keys.getPublic());
        check.update(bytes);
        return check.verify(signature);
    }

    /** The public half as a JSON web key (RFC 7517). */
    ObjectNode asJsonWebKey() {
        RSAPublicKey open = (RSAPublicKey) keys.getPublic();
        return Json.object()
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("kid", id)
                .put("n", unsigned(open.getModulus()))
                .put("e", unsigned(open.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
