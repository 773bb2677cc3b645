package my.duta.googlechat;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.chat.v1.HangoutsChat;
import com.google.api.services.chat.v1.HangoutsChatScopes;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Google's own client of the Chat API, with our service account. The key file is read at the first use, because on a
 * developer's machine the simulator writes it while we start.
 */
@Component
final class GoogleChatClient {

    /** The adapter asks for a new token at every 401, as long as it may. */
    private static final int ONE_FRESH_TOKEN = 1;

    private final GoogleChatProperties properties;
    private volatile Optional<HangoutsChat> client = Optional.empty();

    GoogleChatClient(GoogleChatProperties properties) {
        this.properties = properties;
    }

    /** @throws IOException if the key file is missing or unreadable; it may be there at the next try */
    HangoutsChat get() throws IOException {
        Optional<HangoutsChat> known = client;
        if (known.isPresent()) {
            return known.get();
        }
        HangoutsChat made = connect();
        client = Optional.of(made);
        return made;
    }

    private HangoutsChat connect() throws IOException {
        GoogleCredentials account = ServiceAccountKey.read(properties).createScoped(HangoutsChatScopes.CHAT_BOT);
        var adapter = new HttpCredentialsAdapter(account);
        return new HangoutsChat.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    adapter.initialize(request);
                    request.setNumberOfRetries(ONE_FRESH_TOKEN);
                    request.setConnectTimeout(
                            Math.toIntExact(properties.connectTimeout().toMillis()));
                    request.setReadTimeout(
                            Math.toIntExact(properties.readTimeout().toMillis()));
                })
                .setRootUrl(properties.rootUrl())
                .setApplicationName("duta")
                .build();
    }
}
