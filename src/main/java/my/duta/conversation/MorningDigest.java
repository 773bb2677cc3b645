package my.duta.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import my.duta.chat.Address;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reply;
import my.duta.chat.SpaceId;
import my.duta.directory.Absences;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import my.duta.directory.WorkingTime;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.EscalationProperties;
import my.duta.language.Language;
import my.duta.redis.Json;
import my.duta.redis.Once;
import my.duta.redis.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells each ambassador on the morning of a working day what is new, due and overdue; once, whichever replica does it.
 * Who is away, or has nothing waiting in an agency without open questions, is left in peace.
 */
@Component
class MorningDigest {

    private static final Logger log = LoggerFactory.getLogger(MorningDigest.class);
    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");

    /** How long after its time a digest is still one of the morning. */
    private static final Duration LATEST = Duration.ofHours(3);

    private static final Duration KEPT = Duration.ofDays(2);

    private final Roster roster;
    private final Absences absences;
    private final Officers officers;
    private final WorkingTime workingTime;
    private final EscalationDesk desk;
    private final AmbassadorCards cards;
    private final Gaps gaps;
    private final Once once;
    private final Outbox outbox;
    private final Json json;
    private final EscalationProperties settings;
    private final Clock clock;

    MorningDigest(
            Roster roster,
            Absences absences,
            Officers officers,
            WorkingTime workingTime,
            EscalationDesk desk,
            AmbassadorCards cards,
            Gaps gaps,
            Once once,
            Outbox outbox,
            Json json,
            EscalationProperties settings,
            Clock clock) {
        this.roster = roster;
        this.absences = absences;
        this.officers = officers;
        this.workingTime = workingTime;
        this.desk = desk;
        this.cards = cards;
        this.gaps = gaps;
        this.once = once;
        this.outbox = outbox;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends the digests whose time has come. */
    @Scheduled(fixedDelayString = "${duta.escalation.digest-every:1m}")
    void send() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, MALAYSIA);
        Instant from = today.atTime(settings.digestAt()).atZone(MALAYSIA).toInstant();
        if (now.isBefore(from) || now.isAfter(from.plus(LATEST))) {
            return;
        }
        try {
            roster.all().stream()
                    .filter(it -> isWorkingDay(it, today))
                    .filter(it -> !once.isDone(digestOf(it, today)))
                    .filter(it -> absences.of(it.email(), now).isEmpty())
                    .forEach(it -> tell(it, today));
        } catch (DataAccessException e) {
            log.warn("Redis is away; some digests of today are not sent");
        }
    }

    private boolean isWorkingDay(Ambassador ambassador, LocalDate day) {
        Instant start = workingTime.nextStart(
                Optional.of(ambassador.agency()), day.atStartOfDay(MALAYSIA).toInstant());
        return LocalDate.ofInstant(start, MALAYSIA).equals(day);
    }

    private void tell(Ambassador ambassador, LocalDate today) {
        Optional<Officer> met = officers.addressed(ambassador.email());
        Language language = met.flatMap(Officer::language).orElse(Language.MALAY);
        Optional<SpaceId> space = met.flatMap(Officer::direct).or(ambassador::space);
        Optional<Reply> digest = space.flatMap(it -> digest(ambassador, today, language));
        if (digest.isPresent()) {
            post(ambassador, today, space.orElseThrow(), digest.get());
        } else {
            once.isFirst(digestOf(ambassador, today), KEPT);
        }
    }

    private static String digestOf(Ambassador ambassador, LocalDate day) {
        return "digest/" + ambassador.email() + "/" + day;
    }

    private Optional<Reply> digest(Ambassador ambassador, LocalDate today, Language language) {
        Instant now = clock.instant();
        List<Escalation> held = desk.open().stream()
                .filter(it -> it.holder().equals(Optional.of(ambassador.email())))
                .toList();
        Predicate<Escalation> isOverdue = it -> it.isOverdue(now);
        Predicate<Escalation> isDue = it -> it instanceof Escalation.Assigned assigned
                && !assigned.askedBack()
                && LocalDate.ofInstant(assigned.term().end(), MALAYSIA).equals(today);
        return cards.digest(
                held.stream()
                        .filter(isOverdue.negate().and(Escalation.Waiting.class::isInstance))
                        .toList(),
                held.stream().filter(isOverdue.negate().and(isDue)).toList(),
                held.stream().filter(isOverdue).toList(),
                gaps.lately(ambassador.agency()),
                language);
    }

    private void post(Ambassador ambassador, LocalDate today, SpaceId space, Reply reply) {
        PostId id = PostId.of("digest", ambassador.email(), today.toString());
        outbox.sendOnce(
                digestOf(ambassador, today),
                KEPT,
                id.value(),
                "post",
                json.write(new Post(id, new Address(space, Optional.empty()), reply)));
    }
}
