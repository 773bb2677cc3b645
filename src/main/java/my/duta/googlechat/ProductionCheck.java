package my.duta.googlechat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import my.duta.googlechat.GoogleChatProperties.Certificates;
import my.duta.googlechat.GoogleChatProperties.PubSub;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to serve in production with a setting that would let strangers in or leave us mute. */
@Component
@Profile("production")
@ConditionalOnWebApplication
final class ProductionCheck {

    private static final List<String> GOOGLES_KEYS = List.of(Certificates.GOOGLE, Certificates.GOOGLE_AS_KEY_SET);

    /** @throws IllegalStateException naming every setting at fault and its cure */
    ProductionCheck(GoogleChatProperties properties) {
        List<String> faults = faults(properties);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    static List<String> faults(GoogleChatProperties properties) {
        var faults = new ArrayList<String>();
        if (!properties.verification().enabled()) {
            faults.add("duta.googlechat.verification.enabled is false, so anybody could send us events;"
                    + " remove the setting.");
        }
        if (!properties.certificates().chatUrl().equals(Certificates.CHAT)) {
            faults.add("duta.googlechat.certificates.chat-url is not Google's; set it to " + Certificates.CHAT
                    + " or remove it.");
        }
        if (!GOOGLES_KEYS.contains(properties.certificates().googleUrl())) {
            faults.add("duta.googlechat.certificates.google-url is not Google's; set it to one of " + GOOGLES_KEYS
                    + " or remove it.");
        }
        if (!properties.rootUrl().equals(GoogleChatProperties.GOOGLE_ROOT)) {
            faults.add("duta.googlechat.root-url is not Google's; set it to " + GoogleChatProperties.GOOGLE_ROOT
                    + " or remove it.");
        }
        if (!properties.pubsub().rootUrl().equals(PubSub.PUBSUB_ROOT)) {
            faults.add("duta.googlechat.pubsub.root-url is not Google's; set it to " + PubSub.PUBSUB_ROOT
                    + " or remove it.");
        }
        if (!properties.endpointUrl().startsWith("https://") && needsEndpoint(properties)) {
            faults.add("duta.googlechat.endpoint-url is missing or not https; set it to the HTTP endpoint URL exactly"
                    + " as typed on the Chat API's configuration page.");
        }
        if (!properties.projectNumber().matches("[0-9]{6,20}") && needsProjectNumber(properties)) {
            faults.add("duta.googlechat.project-number is missing or no number; set it to the number (not the id) of"
                    + " the Google Cloud project that holds the Chat app.");
        }
        if (!properties.credentialsFile().map(Files::isReadable).orElse(false)) {
            faults.add("duta.googlechat.credentials is missing or names no readable file; set it to the path of the"
                    + " service account's JSON key.");
        }
        return faults;
    }

    private static boolean needsEndpoint(GoogleChatProperties properties) {
        return isPosted(properties, VerificationMode.CLASSIC_URL, VerificationMode.ADDON);
    }

    private static boolean needsProjectNumber(GoogleChatProperties properties) {
        return isPosted(properties, VerificationMode.CLASSIC_PROJECT_NUMBER, VerificationMode.ADDON);
    }

    /** Whether Google posts events to us in one of these ways; what is pulled needs no address and no signature. */
    private static boolean isPosted(GoogleChatProperties properties, VerificationMode... ways) {
        return !properties.pubsub().isOn()
                && Arrays.stream(ways).anyMatch(properties.verification().modes()::contains);
    }
}
