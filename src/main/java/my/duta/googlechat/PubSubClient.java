package my.duta.googlechat;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.pubsub.Pubsub;
import com.google.api.services.pubsub.PubsubScopes;
import com.google.api.services.pubsub.model.AcknowledgeRequest;
import com.google.api.services.pubsub.model.ModifyAckDeadlineRequest;
import com.google.api.services.pubsub.model.PullRequest;
import com.google.api.services.pubsub.model.ReceivedMessage;
import com.google.auth.http.HttpCredentialsAdapter;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import my.duta.googlechat.GoogleChatProperties.PubSub;

/**
 * Google's own client of the Pub/Sub API, for our one subscription. The key file is read at the first use, because on a
 * developer's machine the simulator writes it while we start.
 */
class PubSubClient {

    /** Google keeps a pull open for up to a minute and a half if nothing comes. */
    private static final Duration PULL_TIMEOUT = Duration.ofMinutes(2);

    private final GoogleChatProperties properties;
    private final PubSub settings;
    private volatile Optional<Pubsub> client = Optional.empty();

    PubSubClient(GoogleChatProperties properties) {
        this.properties = properties;
        this.settings = properties.pubsub();
    }

    /**
     * Waits for events and takes them until their deadline.
     *
     * @param most how many to take
     * @return none if nothing came in time
     * @throws IOException if Pub/Sub cannot be reached, or refuses
     */
    List<ReceivedMessage> pull(int most) throws IOException {
        try {
            List<ReceivedMessage> received = subscriptions()
                    .pull(settings.subscription(), new PullRequest().setMaxMessages(most))
                    .execute()
                    .getReceivedMessages();
            return received == null ? List.of() : received;
        } catch (SocketTimeoutException e) {
            return List.of();
        }
    }

    /** @throws IOException if it did not arrive, so that the event comes again */
    void acknowledge(String id) throws IOException {
        subscriptions()
                .acknowledge(settings.subscription(), new AcknowledgeRequest().setAckIds(List.of(id)))
                .execute();
    }

    /**
     * Lets another process have at once what was taken.
     *
     * @throws IOException if it did not arrive, so that it is free at its deadline
     */
    void release(List<String> ids) throws IOException {
        subscriptions()
                .modifyAckDeadline(
                        settings.subscription(),
                        new ModifyAckDeadlineRequest().setAckIds(ids).setAckDeadlineSeconds(0))
                .execute();
    }

    private Pubsub.Projects.Subscriptions subscriptions() throws IOException {
        Optional<Pubsub> known = client;
        if (known.isEmpty()) {
            known = Optional.of(connect());
            client = known;
        }
        return known.get().projects().subscriptions();
    }

    private Pubsub connect() throws IOException {
        var adapter =
                new HttpCredentialsAdapter(ServiceAccountKey.read(properties).createScoped(PubsubScopes.PUBSUB));
        return new Pubsub.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    adapter.initialize(request);
                    request.setNumberOfRetries(1);
                    request.setConnectTimeout(
                            Math.toIntExact(properties.connectTimeout().toMillis()));
                    request.setReadTimeout(Math.toIntExact(PULL_TIMEOUT.toMillis()));
                })
                .setRootUrl(settings.rootUrl())
                .setApplicationName("duta")
                .build();
    }
}
