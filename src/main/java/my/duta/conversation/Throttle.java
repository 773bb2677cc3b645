package my.duta.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import my.duta.chat.MemberId;
import org.springframework.stereotype.Component;

/** Lets one person press and command in this process as often as a person does, and no more. */
@Component
class Throttle {

    private static final int MOST_KNOWN = 10_000;

    private final Map<MemberId, Instant> free = new ConcurrentHashMap<>();
    private final Duration perEvent;
    private final Duration ahead;
    private final Clock clock;

    Throttle(ConversationProperties settings, Clock clock) {
        this.perEvent = settings.perEvent();
        this.ahead = perEvent.multipliedBy(settings.burst() - 1L);
        this.clock = clock;
    }

    /** Counts an act of a person; says how long they have to wait instead if it was one too many. */
    Optional<Duration> count(MemberId member) {
        Instant now = clock.instant();
        if (free.size() > MOST_KNOWN) {
            free.values().removeIf(it -> it.isBefore(now));
        }
        Instant before = free.getOrDefault(member, now);
        Instant from = before.isBefore(now) ? now : before;
        Duration wait = Duration.between(now, from).minus(ahead);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return Optional.of(wait);
        }
        free.merge(member, now.plus(perEvent), (known, next) -> known.isBefore(now) ? next : known.plus(perEvent));
        return Optional.empty();
    }
}
