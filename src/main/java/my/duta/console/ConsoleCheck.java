package my.duta.console;

import java.util.ArrayList;
import java.util.Optional;
import my.duta.redis.StartCheck;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to serve in production with a console that would let strangers in. */
@Component
@Profile("production")
final class ConsoleCheck implements StartCheck {

    private final ConsoleProperties settings;

    ConsoleCheck(ConsoleProperties settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> fault() {
        var faults = new ArrayList<String>();
        if (settings.developmentLogin()) {
            faults.add("duta.console.development-login is on, so anybody on the machine could do anything; remove the"
                    + " setting");
        }
        if (settings.usesGoogle()) {
            if (settings.clientSecret().isBlank()) {
                faults.add("duta.console.client-secret is missing; set DUTA_CONSOLE_CLIENT_SECRET");
            }
            if (settings.domains().isEmpty()) {
                faults.add("duta.console.domains is empty, so nobody could sign in; name your Workspace's domains");
            }
            if (!settings.address().matches("https://[^/]+")) {
                faults.add("duta.console.address is not https://HOST; Google leads back there after signing in");
            }
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults));
    }
}
