package my.duta.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import my.duta.chat.ChatEvent;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reply;
import my.duta.redis.Acceptance;
import my.duta.redis.Inbox;
import my.duta.redis.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Works accepted messages, no more at once than there is room for: those that this process accepted, those that wait
 * for anybody's room, and in time those whose process died.
 */
@Component
class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    /** How long a finished answer is left to the delivery that waits for it, beyond the budget. */
    private static final Duration SLACK = Duration.ofMillis(500);

    /** How long a process may be silent before it counts as gone, and how often we look for such. */
    private static final Duration GONE = Duration.ofHours(1);

    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final Inbox inbox;
    private final Json json;
    private final Intake intake;
    private final Replies replies;
    private final ConversationProperties settings;
    private final Clock clock;
    private final AsyncTaskExecutor executor;
    private final Semaphore room;
    private final Map<String, CompletableFuture<Void>> ends = new ConcurrentHashMap<>();
    private final Map<String, Hold> held = new ConcurrentHashMap<>();
    private volatile Instant swept = Instant.MIN;
    private volatile boolean stopping;

    Worker(
            Inbox inbox,
            Json json,
            Intake intake,
            Replies replies,
            ConversationProperties settings,
            Clock clock,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.inbox = inbox;
        this.json = json;
        this.intake = intake;
        this.replies = replies;
        this.settings = settings;
        this.clock = clock;
        this.executor = executor;
        this.room = new Semaphore(settings.mostAtOnce());
    }

    /** Work that this process has, and since when. */
    private record Hold(Inbox.Work work, Instant since) {}

    /** The message that answers a question. */
    static PostId answerTo(QuestionId question) {
        return PostId.of(question.value(), "answer");
    }

    /** The message that answers a question which an operator gave another chance: not the apology that was sent. */
    private static PostId answerTo(QuestionId question, int replays) {
        return replays == 0 ? answerTo(question) : PostId.of(question.value(), "answer", String.valueOf(replays));
    }

    /**
     * Keeps a message, and begins to work it if it is its turn and there is room.
     *
     * @throws NotRecorded if it could not be kept
     */
    Acceptance accept(ChatEvent.MessageWritten written) {
        boolean free = !stopping && room.tryAcquire();
        boolean begun = false;
        try {
            Acceptance acceptance = intake.accept(written, free);
            if (acceptance instanceof Acceptance.Taken taken) {
                begin(taken.work());
                begun = true;
            }
            return acceptance;
        } finally {
            if (free && !begun) {
                room.release();
            }
        }
    }

    /** Completes when work on a question ends in this process, at the latest when the budget is used up. */
    CompletableFuture<Void> end(QuestionId question) {
        var end = new CompletableFuture<Void>();
        CompletableFuture<Void> known = ends.putIfAbsent(question.value(), end);
        if (known != null) {
            return known;
        }
        end.completeOnTimeout(null, settings.budget().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ignored, failure) -> ends.remove(question.value(), end));
        return end;
    }

    /** Whether work on a question has ended, here or elsewhere. */
    boolean finished(QuestionId question) {
        return inbox.finished(question.value()).orElse(false);
    }

    /** Works a message, and then what is to be done next; the room for it is taken already. */
    private void begin(Inbox.Work first) {
        hold(first);
        executor.execute(() -> {
            try {
                for (Optional<Inbox.Work> work = Optional.of(first); work.isPresent(); ) {
                    work = finish(work.get()).flatMap(this::take);
                }
            } finally {
                room.release();
            }
        });
    }

    private void hold(Inbox.Work work) {
        held.put(work.id(), new Hold(work, clock.instant()));
    }

    private Optional<Inbox.Work> take(Inbox.Next next) {
        try {
            Optional<Inbox.Work> work = inbox.take(next);
            work.ifPresent(this::hold);
            return work;
        } catch (DataAccessException e) {
            log.warn("Redis is away; event {} is taken later", next.id());
            return Optional.empty();
        }
    }

    private Optional<Inbox.Next> finish(Inbox.Work work) {
        Hold hold = held.getOrDefault(work.id(), new Hold(work, clock.instant()));
        try {
            Optional<Accepted> accepted = read(work);
            return accepted.isPresent() ? end(work, accepted.get(), hold.since()) : bury(work);
        } catch (DataAccessException e) {
            log.warn("Redis is away; event {} is worked again when its lease has run out", work.id());
        } catch (RuntimeException e) {
            log.error("Event {} failed at try {}", work.id(), work.attempts(), e);
            note(work, e);
        } finally {
            held.remove(work.id(), hold);
            Optional.ofNullable(ends.get(work.id())).ifPresent(it -> it.complete(null));
        }
        return Optional.empty();
    }

    /** The message of an event; empty if it cannot be read, so that nobody can be told either. */
    private Optional<Accepted> read(Inbox.Work work) {
        try {
            return Optional.of(intake.read(work));
        } catch (JacksonException e) {
            log.error("Event {} cannot be read, so it is buried", work.id(), e);
            note(work, e);
            return Optional.empty();
        }
    }

    private void note(Inbox.Work work, RuntimeException failure) {
        try {
            inbox.failed(work, failure.getClass().getName());
        } catch (DataAccessException e) {
            log.warn("Redis is away; why event {} failed stands in this log alone", work.id());
        }
    }

    private Optional<Inbox.Next> end(Inbox.Work work, Accepted accepted, Instant since) {
        boolean hopeless = work.attempts() > settings.attempts();
        if (hopeless) {
            log.error("Event {} failed {} times and is buried", work.id(), settings.attempts());
        }
        Reply reply = hopeless ? replies.apology(accepted) : replies.to(accepted);
        PostId id = answerTo(accepted.id(), inbox.replays(work));
        var post = new Post(id, accepted.written().origin().address(), reply);
        return finish(
                work,
                new Inbox.Ending(
                        hopeless ? Inbox.End.BURIED : Inbox.End.ANSWERED,
                        Optional.of(new Inbox.Message(id.value(), json.write(post))),
                        left(work, since)));
    }

    /** How long the delivery of a message may still wait for it; after a failure none does. */
    private Duration left(Inbox.Work work, Instant since) {
        Duration left = settings.budget().plus(SLACK).minus(work.age()).minus(Duration.between(since, clock.instant()));
        return work.attempts() > 1 || left.isNegative() ? Duration.ZERO : left;
    }

    private Optional<Inbox.Next> bury(Inbox.Work work) {
        try {
            return finish(work, new Inbox.Ending(Inbox.End.BURIED, Optional.empty(), Duration.ZERO));
        } catch (DataAccessException e) {
            log.warn("Redis is away; event {} is buried later", work.id());
            return Optional.empty();
        }
    }

    private Optional<Inbox.Next> finish(Inbox.Work work, Inbox.Ending ending) {
        Inbox.Finished finished = inbox.finish(work, ending, !stopping);
        if (!finished.done()) {
            log.warn("Event {} was taken over by another process", work.id());
        }
        return finished.next();
    }

    /** Keeps our leases while we work; what was begun just now has its lease yet. */
    @Scheduled(fixedDelayString = "${duta.conversation.renew-every:3s}")
    void renew() {
        for (Hold hold : held.values()) {
            if (inbox.isRenewedAfter(Duration.between(hold.since(), clock.instant()))) {
                renew(hold.work());
            }
        }
    }

    private void renew(Inbox.Work work) {
        try {
            inbox.renew(work);
        } catch (DataAccessException e) {
            log.warn("The lease of event {} cannot be renewed now", work.id());
        }
    }

    /** Takes what waits for room, and over what other processes left behind. */
    @Scheduled(fixedDelayString = "${duta.conversation.take-over-every:2s}")
    void takeOver() {
        if (stopping) {
            return;
        }
        try {
            take(inbox::takeWaiting);
            take(most -> inbox.takeOver(most, held::containsKey));
            if (swept.isBefore(clock.instant().minus(SWEEP))) {
                inbox.forgetGone(GONE);
                swept = clock.instant();
            }
        } catch (DataAccessException e) {
            log.warn("Redis is away; nothing can be taken over now");
        }
    }

    private void take(IntFunction<List<Inbox.Work>> from) {
        int free = room.drainPermits();
        int begun = 0;
        try {
            for (Inbox.Work work : free == 0 ? List.<Inbox.Work>of() : from.apply(free)) {
                if (work.attempts() > 1) {
                    log.info("Taking over event {}, try {}", work.id(), work.attempts());
                }
                begin(work);
                begun++;
            }
        } finally {
            room.release(free - begun);
        }
    }

    /** Takes nothing new any more. */
    void stop() {
        stopping = true;
        renew();
    }

    /** Waits for the end of what was begun, and gives back what does not end in time. */
    void drain(Duration most) {
        try {
            if (room.tryAcquire(settings.mostAtOnce(), most.toMillis(), TimeUnit.MILLISECONDS)) {
                room.release(settings.mostAtOnce());
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Hold hold : held.values()) {
            release(hold.work());
        }
    }

    private void release(Inbox.Work work) {
        try {
            inbox.release(work);
            log.info("Event {} is left to another process", work.id());
        } catch (DataAccessException e) {
            log.warn("Redis is away; event {} is taken over when its lease has run out", work.id());
        }
    }
}
