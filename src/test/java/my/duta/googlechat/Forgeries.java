package my.duta.googlechat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import my.duta.googlechat.RequestRejected.Reason;

/** What must never pass for Google Chat: the matrix of forged, stale and misdirected requests. */
final class Forgeries {

    private final TokenSmith smith;
    private final Instant now;

    Forgeries(TokenSmith smith, Instant now) {
        this.smith = smith;
        this.now = now;
    }

    /** A request that must be refused. */
    record Forgery(String name, Reason reason, List<String> authorization) {

        @Override
        public String toString() {
            return name;
        }
    }

    List<Forgery> all() {
        var all = new ArrayList<Forgery>();
        String good = smith.sign(good(VerificationMode.CLASSIC_URL));
        String[] parts = good.split("\\.");
        all.add(new Forgery("no header", Reason.NO_TOKEN, List.of()));
        all.add(new Forgery("empty header", Reason.NO_TOKEN, List.of("")));
        all.add(new Forgery("basic authentication", Reason.NO_TOKEN, List.of("Basic Y2hhdDpjaGF0")));
        all.add(new Forgery("scheme in small letters", Reason.NO_TOKEN, List.of("bearer " + good)));
        all.add(new Forgery("token without a scheme", Reason.NO_TOKEN, List.of(good)));
        all.add(new Forgery(
                "two headers, the good one first", Reason.SEVERAL_TOKENS, List.of("Bearer " + good, "Bearer x")));
        all.add(new Forgery(
                "two headers, the good one last", Reason.SEVERAL_TOKENS, List.of("Bearer x", "Bearer " + good)));
        all.add(token("empty token", Reason.MALFORMED, ""));
        all.add(token("garbage", Reason.MALFORMED, "garbage"));
        all.add(token("three dots", Reason.MALFORMED, "..."));
        all.add(token("empty segments", Reason.MALFORMED, ".."));
        all.add(token("no signature", Reason.MALFORMED, parts[0] + "." + parts[1] + "."));
        all.add(token("two segments", Reason.MALFORMED, parts[0] + "." + parts[1]));
        all.add(token("five segments, as encrypted", Reason.MALFORMED, good + ".a.b"));
        all.add(token("space before", Reason.MALFORMED, " " + good));
        all.add(token("space behind", Reason.MALFORMED, good + " "));
        all.add(token("padding behind", Reason.MALFORMED, good + "=="));
        all.add(token("two tokens with a comma", Reason.MALFORMED, good + "," + good));
        all.add(token("64 KB", Reason.TOO_LONG, good + "A".repeat(64 * 1024)));
        all.add(token(
                "brackets to exhaust the reader",
                Reason.MALFORMED,
                TokenSmith.encode("[".repeat(9000).getBytes(StandardCharsets.UTF_8)) + ".e30.AA"));
        all.add(token(
                "header is no object",
                Reason.MALFORMED,
                TokenSmith.encode("\"RS256\"".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + "." + parts[2]));
        all.add(token(
                "header says alg twice",
                Reason.MALFORMED,
                TokenSmith.sign(
                        "{\"alg\":\"RS256\",\"alg\":\"RS256\",\"kid\":\"g1\"}", "{}", smith.googlePrivateKey())));
        all.add(header("alg none", Reason.ALGORITHM, Map.of("alg", "none", "kid", "g1")));
        all.add(token(
                "alg none, no signature",
                Reason.ALGORITHM,
                TokenSmith.encode("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + "."));
        all.add(header("alg None", Reason.ALGORITHM, Map.of("alg", "None", "kid", "g1")));
        all.add(header("alg rs256", Reason.ALGORITHM, Map.of("alg", "rs256", "kid", "g1")));
        all.add(header("alg RS512", Reason.ALGORITHM, Map.of("alg", "RS512", "kid", "g1")));
        all.add(header("alg ES256", Reason.ALGORITHM, Map.of("alg", "ES256", "kid", "g1")));
        all.add(header("no alg", Reason.ALGORITHM, Map.of("kid", "g1")));
        all.add(header(
                "critical extension",
                Reason.ALGORITHM,
                Map.of("alg", "RS256", "kid", "g1", "crit", List.of("b64"), "b64", false)));
        all.add(token("HS256 signed with the public key", Reason.ALGORITHM, hs256()));
        all.add(header("no kid", Reason.UNKNOWN_KEY, Map.of("alg", "RS256")));
        all.add(header("unknown kid", Reason.UNKNOWN_KEY, Map.of("alg", "RS256", "kid", "g9")));
        all.add(header("kid of the other issuer", Reason.UNKNOWN_KEY, Map.of("alg", "RS256", "kid", "c1")));
        all.add(header("kid that is a path", Reason.UNKNOWN_KEY, Map.of("alg", "RS256", "kid", "../../etc/passwd")));
        all.add(token(
                "key in its own header",
                Reason.SIGNATURE,
                TokenSmith.sign(
                        Map.of("alg", "RS256", "kid", "g1", "jku", "https://evil.example/keys"),
                        good(VerificationMode.CLASSIC_URL),
                        TokenSmith.keyPair().getPrivate())));
        all.add(token(
                "wrong key",
                Reason.SIGNATURE,
                TokenSmith.sign(
                        Map.of("alg", "RS256", "kid", "g1"),
                        good(VerificationMode.CLASSIC_URL),
                        TokenSmith.keyPair().getPrivate())));
        all.add(token(
                "wrong key for Chat's own",
                Reason.SIGNATURE,
                TokenSmith.sign(
                        Map.of("alg", "RS256", "kid", "c1"),
                        good(VerificationMode.CLASSIC_PROJECT_NUMBER),
                        smith.googlePrivateKey())));
        all.add(token(
                "claims of another token",
                Reason.SIGNATURE,
                parts[0] + "." + smith.sign(good(VerificationMode.ADDON)).split("\\.")[1] + "." + parts[2]));
        all.add(token(
                "signature of zeros",
                Reason.SIGNATURE,
                parts[0] + "." + parts[1] + "." + TokenSmith.encode(new byte[256])));
        all.add(token("signature of one byte", Reason.SIGNATURE, parts[0] + "." + parts[1] + ".AA"));
        for (VerificationMode mode : VerificationMode.values()) {
            all.add(claim("expired", Reason.EXPIRED, mode, "exp", now.getEpochSecond() - 1));
            all.add(claim("expires now", Reason.EXPIRED, mode, "exp", now.getEpochSecond()));
            all.add(claim("no expiry", Reason.MALFORMED, mode, "exp", null));
            all.add(claim("expiry as text", Reason.MALFORMED, mode, "exp", String.valueOf(now.getEpochSecond() + 60)));
            all.add(claim("expiry beyond all numbers", Reason.MALFORMED, mode, "exp", new BigInteger("9".repeat(30))));
            all.add(claim("issued over an hour ago", Reason.TOO_OLD, mode, "iat", now.getEpochSecond() - 3601));
            all.add(claim("issued tomorrow", Reason.NOT_YET_VALID, mode, "iat", now.getEpochSecond() + 86_400));
            all.add(claim("no issue time", Reason.MALFORMED, mode, "iat", null));
            all.add(claim("valid tomorrow", Reason.NOT_YET_VALID, mode, "nbf", now.getEpochSecond() + 86_400));
            all.add(claim("no audience", Reason.AUDIENCE, mode, "aud", null));
            all.add(claim("empty audience", Reason.AUDIENCE, mode, "aud", ""));
            all.add(claim("another project's number", Reason.AUDIENCE, mode, "aud", "999999999999"));
            all.add(claim("another app's address", Reason.AUDIENCE, mode, "aud", "https://other.example/chat/events"));
            all.add(claim("address with a slash behind", Reason.AUDIENCE, mode, "aud", Settings.ENDPOINT + "/"));
            all.add(claim(
                    "address without tls", Reason.AUDIENCE, mode, "aud", Settings.ENDPOINT.replace("https", "http")));
            all.add(claim(
                    "address in capitals", Reason.AUDIENCE, mode, "aud", Settings.ENDPOINT.toUpperCase(Locale.ROOT)));
            all.add(claim(
                    "audiences with ours and another",
                    Reason.AUDIENCE,
                    mode,
                    "aud",
                    List.of(Settings.ENDPOINT, Settings.PROJECT, "x")));
            all.add(claim(
                    "project number as a number", Reason.AUDIENCE, mode, "aud", Long.parseLong(Settings.PROJECT)));
            all.add(claim("wrong issuer", Reason.ISSUER, mode, "iss", "https://accounts.google.com.evil.example"));
            all.add(claim("no issuer", Reason.ISSUER, mode, "iss", null));
        }
        all.add(claim(
                "audience of the other mode", Reason.AUDIENCE, VerificationMode.CLASSIC_URL, "aud", Settings.PROJECT));
        all.add(claim(
                "audience of the other mode",
                Reason.AUDIENCE,
                VerificationMode.CLASSIC_PROJECT_NUMBER,
                "aud",
                Settings.ENDPOINT));
        for (VerificationMode mode : List.of(VerificationMode.CLASSIC_URL, VerificationMode.ADDON)) {
            all.add(claim("no account", Reason.ACCOUNT, mode, "email", null));
            all.add(claim("somebody's account", Reason.ACCOUNT, mode, "email", "someone@gmail.com"));
            all.add(claim(
                    "another Google service",
                    Reason.ACCOUNT,
                    mode,
                    "email",
                    "service-" + Settings.PROJECT + "@gcp-sa-pubsub.iam.gserviceaccount.com"));
            all.add(claim(
                    "add-on account of another project",
                    Reason.ACCOUNT,
                    mode,
                    "email",
                    "service-999999999999@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"));
            all.add(claim(
                    "our add-on account as part of another",
                    Reason.ACCOUNT,
                    mode,
                    "email",
                    TokenSmith.ADDON + ".evil.example"));
            all.add(claim(
                    "account in capitals", Reason.ACCOUNT, mode, "email", TokenSmith.CHAT.toUpperCase(Locale.ROOT)));
            all.add(claim("account not verified", Reason.ACCOUNT, mode, "email_verified", false));
            all.add(claim("verified as text", Reason.ACCOUNT, mode, "email_verified", "true"));
            all.add(claim("nothing said of verified", Reason.ACCOUNT, mode, "email_verified", null));
        }
        return all;
    }

    private Map<String, Object> good(VerificationMode mode) {
        return TokenSmith.claims(mode, now);
    }

    private Map<String, Object> with(VerificationMode mode, String claim, Object value) {
        var claims = new LinkedHashMap<>(good(mode));
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return claims;
    }

    private static Forgery token(String name, Reason reason, String token) {
        return new Forgery(name, reason, List.of("Bearer " + token));
    }

    private Forgery header(String name, Reason reason, Map<String, ?> header) {
        return token(name, reason, smith.sign(header, good(VerificationMode.CLASSIC_URL)));
    }

    /** A wrong issuer leaves the key that the right one has. */
    private Forgery claim(String name, Reason reason, VerificationMode mode, String claim, Object value) {
        return token(mode + ": " + name, reason, smith.sign(with(mode, claim, value)));
    }

    private String hs256() {
        String content = TokenSmith.encode("{\"alg\":\"HS256\",\"kid\":\"g1\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + smith.sign(good(VerificationMode.CLASSIC_URL)).split("\\.")[1];
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(smith.googleKey().getEncoded(), "HmacSHA256"));
            return content + "." + TokenSmith.encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
