package my.duta.googlechat;

import com.google.api.services.pubsub.model.ReceivedMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Pulls events as long as we take any: one pull after the other, the events of all beside each other.
 *
 * <p>It stops before everything else does, and gives back what a last pull may bring; what is not acknowledged comes
 * again, which does no harm to what was recorded.
 */
class SubscriptionPuller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionPuller.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final PubSubClient client;
    private final PulledEvents events;
    private final BooleanSupplier ready;
    private final int atOnce;
    private final Semaphore free;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile Optional<CountDownLatch> running = Optional.empty();
    private volatile Optional<Instant> awaySince = Optional.empty();

    /**
     * @param ready whether we take events now
     * @param atOnce how many events are in hand at most
     */
    SubscriptionPuller(
            PubSubClient client,
            PulledEvents events,
            BooleanSupplier ready,
            int atOnce,
            MeterRegistry meters,
            Clock clock) {
        this.client = client;
        this.events = events;
        this.ready = ready;
        this.atOnce = atOnce;
        this.free = new Semaphore(atOnce);
        this.meters = meters;
        this.clock = clock;
    }

    /** Since when Pub/Sub gives us nothing but errors; empty if the last pull went well. */
    Optional<Instant> awaySince() {
        return awaySince;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        running = Optional.of(stop);
        var puller = new Thread(() -> run(stop), "pubsub");
        puller.setDaemon(true);
        puller.start();
    }

    /** Waits for the events in hand, which Redis keeps all the same, only as long as Spring waits for a phase. */
    @Override
    public void stop(Runnable stopped) {
        stop();
        var last = new Thread(
                () -> {
                    free.acquireUninterruptibly(atOnce);
                    free.release(atOnce);
                    stopped.run();
                },
                "pubsub-stop");
        last.setDaemon(true);
        last.start();
    }

    @Override
    public void stop() {
        running.ifPresent(CountDownLatch::countDown);
        running = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return running.isPresent();
    }

    private void run(CountDownLatch stop) {
        int failures = 0;
        try {
            while (stop.getCount() > 0) {
                failures = turn(stop) ? 0 : failures + 1;
                if (failures > 0) {
                    stop.await(wait(failures).toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One pull; false if it failed. */
    private boolean turn(CountDownLatch stop) throws InterruptedException {
        int places = free.availablePermits();
        if (places == 0 || !ready.getAsBoolean()) {
            stop.await(IDLE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        }
        try {
            List<ReceivedMessage> received = client.pull(places);
            awaySince = Optional.empty();
            if (stop.getCount() == 0) {
                release(received);
            } else {
                free.acquire(received.size());
                received.forEach(this::take);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            if (awaySince.isEmpty()) {
                awaySince = Optional.of(clock.instant());
            }
            log.warn("Pub/Sub gives no events now: {}", e.getMessage());
            return false;
        }
    }

    private void take(ReceivedMessage received) {
        events.take(received.getMessage()).whenComplete((forget, failure) -> {
            try {
                count(Boolean.TRUE.equals(forget) && acknowledge(received) ? "acknowledged" : "left");
            } finally {
                free.release();
            }
        });
    }

    private boolean acknowledge(ReceivedMessage received) {
        try {
            client.acknowledge(received.getAckId());
            return true;
        } catch (IOException e) {
            log.warn("An event could not be acknowledged and comes again: {}", e.getMessage());
            return false;
        }
    }

    private void release(List<ReceivedMessage> received) {
        if (!received.isEmpty()) {
            try {
                client.release(received.stream().map(ReceivedMessage::getAckId).toList());
            } catch (IOException e) {
                log.warn("What the last pull brought comes again at its deadline: {}", e.getMessage());
            }
        }
    }

    private void count(String outcome) {
        meters.counter("duta.googlechat.pulled", "outcome", outcome).increment();
    }

    private static Duration wait(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
