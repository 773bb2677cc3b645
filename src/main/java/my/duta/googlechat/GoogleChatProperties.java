package my.duta.googlechat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How we are joined to Google Chat.
 *
 * @param rootUrl where the Chat API is
 * @param credentials the service account's key file; empty if there is none
 * @param endpointUrl our address exactly as typed at Google, the audience of two ways of signing and the function of
 *     every add-on button
 * @param projectNumber the number of the Google Cloud project, the audience of the third way and part of the add-on's
 *     account
 * @param defaultDialect how to write buttons before the first event told
 * @param maxBody the largest event taken
 * @param answerTimeout how long a delivery may stay open; Google Chat waits 30 seconds
 * @param connectTimeout for a connection to Google
 * @param readTimeout for an answer of Google
 * @param textLimit the most characters of a message's text
 * @param messageLimit the most bytes of a whole message
 * @param directory whether and how Google Workspace is asked where an officer works
 * @param pubsub whether and how events are pulled, where Google cannot reach us
 */
@ConfigurationProperties("duta.googlechat")
@Validated
record GoogleChatProperties(
        @NotBlank @DefaultValue("https://chat.googleapis.com/")
        String rootUrl,

        @DefaultValue("") String credentials,
        @DefaultValue("") String endpointUrl,
        @DefaultValue("") String projectNumber,
        @DefaultValue("ADDON") Dialect defaultDialect,
        @Valid @DefaultValue Verification verification,
        @Valid @DefaultValue Certificates certificates,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("28s") Duration answerTimeout,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @Min(100) @Max(5_000) @DefaultValue("4000") int textLimit,
        @Min(4_000) @Max(32_000) @DefaultValue("32000") int messageLimit,
        @Valid @DefaultValue Lookup directory,
        @Valid @DefaultValue PubSub pubsub) {

    static final String GOOGLE_ROOT = "https://chat.googleapis.com/";

    GoogleChatProperties {
        rootUrl = rootUrl.endsWith("/") ? rootUrl : rootUrl + "/";
    }

    /**
     * Whether and how events are verified.
     *
     * @param enabled off takes anybody's events; never outside a developer's machine
     * @param modes the ways of signing that are taken
     */
    record Verification(
            @DefaultValue("true") boolean enabled,

            @NotEmpty @DefaultValue({"CLASSIC_PROJECT_NUMBER", "CLASSIC_URL", "ADDON"})
            List<VerificationMode> modes) {

        Verification {
            modes = List.copyOf(modes);
        }
    }

    /**
     * Where the public keys are.
     *
     * @param chatUrl those of Chat's own service account
     * @param googleUrl those of Google's identity tokens
     */
    record Certificates(
            @NotBlank @DefaultValue(CHAT) String chatUrl,
            @NotBlank @DefaultValue(GOOGLE) String googleUrl) {

        static final String CHAT =
                "https://www.googleapis.com/service_accounts/v1/metadata/x509/chat@system.gserviceaccount.com";
        static final String GOOGLE = "https://www.googleapis.com/oauth2/v1/certs";
        static final String GOOGLE_AS_KEY_SET = "https://www.googleapis.com/oauth2/v3/certs";
    }

    /**
     * Whether and how Google Workspace is asked where an officer works.
     *
     * @param enabled off unless the organisation lets our service account read its directory
     * @param rootUrl where the Admin SDK is
     * @param admin the address of the administrator in whose name we ask; empty if the service account may ask itself
     * @param timeout for an answer; later ones are not waited for
     */
    record Lookup(
            @DefaultValue("false") boolean enabled,

            @NotBlank @DefaultValue("https://admin.googleapis.com/")
            String rootUrl,

            @DefaultValue("") String admin,
            @DefaultValue("1500ms") Duration timeout) {

        Lookup {
            rootUrl = rootUrl.endsWith("/") ? rootUrl : rootUrl + "/";
        }
    }

    /**
     * Whether and how events are pulled from Pub/Sub.
     *
     * @param subscription its whole name; empty if Google posts its events to us
     * @param rootUrl where the Pub/Sub API is
     * @param atOnce how many events are in hand at most, 1 to 1,000
     * @param giveUpAfter how old an event may be that fails again and again in an unforeseen way
     */
    record PubSub(
            @Pattern(regexp = "|projects/[^/\\s]+/subscriptions/[^/\\s]+") @DefaultValue("")
            String subscription,

            @NotBlank @DefaultValue(PUBSUB_ROOT) String rootUrl,
            @Min(1) @Max(1_000) @DefaultValue("50") int atOnce,
            @DefaultValue("1h") Duration giveUpAfter) {

        static final String PUBSUB_ROOT = "https://pubsub.googleapis.com/";

        PubSub {
            rootUrl = rootUrl.endsWith("/") ? rootUrl : rootUrl + "/";
        }

        boolean isOn() {
            return !subscription.isEmpty();
        }
    }

    Optional<Path> credentialsFile() {
        return credentials.isBlank() ? Optional.empty() : Optional.of(Path.of(credentials));
    }

    /** The address by which Google names the add-on of exactly our project. */
    String addonAccount() {
        return "service-" + projectNumber + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com";
    }
}
