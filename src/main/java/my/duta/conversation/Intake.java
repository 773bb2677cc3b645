package my.duta.conversation;

import java.util.function.Supplier;
import my.duta.chat.ChatEvent;
import my.duta.chat.ThreadId;
import my.duta.directory.Roster;
import my.duta.escalation.EscalationDesk;
import my.duta.privacy.ClassificationMarks;
import my.duta.privacy.Masked;
import my.duta.privacy.Redaction;
import my.duta.redis.Acceptance;
import my.duta.redis.Inbox;
import my.duta.redis.Json;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Accepts messages, each once and for good: personal data is masked and marked text left out before anything is kept.
 */
@Component
class Intake {

    private final Inbox inbox;
    private final Json json;
    private final Roster roster;
    private final EscalationDesk desk;
    private final ConversationProperties settings;

    Intake(Inbox inbox, Json json, Roster roster, EscalationDesk desk, ConversationProperties settings) {
        this.inbox = inbox;
        this.json = json;
        this.roster = roster;
        this.desk = desk;
        this.settings = settings;
    }

    /**
     * Keeps a message.
     *
     * @param room whether this process could work it now
     * @throws NotRecorded if it could not be kept
     */
    Acceptance accept(ChatEvent.MessageWritten written, boolean room) {
        Accepted accepted = clean(written);
        ChatEvent.Origin origin = written.origin();
        var arrival = new Inbox.Arrival(
                accepted.id().value(),
                place(origin),
                origin.member().id().value(),
                json.write(accepted),
                origin.time());
        var limits = new Inbox.Limits(settings.mostWaiting(), settings.perEvent(), settings.burst());
        return recorded(() -> inbox.accept(arrival, room, limits));
    }

    /** The thread or direct space whose messages are worked, and answered, in their order. */
    static String place(ChatEvent.Origin origin) {
        return origin.address()
                .thread()
                .map(ThreadId::value)
                .orElse(origin.space().id().value());
    }

    private Accepted clean(ChatEvent.MessageWritten written) {
        String text = written.text();
        if (ClassificationMarks.find(text).isPresent()) {
            return new Accepted(with(written, ""), true, false, false);
        }
        if (text.length() > settings.longestQuestion()) {
            return new Accepted(with(written, ""), false, false, true);
        }
        if (isResolution(written)) {
            return new Accepted(written, false, false, false);
        }
        Masked masked = Redaction.mask(text);
        return new Accepted(with(written, masked.text()), false, !masked.found().isEmpty(), false);
    }

    /** An ambassador's answer goes to the officer as it is: the number of a help desk in it is meant to be read. */
    private boolean isResolution(ChatEvent.MessageWritten written) {
        return written.origin().space().isDirect()
                && written.origin().member().email().flatMap(roster::addressed).isPresent()
                && recorded(() -> written.origin().thread().flatMap(desk::inThread))
                        .isPresent();
    }

    private static <T> T recorded(Supplier<T> act) {
        try {
            return act.get();
        } catch (DataAccessException e) {
            throw new NotRecorded("Redis took no note of an event", e);
        }
    }

    private static ChatEvent.MessageWritten with(ChatEvent.MessageWritten written, String text) {
        return new ChatEvent.MessageWritten(written.id(), written.origin(), written.message(), text);
    }

    Accepted read(Inbox.Work work) {
        return json.read(work.payload(), Accepted.class);
    }
}
