package my.duta.googlechat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import my.duta.chat.ChatEvent;
import my.duta.conversation.Assistant;
import my.duta.conversation.Delivery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;

/**
 * Takes Google Chat's events and answers each in the exchange it came in.
 *
 * <p>The exchange is kept open by hand, not by a deferred result, because the conversation has to know whether the last
 * byte of its reaction went out.
 */
@Controller
class EventsController {

    static final String PATH = "/chat/events";

    private final Function<ChatEvent, CompletableFuture<Delivery>> assistant;
    private final EventReader reader;
    private final ReactionWriter writer;
    private final SpokenDialect dialect;
    private final GoogleChatProperties properties;
    private final MeterRegistry meters;

    @Autowired
    EventsController(
            Assistant assistant,
            EventReader reader,
            ReactionWriter writer,
            SpokenDialect dialect,
            GoogleChatProperties properties,
            MeterRegistry meters) {
        this(assistant::on, reader, writer, dialect, properties, meters);
    }

    EventsController(
            Function<ChatEvent, CompletableFuture<Delivery>> assistant,
            EventReader reader,
            ReactionWriter writer,
            SpokenDialect dialect,
            GoogleChatProperties properties,
            MeterRegistry meters) {
        this.assistant = assistant;
        this.reader = reader;
        this.writer = writer;
        this.dialect = dialect;
        this.properties = properties;
        this.meters = meters;
    }

    /** Takes one delivery. */
    @PostMapping(PATH)
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!VerificationFilter.passed(request)) {
            ConstantAnswer.UNAUTHORIZED.write(response);
            return;
        }
        int most = Math.toIntExact(properties.maxBody().toBytes());
        byte[] body = request.getContentLengthLong() > most
                ? new byte[0]
                : request.getInputStream().readNBytes(most + 1);
        if (request.getContentLengthLong() > most || body.length > most) {
            ConstantAnswer.TOO_LARGE.write(response);
            return;
        }
        try {
            Optional<Incoming> incoming = reader.read(body);
            Incoming.count(incoming, meters);
            incoming.map(Incoming::dialect).ifPresent(dialect::heard);
            Optional<ChatEvent> event = incoming.flatMap(Incoming::event);
            if (incoming.isPresent() && event.isPresent()) {
                await(incoming.get().dialect(), event.get(), request, response);
            } else {
                ConstantAnswer.ACKNOWLEDGED.write(response);
            }
        } catch (JacksonException e) {
            ConstantAnswer.UNREADABLE.write(response);
        }
    }

    private void await(Dialect spoken, ChatEvent event, HttpServletRequest request, HttpServletResponse response) {
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(properties.answerTimeout().toMillis());
        var pending = new PendingAnswer(event.id(), context, it -> writer.write(spoken, event, it));
        context.addListener(pending);
        react(event).whenComplete(pending::settle);
    }

    private CompletableFuture<Delivery> react(ChatEvent event) {
        try {
            return assistant.apply(event);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
