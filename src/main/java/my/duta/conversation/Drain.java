package my.duta.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import my.duta.redis.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets this process go without anybody noticing: from the moment it is told to stop it takes nothing new, it ends what
 * it has begun, and it gives back what would take too long.
 */
@Component
class Drain implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    /** After the doors, which wait for what we work on, and before all that work needs. */
    private static final int PHASE = Integer.MAX_VALUE - 4096;

    private final Worker worker;
    private final Poster poster;
    private final Inbox inbox;
    private final ConversationProperties settings;
    private final Clock clock;
    private volatile Instant end = Instant.MAX;
    private volatile boolean running;

    Drain(Worker worker, Poster poster, Inbox inbox, ConversationProperties settings, Clock clock) {
        this.worker = worker;
        this.poster = poster;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        begin();
    }

    /** Takes nothing new from now on. */
    void begin() {
        end = clock.instant().plus(settings.drain());
        worker.stop();
        poster.stop();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        worker.drain(left());
        poster.drain(left());
        try {
            inbox.leave();
        } catch (DataAccessException e) {
            log.warn("Redis is away; others will notice by themselves that this process is gone");
        }
        running = false;
    }

    private Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
