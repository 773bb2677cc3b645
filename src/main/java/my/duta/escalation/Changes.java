package my.duta.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import my.duta.directory.WorkingTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes changes of escalations: from the state as it is, by whoever is first, with all that belongs to it. */
@Component
class Changes {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    /** What an ambassador does first with a question. */
    private static final Set<Event.Kind> RESPONSES = EnumSet.of(
            Event.Kind.CLAIMED,
            Event.Kind.ANSWERED,
            Event.Kind.ASKED_BACK,
            Event.Kind.PASSED_ON,
            Event.Kind.RELEASED,
            Event.Kind.CLOSED,
            Event.Kind.MERGED);

    private final Escalations escalations;
    private final EscalationNotices notices;
    private final Pace pace;
    private final WorkingTime workingTime;
    private final Clock clock;
    private final MeterRegistry meters;

    Changes(
            Escalations escalations,
            EscalationNotices notices,
            Pace pace,
            WorkingTime workingTime,
            Clock clock,
            MeterRegistry meters) {
        this.escalations = escalations;
        this.notices = notices;
        this.pace = pace;
        this.workingTime = workingTime;
        this.clock = clock;
        this.meters = meters;
    }

    /** Does an act upon an escalation; who is overtaken acts anew upon what it has become. */
    Outcome make(EscalationId id, Actor actor, Function<Escalation, Move> act) {
        while (true) {
            Optional<Escalations.Versioned> seen = escalations.find(id);
            if (seen.isEmpty()) {
                return Outcome.refused(Refusal.UNKNOWN, Optional.empty());
            }
            Optional<Outcome> outcome =
                    attempt(seen.get(), actor, act.apply(seen.get().escalation()));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** Does an act once, if nobody was faster than who has seen the state. */
    boolean makeFrom(Escalations.Versioned seen, Move move) {
        return attempt(seen, Actor.DUTA, move).filter(Outcome::done).isPresent();
    }

    /** Takes in a new escalation; one that is here already stays as it is. */
    Escalation open(EscalationId id, Actor actor, Function<Instant, Move> first) {
        while (true) {
            Optional<Escalations.Versioned> seen = escalations.find(id);
            if (seen.isPresent()) {
                return seen.get().escalation();
            }
            Move move = first.apply(clock.instant());
            Escalation next = happened(move, actor);
            if (write(0, List.of(), next, move) == Escalations.Result.CHANGED) {
                follow(Optional.empty(), next);
                return next;
            }
        }
    }

    /** What came of a move; empty if it must be made anew. */
    private Optional<Outcome> attempt(Escalations.Versioned seen, Actor actor, Move move) {
        Escalation before = seen.escalation();
        if (move.next().isEmpty()) {
            return Optional.of(Outcome.refused(move.refusal().orElseThrow(), Optional.of(before)));
        }
        Escalation next = happened(move, actor);
        return switch (write(seen.epoch(), before.matter().cards(), next, move)) {
            case CHANGED -> {
                follow(Optional.of(before), next);
                yield Optional.of(Outcome.of(next));
            }
            case FULL ->
                next instanceof Escalation.Assigned
                        ? Optional.of(Outcome.refused(Refusal.HOLDS_ENOUGH, Optional.of(before)))
                        : Optional.empty();
            case STALE -> Optional.empty();
        };
    }

    private Escalation happened(Move move, Actor actor) {
        Escalation next = move.next().orElseThrow();
        var event = new Event(move.kind(), actor.id(), actor.name(), clock.instant(), move.note());
        return next.with(next.matter().with(event));
    }

    private Escalations.Result write(long epoch, List<CardPlace> cards, Escalation next, Move move) {
        next.matter().cards().stream()
                .filter(it -> !cards.contains(it))
                .forEach(it -> escalations.remember(it.card(next.id()), next.id()));
        Event event = last(next);
        List<Notice> told = notices.of(cards, next, event);
        told.stream()
                .filter(it -> it.kind() == Notice.Kind.POST)
                .forEach(it -> it.asker()
                        .ifPresent(asker ->
                                escalations.remember(it.post().id(), new Escalations.Recipient(next.id(), asker))));
        if (event.kind() == Event.Kind.ASKED_BACK) {
            // Before they are posted: an officer may reply at once in the thread that such a message begins.
            told.stream()
                    .filter(it -> it.kind() == Notice.Kind.POST)
                    .forEach(it -> escalations.remember(it.post().id(), next.id()));
        }
        return escalations.change(new Escalations.Change(epoch, next, event, told, candidate(next, move)));
    }

    private static Event last(Escalation escalation) {
        List<Event> events = escalation.history().events();
        return events.get(events.size() - 1);
    }

    private static Escalations.CandidateStep candidate(Escalation next, Move move) {
        return switch (move.kind()) {
            case ANSWERED -> move.forKnowledge() ? Escalations.CandidateStep.KEEP : Escalations.CandidateStep.NONE;
            case JOINED ->
                next instanceof Escalation.Answered ? Escalations.CandidateStep.COUNT : Escalations.CandidateStep.NONE;
            case REOPENED -> Escalations.CandidateStep.DROP;
            default -> Escalations.CandidateStep.NONE;
        };
    }

    private void follow(Optional<Escalation> before, Escalation next) {
        Event event = last(next);
        String id = next.id().value();
        log.info("Escalation {} was {}", id, event.kind().act());
        meters.counter("duta.escalations.acts", "act", event.kind().act()).increment();
        boolean lost =
                next instanceof Escalation.Waiting waiting && waiting.offer().isEmpty();
        boolean wasLost =
                before.filter(it -> it.isOpen() && it.holder().isEmpty()).isPresent();
        if (lost && !wasLost) {
            log.error("Nobody can be asked for escalation {}: fill the roster, or see who is away or has too much", id);
        } else if (before.filter(it -> it.matter().laps() < next.matter().laps())
                .isPresent()) {
            log.error("Nobody took escalation {}, though the whole chain was asked; it begins anew", id);
        }
        measure(before, next, event);
    }

    private void measure(Optional<Escalation> before, Escalation next, Event event) {
        boolean human = !event.actor().equals(Actor.DUTA.id());
        if (!human || !RESPONSES.contains(event.kind())) {
            return;
        }
        List<Event> earlier = before.map(it -> it.history().events()).orElse(List.of());
        boolean first = earlier.stream().noneMatch(it -> RESPONSES.contains(it.kind()));
        if (first) {
            took(Pace.Kind.FIRST_RESPONSE, next, event);
        }
        if (event.kind() == Event.Kind.ANSWERED && next.matter().round() == 0) {
            took(Pace.Kind.RESOLUTION, next, event);
        }
    }

    private void took(Pace.Kind kind, Escalation next, Event event) {
        pace.took(
                kind,
                workingTime.between(
                        next.request().agency(), next.history().events().get(0).at(), event.at()));
    }
}
