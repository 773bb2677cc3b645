package my.duta.conversation;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import my.duta.chat.ChatEvent;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reply;
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
 * Works accepted messages: at once those that this process accepted, and in time those whose process died. Messages of
 * one place are worked in their order.
 */
@Component
class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    /** How long a finished answer is left to the delivery that waits for it, beyond the budget. */
    private static final Duration SLACK = Duration.ofMillis(500);

    private final Inbox inbox;
    private final Json json;
    private final Intake intake;
    private final Replies replies;
    private final ConversationProperties settings;
    private final Clock clock;
    private final Lanes lanes;
    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private final Map<String, Inbox.Work> held = new ConcurrentHashMap<>();
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
        this.lanes = new Lanes(executor);
    }

    /** The message that answers a question. */
    static PostId answerTo(QuestionId question) {
        return PostId.of(question.value(), "answer");
    }

    /** The message that answers a question which an operator gave another chance: not the apology that was sent. */
    private static PostId answerTo(QuestionId question, int replays) {
        return replays == 0 ? answerTo(question) : PostId.of(question.value(), "answer", String.valueOf(replays));
    }

    /** Works a message that this process has just accepted and whose delivery waits for the answer. */
    CompletableFuture<Void> begin(Inbox.Work work) {
        return begin(work, 0, clock.instant().plus(settings.budget()).plus(SLACK));
    }

    /** The work on a question in this process, if there is any. */
    Optional<CompletableFuture<Void>> on(QuestionId question) {
        return Optional.ofNullable(running.get(question.value()));
    }

    /** Works a message; until a moment its answer is left to the delivery that waits for it. */
    private CompletableFuture<Void> begin(Inbox.Work work, int replays, Instant until) {
        Accepted accepted = intake.read(work);
        held.put(work.id(), work);
        var done = new CompletableFuture<Void>();
        running.put(work.id(), done);
        lanes.run(lane(accepted.written()), () -> work(work, answerTo(accepted.id(), replays), accepted, until))
                .whenComplete((ignored, failure) -> {
                    held.remove(work.id(), work);
                    running.remove(work.id(), done);
                    done.complete(null);
                });
        return done;
    }

    private static String lane(ChatEvent.MessageWritten written) {
        var address = written.origin().address();
        return address.thread().map(it -> it.value()).orElse(address.space().value());
    }

    private void work(Inbox.Work work, PostId id, Accepted accepted, Instant until) {
        try {
            if (work.attempts() > settings.attempts()) {
                log.error("Event {} failed {} times and is buried", work.id(), settings.attempts());
                finish(work, id, accepted, Inbox.End.BURIED, replies.apology(accepted), until);
            } else {
                finish(work, id, accepted, Inbox.End.ANSWERED, replies.to(accepted), until);
            }
        } catch (DataAccessException e) {
            log.warn("Redis is away; event {} is worked again when its lease has run out", work.id());
        } catch (RuntimeException e) {
            log.error("Event {} failed at try {}", work.id(), work.attempts(), e);
            note(work, e);
        }
    }

    private void note(Inbox.Work work, RuntimeException failure) {
        try {
            inbox.failed(work, failure.getClass().getName());
        } catch (DataAccessException e) {
            log.warn("Redis is away; why event {} failed stands in this log alone", work.id());
        }
    }

    private void finish(Inbox.Work work, PostId id, Accepted accepted, Inbox.End end, Reply reply, Instant until) {
        var post = new Post(id, accepted.written().origin().address(), reply);
        Duration left = Duration.between(clock.instant(), until);
        if (!inbox.finish(
                work,
                end,
                Optional.of(new Inbox.Message(id.value(), json.write(post))),
                left.isNegative() ? Duration.ZERO : left)) {
            log.warn("Event {} was taken over by another process", work.id());
        }
    }

    /** Keeps our leases while we work. */
    @Scheduled(fixedDelayString = "${duta.conversation.renew-every:3s}")
    void renew() {
        for (Inbox.Work work : held.values()) {
            try {
                inbox.renew(work);
            } catch (DataAccessException e) {
                log.warn("The lease of event {} cannot be renewed now", work.id());
            }
        }
    }

    /** Takes over what other processes left behind. */
    @Scheduled(fixedDelayString = "${duta.conversation.take-over-every:2s}")
    void takeOver() {
        if (stopping) {
            return;
        }
        try {
            inbox.takeOver(50).forEach(this::takeOver);
        } catch (DataAccessException e) {
            log.warn("Redis is away; nothing can be taken over now");
        }
    }

    private void takeOver(Inbox.Work work) {
        log.info("Taking over event {}, try {}", work.id(), work.attempts());
        try {
            begin(work, inbox.replays(work.id()), clock.instant());
        } catch (JacksonException e) {
            log.error("Event {} cannot be read, so it is buried", work.id(), e);
            note(work, e);
            inbox.finish(work, Inbox.End.BURIED, Optional.empty(), Duration.ZERO);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
