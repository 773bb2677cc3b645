package my.duta.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.privacy.Redaction;
import my.duta.redis.Outbox;
import org.springframework.stereotype.Component;

/**
 * Takes questions in for ambassadors: finds whom to ask, lets one of them take it, and brings the answer to the
 * officer. Every change is made by whoever is first; the others get to see what has become of it.
 */
@Component
public class EscalationDesk {

    private static final int MOST_SHOWN = 10;

    /** The newest open ones, among which one is looked for that asks the same. */
    private static final int MOST_COMPARED = 100;

    private final Escalations escalations;
    private final Changes changes;
    private final Routing routing;
    private final Terms terms;
    private final Standings standings;
    private final Askers askers;
    private final Clocks clocks;
    private final SameQuestion sameQuestion;
    private final Undelivered undelivered;
    private final Outbox outbox;
    private final Clock clock;

    EscalationDesk(
            Escalations escalations,
            Changes changes,
            Routing routing,
            Terms terms,
            Standings standings,
            Askers askers,
            Clocks clocks,
            SameQuestion sameQuestion,
            Undelivered undelivered,
            Outbox outbox,
            Clock clock,
            MeterRegistry meters) {
        this.escalations = escalations;
        this.changes = changes;
        this.routing = routing;
        this.terms = terms;
        this.standings = standings;
        this.askers = askers;
        this.clocks = clocks;
        this.sameQuestion = sameQuestion;
        this.undelivered = undelivered;
        this.outbox = outbox;
        this.clock = clock;
        meters.gauge("duta.escalations.open", this, it -> it.escalations.size());
        meters.gauge(
                "duta.escalations.stranded", this, it -> it.escalations.held().getOrDefault(Escalations.NOBODY, 0));
    }

    /** The id that the escalation of a question by an officer has or would have. */
    public EscalationId idFor(String question, MemberId officer) {
        return EscalationId.of(question, officer);
    }

    public Optional<Escalation> find(EscalationId id) {
        return escalations.find(id).map(Escalations.Versioned::escalation);
    }

    /** How an escalation stands for its officer, who may wait for the same question of another. */
    public Standing standing(Escalation escalation) {
        return standings.of(escalation);
    }

    /** The escalations of an officer, the newest first. */
    public List<Escalation> askedBy(MemberId officer) {
        return escalations.askedBy(officer, MOST_SHOWN);
    }

    /** The open escalations that a person may answer, the oldest first. */
    public List<Escalation> answerableBy(Officer person) {
        return routing.ambassador(person).isEmpty()
                ? List.of()
                : open().stream().filter(it -> mayAnswer(person, it)).toList();
    }

    /** The open escalations that a person has or is asked to take, the oldest first. */
    public List<Escalation> heldBy(Officer person) {
        return open().stream().filter(it -> isHeldBy(person, it)).toList();
    }

    /** All open escalations, the oldest first. */
    public List<Escalation> open() {
        return escalations.open().stream()
                .map(Escalations.Versioned::escalation)
                .toList();
    }

    /** Whether a person has an escalation or is asked to take it. */
    public boolean isHeldBy(Officer person, Escalation escalation) {
        Optional<String> email = routing.ambassador(person).map(Ambassador::email);
        return email.isPresent() && escalation.holder().equals(email);
    }

    /** Whether a person is an ambassador who may answer an escalation. */
    public boolean mayAnswer(Officer person, Escalation escalation) {
        return routing.mayAnswer(person, escalation);
    }

    /** Whether a person waits for the answer, as its officer or together with others. */
    public boolean isAskedBy(Officer person, Escalation escalation) {
        return escalation.matter().isAskedBy(person.id());
    }

    /** The escalation whose card, or what was asked back about it, began a thread. */
    public Optional<EscalationId> inThread(ThreadId thread) {
        return outbox.postIn(thread.value()).map(PostId::new).flatMap(escalations::ofCard);
    }

    /**
     * Takes a question in. A question that is here already stays as it is. If another officer's open question may be
     * the same, the ambassador is told.
     *
     * @return the escalation as it is now
     */
    public Escalation open(Request request) {
        Escalation opened = changes.open(
                request.id(),
                new Actor(request.officer().value(), request.officerName()),
                at -> Move.to(routing.ask(Matter.of(request), List.of(), false), Event.Kind.OPENED));
        if (opened.history().count() == 1) {
            escalations.find(opened.id()).ifPresent(this::compare);
        }
        return find(request.id()).orElse(opened);
    }

    private void compare(Escalations.Versioned seen) {
        Escalation escalation = seen.escalation();
        List<Request> others = escalation.holder().stream()
                .flatMap(holder -> comparable(escalation.request()).filter(it -> routing.reaches(holder, it)))
                .map(Escalation::request)
                .toList();
        sameQuestion
                .among(others, escalation.request())
                .filter(it -> !alike(escalation).equals(Optional.of(it.id())))
                .ifPresent(it -> changes.makeFrom(
                        seen, Move.to(escalation, Event.Kind.ALIKE, it.id().value() + " – " + it.text())));
    }

    private Stream<Escalation> comparable(Request request) {
        List<Escalation> open = open();
        return open.stream()
                .skip(Math.max(0, open.size() - MOST_COMPARED))
                .filter(it -> !it.request().officer().equals(request.officer()));
    }

    /** The ambassador confirms that an escalation asks the same as the one that Duta found; those who ask are joined. */
    public Outcome confirmAlike(EscalationId id, Officer person) {
        Optional<Escalation> seen = find(id);
        return seen.flatMap(EscalationDesk::alike)
                .map(it -> duplicateOf(id, person, it))
                .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN, seen));
    }

    /** The other escalation that may ask the same, if Duta found one. */
    static Optional<EscalationId> alike(Escalation escalation) {
        return escalation
                .history()
                .last(Event.Kind.ALIKE)
                .map(it -> new EscalationId(it.note().substring(0, it.note().indexOf(' '))));
    }

    /**
     * A person may be reached in a space from now on: they get what did not reach them before, and if it is an
     * ambassador, what waits for nobody is offered.
     */
    public void reachable(Officer person, SpaceId space) {
        escalations.askedBy(person.id(), MOST_SHOWN).forEach(it -> undelivered.returned(it.id(), space));
        routing.ambassador(person)
                .ifPresent(it -> escalations.open().stream()
                        .filter(seen -> seen.escalation().holder().isEmpty())
                        .forEach(seen -> offerAgain(seen, it.email(), space)));
    }

    private void offerAgain(Escalations.Versioned seen, String email, SpaceId space) {
        Matter matter = seen.escalation().matter().tryingAgain(space).notAsking(email);
        Escalation.Waiting next = routing.ask(matter, List.of(), false);
        if (next.offer().isPresent()) {
            changes.makeFrom(seen, Move.to(next, Event.Kind.OFFERED));
        }
    }

    /** A person is away from now on: what they have goes to their deputy, or to whoever is next. */
    public void relieve(Officer person) {
        routing.ambassador(person).ifPresent(it -> clocks.relieve(List.of(it.email())));
    }

    /**
     * A post can never be delivered. If it is the card of the ambassador who has the escalation or is asked, the next
     * one is asked; if it is for an officer, they get it in private, or the ambassador is told that they cannot be
     * reached.
     */
    public void undeliverable(Post post) {
        undelivered.take(post);
    }

    /** An ambassador takes an escalation; the first one has it. */
    public Outcome claim(EscalationId id, Officer person) {
        return changes.make(
                id,
                Actor.of(person),
                it -> it instanceof Escalation.Assigned assigned
                                && assigned.assignment().member().equals(person.id())
                        ? Move.refused(Refusal.ALREADY_DONE)
                        : asHolder(it, person, taken -> Move.to(taken, Event.Kind.CLAIMED)));
    }

    /**
     * An ambassador answers an escalation that is theirs, or that nobody has taken yet; the answer may help others too.
     * Every asker gets the answer once, however often the act comes again.
     */
    public Outcome resolve(EscalationId id, Officer person, String text) {
        return resolve(id, person, text, true);
    }

    /**
     * An ambassador answers an escalation that is theirs, or that nobody has taken yet.
     *
     * @param forKnowledge whether the answer is to be a candidate for the library
     */
    public Outcome resolve(EscalationId id, Officer person, String text, boolean forKnowledge) {
        return asHolder(
                id,
                person,
                it -> Move.to(it.answer(new Resolution(text, clock.instant())), Event.Kind.ANSWERED)
                        .keeping(forKnowledge));
    }

    /** An ambassador asks the officers something; until one of them {@link #sayMore says more}, theirs is the word. */
    public Outcome askBack(EscalationId id, Officer person, String text) {
        return asHolder(
                id,
                person,
                it -> Move.to(
                        it.askBack(terms.toReply(it.request(), clock.instant())),
                        Event.Kind.ASKED_BACK,
                        Redaction.mask(text).text()));
    }

    /** Those to whom a person may pass an escalation on now, those nearest to the officer first. */
    public List<PassTarget> passTargets(Escalation escalation, Officer person) {
        return routing.targets(escalation, person);
    }

    /**
     * An ambassador passes an escalation on. Who is asked then is told if another question that they may answer seems to
     * be the same.
     *
     * @param target the key of one of {@link #passTargets}
     */
    public Outcome passOn(EscalationId id, Officer person, String target, String note) {
        String masked = Redaction.mask(note).text();
        Outcome outcome = asHolder(
                id,
                person,
                it -> routing.pass(it, person, target)
                        .map(next -> Move.to(next, Event.Kind.PASSED_ON, masked))
                        .orElseGet(() -> Move.refused(Refusal.TARGET_UNAVAILABLE)));
        if (!outcome.done()) {
            return outcome;
        }
        escalations.find(id).ifPresent(this::compare);
        return find(id).map(Outcome::of).orElse(outcome);
    }

    /** An ambassador gives back what they have or are asked to take; the next one is asked. */
    public Outcome release(EscalationId id, Officer person, String note) {
        String masked = Redaction.mask(note).text();
        return changes.make(
                id,
                Actor.of(person),
                it -> it.holder().isEmpty() || it instanceof Escalation.Waiting && !isHeldBy(person, it)
                        ? Move.refused(it.isOpen() ? Refusal.NOT_HELD : ended(it))
                        : asHolder(
                                it,
                                person,
                                had -> Move.to(
                                        routing.ask(had.matter(), List.of(), false), Event.Kind.RELEASED, masked)));
    }

    /**
     * An ambassador ends an escalation without an answer; every asker is told why.
     *
     * @param reason one of {@link Escalation.Closed.Reason#chosen}
     * @param note what the askers are told beside the reason; may be empty
     * @throws IllegalArgumentException if the reason is none that an ambassador may choose
     */
    public Outcome close(EscalationId id, Officer person, Escalation.Closed.Reason reason, String note) {
        if (!reason.isChosen()) {
            throw new IllegalArgumentException("No ambassador closes an escalation as " + reason);
        }
        return asHolder(
                id,
                person,
                it -> Move.to(
                        new Escalation.Closed(
                                it.matter(),
                                reason,
                                Redaction.mask(note).text(),
                                it.assignment().name(),
                                clock.instant(),
                                Optional.empty()),
                        Event.Kind.CLOSED));
    }

    /** An ambassador says that an escalation asks the same as another, which they may answer too. */
    public Outcome duplicateOf(EscalationId id, Officer person, EscalationId other) {
        Optional<Escalation> main = find(standings.main(other));
        if (main.filter(it -> mayAnswer(person, it)).isEmpty()) {
            return Outcome.refused(main.isEmpty() ? Refusal.UNKNOWN : Refusal.NOT_AN_AMBASSADOR, find(id));
        }
        return asHolder(id, person, it -> askers.merge(it, other));
    }

    /** Another officer, who asks the same, waits for the answer too, or has it at once if it is there. */
    public Outcome join(EscalationId id, Request asker) {
        return askers.join(id, asker);
    }

    /** The officer takes the escalation back, as long as it is open; others who wait for it go on waiting. */
    public Outcome withdraw(EscalationId id, Officer person) {
        return askers.withdraw(id, person);
    }

    /** An officer adds something, or answers what the ambassador asked. */
    public Outcome sayMore(EscalationId id, Officer person, String text) {
        return askers.sayMore(id, person, text);
    }

    /** The officer says that it is not solved: it opens again with its history, and who answered it is asked first. */
    public Outcome notSolved(EscalationId id, Officer person, String note) {
        return askers.notSolved(id, person, note);
    }

    /** An officer thanks the ambassador for the answer, once. */
    public Outcome thank(EscalationId id, Officer person) {
        return askers.thank(id, person);
    }

    private Outcome asHolder(EscalationId id, Officer person, Function<Escalation.Assigned, Move> act) {
        return changes.make(id, Actor.of(person), it -> asHolder(it, person, act));
    }

    /** What nobody has taken yet is taken by the act. */
    private Move asHolder(Escalation escalation, Officer person, Function<Escalation.Assigned, Move> act) {
        if (!mayAnswer(person, escalation)) {
            return Move.refused(Refusal.NOT_AN_AMBASSADOR);
        }
        return escalation.map(
                waiting -> act.apply(routing.assign(waiting, person)),
                assigned -> assigned.assignment().member().equals(person.id())
                        ? act.apply(assigned)
                        : Move.refused(Refusal.HELD_BY_ANOTHER),
                answered -> Move.refused(Refusal.ALREADY_ANSWERED),
                closed -> Move.refused(Refusal.CLOSED));
    }

    private static Refusal ended(Escalation escalation) {
        return escalation instanceof Escalation.Answered ? Refusal.ALREADY_ANSWERED : Refusal.CLOSED;
    }
}
