package my.duta.conversation;

import java.time.Duration;
import java.util.Optional;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.redis.Acceptance;
import my.duta.redis.Outbox;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says honestly, in the answer to a delivery and so free of quota, what became of a message that is not answered yet. */
@Component
class Acknowledgements {

    /** What is asked for when nothing tells how long it takes. */
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Officers officers;
    private final Outbox outbox;
    private final ConversationProperties settings;
    private final Words words;

    Acknowledgements(Officers officers, Outbox outbox, ConversationProperties settings, Words words) {
        this.officers = officers;
        this.outbox = outbox;
        this.settings = settings;
        this.words = words;
    }

    /** The message is worked, and its answer is posted when it is ready. */
    Reaction accepted(ChatEvent.Origin origin) {
        return expected(origin, 0, Optional.empty());
    }

    /** The message waits for its turn. */
    Reaction waiting(ChatEvent.Origin origin, Acceptance.Waiting waiting) {
        return expected(origin, waiting.before(), waiting.expected());
    }

    private Reaction expected(ChatEvent.Origin origin, int before, Optional<Duration> turn) {
        Duration posting = Duration.ofSeconds(outbox.size() / settings.writesPerSecond());
        Duration whole = turn.orElse(Duration.ZERO).plus(posting);
        if (before > 0 && turn.isPresent() || whole.compareTo(settings.budget()) > 0) {
            return say(origin, "conversation.accepted.expected", before, minutes(whole));
        }
        return before > 0 ? say(origin, "conversation.accepted.behind", before) : say(origin, "conversation.accepted");
    }

    /** The message is not kept, because its sender wrote too much. */
    Reaction tooFast(ChatEvent.Origin origin, Duration wait) {
        return say(origin, "conversation.too-fast", seconds(wait));
    }

    /** The message is not kept, because too much waits. */
    Reaction full(ChatEvent.Origin origin, Optional<Duration> expected) {
        return say(origin, "conversation.not-recorded", minutes(expected.orElse(A_WHILE)));
    }

    private Reaction say(ChatEvent.Origin origin, String key, Object... arguments) {
        Reply reply = Reply.text(words.say(language(origin), key, arguments));
        return new Reaction.Say(
                origin.space().isDirect()
                        ? reply
                        : reply.onlyFor(origin.member().id()));
    }

    private Language language(ChatEvent.Origin origin) {
        return chosen(origin)
                .or(() -> origin.locale().flatMap(Language::tagged))
                .orElse(Language.MALAY);
    }

    private Optional<Language> chosen(ChatEvent.Origin origin) {
        try {
            return officers.find(origin.member().id()).flatMap(Officer::language);
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
