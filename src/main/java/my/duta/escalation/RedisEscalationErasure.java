package my.duta.escalation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reply;
import my.duta.chat.ThreadId;
import my.duta.redis.Erasure;
import my.duta.redis.Keys;
import my.duta.redis.Outbox;
import my.duta.redis.SentMessages;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes an officer out of all escalations. One that nobody else waits for ends, and its ambassador is told without a
 * word of what was asked; the cards of ambassadors lose it too. The audit stays as it is, for it holds ids only.
 */
@Component
@Order(2)
class RedisEscalationErasure implements Erasure {

    private final Escalations escalations;
    private final AuditTrail audit;
    private final RedisCandidates candidates;
    private final EscalationMessages messages;
    private final Outbox outbox;
    private final SentMessages sent;
    private final StringRedisTemplate redis;
    private final Clock clock;

    RedisEscalationErasure(
            Escalations escalations,
            AuditTrail audit,
            RedisCandidates candidates,
            EscalationMessages messages,
            Outbox outbox,
            SentMessages sent,
            StringRedisTemplate redis,
            Clock clock) {
        this.escalations = escalations;
        this.audit = audit;
        this.candidates = candidates;
        this.messages = messages;
        this.outbox = outbox;
        this.sent = sent;
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public int erase(Person person, boolean dryRun) {
        var officer = new MemberId(person.member());
        List<AuditRecord> openings = audit.openings();
        Set<String> own = openings.stream()
                .filter(it -> it.actor().equals(person.member()))
                .map(AuditRecord::escalation)
                .collect(Collectors.toCollection(HashSet::new));
        escalations
                .askedBy(officer, Integer.MAX_VALUE)
                .forEach(it -> own.add(it.id().value()));
        var all = new LinkedHashSet<>(own);
        openings.forEach(it -> all.add(it.escalation()));
        var scrub = new Scrub(officer, own);
        long erased = all.stream()
                .map(EscalationId::new)
                .filter(it -> erase(it, scrub, dryRun))
                .count();
        if (!dryRun) {
            redis.delete(Keys.escalationsOf(person.member()));
        }
        return (int) erased;
    }

    private boolean erase(EscalationId id, Scrub scrub, boolean dryRun) {
        while (true) {
            Optional<Escalations.Versioned> seen = escalations.find(id);
            if (seen.isEmpty()) {
                return scrub.own().contains(id.value()) && candidates.forgetQuestion(id, dryRun);
            }
            Escalation before = seen.get().escalation();
            Optional<Escalation> after = scrub.of(before, clock.instant());
            if (after.isEmpty() || dryRun) {
                return after.isPresent();
            }
            List<Request> gone = requests(before)
                    .filter(it -> it.officer().equals(scrub.officer()))
                    .toList();
            // First what is beside it: if we die between the two, it is still found and all is done again.
            candidates.forget(id, gone.stream().map(Request::text).toList());
            gone.forEach(it -> forgetMessages(before, it));
            if (write(seen.get(), after.get()) == Escalations.Result.CHANGED) {
                return true;
            }
        }
    }

    private static Stream<Request> requests(Escalation escalation) {
        return Stream.concat(
                Stream.of(escalation.request()), escalation.followers().stream().map(Follower::request));
    }

    /** What the platform made of the messages to an asker, whichever there were. */
    private void forgetMessages(Escalation escalation, Request asker) {
        String id = escalation.id().value();
        String own = asker.id().value();
        var posts = new ArrayList<>(List.of(PostId.of(id, "status")));
        IntStream.rangeClosed(0, escalation.matter().round())
                .forEach(it -> posts.add(PostId.of(id, "resolution", own, String.valueOf(it))));
        IntStream.rangeClosed(1, escalation.history().count())
                .forEach(it -> posts.add(PostId.of(id, "message", String.valueOf(it), own)));
        posts.stream().map(PostId::value).filter(sent::knows).forEach(it -> {
            sent.forget(it);
            redis.delete(Keys.card(it));
        });
    }

    private Escalations.Result write(Escalations.Versioned seen, Escalation after) {
        var event = new Event(Event.Kind.ERASED, Actor.DUTA.id(), Actor.DUTA.name(), clock.instant(), "");
        Escalation next = after.with(after.matter().with(event));
        return escalations.change(new Escalations.Change(
                seen.epoch(), next, event, notices(seen.escalation(), next), Escalations.CandidateStep.NONE));
    }

    /** For those who were sent a question that nobody asks any more. */
    private List<Notice> notices(Escalation before, Escalation after) {
        if (!after.request().text().isEmpty()) {
            return List.of();
        }
        Reply reply = messages.erased(after.request());
        var notices = new ArrayList<Notice>();
        for (CardPlace it : after.matter().cards()) {
            PostId card = it.card(after.id());
            notices.add(new Notice(
                    Notice.Kind.REVISE,
                    new Post(card, new Address(it.space(), Optional.empty()), reply),
                    Optional.empty()));
        }
        before.holder().flatMap(after.matter()::cardOf).ifPresent(it -> notices.add(told(it, after, reply)));
        return notices;
    }

    private Notice told(CardPlace place, Escalation after, Reply reply) {
        Optional<ThreadId> thread =
                outbox.receipt(place.card(after.id()).value()).map(it -> new ThreadId(it.thread()));
        return new Notice(
                Notice.Kind.POST,
                new Post(
                        PostId.of(after.id().value(), "erased", place.email()),
                        new Address(place.space(), thread),
                        reply),
                Optional.empty());
    }
}
