package my.duta.googlechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public keys at one address, by key id; a map of PEM certificates or a JSON web key set, whichever is there.
 *
 * <p>They are kept as long as the address says (an hour if it says nothing). An unknown key id fetches them anew at
 * most once a minute, so a flood of forged ids cannot make us flood Google. While the address does not answer, the keys
 * we have stay good for a day more; after that, and before the first fetch, there are none and nobody gets in.
 */
final class PublicKeys {

    static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
    static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    static final Duration STALE = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(PublicKeys.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LONGEST_KEPT = Duration.ofDays(1);
    private static final int SMALLEST_MODULUS = 2048;
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=([0-9]{1,9})(?:$|[,\\s])");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final Duration timeout;
    private final HttpClient http;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();

    private volatile Held held = new Held(Map.of(), Instant.MIN);
    private volatile Instant nextFetch = Instant.MIN;

    PublicKeys(String address, Duration timeout, Clock clock) {
        this.address = URI.create(address);
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.clock = clock;
    }

    private record Held(Map<String, PublicKey> keys, Instant until) {

        Optional<PublicKey> find(String id) {
            return Optional.ofNullable(keys.get(id));
        }
    }

    Optional<PublicKey> find(String id) {
        Held now = held;
        if (clock.instant().isBefore(now.until()) && now.keys().containsKey(id)) {
            return now.find(id);
        }
        fetching.lock();
        try {
            boolean fresh = held != now && held.keys().containsKey(id);
            if (!fresh && !clock.instant().isBefore(nextFetch)) {
                fetch();
            }
        } finally {
            fetching.unlock();
        }
        Held after = held;
        boolean stillGood =
                after.keys().isEmpty() || clock.instant().isBefore(after.until().plus(STALE));
        return stillGood ? after.find(id) : Optional.empty();
    }

    private void fetch() {
        try {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(address).timeout(timeout).GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("Status " + response.statusCode());
            }
            Map<String, PublicKey> keys = read(JSON.readTree(response.body()));
            if (keys.isEmpty()) {
                throw new IOException("No RSA key of at least " + SMALLEST_MODULUS + " bits");
            }
            held = new Held(keys, clock.instant().plus(kept(response)));
            nextFetch = clock.instant().plus(BETWEEN_FETCHES);
        } catch (IOException | JacksonException | GeneralSecurityException e) {
            nextFetch = clock.instant().plus(AFTER_A_FAILURE);
            log.warn("Public keys at {} could not be fetched", address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration kept(HttpResponse<?> response) {
        Matcher age =
                MAX_AGE.matcher(response.headers().firstValue("Cache-Control").orElse(""));
        Duration told = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : KEPT;
        return told.compareTo(LONGEST_KEPT) < 0 ? told : LONGEST_KEPT;
    }

    private static Map<String, PublicKey> read(JsonNode document) throws GeneralSecurityException {
        var keys = new HashMap<String, PublicKey>();
        if (document.path("keys").isArray()) {
            for (JsonNode key : document.path("keys")) {
                if (key.path("kty").asString("").equals("RSA")
                        && key.path("use").asString("sig").equals("sig")
                        && key.path("alg").asString("RS256").equals("RS256")) {
                    keep(keys, key.path("kid").asString(""), modulusAndExponent(key));
                }
            }
            return keys;
        }
        for (Map.Entry<String, JsonNode> entry : document.properties()) {
            var pem = new ByteArrayInputStream(entry.getValue().asString("").getBytes(StandardCharsets.US_ASCII));
            keep(
                    keys,
                    entry.getKey(),
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(pem)
                            .getPublicKey());
        }
        return keys;
    }

    private static void keep(Map<String, PublicKey> keys, String id, PublicKey key) {
        if (!id.isEmpty() && key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SMALLEST_MODULUS) {
            keys.put(id, key);
        }
    }

    private static PublicKey modulusAndExponent(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
    }

    private static BigInteger number(JsonNode base64) throws GeneralSecurityException {
        try {
            return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asString("")));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("A key's number is not base64url", e);
        }
    }
}
