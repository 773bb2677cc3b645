package my.duta.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The platform's keys and the app's service account, made at the first start and kept in the data folder.
 *
 * <p>{@code service-account.json} is the file that a developer would download from the Cloud console; its
 * {@code token_uri} leads to this simulator.
 */
@Component
@Profile("local")
class KeyRing {

    static final String CHAT_ISSUER = "chat@system.gserviceaccount.com";

    private final SigningKey chat;
    private final SigningKey google;
    private final SigningKey serviceAccount;
    private final SigningKey foreign;
    private final String serviceAccountEmail;
    private final String chatCertificate;
    private final String googleCertificate;

    KeyRing(SimulatorProperties properties, SimulatorClock clock) throws IOException, GeneralSecurityException {
        Path folder = properties.folder();
        Files.createDirectories(folder);
        chat = keyIn(folder.resolve("chat-key.pem"), "simulated-chat");
        google = keyIn(folder.resolve("google-key.pem"), "simulated-google");
        foreign = keyIn(folder.resolve("foreign-key.pem"), "foreign");
        serviceAccount = keyIn(folder.resolve("service-account-key.pem"), "simulated-service-account");
        serviceAccountEmail = "duta@simulated-" + properties.projectNumber() + ".iam.gserviceaccount.com";
        Instant from = clock.realNow().minus(Duration.ofDays(1));
        Instant until = from.plus(Duration.ofDays(3650));
        chatCertificate = SelfSignedCertificate.pem(chat.keys(), CHAT_ISSUER, from, until);
        googleCertificate = SelfSignedCertificate.pem(google.keys(), "simulated federated signon", from, until);
        Files.write(folder.resolve("service-account.json"), Json.bytes(serviceAccountFile(properties)));
    }

    SigningKey chat() {
        return chat;
    }

    SigningKey google() {
        return google;
    }

    SigningKey serviceAccount() {
        return serviceAccount;
    }

    /** A key that nobody published, under a published name. */
    SigningKey foreignInPlaceOf(SigningKey key) {
        return new SigningKey(key.id(), foreign.keys());
    }

    String serviceAccountEmail() {
        return serviceAccountEmail;
    }

    ObjectNode chatCertificates() {
        return Json.object().put(chat.id(), chatCertificate);
    }

    ObjectNode googleCertificates() {
        return Json.object().put(google.id(), googleCertificate);
    }

    private ObjectNode serviceAccountFile(SimulatorProperties properties) {
        return Json.object()
                .put("type", "service_account")
                .put("project_id", "simulated-" + properties.projectNumber())
                .put("private_key_id", serviceAccount.id())
                .put(
                        "private_key",
                        SelfSignedCertificate.Pem.write(
                                "PRIVATE KEY",
                                serviceAccount.keys().getPrivate().getEncoded()))
                .put("client_email", serviceAccountEmail)
                .put("client_id", "100000000000000000098")
                .put("token_uri", properties.baseUrl() + "token");
    }

    private static SigningKey keyIn(Path file, String id) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return SigningKey.of(id, SelfSignedCertificate.Pem.read(Files.readString(file)));
        }
        SigningKey made = SigningKey.generate(id);
        Files.writeString(
                file,
                SelfSignedCertificate.Pem.write(
                        "PRIVATE KEY", made.keys().getPrivate().getEncoded()));
        return made;
    }
}
