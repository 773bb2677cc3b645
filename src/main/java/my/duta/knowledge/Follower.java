package my.duta.knowledge;

import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps this replica with the others: it hears of a switch by a message, and looks by itself now and then, because a
 * message is lost while Redis is away or restarts.
 */
@Component
final class Follower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private final Publication publication;
    private final Optional<SharedGenerations> shared;
    private final ReadWriteLock following = new ReentrantReadWriteLock();
    private @Nullable AutoCloseable subscription;
    private volatile boolean running;

    Follower(Publication publication, Sharing sharing) {
        this.publication = publication;
        this.shared = sharing.store();
    }

    /** Looks which generation serves, and subscribes to the news of it if that was not possible before. */
    @Scheduled(fixedDelayString = "${duta.knowledge.follow-every:10s}")
    void look() {
        if (running) {
            subscribe();
            follow();
        }
    }

    private void follow() {
        following.readLock().lock();
        try {
            if (running) {
                publication.follow();
            }
        } finally {
            following.readLock().unlock();
        }
    }

    private synchronized void subscribe() {
        if (subscription == null && running && shared.isPresent()) {
            try {
                subscription = shared.get().onSwitch(this::follow);
            } catch (DataAccessException e) {
                log.warn("Redis tells no news of generations now; they are looked for instead");
            }
        }
    }

    @Override
    public void start() {
        running = true;
        subscribe();
    }

    @Override
    public synchronized void stop() {
        running = false;
        AutoCloseable before = subscription;
        subscription = null;
        if (before != null) {
            try {
                before.close();
            } catch (Exception e) {
                log.warn("The news of generations did not end in good order", e);
            }
        }
        waitForWhoFollows();
    }

    /** The connection to Redis is closed next, and nobody must be reading a generation then. */
    private void waitForWhoFollows() {
        following.writeLock().lock();
        following.writeLock().unlock();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
