package my.duta.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Trades a service account's signed assertion for an access token (RFC 7523), and knows what each token may do. */
@Component
@Profile("local")
class AccessTokens {

    static final int LIFETIME_SECONDS = 3_599;
    static final String CHAT_BOT = "https://www.googleapis.com/auth/chat.bot";

    private final KeyRing keys;
    private final SimulatorClock clock;
    private final Names names = new Names();
    private final Map<String, Grant> grants = new LinkedHashMap<>();

    AccessTokens(KeyRing keys, SimulatorClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a token allows, and until when. */
    record Grant(Set<String> scopes, Instant until) {}

    /**
     * Grants a token.
     *
     * @throws InvalidGrant if the assertion does not hold
     */
    synchronized String grant(String assertion) {
        ObjectNode claims = claimsOf(assertion);
        if (!Json.text(claims, "iss").equals(keys.serviceAccountEmail())) {
            throw new InvalidGrant("Invalid grant: account not found");
        }
        if (claims.path("exp").asLong(0) <= clock.realNow().getEpochSecond()) {
            throw new InvalidGrant("Invalid JWT: Token must be a short-lived token");
        }
        String scope = Json.text(claims, "scope").strip();
        if (scope.isEmpty()) {
            throw new InvalidGrant("Invalid JWT: no scope");
        }
        grants.values().removeIf(it -> it.until().isBefore(clock.now()));
        String token = "sim-" + names.id(40);
        grants.put(
                token,
                new Grant(
                        Set.copyOf(Arrays.asList(scope.split(" +"))),
                        clock.now().plusSeconds(LIFETIME_SECONDS)));
        return token;
    }

    /** What a token allows now; nothing if it is unknown or too old. */
    synchronized Optional<Grant> find(String token) {
        return Optional.ofNullable(grants.get(token)).filter(it -> it.until().isAfter(clock.now()));
    }

    private ObjectNode claimsOf(String assertion) {
        String[] parts = assertion.split("\\.", -1);
        try {
            if (parts.length == 3) {
                Base64.Decoder url = Base64.getUrlDecoder();
                ObjectNode header = Json.read(url.decode(parts[0])).orElseGet(Json::object);
                byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
                if (Json.text(header, "alg").equals("RS256")
                        && keys.serviceAccount().signed(signed, url.decode(parts[2]))) {
                    return Json.read(url.decode(parts[1])).orElseGet(Json::object);
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new InvalidGrant("Invalid JWT Signature.");
        }
        throw new InvalidGrant("Invalid JWT Signature.");
    }

    /** The assertion does not hold; the caller needs the right key. */
    static final class InvalidGrant extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvalidGrant(String message) {
            super(message);
        }
    }
}
