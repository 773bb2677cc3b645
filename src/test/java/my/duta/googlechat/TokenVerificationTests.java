package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenVerificationTests {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private final TokenSmith smith = new TokenSmith();
    private final TokenVerification verification = new TokenVerification(smith.settings(), new MovableClock(NOW));

    @BeforeAll
    void fetchesTheKeys() {
        // Both sets of keys are there before the first forgery.
        accepts(smith.sign(good(VerificationMode.CLASSIC_PROJECT_NUMBER)));
        accepts(smith.sign(good(VerificationMode.CLASSIC_URL)));
    }

    @AfterAll
    void stopsServing() {
        smith.close();
    }

    @ParameterizedTest
    @EnumSource(VerificationMode.class)
    void acceptsGooglesTokenInEveryMode(VerificationMode mode) throws RequestRejected {
        assertThat(verification.verify(List.of("Bearer " + smith.sign(good(mode)))))
                .isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource(VerificationMode.class)
    void acceptsAClockAMinuteAhead(VerificationMode mode) {
        accepts(smith.sign(with(mode, "iat", NOW.getEpochSecond() + 59)));
    }

    @Test
    void acceptsTheOldNameOfTheIssuer() {
        accepts(smith.sign(with(VerificationMode.ADDON, "iss", "accounts.google.com")));
    }

    @ParameterizedTest
    @EnumSource(VerificationMode.class)
    void acceptsNoModeThatIsNotTaken(VerificationMode mode) {
        String others = String.join(
                ",",
                Stream.of(VerificationMode.values())
                        .filter(it -> it != mode)
                        .map(Enum::name)
                        .toList());
        var narrow = new TokenVerification(smith.settings("verification.modes", others), new MovableClock(NOW));

        assertThatThrownBy(() -> narrow.verify(List.of("Bearer " + smith.sign(good(mode)))))
                .isInstanceOf(RequestRejected.class);
    }

    @ParameterizedTest
    @EnumSource(VerificationMode.class)
    void acceptsNothingWhereNoAudienceIsSet(VerificationMode mode) {
        var open =
                new TokenVerification(smith.settings("endpoint-url", "", "project-number", ""), new MovableClock(NOW));
        Map<String, Object> claims = with(mode, "aud", "");
        if (mode == VerificationMode.ADDON) {
            claims.put("email", "service-@gcp-sa-gsuiteaddons.iam.gserviceaccount.com");
        }

        assertThatThrownBy(() -> open.verify(List.of("Bearer " + smith.sign(claims))))
                .isInstanceOf(RequestRejected.class);
        assertThatThrownBy(() -> open.verify(List.of("Bearer " + smith.sign(good(mode)))))
                .isInstanceOf(RequestRejected.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void refuses(Forgeries.Forgery forgery) {
        assertThatThrownBy(() -> verification.verify(forgery.authorization()))
                .isInstanceOfSatisfying(
                        RequestRejected.class, it -> assertThat(it.reason()).isEqualTo(forgery.reason()));
    }

    @Test
    void refusesAtLeastThirtyFiveKindsOfForgery() {
        assertThat(forgeries()).hasSizeGreaterThanOrEqualTo(35);
    }

    List<Forgeries.Forgery> forgeries() {
        return new Forgeries(smith, NOW).all();
    }

    @Test
    void refusesEveryMutationOfAGoodToken() {
        var random = new Random(20261124);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ";
        List<String> good = Stream.of(VerificationMode.values())
                .map(it -> smith.sign(good(it)))
                .toList();
        for (int i = 0; i < 10_000; i++) {
            String token = good.get(i % good.size());
            var mutated = new StringBuilder(token);
            for (int change = 0;
                    change <= random.nextInt(3) || mutated.toString().equals(token);
                    change++) {
                int at = random.nextInt(mutated.length());
                char other = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(4)) {
                    case 0 -> mutated.insert(at, other);
                    case 1 -> mutated.deleteCharAt(at);
                    case 2 -> mutated.append(other);
                    default -> mutated.setCharAt(at, other);
                }
            }
            refuses(mutated.toString());
        }
    }

    @Test
    void refusesEveryOtherSpellingOfTheLastSignatureCharacter() {
        String token = smith.sign(good(VerificationMode.ADDON));
        for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            if (other != token.charAt(token.length() - 1)) {
                refuses(token.substring(0, token.length() - 1) + other);
            }
        }
    }

    @Test
    void fetchesANewKeyOnceAndNotMoreThanOnceAMinute() throws RequestRejected {
        var clock = new MovableClock(NOW);
        try (var rotating = new TokenSmith()) {
            var fresh = new TokenVerification(rotating.settings(), clock);
            fresh.verify(List.of("Bearer " + rotating.sign(good(VerificationMode.ADDON))));
            String old = rotating.sign(good(VerificationMode.ADDON));
            rotating.rotates("g2");
            String rotated = rotating.sign(good(VerificationMode.ADDON));
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> fresh.verify(List.of("Bearer " + rotated)))
                        .isInstanceOf(RequestRejected.class);
            }
            assertThat(rotating.fetches()).isEqualTo(1);
            clock.advance(Duration.ofSeconds(61));

            fresh.verify(List.of("Bearer " + rotated));

            assertThat(rotating.fetches()).isEqualTo(2);
            assertThatThrownBy(() -> fresh.verify(List.of("Bearer " + old))).isInstanceOf(RequestRejected.class);
            fresh.verify(List.of("Bearer " + rotated));
            assertThat(rotating.fetches()).isEqualTo(2);
        }
    }

    @Test
    void keepsItsKeysForADayWhileTheirAddressIsDown() throws RequestRejected {
        var clock = new MovableClock(NOW);
        try (var failing = new TokenSmith()) {
            var fresh = new TokenVerification(failing.settings(), clock);
            fresh.verify(List.of("Bearer " + failing.sign(good(VerificationMode.ADDON))));
            failing.breaksDown();

            clock.advance(Duration.ofHours(20));
            fresh.verify(List.of("Bearer " + failing.sign(TokenSmith.claims(VerificationMode.ADDON, clock.instant()))));
            clock.advance(Duration.ofHours(11));

            assertThatThrownBy(() -> fresh.verify(List.of(
                            "Bearer " + failing.sign(TokenSmith.claims(VerificationMode.ADDON, clock.instant())))))
                    .isInstanceOf(RequestRejected.class);
        }
    }

    @Test
    void refusesEverythingWithoutKeysAndRecoversWithThem() throws RequestRejected {
        var clock = new MovableClock(NOW);
        try (var failing = new TokenSmith()) {
            failing.breaksDown();
            var fresh = new TokenVerification(failing.settings(), clock);
            String good = failing.sign(good(VerificationMode.CLASSIC_URL));
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> fresh.verify(List.of("Bearer " + good)))
                        .isInstanceOf(RequestRejected.class);
            }
            assertThat(failing.fetches()).isEqualTo(1);
            failing.recovers();
            clock.advance(Duration.ofSeconds(6));

            fresh.verify(List.of("Bearer " + good));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/keys"})
    void refusesEverythingWhereNobodyServesKeys(String address) {
        var lost = new TokenVerification(
                smith.settings("certificates.google-url", address, "connect-timeout", "1s"), new MovableClock(NOW));

        assertThatThrownBy(() -> lost.verify(List.of("Bearer " + smith.sign(good(VerificationMode.CLASSIC_URL)))))
                .isInstanceOf(RequestRejected.class);
    }

    private void accepts(String token) {
        try {
            verification.verify(List.of("Bearer " + token));
        } catch (RequestRejected e) {
            fail("Refused: " + e.reason());
        }
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> verification.verify(List.of("Bearer " + token)))
                .as(token)
                .isInstanceOf(RequestRejected.class);
    }

    private static Map<String, Object> good(VerificationMode mode) {
        return TokenSmith.claims(mode, NOW);
    }

    private static Map<String, Object> with(VerificationMode mode, String claim, Object value) {
        var claims = new LinkedHashMap<>(good(mode));
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return claims;
    }
}
