package my.duta.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Pub/Sub subscription of an app behind a firewall: what is published is handed out until it is acknowledged, again
 * and again whenever its deadline passes.
 */
@Component
@Profile("local")
class Subscription implements SmartLifecycle {

    static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final long LOOK_MILLIS = 250;

    private final SimulatorClock clock;
    private final Names names = new Names();
    private final Map<String, Held> held = new LinkedHashMap<>();
    private boolean open;

    Subscription(SimulatorClock clock) {
        this.clock = clock;
    }

    /** A message until it is acknowledged. */
    private static final class Held {

        final ObjectNode message;
        final Delivery delivery;
        final Instant published;
        final CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
        String ackId = "";
        Instant deadline = Instant.MIN;

        Held(ObjectNode message, Delivery delivery, Instant published) {
            this.message = message;
            this.delivery = delivery;
            this.published = published;
        }
    }

    /** Publishes an event; the result says whether the app acknowledged it. */
    synchronized CompletableFuture<Boolean> publish(ObjectNode event, Delivery delivery) {
        String id = names.id(16);
        ObjectNode message = Json.object()
                .put("data", Base64.getEncoder().encodeToString(event.toString().getBytes(StandardCharsets.UTF_8)))
                .put("messageId", id)
                .put("publishTime", clock.stamp());
        var entry = new Held(message, delivery, clock.now());
        held.put(id, entry);
        notifyAll();
        return entry.acknowledged.copy();
    }

    /**
     * Hands out messages until their deadline, and waits for some if there are none.
     *
     * @return at most so many {@code receivedMessages}; none if nothing came in time
     */
    synchronized List<ObjectNode> pull(int most, Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        List<ObjectNode> taken = take(most);
        while (taken.isEmpty() && open && System.nanoTime() < end) {
            wait(LOOK_MILLIS);
            taken = take(most);
        }
        return taken;
    }

    private List<ObjectNode> take(int most) {
        var taken = new ArrayList<ObjectNode>();
        Instant now = clock.now();
        for (Held entry : held.values()) {
            if (taken.size() < most && !entry.deadline.isAfter(now)) {
                if (!entry.ackId.isEmpty()) {
                    tried(entry, 0, "Not acknowledged in time");
                    entry.delivery.become(Delivery.State.RETRYING);
                }
                entry.ackId = names.id(24);
                entry.deadline = now.plus(DEADLINE);
                ObjectNode received = Json.object().put("ackId", entry.ackId);
                received.set("message", entry.message);
                taken.add(received);
            }
        }
        return taken;
    }

    /** Forgets what was handed out under these ids; ids that are no longer known mean nothing. */
    synchronized void acknowledge(Collection<String> ackIds) {
        held.values().removeIf(entry -> {
            boolean meant = ackIds.contains(entry.ackId);
            if (meant) {
                tried(entry, 200, "");
                entry.delivery.become(Delivery.State.DELIVERED);
                entry.acknowledged.complete(true);
            }
            return meant;
        });
    }

    /** Moves the deadline of what was handed out; zero seconds hand it out again at once. */
    synchronized void extend(Collection<String> ackIds, int seconds) {
        Instant deadline = clock.now().plusSeconds(seconds);
        held.values().stream().filter(it -> ackIds.contains(it.ackId)).forEach(it -> it.deadline = deadline);
        notifyAll();
    }

    synchronized void clear() {
        held.values().forEach(it -> it.acknowledged.complete(false));
        held.clear();
    }

    private void tried(Held entry, int status, String error) {
        long millis = Duration.between(entry.published, clock.now()).toMillis();
        entry.delivery.tried(new Delivery.Attempt(clock.stamp(), status, millis, "", error));
    }

    @Override
    public synchronized void start() {
        open = true;
    }

    /** Lets go of who still waits, so that the server can stop. */
    @Override
    public synchronized void stop() {
        open = false;
        notifyAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return open;
    }
}
