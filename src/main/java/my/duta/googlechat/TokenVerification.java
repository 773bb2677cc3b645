package my.duta.googlechat;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.googlechat.GoogleChatProperties.Certificates;
import my.duta.googlechat.RequestRejected.Reason;
import org.springframework.stereotype.Component;

/**
 * Tells Google Chat's requests from everybody else's, by the token in their {@code Authorization} header, in the ways
 * of <a href="https://developers.google.com/workspace/chat/verify-requests-from-chat">verify requests from Chat</a>.
 *
 * <p>Audience and account are compared letter by letter with our settings, never with anything of the request and
 * never by pattern: with a pattern, any other project's add-on would pass for ours. A way of signing whose setting is
 * missing takes nothing. Nothing here fails open: without keys, every request is refused.
 */
@Component
final class TokenVerification {

    static final int LONGEST_TOKEN = 16 * 1024;
    static final Duration OLDEST = Duration.ofHours(1);
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final String CHAT = "chat@system.gserviceaccount.com";
    private static final List<String> GOOGLE = List.of("https://accounts.google.com", "accounts.google.com");
    private static final String SCHEME = "Bearer ";

    private final List<VerificationMode> modes;
    private final Map<VerificationMode, String> audiences;
    private final String addonAccount;
    private final PublicKeys chatKeys;
    private final PublicKeys googleKeys;
    private final Clock clock;

    TokenVerification(GoogleChatProperties properties, Clock clock) {
        Certificates certificates = properties.certificates();
        this.modes = properties.verification().modes();
        this.audiences = Map.of(
                VerificationMode.CLASSIC_PROJECT_NUMBER, properties.projectNumber(),
                VerificationMode.CLASSIC_URL, properties.endpointUrl(),
                VerificationMode.ADDON, properties.projectNumber().isBlank() ? "" : properties.endpointUrl());
        this.addonAccount = properties.addonAccount();
        this.chatKeys = new PublicKeys(certificates.chatUrl(), properties.connectTimeout(), clock);
        this.googleKeys = new PublicKeys(certificates.googleUrl(), properties.connectTimeout(), clock);
        this.clock = clock;
    }

    /**
     * Verifies a request.
     *
     * @param authorization every {@code Authorization} header of it
     * @return in which way Google signed it
     * @throws RequestRejected if it is not proven to come from Google Chat, for us, now
     */
    VerificationMode verify(List<String> authorization) throws RequestRejected {
        SignedToken token = SignedToken.read(compact(authorization));
        boolean byChat = token.text("iss").equals(CHAT);
        if (!byChat && !GOOGLE.contains(token.text("iss"))) {
            throw new RequestRejected(Reason.ISSUER);
        }
        PublicKey key = (byChat ? chatKeys : googleKeys)
                .find(token.keyId())
                .orElseThrow(() -> new RequestRejected(Reason.UNKNOWN_KEY));
        if (!token.isSignedBy(key)) {
            throw new RequestRejected(Reason.SIGNATURE);
        }
        VerificationMode mode = byChat ? VerificationMode.CLASSIC_PROJECT_NUMBER : modeOf(token);
        String audience = Optional.ofNullable(audiences.get(mode)).orElse("");
        if (!modes.contains(mode)) {
            throw new RequestRejected(Reason.ISSUER);
        }
        if (audience.isBlank() || !token.text("aud").equals(audience)) {
            throw new RequestRejected(Reason.AUDIENCE);
        }
        checkTimes(token);
        return mode;
    }

    private static String compact(List<String> authorization) throws RequestRejected {
        if (authorization.isEmpty()) {
            throw new RequestRejected(Reason.NO_TOKEN);
        }
        if (authorization.size() > 1) {
            throw new RequestRejected(Reason.SEVERAL_TOKENS);
        }
        String header = authorization.get(0);
        if (!header.startsWith(SCHEME)) {
            throw new RequestRejected(Reason.NO_TOKEN);
        }
        if (header.length() > LONGEST_TOKEN + SCHEME.length()) {
            throw new RequestRejected(Reason.TOO_LONG);
        }
        return header.substring(SCHEME.length());
    }

    private VerificationMode modeOf(SignedToken token) throws RequestRejected {
        String account = token.text("email");
        if (token.isTrue("email_verified")) {
            if (account.equals(CHAT)) {
                return VerificationMode.CLASSIC_URL;
            }
            if (account.equals(addonAccount)) {
                return VerificationMode.ADDON;
            }
        }
        throw new RequestRejected(Reason.ACCOUNT);
    }

    private void checkTimes(SignedToken token) throws RequestRejected {
        Instant now = clock.instant();
        long soon = now.plus(SKEW).getEpochSecond();
        long issued = token.seconds("iat");
        if (token.seconds("exp") <= now.getEpochSecond()) {
            throw new RequestRejected(Reason.EXPIRED);
        }
        if (issued > soon || (token.has("nbf") && token.seconds("nbf") > soon)) {
            throw new RequestRejected(Reason.NOT_YET_VALID);
        }
        if (issued < now.minus(OLDEST).getEpochSecond()) {
            throw new RequestRejected(Reason.TOO_OLD);
        }
    }
}
