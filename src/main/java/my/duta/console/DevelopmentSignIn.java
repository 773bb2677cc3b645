package my.duta.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets whoever sits at this machine choose a role, where the settings say so. */
final class DevelopmentSignIn {

    private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private final boolean enabled;

    DevelopmentSignIn(ConsoleProperties settings) {
        this.enabled = settings.developmentLogin();
    }

    /** Whether a request comes from this machine, neither by way of a proxy nor under a name that only leads here. */
    boolean isOffered(HttpServletRequest request) {
        return enabled
                && isLoopback(request.getRemoteAddr())
                && HOSTS.contains(request.getServerName())
                && FORWARDED.stream().allMatch(it -> request.getHeader(it) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Somebody with roles, whose address says which. */
    Authentication as(Collection<Role> roles) {
        String name = Stream.of(Role.values())
                .filter(roles::contains)
                .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .reduce((one, other) -> "developer")
                .orElse("nobody");
        return UsernamePasswordAuthenticationToken.authenticated(name + "@localhost", "", Person.authorities(roles));
    }
}
