package my.duta.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import my.duta.redis.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes questions in for ambassadors: finds whom to ask, lets one of them take it, and brings the answer to the
 * officer. Every change is made by whoever is first; the others get to see what has become of it.
 */
@Component
public class EscalationDesk {

    private static final Logger log = LoggerFactory.getLogger(EscalationDesk.class);
    private static final String DUTA = "duta";

    private final Escalations escalations;
    private final Roster roster;
    private final Officers officers;
    private final EscalationCards cards;
    private final Outbox outbox;
    private final Clock clock;

    EscalationDesk(
            Escalations escalations,
            Roster roster,
            Officers officers,
            EscalationCards cards,
            Outbox outbox,
            Clock clock,
            MeterRegistry meters) {
        this.escalations = escalations;
        this.roster = roster;
        this.officers = officers;
        this.cards = cards;
        this.outbox = outbox;
        this.clock = clock;
        meters.gauge("duta.escalations.open", this, it -> it.escalations.open().size());
    }

    /** The id that the escalation of a question by an officer has or would have. */
    public EscalationId idFor(String question, MemberId officer) {
        return EscalationId.of(question, officer);
    }

    public Optional<Escalation> find(EscalationId id) {
        return escalations.find(id).map(Escalations.Versioned::escalation);
    }

    /** The escalations of an officer, the newest first. */
    public List<Escalation> askedBy(MemberId officer) {
        return escalations.askedBy(officer, 10);
    }

    /** The open escalations that a person may answer, the oldest first. */
    public List<Escalation> answerableBy(Officer person) {
        return ambassador(person)
                .map(who -> escalations.open().stream()
                        .filter(it -> mayAnswer(who, it))
                        .toList())
                .orElse(List.of());
    }

    /** Whether a person is an ambassador who may answer an escalation. */
    public boolean mayAnswer(Officer person, Escalation escalation) {
        return ambassador(person).map(it -> mayAnswer(it, escalation)).orElse(false);
    }

    private boolean mayAnswer(Ambassador ambassador, Escalation escalation) {
        return roster.chain(escalation.request().agency()).stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.email().equals(ambassador.email()));
    }

    private Optional<Ambassador> ambassador(Officer person) {
        return person.email().flatMap(roster::addressed);
    }

    /**
     * Takes a question in. A question that is here already stays as it is.
     *
     * @return the escalation as it is now
     */
    public Escalation open(Request request) {
        Optional<Reach> reach = nextToAsk(request, List.of());
        Escalation.Waiting waiting = new Escalation.Waiting(
                request,
                reach.map(it -> it.ambassador().email()),
                reach.map(it -> it.ambassador().name()),
                clock.instant(),
                List.of());
        var notices = new ArrayList<Notice>();
        notices.add(new Notice(Notice.Kind.POST, statusPost(waiting)));
        reach.ifPresent(it -> escalations.remember(
                ambassadorCard(request.id(), it.ambassador().email()), request.id()));
        reach.ifPresent(it -> notices.add(new Notice(
                Notice.Kind.POST, ambassadorPost(waiting, it.ambassador().email(), it.space()))));
        if (reach.isEmpty()) {
            log.warn(
                    "Nobody of the roster can be reached for escalation {}; it waits until one can be",
                    request.id().value());
        }
        escalations.change(0, waiting, "opened", request.officer().value(), notices);
        return find(request.id()).orElse(waiting);
    }

    /** An ambassador and the space to reach them in. */
    private record Reach(Ambassador ambassador, SpaceId space) {}

    /**
     * The first group of the chain in which somebody can be reached; in it, who has the fewest open.
     *
     * @param missed spaces that are of no use
     */
    private Optional<Reach> nextToAsk(Request request, List<SpaceId> missed) {
        Map<String, Long> load = escalations.open().stream()
                .flatMap(it -> it
                        .map(
                                waiting -> waiting.offered(),
                                assigned -> Optional.of(assigned.assignment().email()),
                                answered -> Optional.<String>empty(),
                                closed -> Optional.<String>empty())
                        .stream())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        return roster.chain(request.agency()).stream()
                .flatMap(group -> group.stream()
                        .filter(it -> !isOfficer(it, request))
                        .flatMap(it -> reach(it, missed).stream())
                        .min(Comparator.<Reach>comparingLong(
                                        it -> load.getOrDefault(it.ambassador().email(), 0L))
                                .thenComparing(it -> it.ambassador().email()))
                        .stream())
                .findFirst();
    }

    private boolean isOfficer(Ambassador ambassador, Request request) {
        return officers.find(request.officer())
                .flatMap(Officer::email)
                .map(it -> it.equalsIgnoreCase(ambassador.email()))
                .orElse(false);
    }

    /** The space that an ambassador shares with Duta alone, else the desk's. */
    private Optional<Reach> reach(Ambassador ambassador, List<SpaceId> missed) {
        return officers.addressed(ambassador.email())
                .flatMap(Officer::direct)
                .filter(it -> !missed.contains(it))
                .or(() -> ambassador.space().filter(it -> !missed.contains(it)))
                .map(it -> new Reach(ambassador, it));
    }

    /** A person may be reached in a space from now on; if it is an ambassador, what waits for nobody is offered. */
    public void reachable(Officer person, SpaceId space) {
        if (ambassador(person).isPresent()) {
            waitingForNobody()
                    .forEach(it -> offer(it.epoch(), ((Escalation.Waiting) it.escalation()).tryingAgain(space)));
        }
    }

    /** Offers what waits for nobody to whoever can be reached now, for instance because the roster has changed. */
    @Scheduled(fixedDelayString = "${duta.escalation.offer-every:15s}")
    public void offerWaiting() {
        try {
            waitingForNobody().forEach(it -> offer(it.epoch(), (Escalation.Waiting) it.escalation()));
        } catch (DataAccessException e) {
            log.warn("Redis is away; nothing can be offered now");
        }
    }

    private List<Escalations.Versioned> waitingForNobody() {
        return escalations.open().stream()
                .flatMap(it -> escalations.find(it.id()).stream())
                .filter(it -> it.escalation() instanceof Escalation.Waiting waiting
                        && waiting.offered().isEmpty())
                .toList();
    }

    private void offer(long epoch, Escalation.Waiting waiting) {
        nextToAsk(waiting.request(), waiting.missed()).ifPresent(reach -> {
            String email = reach.ambassador().email();
            Escalation.Waiting next = waiting.offerTo(email, reach.ambassador().name(), clock.instant());
            escalations.remember(ambassadorCard(next.id(), email), next.id());
            escalations.change(
                    epoch,
                    next,
                    "offered",
                    DUTA,
                    List.of(
                            new Notice(Notice.Kind.POST, ambassadorPost(next, email, reach.space())),
                            new Notice(Notice.Kind.REVISE, statusPost(next))));
        });
    }

    /**
     * A post can never be delivered. If it is the card of the ambassador who was asked, the next one is asked, and
     * nothing of this escalation is sent to that space again.
     */
    public void undeliverable(Post post) {
        escalations.ofCard(post.id()).flatMap(escalations::find).ifPresent(seen -> {
            if (seen.escalation() instanceof Escalation.Waiting waiting
                    && waiting.offered()
                            .filter(it -> ambassadorCard(waiting.id(), it).equals(post.id()))
                            .isPresent()) {
                SpaceId space = post.to().space();
                waiting.offered()
                        .flatMap(officers::addressed)
                        .filter(it -> it.direct().equals(Optional.of(space)))
                        .ifPresent(it -> officers.save(it.withoutSpace()));
                Escalation.Waiting unreached = waiting.missing(space).offerToNobody(clock.instant());
                if (escalations.change(
                        seen.epoch(),
                        unreached,
                        "unreachable",
                        DUTA,
                        List.of(new Notice(Notice.Kind.REVISE, statusPost(unreached))))) {
                    offer(seen.epoch() + 1, unreached);
                }
            }
        });
    }

    /** What came of an act: whether it was done, and the escalation as it is now. */
    public record Outcome(boolean done, Optional<Escalation> now) {}

    /** An ambassador takes an escalation; the first one has it. */
    public Outcome claim(EscalationId id, Officer person) {
        return change(id, person, "claimed", it -> claimed(it, person));
    }

    private Optional<Escalation> claimed(Escalation escalation, Officer person) {
        return escalation instanceof Escalation.Waiting waiting && mayAnswer(person, waiting)
                ? Optional.of(waiting.assignTo(assignment(person)))
                : Optional.empty();
    }

    private Assignment assignment(Officer person) {
        Optional<Ambassador> ambassador = ambassador(person);
        return new Assignment(
                person.id(),
                ambassador.map(Ambassador::email).orElse(""),
                ambassador.map(Ambassador::name).orElse(person.name()),
                clock.instant());
    }

    /**
     * An ambassador answers an escalation that is theirs, or that nobody has taken yet. The officer gets the answer
     * once, however often the act comes again.
     */
    public Outcome resolve(EscalationId id, Officer person, String text) {
        return change(id, person, "answered", it -> answered(it, person, text));
    }

    private Optional<Escalation> answered(Escalation escalation, Officer person, String text) {
        Resolution resolution = new Resolution(text, clock.instant());
        if (escalation instanceof Escalation.Assigned assigned) {
            return assigned.assignment().member().equals(person.id())
                    ? Optional.of(assigned.answer(resolution))
                    : Optional.empty();
        }
        return escalation instanceof Escalation.Waiting waiting && mayAnswer(person, waiting)
                ? Optional.of(waiting.assignTo(assignment(person)).answer(resolution))
                : Optional.empty();
    }

    /** The officer takes the escalation back, as long as it is open. */
    public Outcome withdraw(EscalationId id, Officer person) {
        return change(
                id,
                person,
                "withdrawn",
                it -> !it.request().officer().equals(person.id())
                        ? Optional.empty()
                        : it.map(
                                waiting -> Optional.of(waiting.withdraw(clock.instant())),
                                assigned -> Optional.of(assigned.withdraw(clock.instant())),
                                answered -> Optional.empty(),
                                closed -> Optional.empty()));
    }

    /** A step from one state to the next; none if it cannot be made from there, or not by this person. */
    @FunctionalInterface
    private interface Step {
        Optional<Escalation> from(Escalation escalation);
    }

    private Outcome change(EscalationId id, Officer person, String act, Step step) {
        while (true) {
            Optional<Escalations.Versioned> seen = escalations.find(id);
            Optional<Escalation> next =
                    seen.map(Escalations.Versioned::escalation).flatMap(step::from);
            if (seen.isEmpty() || next.isEmpty()) {
                return new Outcome(false, seen.map(Escalations.Versioned::escalation));
            }
            if (escalations.change(
                    seen.get().epoch(), next.get(), act, person.id().value(), notices(next.get()))) {
                log.info("Escalation {} was {}", id.value(), act);
                return new Outcome(true, next);
            }
        }
    }

    /** Who must see that an escalation has changed: the officer, and every ambassador who has a card of it. */
    private List<Notice> notices(Escalation escalation) {
        var notices = new ArrayList<Notice>();
        notices.add(new Notice(Notice.Kind.REVISE, statusPost(escalation)));
        roster.chain(escalation.request().agency()).stream()
                .flatMap(List::stream)
                .filter(it -> hasCard(escalation, it))
                .flatMap(it -> reach(it, List.of()).stream())
                .map(it -> new Notice(
                        Notice.Kind.REVISE,
                        ambassadorPost(escalation, it.ambassador().email(), it.space())))
                .forEach(notices::add);
        if (escalation instanceof Escalation.Answered answered) {
            notices.add(new Notice(
                    Notice.Kind.POST,
                    new Post(
                            PostId.of(escalation.id().value(), "resolution"),
                            escalation.request().place(),
                            cards.resolution(answered))));
        }
        return notices;
    }

    private boolean hasCard(Escalation escalation, Ambassador ambassador) {
        String card = ambassadorCard(escalation.id(), ambassador.email()).value();
        return outbox.receipt(card).isPresent() || outbox.holds(card);
    }

    private Post statusPost(Escalation escalation) {
        return new Post(
                PostId.of(escalation.id().value(), "status"),
                escalation.request().place(),
                cards.status(escalation));
    }

    private Post ambassadorPost(Escalation escalation, String email, SpaceId space) {
        return new Post(
                ambassadorCard(escalation.id(), email),
                new Address(space, Optional.empty()),
                cards.ambassador(escalation));
    }

    private static PostId ambassadorCard(EscalationId id, String email) {
        return PostId.of(id.value(), "ambassador", email);
    }

    /** The escalation whose card began a thread of an ambassador. */
    public Optional<EscalationId> inThread(ThreadId thread) {
        return outbox.postIn(thread.value()).map(PostId::new).flatMap(escalations::ofCard);
    }
}
