package my.duta.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleCheckTests {

    @Test
    void isContentWithAConsoleThatNobodyCanSignInTo() {
        assertThat(fault(false, "", "", "")).isEmpty();
    }

    @Test
    void refusesTheDevelopmentSignIn() {
        assertThat(fault(true, "", "", ""))
                .hasValueSatisfying(it -> assertThat(it).contains("duta.console.development-login"));
    }

    @Test
    void namesAllThatGoogleSignInLacks() {
        assertThat(fault(false, "http://duta.example", "client", ""))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("duta.console.client-secret", "duta.console.domains", "duta.console.address"));
    }

    private static Optional<String> fault(boolean development, String address, String id, String secret) {
        var nobody = new ConsoleProperties.Roles(List.of(), List.of(), List.of(), List.of(), List.of());
        return new ConsoleCheck(new ConsoleProperties(
                        development, address, id, secret, List.of(), Duration.ofHours(10), nobody))
                .fault();
    }
}
