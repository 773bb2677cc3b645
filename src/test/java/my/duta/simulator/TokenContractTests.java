package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.auth.oauth2.GoogleIdToken;
import com.google.api.client.googleapis.auth.oauth2.GoogleIdTokenVerifier;
import com.google.api.client.googleapis.auth.oauth2.GooglePublicKeysManager;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.oauth2.TokenVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** The simulator's signatures before the verifiers that Google publishes. */
class TokenContractTests {

    private static final String PROJECT = "100000000099";

    @TempDir
    static Path data;

    static FakeBot bot;
    static RunningSimulator simulator;

    Person officer;
    String dm;

    @BeforeAll
    static void start() throws IOException {
        bot = new FakeBot();
        simulator = new RunningSimulator(data, bot);
    }

    @AfterAll
    static void stop() {
        simulator.close();
        bot.close();
    }

    @BeforeEach
    void begin() {
        simulator.post("reset?wait=true");
        bot.forget();
        simulator.settings("rateLimits", "false");
        officer = simulator.person("pegawai1.jcu@mygovuc.gov.my");
        dm = simulator.directMessageOf(officer);
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = "PUBSUB_PULL", mode = EnumSource.Mode.EXCLUDE)
    void signsTokensThatGooglesVerifiersAccept(Dialect dialect) throws Exception {
        simulator.settings("dialect", "\"" + dialect + "\"");

        String token = tokenOf("VALID");

        assertThat(idToken(dialect, token)).isNotNull();
        assertThat(acceptedByTokenVerifier(dialect, token)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = "PUBSUB_PULL", mode = EnumSource.Mode.EXCLUDE)
    void signsTokensThatMustBeRefused(Dialect dialect) throws Exception {
        simulator.settings("dialect", "\"" + dialect + "\"");

        for (String mode : List.of("WRONG_AUDIENCE", "WRONG_KEY", "EXPIRED")) {
            String token = tokenOf(mode);
            assertThat(idToken(dialect, token)).as(mode).isNull();
            assertThat(acceptedByTokenVerifier(dialect, token)).as(mode).isFalse();
        }
        assertThat(acceptedByTokenVerifier(dialect, tokenOf("ALG_NONE"))).isFalse();
        assertThat(acceptedByTokenVerifier(dialect, tokenOf("GARBAGE"))).isFalse();
        assertThat(tokenOf("NONE")).isEqualTo("null");
        GoogleIdToken foreign = idToken(dialect, tokenOf("WRONG_EMAIL"));
        assertThat(dialect == Dialect.CLASSIC_PROJECT_NUMBER || !isOurs(dialect, foreign))
                .isTrue();
        assertThat(dialect != Dialect.CLASSIC_PROJECT_NUMBER || foreign == null).isTrue();
    }

    private String tokenOf(String mode) {
        simulator.settings("redeliveries", "0");
        simulator.settings("token", "\"" + mode + "\"");
        String text = "token " + mode;
        simulator.post(
                dm + "/messages?wait=true",
                Json.object().put("user", officer.name()).put("text", text));
        Predicate<ObjectNode> ours = it -> it.toString().contains("\"" + text + "\"");
        return bot.received(ours).get(0).token();
    }

    private static GoogleIdToken idToken(Dialect dialect, String token) throws Exception {
        boolean project = dialect == Dialect.CLASSIC_PROJECT_NUMBER;
        GooglePublicKeysManager keys = new GooglePublicKeysManager.Builder(
                        new NetHttpTransport(), GsonFactory.getDefaultInstance())
                .setPublicCertsEncodedUrl(simulator.google(project ? "certs/chat" : "certs/google"))
                .build();
        GoogleIdTokenVerifier verifier = new GoogleIdTokenVerifier.Builder(keys)
                .setIssuers(List.of(project ? KeyRing.CHAT_ISSUER : "https://accounts.google.com"))
                .setAudience(List.of(project ? PROJECT : bot.url()))
                .build();
        GoogleIdToken verified = verifier.verify(token);
        return verified;
    }

    private static boolean isOurs(Dialect dialect, GoogleIdToken token) {
        String email = dialect.isAddOn()
                ? "service-" + PROJECT + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
                : KeyRing.CHAT_ISSUER;
        return email.equals(token.getPayload().getEmail());
    }

    private static boolean acceptedByTokenVerifier(Dialect dialect, String token) {
        boolean project = dialect == Dialect.CLASSIC_PROJECT_NUMBER;
        try {
            TokenVerifier.newBuilder()
                    .setCertificatesLocation(simulator.google(project ? "certs/chat" : "certs/google/v3"))
                    .setAudience(project ? PROJECT : bot.url())
                    .setIssuer(project ? KeyRing.CHAT_ISSUER : "https://accounts.google.com")
                    .build()
                    .verify(token);
            return true;
        } catch (TokenVerifier.VerificationException | IllegalArgumentException e) {
            return false;
        }
    }
}
