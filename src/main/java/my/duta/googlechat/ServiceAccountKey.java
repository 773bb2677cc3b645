package my.duta.googlechat;

import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the key of our service account. */
final class ServiceAccountKey {

    private ServiceAccountKey() {}

    /** @throws IOException if the key file is missing or unreadable; it may be there at the next try */
    static ServiceAccountCredentials read(GoogleChatProperties properties) throws IOException {
        Path file = properties.credentialsFile().orElseThrow(() -> new IOException("No service account is set"));
        try (InputStream key = Files.newInputStream(file)) {
            return ServiceAccountCredentials.fromStream(key);
        }
    }
}
