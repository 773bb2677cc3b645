package my.duta.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Signs the token of one delivery, the right one or, if so set, one that the bot must refuse. */
@Component
@Profile("local")
class TokenSigner {

    private static final long HOUR_SECONDS = 3_600;

    private final KeyRing keys;
    private final SimulatorProperties properties;
    private final SimulatorClock clock;

    TokenSigner(KeyRing keys, SimulatorProperties properties, SimulatorClock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** The token, or nothing in the mode without one. */
    Optional<String> token(Dialect dialect, TokenMode mode) {
        if (mode == TokenMode.NONE) {
            return Optional.empty();
        }
        if (mode == TokenMode.GARBAGE) {
            return Optional.of("not-a-token");
        }
        SigningKey key = dialect == Dialect.CLASSIC_PROJECT_NUMBER ? keys.chat() : keys.google();
        ObjectNode claims = claims(dialect, mode);
        if (mode == TokenMode.ALG_NONE) {
            return Optional.of(unsigned(claims));
        }
        try {
            return Optional.of((mode == TokenMode.WRONG_KEY ? keys.foreignInPlaceOf(key) : key).sign(claims));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot sign with RS256", e);
        }
    }

    private ObjectNode claims(Dialect dialect, TokenMode mode) {
        Instant now = clock.realNow();
        long issued = now.getEpochSecond() - (mode == TokenMode.EXPIRED ? 2 * HOUR_SECONDS : 0);
        boolean foreign = mode == TokenMode.WRONG_EMAIL;
        ObjectNode claims = Json.object().put("iat", issued).put("exp", issued + HOUR_SECONDS);
        String audience = dialect == Dialect.CLASSIC_PROJECT_NUMBER ? properties.projectNumber() : properties.botUrl();
        claims.put("aud", mode == TokenMode.WRONG_AUDIENCE ? audience + "0" : audience);
        if (dialect == Dialect.CLASSIC_PROJECT_NUMBER) {
            return claims.put("iss", foreign ? "other@system.gserviceaccount.com" : KeyRing.CHAT_ISSUER);
        }
        String project = foreign ? properties.projectNumber() + "1" : properties.projectNumber();
        String email = dialect.isAddOn()
                ? "service-" + project + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
                : foreign ? "other@system.gserviceaccount.com" : KeyRing.CHAT_ISSUER;
        return claims.put("iss", "https://accounts.google.com")
                .put("azp", "100000000000000000097")
                .put("sub", "100000000000000000097")
                .put("email", email)
                .put("email_verified", true);
    }

    private static String unsigned(ObjectNode claims) {
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        return url.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII)) + "."
                + url.encodeToString(Json.bytes(claims)) + ".";
    }
}
