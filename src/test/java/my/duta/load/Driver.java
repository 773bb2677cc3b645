package my.duta.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Delivers events as Google does: each when it is due, whether or not others were answered, over connections that are
 * kept, to one replica after the other.
 */
final class Driver implements AutoCloseable {

    private static final String PATH = "/chat/events";

    private final List<Integer> ports;
    private final ExecutorService senders;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private final ThreadLocal<Map<Integer, KeptConnection>> connections =
            ThreadLocal.withInitial(ConcurrentHashMap::new);
    private final List<KeptConnection> all = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    /** @param most connections at a time */
    Driver(List<Integer> ports, int most) {
        this.ports = List.copyOf(ports);
        this.senders = Executors.newFixedThreadPool(most);
    }

    /** An event with the token of its dialect. */
    record Delivery(String token, byte[] body) {}

    /** Delivers an event as soon as a connection is free, and says what came back. */
    void deliver(Delivery delivery, Consumer<KeptConnection.Answer> then) {
        open.incrementAndGet();
        senders.execute(() -> {
            try {
                then.accept(exchange(delivery));
            } finally {
                open.decrementAndGet();
            }
        });
    }

    /** Delivers an event on this thread. */
    KeptConnection.Answer exchange(Delivery delivery) {
        int port = ports.get(Math.floorMod(next.getAndIncrement(), ports.size()));
        return connections
                .get()
                .computeIfAbsent(port, it -> {
                    var made = new KeptConnection(it);
                    all.add(made);
                    return made;
                })
                .post(PATH, delivery.token(), delivery.body());
    }

    /** Does something later, as people do. */
    void later(long millis, Runnable act) {
        open.incrementAndGet();
        clockwork.schedule(
                () -> {
                    try {
                        act.run();
                    } finally {
                        open.decrementAndGet();
                    }
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    /** What is under way or still to be done. */
    int open() {
        return open.get();
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        senders.shutdownNow();
        all.forEach(KeptConnection::close);
    }
}
