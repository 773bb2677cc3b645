package my.duta.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import my.duta.chat.Messenger;
import my.duta.chat.MessengerUnavailable;
import my.duta.chat.Post;
import my.duta.chat.Posted;
import my.duta.chat.Reply;
import my.duta.chat.Unacceptable;
import my.duta.chat.Undeliverable;
import my.duta.escalation.EscalationDesk;
import my.duta.redis.Json;
import my.duta.redis.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Posts what is due, until the platform has taken it or will never take it. */
@Component
class Poster {

    private static final Logger log = LoggerFactory.getLogger(Poster.class);
    private static final int MOST = 50;

    /** So many looks in vain, and only every fourth is made until something is due again. */
    private static final int QUIET = 20;

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration TURN = Duration.ofMillis(300);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final long FIRST_WAIT = 1_000;
    private static final long LONGEST_WAIT = 300_000;

    /** The longest that all spaces wait when the platform asks us to wait with one. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Messenger messenger;
    private final EscalationDesk desk;
    private final Json json;
    private final MeterRegistry meters;
    private final Lanes lanes;
    private final Outbox.Quota quota;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST);
    private final AtomicInteger vain = new AtomicInteger();
    private volatile boolean stopping;

    Poster(
            Outbox outbox,
            Messenger messenger,
            EscalationDesk desk,
            Json json,
            MeterRegistry meters,
            ConversationProperties settings,
            Clock clock,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.outbox = outbox;
        this.messenger = messenger;
        this.desk = desk;
        this.json = json;
        this.meters = meters;
        this.quota = settings.quota();
        this.clock = clock;
        this.lanes = new Lanes(executor);
    }

    /** Begins to post what is due: one message of a space after the other, different spaces beside each other. */
    @Scheduled(fixedDelayString = "${duta.conversation.post-every:250ms}")
    void postDue() {
        int looks = vain.getAndIncrement();
        int most = places.availablePermits();
        if (stopping || most == 0 || looks > QUIET && looks % 4 != 0) {
            return;
        }
        try {
            for (Outbox.Entry entry : outbox.due(most, LEASE, quota)) {
                vain.set(0);
                begin(entry);
            }
        } catch (DataAccessException e) {
            log.warn("Redis is away; nothing can be posted now");
        }
    }

    private void begin(Outbox.Entry entry) {
        try {
            Post post = json.read(entry.payload(), Post.class);
            places.acquireUninterruptibly();
            lanes.run(post.to().space().value(), () -> post(entry, post))
                    .whenComplete((ignored, failure) -> places.release());
        } catch (JacksonException e) {
            log.error("Post {} cannot be read, so it is given up", entry.id(), e);
            outbox.done(entry);
            count(entry, "unreadable");
        }
    }

    private void post(Outbox.Entry entry, Post post) {
        try {
            if (stopping) {
                outbox.notYet(entry, Duration.ZERO);
                return;
            }
            if (isTooEarly(entry, post)) {
                outbox.notYet(entry, TURN);
                return;
            }
            Duration wait = outbox.pace(entry, post.to().space().value(), PACE, quota);
            if (wait.isZero()) {
                send(entry, post);
            } else {
                outbox.notYet(entry, wait);
            }
        } catch (DataAccessException e) {
            log.warn("Redis is away; post {} comes back by itself", entry.id());
        } catch (RuntimeException e) {
            log.error("Post {} failed in an unforeseen way at try {}", entry.id(), entry.attempts(), e);
            outbox.later(entry, wait(entry.attempts()));
            count(entry, "failed");
        }
    }

    /** A revision waits for the message it revises. */
    private boolean isTooEarly(Outbox.Entry entry, Post post) {
        return entry.kind().equals("revise") && outbox.holds(post.id().value());
    }

    private void send(Outbox.Entry entry, Post post) {
        try {
            if (entry.kind().equals("revise")) {
                messenger.revise(post);
                outbox.done(entry);
            } else {
                Posted posted = messenger.post(post);
                outbox.posted(
                        entry,
                        post.id().value(),
                        new Outbox.Receipt(
                                posted.message().value(), posted.thread().value()));
            }
            count(entry, "taken");
        } catch (MessengerUnavailable e) {
            Duration wait = e.retryAfter().filter(it -> it.compareTo(TURN) > 0).orElseGet(() -> wait(entry.attempts()));
            log.warn("Post {} was not taken at try {}, next in {}", entry.id(), entry.attempts(), wait);
            outbox.pause(post.to().space().value(), wait, pauseOfAll(e), quota);
            outbox.later(entry, wait);
            count(entry, "put-off");
        } catch (Unacceptable e) {
            log.error("Post {} is not taken as it is: {}", entry.id(), e.getMessage());
            refused(entry, post);
        } catch (Undeliverable e) {
            log.error("Post {} can never be taken: {}", entry.id(), e.getMessage());
            // The desk first: if we die between the two, the post fails again and the desk is told again.
            desk.undeliverable(post);
            abandon(entry, "undeliverable");
        }
    }

    /** A new message goes in plain words; a revision is given up, because the message stands as it was. */
    private void refused(Outbox.Entry entry, Post post) {
        Reply plain = post.reply().inWords();
        if (entry.kind().equals("revise")) {
            abandon(entry, "unacceptable");
        } else if (plain.equals(post.reply())) {
            desk.undeliverable(post);
            abandon(entry, "unacceptable");
        } else {
            outbox.send(entry.id(), entry.kind(), json.write(new Post(post.id(), post.to(), plain)));
            outbox.done(entry);
            count(entry, "plainer");
        }
    }

    private void abandon(Outbox.Entry entry, String why) {
        outbox.abandon(
                entry,
                json.write(new Abandoned(
                        entry.id(), entry.kind(), why, clock.instant().toString())));
        count(entry, why);
    }

    /** One record of the audit: what could not be delivered, why, and when. */
    private record Abandoned(String post, String kind, String why, String at) {}

    /** A platform that names a moment means all of us, but not forever. */
    private static Duration pauseOfAll(MessengerUnavailable refused) {
        return refused.retryAfter()
                .map(it -> it.compareTo(LONGEST_PAUSE) < 0 ? it : LONGEST_PAUSE)
                .orElse(Duration.ZERO);
    }

    /** Begins to post nothing more. */
    void stop() {
        stopping = true;
    }

    /** Waits for the end of the tries that are under way. */
    void drain(Duration most) {
        try {
            if (!places.tryAcquire(MOST, most.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Posts under way are left to be tried again under the same name");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(Outbox.Entry entry, String outcome) {
        meters.counter("duta.posts", "kind", entry.kind(), "outcome", outcome).increment();
    }

    /** Doubles from a second to five minutes, half of it at random so that many do not come back at once. */
    private static Duration wait(int attempts) {
        long whole = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(attempts - 1, 12));
        return Duration.ofMillis(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }
}
