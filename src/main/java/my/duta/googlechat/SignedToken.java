package my.duta.googlechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import my.duta.googlechat.RequestRejected.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON web token (RFC 7519) in compact form, read without mercy: three segments in canonical base64url, JSON objects
 * without duplicate names, RS256 and a key id, no critical extensions.
 *
 * <p>Google's own two verifiers are not used because each takes tokens that we must not: {@code GoogleIdTokenVerifier}
 * allows five minutes after expiry and tries every key, {@code TokenVerifier} allows other algorithms, and both read
 * the header by recursion, which a long token of brackets can exhaust.
 */
final class SignedToken {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String keyId;
    private final JsonNode claims;
    private final byte[] content;
    private final byte[] signature;

    private SignedToken(String keyId, JsonNode claims, byte[] content, byte[] signature) {
        this.keyId = keyId;
        this.claims = claims;
        this.content = content;
        this.signature = signature;
    }

    /** Reads a token; nothing in it is to be believed before {@link #isSignedBy}. */
    static SignedToken read(String compact) throws RequestRejected {
        String[] segments = compact.split("\\.", -1);
        if (segments.length != 3) {
            throw new RequestRejected(Reason.MALFORMED);
        }
        JsonNode header = object(bytes(segments[0]));
        if (!header.path("alg").asString("").equals("RS256") || header.has("crit")) {
            throw new RequestRejected(Reason.ALGORITHM);
        }
        String keyId = header.path("kid").asString("");
        if (keyId.isEmpty()) {
            throw new RequestRejected(Reason.UNKNOWN_KEY);
        }
        byte[] content = (segments[0] + '.' + segments[1]).getBytes(StandardCharsets.US_ASCII);
        return new SignedToken(keyId, object(bytes(segments[1])), content, bytes(segments[2]));
    }

    String keyId() {
        return keyId;
    }

    boolean isSignedBy(PublicKey key) {
        try {
            Signature rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initVerify(key);
            rs256.update(content);
            return rs256.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A claim that is a string; empty if it is missing or anything else, so also for a list of audiences. */
    String text(String claim) {
        JsonNode value = claims.path(claim);
        return value.isString() ? value.asString() : "";
    }

    boolean isTrue(String claim) {
        JsonNode value = claims.path(claim);
        return value.isBoolean() && value.booleanValue();
    }

    boolean has(String claim) {
        return claims.has(claim);
    }

    /** A claim that is a whole number of seconds since 1970. */
    long seconds(String claim) throws RequestRejected {
        JsonNode value = claims.path(claim);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new RequestRejected(Reason.MALFORMED);
        }
        return value.longValue();
    }

    private static byte[] bytes(String segment) throws RequestRejected {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(segment);
            if (bytes.length > 0
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(segment)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new RequestRejected(Reason.MALFORMED);
        }
        throw new RequestRejected(Reason.MALFORMED);
    }

    private static JsonNode object(byte[] json) throws RequestRejected {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new RequestRejected(Reason.MALFORMED);
        }
        throw new RequestRejected(Reason.MALFORMED);
    }
}
