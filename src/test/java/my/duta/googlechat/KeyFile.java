package my.duta.googlechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The key file of a service account, whose tokens a {@link FakeChat} gives. */
final class KeyFile {

    private static final String PRIVATE_KEY =
            Base64.getEncoder().encodeToString(TokenSmith.keyPair().getPrivate().getEncoded());

    private KeyFile() {}

    /** Writes {@code key.json}. */
    static Path write(Path folder, FakeChat google) {
        try {
            return Files.writeString(folder.resolve("key.json"), """
                    {"type":"service_account","project_id":"duta","private_key_id":"k1",
                     "private_key":"-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n",
                     "client_email":"duta@duta.iam.gserviceaccount.com","client_id":"1","token_uri":"%stoken"}""".formatted(PRIVATE_KEY, google.url()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
