package my.duta.googlechat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs tokens as Google does, well or badly, and serves the keys: Chat's as a map of certificates (made with openssl,
 * in {@code src/test/resources/googlechat}), Google's as a JSON web key set.
 */
final class TokenSmith implements AutoCloseable {

    static final String CHAT = "chat@system.gserviceaccount.com";
    static final String GOOGLE = "https://accounts.google.com";
    static final String ADDON = "service-" + Settings.PROJECT + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final PrivateKey chatKey = chatKey();
    private final Map<String, KeyPair> googleKeys = new LinkedHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile int status = 200;

    TokenSmith() {
        try {
            googleKeys.put("g1", keyPair());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/chat", () -> Map.of("c1", resource("chat-certificate.pem")));
        serve(
                "/google",
                () -> Map.of(
                        "keys",
                        googleKeys.entrySet().stream()
                                .map(it -> jwk(it.getKey(), (RSAPublicKey)
                                        it.getValue().getPublic()))
                                .toList()));
        server.start();
    }

    private void serve(String path, Supplier<Map<String, ?>> keys) {
        server.createContext(path, exchange -> {
            fetches.incrementAndGet();
            byte[] body = JsonMapper.shared().writeValueAsBytes(keys.get());
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=21600, must-revalidate");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    GoogleChatProperties settings(String... others) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Settings.of(Stream.concat(
                        Stream.of("certificates.chat-url", url + "/chat", "certificates.google-url", url + "/google"),
                        Arrays.stream(others))
                .toArray(String[]::new));
    }

    int fetches() {
        return fetches.get();
    }

    void breaksDown() {
        status = 503;
    }

    void recovers() {
        status = 200;
    }

    void rotates(String newId) {
        googleKeys.clear();
        googleKeys.put(newId, keyPair());
    }

    RSAPublicKey googleKey() {
        return (RSAPublicKey) googleKeys.values().iterator().next().getPublic();
    }

    /** Claims of a good token of a mode. */
    static Map<String, Object> claims(VerificationMode mode, Instant now) {
        var claims = new LinkedHashMap<String, Object>();
        boolean byChat = mode == VerificationMode.CLASSIC_PROJECT_NUMBER;
        claims.put("iss", byChat ? CHAT : GOOGLE);
        claims.put("aud", byChat ? Settings.PROJECT : Settings.ENDPOINT);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 3600);
        if (!byChat) {
            claims.put("email", mode == VerificationMode.ADDON ? ADDON : CHAT);
            claims.put("email_verified", true);
            claims.put("sub", "100000000000000000042");
            claims.put("azp", "100000000000000000042");
        }
        return claims;
    }

    /** A token with the header and the key that its issuer has. */
    String sign(Map<String, ?> claims) {
        boolean byChat = CHAT.equals(claims.get("iss"));
        String id = byChat ? "c1" : googleKeys.keySet().iterator().next();
        return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", id), claims);
    }

    String sign(Map<String, ?> header, Map<String, ?> claims) {
        boolean byChat = CHAT.equals(claims.get("iss"));
        return sign(
                header,
                claims,
                byChat ? chatKey : googleKeys.values().iterator().next().getPrivate());
    }

    static String sign(Map<String, ?> header, Map<String, ?> claims, PrivateKey key) {
        return sign(
                JsonMapper.shared().writeValueAsString(header),
                JsonMapper.shared().writeValueAsString(claims),
                key);
    }

    static String sign(String header, String claims, PrivateKey key) {
        String content =
                encode(header.getBytes(StandardCharsets.UTF_8)) + '.' + encode(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PrivateKey googlePrivateKey() {
        return googleKeys.values().iterator().next().getPrivate();
    }

    static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> jwk(String id, RSAPublicKey key) {
        return Map.of(
                "kty",
                "RSA",
                "alg",
                "RS256",
                "use",
                "sig",
                "kid",
                id,
                "n",
                encode(unsigned(key.getModulus().toByteArray())),
                "e",
                encode(unsigned(key.getPublicExponent().toByteArray())));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static PrivateKey chatKey() {
        String base64 = resource("chat-key.pem").replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = TokenSmith.class.getResourceAsStream("/googlechat/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
