package my.duta.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no escalation stands still: who is slow is reminded and then passed over, who is gone is relieved, and
 * for what nobody has somebody is looked for. Several replicas may do so at once; each step is made by one of them.
 */
@Component
class Clocks {

    private static final Logger log = LoggerFactory.getLogger(Clocks.class);
    private static final int MOST = 100;

    private final Escalations escalations;
    private final Changes changes;
    private final Routing routing;
    private final EscalationProperties settings;
    private final Clock clock;

    Clocks(Escalations escalations, Changes changes, Routing routing, EscalationProperties settings, Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.routing = routing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes the steps that are due. */
    @Scheduled(fixedDelayString = "${duta.escalation.step-every:5s}")
    void makeDueSteps() {
        try {
            escalations.due(clock.instant(), MOST).forEach(this::attempt);
        } catch (DataAccessException e) {
            log.warn("Redis is away; escalations wait for their next step");
        }
    }

    /** One that cannot be gone on with does not keep the others waiting. */
    private void attempt(EscalationId id) {
        try {
            step(id);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Escalation {} cannot go on; its state or its agency cannot be read", id.value(), e);
        }
    }

    private void step(EscalationId id) {
        Optional<Escalations.Versioned> seen = escalations.find(id);
        if (seen.isEmpty()) {
            log.error("Escalation {} was to go on, and is not kept any more", id.value());
            escalations.forget(id);
            return;
        }
        seen.ifPresent(this::step);
    }

    private void step(Escalations.Versioned seen) {
        Instant now = clock.instant();
        Optional<Move> move = seen.escalation()
                .map(
                        waiting -> waiting.offer().isEmpty() ? look(waiting, now) : overdue(waiting, now),
                        assigned -> overdue(assigned, now),
                        answered -> Optional.empty(),
                        closed -> Optional.empty());
        if (move.isPresent()) {
            changes.makeFrom(seen, move.get());
        } else {
            Instant next = seen.escalation().openTerm().map(Term::next).orElse(now);
            escalations.defer(seen, next.isAfter(now) ? next : now.plus(settings.offerEvery()));
        }
    }

    /** Looks for somebody for what nobody has. */
    private Optional<Move> look(Escalation.Waiting waiting, Instant now) {
        boolean again = !now.isBefore(waiting.term().end());
        Escalation.Waiting next = routing.ask(waiting.matter(), List.of(), again);
        return Optional.of(next).filter(it -> it.offer().isPresent()).map(it -> Move.to(it, Event.Kind.OFFERED));
    }

    private Optional<Move> overdue(Escalation.Waiting waiting, Instant now) {
        if (isReminderDue(waiting.term(), now)) {
            return Optional.of(Move.to(waiting.reminded(), Event.Kind.REMINDED));
        }
        return isOver(waiting.term(), now) ? Optional.of(next(waiting)) : Optional.empty();
    }

    private Optional<Move> overdue(Escalation.Assigned assigned, Instant now) {
        if (isReminderDue(assigned.term(), now)) {
            return Optional.of(Move.to(assigned.reminded(), Event.Kind.REMINDED));
        }
        if (!isOver(assigned.term(), now)) {
            return Optional.empty();
        }
        return Optional.of(
                assigned.askedBack()
                        ? Move.to(
                                new Escalation.Closed(
                                        assigned.matter(),
                                        Escalation.Closed.Reason.NO_REPLY,
                                        "",
                                        assigned.assignment().name(),
                                        now,
                                        Optional.empty()),
                                Event.Kind.CLOSED)
                        : next(assigned));
    }

    private Move next(Escalation escalation) {
        return Move.to(routing.ask(escalation.matter(), List.of(), true), Event.Kind.RETURNED);
    }

    private static boolean isReminderDue(Term term, Instant now) {
        return !term.reminded() && !now.isBefore(term.remind()) && now.isBefore(term.end());
    }

    private static boolean isOver(Term term, Instant now) {
        return !now.isBefore(term.end());
    }

    /** Gives what is with people who are away or no longer on the roster to others. */
    @Scheduled(fixedDelayString = "${duta.escalation.relieve-every:1m}")
    void relieveWhoIsGone() {
        try {
            List<String> gone = routing.gone(
                    escalations.held().keySet().stream().filter(it -> !it.equals(Escalations.NOBODY)), clock.instant());
            if (!gone.isEmpty()) {
                relieve(gone);
            }
        } catch (DataAccessException e) {
            log.warn("Redis is away; nobody can be relieved now");
        }
    }

    /** Gives what some people have to their deputies, or to whoever is next. */
    void relieve(List<String> gone) {
        for (Escalations.Versioned seen : escalations.open()) {
            seen.escalation().holder().filter(gone::contains).ifPresent(it -> {
                Matter matter = seen.escalation().matter();
                changes.makeFrom(
                        seen,
                        Move.to(routing.ask(matter, routing.deputy(it, clock.instant()), false), Event.Kind.RELIEVED));
            });
        }
    }
}
