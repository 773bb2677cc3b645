package my.duta.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import my.duta.chat.Action;
import my.duta.chat.ChatEvent;
import my.duta.chat.MessageId;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reaction;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.escalation.EscalationDesk;
import my.duta.language.Language;
import my.duta.redis.Acceptance;
import my.duta.redis.Json;
import my.duta.redis.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Takes part in conversations: decides what to say to each event. */
@Component
public class Assistant {

    private static final Logger log = LoggerFactory.getLogger(Assistant.class);

    /** How long a delivery waits before it looks whether another process has the answer. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(250);

    /** How long one whose answer is behind another waits before it looks again. */
    private static final Duration TURN = Duration.ofMillis(50);

    private final Worker worker;
    private final Acknowledgements acknowledgements;
    private final Throttle throttle;
    private final Commands commands;
    private final Presses presses;
    private final GuideCards guide;
    private final Officers officers;
    private final EscalationDesk desk;
    private final Outbox outbox;
    private final Json json;
    private final ConversationProperties settings;
    private final AsyncTaskExecutor executor;

    Assistant(
            Worker worker,
            Acknowledgements acknowledgements,
            Throttle throttle,
            Commands commands,
            Presses presses,
            GuideCards guide,
            Officers officers,
            EscalationDesk desk,
            Outbox outbox,
            Json json,
            ConversationProperties settings,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.worker = worker;
        this.acknowledgements = acknowledgements;
        this.throttle = throttle;
        this.commands = commands;
        this.presses = presses;
        this.guide = guide;
        this.officers = officers;
        this.desk = desk;
        this.outbox = outbox;
        this.json = json;
        this.settings = settings;
        this.executor = executor;
    }

    /**
     * Reacts to an event. The result is there within the time that an answer to a delivery may take; what needs longer
     * is posted later.
     *
     * @return the reaction; fails with {@link NotRecorded} if the event could not be kept
     */
    public CompletableFuture<Delivery> on(ChatEvent event) {
        if (event instanceof ChatEvent.MessageWritten written) {
            return written.text().isBlank() ? atOnce(() -> welcome(written.origin())) : message(written);
        }
        if (event instanceof ChatEvent.SpaceJoined joined && joined.first().isPresent()) {
            return CompletableFuture.runAsync(() -> recorded(() -> greet(joined)), executor)
                    .thenCompose(greeted -> message(joined.first().get()));
        }
        boolean limited = event instanceof ChatEvent.ButtonPressed || event instanceof ChatEvent.CommandGiven;
        Optional<Duration> pause =
                limited ? throttle.count(event.origin().member().id()) : Optional.empty();
        if (pause.isPresent()) {
            return atOnce(() -> acknowledgements.tooFast(event.origin(), pause.get()));
        }
        if (event instanceof ChatEvent.ButtonPressed pressed && pressed.action() == Action.ASK_SUGGESTION) {
            return CompletableFuture.supplyAsync(() -> recorded(() -> presses.suggestion(pressed)), executor)
                    .thenCompose(it -> it.map(text -> message(asked(pressed, text)))
                            .orElseGet(() -> CompletableFuture.completedFuture(Delivery.of(Reaction.silence()))));
        }
        return atOnce(() -> reaction(event));
    }

    private static ChatEvent.MessageWritten asked(ChatEvent.ButtonPressed pressed, String text) {
        return new ChatEvent.MessageWritten(
                pressed.id(),
                pressed.origin(),
                pressed.message().orElseGet(() -> new MessageId(pressed.id().value())),
                text);
    }

    private CompletableFuture<Delivery> atOnce(Supplier<Reaction> reaction) {
        return CompletableFuture.supplyAsync(() -> Delivery.of(recorded(reaction)), executor);
    }

    private static void recorded(Runnable act) {
        recorded(() -> {
            act.run();
            return true;
        });
    }

    private static <T> T recorded(Supplier<T> act) {
        try {
            return act.get();
        } catch (DataAccessException e) {
            throw new NotRecorded("Redis took no note of an event", e);
        }
    }

    private CompletableFuture<Delivery> message(ChatEvent.MessageWritten written) {
        return CompletableFuture.supplyAsync(() -> begin(written), executor).thenCompose(it -> it);
    }

    private CompletableFuture<Delivery> begin(ChatEvent.MessageWritten written) {
        long until = System.nanoTime() + settings.budget().toNanos();
        QuestionId question = QuestionId.of(written.id());
        CompletableFuture<Void> end = worker.end(question);
        Acceptance acceptance = worker.accept(written);
        if (acceptance instanceof Acceptance.Taken) {
            return answer(written, until, end, settings.budget(), () -> acknowledgements.accepted(written.origin()));
        }
        if (acceptance instanceof Acceptance.Waiting waiting) {
            return answer(written, until, end, FIRST_LOOK, () -> acknowledgements.waiting(written.origin(), waiting));
        }
        if (acceptance instanceof Acceptance.TooFast fast) {
            return completed(acknowledgements.tooFast(written.origin(), fast.pause()));
        }
        if (acceptance instanceof Acceptance.Full full) {
            return completed(acknowledgements.full(written.origin(), full.expected()));
        }
        if (acceptance instanceof Acceptance.Known known && known.finished()) {
            String id = Worker.answerTo(question).value();
            recorded(() -> outbox.deliveredAgain(id, settings.grace()));
        }
        return completed(Reaction.silence());
    }

    private static CompletableFuture<Delivery> completed(Reaction reaction) {
        return CompletableFuture.completedFuture(Delivery.of(reaction));
    }

    /** Lets the delivery carry the answer that another process may bring, looking for it less and less often. */
    private CompletableFuture<Delivery> answer(
            ChatEvent.MessageWritten written,
            long until,
            CompletableFuture<Void> end,
            Duration look,
            Supplier<Reaction> otherwise) {
        return end.copy()
                .completeOnTimeout(null, look.toMillis(), TimeUnit.MILLISECONDS)
                .thenComposeAsync(ignored -> look(written, until, end, look, otherwise), executor);
    }

    private CompletableFuture<Delivery> look(
            ChatEvent.MessageWritten written,
            long until,
            CompletableFuture<Void> end,
            Duration look,
            Supplier<Reaction> otherwise) {
        boolean last = end.isDone();
        QuestionId question = QuestionId.of(written.id());
        String place = Intake.place(written.origin());
        Outbox.Handing handing = handed(question, place);
        if (handing instanceof Outbox.Handing.Carried carried) {
            return CompletableFuture.completedFuture(carrying(question, place, carried));
        }
        if (handing instanceof Outbox.Handing.Behind && System.nanoTime() < until) {
            return new CompletableFuture<Void>()
                    .completeOnTimeout(null, TURN.toMillis(), TimeUnit.MILLISECONDS)
                    .thenComposeAsync(ignored -> look(written, until, end, look, otherwise), executor);
        }
        return last
                ? completed(unlessFinished(question, otherwise))
                : answer(written, until, end, look.multipliedBy(2), otherwise);
    }

    /** An answer that is there goes by another road already, so that there is nothing more to say of it. */
    private Reaction unlessFinished(QuestionId question, Supplier<Reaction> notice) {
        return recorded(() -> worker.finished(question) ? Reaction.silence() : notice.get());
    }

    /** Takes the answer for this delivery if it is there, it is its turn, and no other road has it. */
    private Outbox.Handing handed(QuestionId question, String place) {
        String id = Worker.answerTo(question).value();
        return recorded(() -> outbox.hand(id, place, settings.grace()));
    }

    private Delivery carrying(QuestionId question, String place, Outbox.Handing.Carried carried) {
        String id = Worker.answerTo(question).value();
        Post post = json.read(carried.payload(), Post.class);
        return new Delivery(
                new Reaction.Say(post.reply()),
                () -> settle(() -> outbox.received(id, place)),
                () -> settle(() -> outbox.lost(id, place)));
    }

    private void settle(Runnable step) {
        executor.execute(() -> {
            try {
                step.run();
            } catch (DataAccessException e) {
                log.warn("Redis is away; the way of an answer stays as it was");
            }
        });
    }

    private Reaction reaction(ChatEvent event) {
        if (event instanceof ChatEvent.CommandGiven given) {
            Officer officer = met(given.origin());
            return commands.to(given, officer, language(officer, given.origin()));
        }
        if (event instanceof ChatEvent.ButtonPressed pressed) {
            Officer officer = met(pressed.origin());
            return presses.to(pressed, officer, language(officer, pressed.origin()));
        }
        if (event instanceof ChatEvent.SpaceJoined joined) {
            Reaction welcome = welcome(joined.origin());
            return joined.silently() ? Reaction.silence() : welcome;
        }
        if (event instanceof ChatEvent.SpaceLeft left) {
            officers.find(left.origin().member().id())
                    .filter(it ->
                            it.direct().equals(Optional.of(left.origin().space().id())))
                    .ifPresent(it -> officers.save(it.withoutSpace()));
        }
        return Reaction.silence();
    }

    private Reaction.Say welcome(ChatEvent.Origin origin) {
        Officer officer = met(origin);
        if (origin.space().isDirect()) {
            desk.reachable(officer, origin.space().id());
        }
        return new Reaction.Say(guide.welcome(language(officer, origin)));
    }

    /** Posts the welcome beside the answer that the message which added Duta gets. */
    private Reaction greet(ChatEvent.SpaceJoined joined) {
        PostId id = PostId.of(joined.id().value(), "welcome");
        Reaction.Say welcome = welcome(joined.origin());
        if (outbox.receipt(id.value()).isEmpty()) {
            outbox.send(
                    id.value(), "post", json.write(new Post(id, joined.origin().address(), welcome.reply())));
        }
        return welcome;
    }

    private Officer met(ChatEvent.Origin origin) {
        return officers.met(origin.member(), origin.space());
    }

    /** The language of the words around questions: the one chosen, else that of the client, else Malay. */
    private static Language language(Officer officer, ChatEvent.Origin origin) {
        return officer.language()
                .or(() -> origin.locale().flatMap(Language::tagged))
                .orElse(Language.MALAY);
    }
}
