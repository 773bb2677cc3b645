package my.duta.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

class GoogleSignInTests {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final ConsoleProperties settings = new ConsoleProperties(
            false,
            "https://duta.example.gov.my",
            "client",
            "secret",
            List.of("Example.gov.my"),
            Duration.ofHours(10),
            new ConsoleProperties.Roles(
                    List.of("Aminah@example.gov.my"),
                    List.of(),
                    List.of("aminah@example.gov.my"),
                    List.of("outsider@other.example"),
                    List.of()));
    private final GoogleSignIn signIn = new GoogleSignIn(settings);

    @Test
    void givesTheRolesOfTheSettings() {
        OidcUser user = signIn.loadUser(request("AMINAH@example.gov.my", true, "example.gov.my"));

        Person person = Person.of(new TestingAuthenticationToken(user, "", List.copyOf(user.getAuthorities())));
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.MAINTAINER, Role.DESK_LEAD);
    }

    @ParameterizedTest
    @CsvSource({
        "aminah@example.gov.my, false, example.gov.my",
        "aminah@example.gov.my, true, ''",
        "aminah@example.gov.my, true, other.example",
        "outsider@other.example, true, other.example",
        "outsider@other.example, true, example.gov.my",
        "stranger@example.gov.my, true, example.gov.my"
    })
    void letsNobodyElseIn(String email, boolean verified, String workspace) {
        OidcUserRequest request = request(email, verified, workspace);

        assertThatThrownBy(() -> signIn.loadUser(request)).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void leadsBackToTheConfiguredAddressOnly() {
        assertThat(google().getRedirectUri()).isEqualTo("https://duta.example.gov.my/console/sign-in/back/google");
    }

    private ClientRegistration google() {
        return signIn.registrations().findByRegistrationId("google");
    }

    private OidcUserRequest request(String email, boolean verified, String workspace) {
        var token = new OidcIdToken(
                "token",
                NOW,
                NOW.plusSeconds(3600),
                Map.of("sub", "1", "email", email, "email_verified", verified, "hd", workspace));
        return new OidcUserRequest(
                google(),
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", NOW, NOW.plusSeconds(3600)),
                token);
    }
}
