package my.duta.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import my.duta.chat.MemberId;
import my.duta.directory.Officer;
import my.duta.privacy.Redaction;
import org.springframework.stereotype.Component;

/** What officers do with what they asked, alone or together with others who asked the same. */
@Component
class Askers {

    private final Escalations escalations;
    private final Standings standings;
    private final Changes changes;
    private final Routing routing;
    private final Terms terms;
    private final Clock clock;

    Askers(Escalations escalations, Standings standings, Changes changes, Routing routing, Terms terms, Clock clock) {
        this.escalations = escalations;
        this.standings = standings;
        this.changes = changes;
        this.routing = routing;
        this.terms = terms;
        this.clock = clock;
    }

    /** Takes a question back; others who wait for the same answer go on waiting. */
    Outcome withdraw(EscalationId id, Officer person) {
        Optional<Outcome> left = leaveMain(id, person);
        if (left.isPresent() && !left.get().done()) {
            return left.get();
        }
        return changes.make(id, Actor.of(person), it -> asOfficer(it, person, own -> withdrawn(own, left.isPresent())));
    }

    private Move withdrawn(Escalation escalation, boolean left) {
        return escalation.map(
                this::withdrawOpen,
                this::withdrawOpen,
                answered -> Move.refused(Refusal.ALREADY_ANSWERED),
                closed -> left ? withdrawClosed(closed) : Move.refused(Refusal.CLOSED));
    }

    private Move withdrawOpen(Escalation escalation) {
        Matter matter = escalation.matter();
        if (matter.withdrawn()) {
            return Move.refused(Refusal.ALREADY_DONE);
        }
        return matter.followers().isEmpty()
                ? withdrawClosed(escalation)
                : Move.to(escalation.with(matter.withdrawNow()), Event.Kind.WITHDRAWN);
    }

    private Move withdrawClosed(Escalation escalation) {
        return Move.to(
                new Escalation.Closed(
                        escalation.matter(),
                        Escalation.Closed.Reason.WITHDRAWN,
                        "",
                        "",
                        clock.instant(),
                        Optional.empty()),
                Event.Kind.WITHDRAWN);
    }

    /** Leaves the escalation that a question was joined to; empty if it was not joined. */
    private Optional<Outcome> leaveMain(EscalationId id, Officer person) {
        EscalationId main = standings.main(id);
        if (main.equals(id)) {
            return Optional.empty();
        }
        return Optional.of(changes.make(main, Actor.of(person), it -> left(it, id, person.id())));
    }

    private Move left(Escalation main, EscalationId own, MemberId officer) {
        Matter matter = main.matter();
        boolean follows = matter.followers().stream()
                .map(Follower::request)
                .anyMatch(it -> it.id().equals(own) && it.officer().equals(officer));
        if (!follows) {
            return Move.refused(Refusal.NOT_THE_OFFICER);
        }
        if (!main.isOpen()) {
            return Move.refused(ended(main));
        }
        Escalation next = main.with(matter.leftBy(own));
        return next.matter().askers().isEmpty() ? withdrawClosed(next) : Move.to(next, Event.Kind.LEFT);
    }

    private static Refusal ended(Escalation escalation) {
        return escalation instanceof Escalation.Answered ? Refusal.ALREADY_ANSWERED : Refusal.CLOSED;
    }

    /** Adds to a question, or answers what the ambassador asked; the ambassador sees it. */
    Outcome sayMore(EscalationId id, Officer person, String text) {
        String masked = Redaction.mask(text).text();
        return changes.make(
                standings.main(id),
                Actor.of(person),
                it -> !it.matter().isAskedBy(person.id())
                        ? Move.refused(Refusal.NOT_THE_OFFICER)
                        : it.map(
                                waiting -> Move.to(waiting, Event.Kind.SAID_MORE, masked),
                                assigned -> Move.to(replied(assigned), Event.Kind.SAID_MORE, masked),
                                answered -> Move.refused(Refusal.ALREADY_ANSWERED),
                                closed -> Move.refused(Refusal.CLOSED)));
    }

    private Escalation replied(Escalation.Assigned assigned) {
        return assigned.askedBack()
                ? assigned.goOn(terms.toAnswer(assigned.assignment().email(), clock.instant()))
                : assigned;
    }

    /** Opens a question again that was not solved; who answered it is asked first. */
    Outcome notSolved(EscalationId id, Officer person, String note) {
        String masked = Redaction.mask(note).text();
        leaveMain(id, person);
        return changes.make(id, Actor.of(person), it -> asOfficer(it, person, own -> reopened(own, masked)));
    }

    private Move reopened(Escalation escalation, String note) {
        if (escalation.isOpen()) {
            return Move.refused(Refusal.STILL_OPEN);
        }
        if (escalation instanceof Escalation.Closed closed && closed.reason() == Escalation.Closed.Reason.WITHDRAWN) {
            return Move.refused(Refusal.CLOSED);
        }
        return Move.to(
                routing.ask(escalation.matter().nextRound(), lastHad(escalation), true), Event.Kind.REOPENED, note);
    }

    private List<String> lastHad(Escalation escalation) {
        if (escalation instanceof Escalation.Answered answered) {
            return List.of(answered.assignment().email());
        }
        return Standings.sameAs(escalation)
                .flatMap(it -> escalations.find(standings.main(it)))
                .map(Escalations.Versioned::escalation)
                .flatMap(it -> it instanceof Escalation.Answered answered
                        ? Optional.of(answered.assignment().email())
                        : it.holder())
                .stream()
                .toList();
    }

    Outcome thank(EscalationId id, Officer person) {
        return changes.make(standings.main(id), Actor.of(person), it -> thanked(it, person));
    }

    private static Move thanked(Escalation escalation, Officer person) {
        if (!escalation.matter().isAskedBy(person.id())) {
            return Move.refused(Refusal.NOT_THE_OFFICER);
        }
        if (!(escalation instanceof Escalation.Answered)) {
            return Move.refused(escalation.isOpen() ? Refusal.STILL_OPEN : Refusal.CLOSED);
        }
        boolean done = escalation.history().events().stream()
                .anyMatch(it -> it.kind() == Event.Kind.THANKED
                        && it.actor().equals(person.id().value()));
        return done ? Move.refused(Refusal.ALREADY_DONE) : Move.to(escalation, Event.Kind.THANKED);
    }

    /**
     * Lets another officer's request wait for the same answer, or have it at once if it is there. Who asked the question
     * before gets it where they did.
     */
    Outcome join(EscalationId id, Request request) {
        Optional<Matter> known =
                escalations.find(request.id()).map(it -> it.escalation().matter());
        Request asker = known.map(Matter::request).orElse(request);
        EscalationId main = standings.main(id);
        var actor = new Actor(asker.officer().value(), asker.officerName());
        if (main.equals(asker.id())) {
            return Outcome.refused(Refusal.NOT_THE_SAME, escalations.find(main).map(Escalations.Versioned::escalation));
        }
        Optional<Detour> detour = known.flatMap(it -> it.detour(asker.id()));
        Outcome joined = changes.make(main, actor, it -> joined(it, asker, detour));
        boolean follows = joined.done() || joined.why().equals(Optional.of(Refusal.ALREADY_DONE));
        if (follows && standings.main(asker.id()).equals(asker.id())) {
            endUnder(main, asker, actor);
        }
        return joined;
    }

    private void endUnder(EscalationId main, Request asker, Actor actor) {
        Escalation own =
                changes.open(asker.id(), actor, at -> Move.to(merged(Matter.of(asker), "", main), Event.Kind.MERGED));
        if (own.isOpen()) {
            changes.make(
                    own.id(),
                    actor,
                    it -> it.isOpen()
                            ? Move.to(merged(it.matter(), "", main), Event.Kind.MERGED)
                            : Move.refused(Refusal.CLOSED));
        }
    }

    private Move joined(Escalation escalation, Request asker, Optional<Detour> detour) {
        Matter matter = escalation.matter();
        if (escalation instanceof Escalation.Closed) {
            return Move.refused(Refusal.CLOSED);
        }
        if (matter.isFollowedBy(asker.id())) {
            return Move.refused(Refusal.ALREADY_DONE);
        }
        Matter followed = matter.followedBy(new Follower(asker, clock.instant()));
        return Move.to(escalation.with(detour.map(followed::with).orElse(followed)), Event.Kind.JOINED);
    }

    private Escalation.Closed merged(Matter matter, String by, EscalationId main) {
        return new Escalation.Closed(
                matter, Escalation.Closed.Reason.DUPLICATE, "", by, clock.instant(), Optional.of(main));
    }

    /**
     * Ends an escalation that asks the same as another: all who wait for it wait for the other from now on. Whoever
     * joins it meanwhile is taken along, because the end is made from the state that was seen.
     */
    Move merge(Escalation.Assigned assigned, EscalationId other) {
        EscalationId main = standings.main(other);
        if (main.equals(assigned.id())) {
            return Move.refused(Refusal.NOT_THE_SAME);
        }
        for (Request asker : assigned.matter().askers()) {
            var actor = new Actor(asker.officer().value(), asker.officerName());
            Optional<Refusal> refusal = asker.id().equals(main)
                    ? Optional.empty()
                    : changes.make(
                                    main,
                                    actor,
                                    it -> joined(it, asker, assigned.matter().detour(asker.id())))
                            .why()
                            .filter(it -> it != Refusal.ALREADY_DONE);
            if (refusal.isPresent()) {
                return Move.refused(refusal.get());
            }
        }
        return Move.to(merged(assigned.matter(), assigned.assignment().name(), main), Event.Kind.MERGED);
    }

    private static Move asOfficer(Escalation escalation, Officer person, Function<Escalation, Move> act) {
        return escalation.request().officer().equals(person.id())
                ? act.apply(escalation)
                : Move.refused(Refusal.NOT_THE_OFFICER);
    }
}
