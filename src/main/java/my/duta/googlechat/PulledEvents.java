package my.duta.googlechat;

import com.google.api.services.pubsub.model.PubsubMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import my.duta.chat.ChatEvent;
import my.duta.chat.EventId;
import my.duta.chat.Reaction;
import my.duta.conversation.Delivery;
import my.duta.conversation.NotRecorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Takes pulled events, and says of each whether it may be acknowledged: once all that it asks of us is kept. */
final class PulledEvents {

    private static final Logger log = LoggerFactory.getLogger(PulledEvents.class);

    private final Function<ChatEvent, CompletableFuture<Delivery>> assistant;
    private final EventReader reader;
    private final BiConsumer<ChatEvent, Reaction> poster;
    private final SpokenDialect dialect;
    private final Duration giveUpAfter;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Executor executor;
    private final Map<EventId, CompletableFuture<@Nullable Void>> inHand = new ConcurrentHashMap<>();

    PulledEvents(
            Function<ChatEvent, CompletableFuture<Delivery>> assistant,
            EventReader reader,
            BiConsumer<ChatEvent, Reaction> poster,
            SpokenDialect dialect,
            Duration giveUpAfter,
            MeterRegistry meters,
            Clock clock,
            Executor executor) {
        this.assistant = assistant;
        this.reader = reader;
        this.poster = poster;
        this.dialect = dialect;
        this.giveUpAfter = giveUpAfter;
        this.meters = meters;
        this.clock = clock;
        this.executor = executor;
    }

    /** Takes one; the result, which never fails, is whether Pub/Sub may forget it. */
    CompletableFuture<Boolean> take(PubsubMessage message) {
        return read(message)
                .map(this::react)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .handle((done, failure) -> failure == null || isGivenUp(message, failure));
    }

    private Optional<ChatEvent> read(PubsubMessage message) {
        try {
            byte[] body = message.decodeData();
            Optional<Incoming> incoming = body == null ? Optional.empty() : reader.read(body);
            Incoming.count(incoming, meters);
            incoming.map(Incoming::dialect).ifPresent(dialect::pulled);
            return incoming.flatMap(Incoming::event);
        } catch (JacksonException | IllegalArgumentException e) {
            log.error("A pulled message is no event and never will be");
            Incoming.count(Optional.empty(), meters);
            return Optional.empty();
        }
    }

    /** An event that comes again while it is in hand waits for the end of the first. */
    private CompletableFuture<@Nullable Void> react(ChatEvent event) {
        var mine = new CompletableFuture<@Nullable Void>();
        CompletableFuture<@Nullable Void> first = inHand.putIfAbsent(event.id(), mine);
        if (first != null) {
            return first;
        }
        return begin(event).whenComplete((done, failure) -> {
            inHand.remove(event.id());
            if (failure == null) {
                mine.complete(null);
            } else {
                mine.completeExceptionally(failure);
            }
        });
    }

    private CompletableFuture<@Nullable Void> begin(ChatEvent event) {
        try {
            return assistant.apply(event).thenAcceptAsync(delivery -> settle(event, delivery), executor);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void settle(ChatEvent event, Delivery delivery) {
        if (delivery.isOwed()) {
            delivery.lost().run();
        } else {
            poster.accept(event, delivery.reaction());
        }
    }

    /** What Redis could not keep comes again for as long as Pub/Sub holds it; what fails otherwise only for a while. */
    private boolean isGivenUp(PubsubMessage message, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof NotRecorded) {
            log.warn("A pulled event could not be recorded and comes again", cause);
            return false;
        }
        boolean old = published(message).plus(giveUpAfter).isBefore(clock.instant());
        log.error(old ? "A pulled event failed and is given up" : "A pulled event failed and comes again", cause);
        return old;
    }

    private Instant published(PubsubMessage message) {
        try {
            return Instant.parse(Objects.requireNonNullElse(message.getPublishTime(), ""));
        } catch (DateTimeParseException e) {
            return clock.instant();
        }
    }
}
