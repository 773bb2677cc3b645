package my.duta.googlechat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import my.duta.chat.EventId;
import my.duta.chat.Reaction;
import my.duta.conversation.Delivery;
import my.duta.conversation.NotRecorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * One delivery that Google waits for. Of its end by a reaction, by a failure, by time and by a broken connection only
 * the first counts, and the conversation hears exactly once what became of its reaction.
 */
final class PendingAnswer implements AsyncListener {

    private static final Logger log = LoggerFactory.getLogger(PendingAnswer.class);

    private final EventId event;
    private final AsyncContext context;
    private final Function<Reaction, JsonNode> writer;
    private final AtomicBoolean ended = new AtomicBoolean();

    PendingAnswer(EventId event, AsyncContext context, Function<Reaction, JsonNode> writer) {
        this.event = event;
        this.context = context;
        this.writer = writer;
    }

    /** Takes what the conversation came to. */
    void settle(@Nullable Delivery delivery, @Nullable Throwable failure) {
        boolean first = ended.compareAndSet(false, true);
        if (delivery == null) {
            if (first) {
                fail(failure);
            }
            return;
        }
        boolean written = first && write(delivery.reaction());
        try {
            (written ? delivery.received() : delivery.lost()).run();
        } catch (RuntimeException e) {
            log.error("What became of the reaction to {} could not be noted", event.value(), e);
        }
    }

    private boolean write(Reaction reaction) {
        try {
            byte[] body = writer.apply(reaction).toString().getBytes(StandardCharsets.UTF_8);
            ConstantAnswer.write(response(), 200, body);
            return true;
        } catch (IOException | IllegalStateException e) {
            log.warn("The reaction to {} could not be delivered", event.value(), e);
            return false;
        } catch (RuntimeException e) {
            log.error("The reaction to {} could not be rendered", event.value(), e);
            end(ConstantAnswer.FAILED);
            return false;
        } finally {
            complete();
        }
    }

    private void fail(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof NotRecorded) {
            log.warn("Event {} could not be recorded", event.value(), cause);
            end(ConstantAnswer.NOT_RECORDED);
        } else {
            log.error("Event {} failed", event.value(), cause);
            end(ConstantAnswer.FAILED);
        }
        complete();
    }

    private void end(ConstantAnswer answer) {
        try {
            answer.write(response());
        } catch (IOException | IllegalStateException e) {
            log.warn("The answer to {} could not be delivered", event.value(), e);
        }
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) context.getResponse();
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            log.debug("The exchange for {} had ended already", event.value(), e);
        }
    }

    /** No reaction in time: Google may deliver again, which does no harm to what was recorded. */
    @Override
    public void onTimeout(AsyncEvent timeout) {
        if (ended.compareAndSet(false, true)) {
            log.error("Event {} got no reaction in time", event.value());
            end(ConstantAnswer.NOT_RECORDED);
            complete();
        }
    }

    @Override
    public void onError(AsyncEvent error) {
        if (ended.compareAndSet(false, true)) {
            log.warn("The connection of {} broke", event.value(), error.getThrowable());
            complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent complete) {}

    @Override
    public void onStartAsync(AsyncEvent start) {}
}
