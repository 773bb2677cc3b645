package my.duta.console;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.config.oauth2.client.CommonOAuth2Provider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Takes from Google who somebody is, and from the settings what they may; who has no role is not let in. */
final class GoogleSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String BEGIN = "/console/sign-in/google";
    static final String BACK = "/console/sign-in/back";

    private static final String EMAIL = "email";

    private final ConsoleProperties settings;

    GoogleSignIn(ConsoleProperties settings) {
        this.settings = settings;
    }

    /** Our client; the address that Google leads back to is the configured one, whatever a request claims. */
    ClientRegistrationRepository registrations() {
        ClientRegistration google = CommonOAuth2Provider.GOOGLE
                .getBuilder("google")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri((settings.address().isBlank() ? "{baseUrl}" : settings.address()) + BACK + "/google")
                .scope("openid", EMAIL)
                .build();
        return new InMemoryClientRegistrationRepository(google);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        Set<Role> roles = email(token).map(settings.roles()::of).orElseGet(Set::of);
        if (roles.isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error("not_entrusted"));
        }
        return new DefaultOidcUser(Person.authorities(roles), token, EMAIL);
    }

    /** The proven address, if it is of one of our domains both by its end and by Workspace's own word. */
    private Optional<String> email(OidcIdToken token) {
        String workspace =
                Objects.requireNonNullElse(token.getClaimAsString("hd"), "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(token.getEmail())
                .filter(it -> Boolean.TRUE.equals(token.getEmailVerified()))
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> settings.domains().contains(workspace) && it.endsWith("@" + workspace));
    }
}
