package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionCheckTests {

    @TempDir
    private Path folder;

    private Path key;

    @BeforeEach
    void writesAKey() throws IOException {
        key = Files.writeString(folder.resolve("key.json"), "{}");
    }

    @Test
    void letsGoodSettingsStart() {
        assertThatCode(() -> new ProductionCheck(settings())).doesNotThrowAnyException();
        assertThatCode(() -> new ProductionCheck(
                        settings("certificates.google-url", "https://www.googleapis.com/oauth2/v3/certs")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "verification.enabled, false",
        "certificates.chat-url, https://www.googleapis.com.evil.example/certs",
        "certificates.chat-url, http://www.googleapis.com/service_accounts/v1/metadata/x509/chat@system.gserviceaccount.com",
        "certificates.google-url, https://www.googleapis.com/oauth2/v1/certs/",
        "certificates.google-url, http://127.0.0.1:8080/simulator/google/certs/google",
        "root-url, http://127.0.0.1:8080/simulator/google/",
        "root-url, https://chat.googleapis.com.evil.example/",
        "pubsub.root-url, http://127.0.0.1:8080/simulator/google/",
        "endpoint-url, ''",
        "endpoint-url, http://duta.example.gov.my/chat/events",
        "project-number, ''",
        "project-number, my-project",
        "credentials, ''",
        "credentials, /nowhere/key.json"
    })
    void namesTheSettingThatIsUnsafeOrMissing(String setting, String value) {
        assertThatThrownBy(() -> new ProductionCheck(settings(setting, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("duta.googlechat." + setting)
                .hasMessageContaining("; ")
                .satisfies(it -> assertThat(it.getMessage().lines()).hasSize(1));
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(ProductionCheck.faults(
                        settings("verification.enabled", "false", "endpoint-url", "", "credentials", "")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"project-number", "endpoint-url"})
    void asksOnlyForWhatTheTakenModesNeed(String setting) {
        String mode = setting.equals("project-number") ? "CLASSIC_URL" : "CLASSIC_PROJECT_NUMBER";

        assertThat(ProductionCheck.faults(settings(setting, "", "verification.modes", mode)))
                .isEmpty();
    }

    @Test
    void asksForNoAddressWhereEventsArePulled() {
        assertThat(ProductionCheck.faults(settings(
                        "project-number", "", "endpoint-url", "", "pubsub.subscription", "projects/p/subscriptions/s")))
                .isEmpty();
    }

    private GoogleChatProperties settings(String... others) {
        return Settings.of(Stream.concat(Stream.of("credentials", key.toString()), Arrays.stream(others))
                .toArray(String[]::new));
    }
}
