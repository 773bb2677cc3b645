package my.duta.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs events as Google signs them, in either dialect, with keys of the run's own; Google too uses a token for an hour. */
final class Signing {

    static final String PROJECT = "100000000099";
    static final String ENDPOINT = "https://duta.example.my/chat/events";

    private static final String CHAT = "chat@system.gserviceaccount.com";
    private static final String ACCOUNT = "100000000000000000042";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key;
    private final Clock clock;
    private final String addOn;
    private final String classic;

    Signing(Clock clock) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK knows no RSA", e);
        }
        this.clock = clock;
        this.addOn = sign(Map.of(
                "iss",
                "https://accounts.google.com",
                "aud",
                ENDPOINT,
                "email",
                "service-" + PROJECT + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
                "email_verified",
                true,
                "sub",
                ACCOUNT,
                "azp",
                ACCOUNT));
        this.classic = sign(Map.of("iss", CHAT, "aud", PROJECT));
    }

    /** The token of an event of a dialect. */
    String token(boolean ofAddOn) {
        return ofAddOn ? addOn : classic;
    }

    /** The published keys, which are those of Chat and of Google at once. */
    byte[] published() {
        var modulus = ((RSAPublicKey) key.getPublic());
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "keys",
                        List.of(Map.of(
                                "kty", "RSA",
                                "alg", "RS256",
                                "use", "sig",
                                "kid", "load",
                                "n",
                                        BASE64.encodeToString(
                                                unsigned(modulus.getModulus().toByteArray())),
                                "e",
                                        BASE64.encodeToString(unsigned(
                                                modulus.getPublicExponent().toByteArray()))))));
    }

    /** The key file of a service account whose tokens come from an address. */
    byte[] serviceAccount(String tokenUri) {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "type", "service_account",
                        "project_id", "load",
                        "private_key_id", "load",
                        "private_key", pem,
                        "client_email", "duta@load.iam.gserviceaccount.com",
                        "client_id", ACCOUNT,
                        "token_uri", tokenUri));
    }

    private String sign(Map<String, Object> who) {
        var claims = new LinkedHashMap<>(who);
        long now = clock.instant().getEpochSecond();
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        String content = encode(Map.of("alg", "RS256", "typ", "JWT", "kid", "load")) + '.' + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot sign with RS256", e);
        }
    }

    private static String encode(Map<String, ?> part) {
        return BASE64.encodeToString(JsonMapper.shared().writeValueAsBytes(part));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }
}
