package my.duta.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import my.duta.chat.PostId;
import my.duta.chat.SpaceId;
import my.duta.directory.Absence;
import my.duta.directory.Absences;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import org.springframework.stereotype.Component;

/** Knows whom to ask: who may answer, who can be reached, and whose turn it is. */
@Component
class Routing {

    private final Roster roster;
    private final Absences absences;
    private final Agencies agencies;
    private final Officers officers;
    private final Escalations escalations;
    private final Terms terms;
    private final EscalationProperties settings;
    private final Clock clock;

    Routing(
            Roster roster,
            Absences absences,
            Agencies agencies,
            Officers officers,
            Escalations escalations,
            Terms terms,
            EscalationProperties settings,
            Clock clock) {
        this.roster = roster;
        this.absences = absences;
        this.agencies = agencies;
        this.officers = officers;
        this.escalations = escalations;
        this.terms = terms;
        this.settings = settings;
        this.clock = clock;
    }

    /** An ambassador and the space to reach them in. */
    private record Reach(Ambassador ambassador, SpaceId space) {}

    Optional<Ambassador> ambassador(Officer person) {
        return person.email().flatMap(roster::addressed);
    }

    /** Whether a person is an ambassador whom the question may reach, present or away. */
    boolean mayAnswer(Officer person, Escalation escalation) {
        return ambassador(person)
                .map(Ambassador::email)
                .filter(it -> reaches(it, escalation))
                .isPresent();
    }

    /** Whether a question may reach an ambassador. */
    boolean reaches(String email, Escalation escalation) {
        return escalation.holder().equals(Optional.of(email)) || inChain(email, escalation.request());
    }

    private boolean inChain(String email, Request request) {
        return roster.chain(request.agency()).stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.email().equals(email));
    }

    private Assignment assignment(Officer person) {
        Optional<Ambassador> ambassador = ambassador(person);
        return new Assignment(
                person.id(),
                ambassador.map(Ambassador::email).orElse(""),
                ambassador.map(Ambassador::name).orElse(person.name()),
                clock.instant());
    }

    /** A person takes what waits; whoever has no card of it gets one. */
    Escalation.Assigned assign(Escalation.Waiting waiting, Officer person) {
        Assignment assignment = assignment(person);
        Matter matter = waiting.matter();
        boolean shown = matter.cardOf(assignment.email()).isPresent();
        Matter seen = shown
                ? matter
                : roster.addressed(assignment.email())
                        .flatMap(it -> reach(it, matter.missed()))
                        .map(it -> matter.shownTo(assignment.email(), it.space()))
                        .orElse(matter);
        return waiting.with(seen.asking(assignment.email()))
                .assignTo(assignment, terms.toAnswer(assignment.email(), assignment.since()));
    }

    /**
     * Asks whoever is next: those preferred, then the first group of the chain in which somebody is there, can be
     * reached, has not had a turn and has fewer than the settings allow; in it, who has the fewest.
     *
     * @param again whether those who had their turn are asked anew when nobody else is left
     */
    Escalation.Waiting ask(Matter matter, List<String> preferred, boolean again) {
        Instant now = clock.instant();
        Search search = search(matter, now);
        Optional<Reach> next = preferred.stream()
                .flatMap(it -> search.named(it).stream())
                .findFirst()
                .or(() -> search.first(it -> !matter.asked().contains(it.email())));
        if (next.isPresent() || !again || matter.asked().isEmpty()) {
            return waiting(matter, next, now);
        }
        return waiting(matter.nextLap(), search.first(it -> true), now);
    }

    private Escalation.Waiting waiting(Matter matter, Optional<Reach> found, Instant now) {
        return found.map(it -> {
                    String email = it.ambassador().email();
                    return new Escalation.Waiting(
                            matter.asking(email).shownTo(email, it.space()),
                            Optional.of(new Offer(email, it.ambassador().name())),
                            now,
                            terms.toTake(email, now));
                })
                .orElseGet(() ->
                        new Escalation.Waiting(matter, Optional.empty(), now, terms.toFind(matter.request(), now)));
    }

    private Search search(Matter matter, Instant now) {
        return new Search(
                matter,
                roster.chain(matter.request().agency(), now),
                absences.at(now),
                escalations.held(),
                officers.find(matter.request().officer())
                        .flatMap(Officer::email)
                        .orElse(""));
    }

    /** One look at who is there and how much each has. */
    private final class Search {

        private final Matter matter;
        private final List<List<Ambassador>> chain;
        private final Map<String, Absence> away;
        private final Map<String, Integer> held;
        private final String asker;

        Search(
                Matter matter,
                List<List<Ambassador>> chain,
                Map<String, Absence> away,
                Map<String, Integer> held,
                String asker) {
            this.matter = matter;
            this.chain = chain;
            this.away = away;
            this.held = held;
            this.asker = asker;
        }

        Optional<Reach> first(Predicate<Ambassador> wanted) {
            return chain.stream()
                    .flatMap(group -> free(group.stream().filter(wanted)).findFirst().stream())
                    .findFirst();
        }

        Optional<Reach> named(String email) {
            return free(roster.addressed(email).stream().filter(it -> !away.containsKey(it.email())))
                    .findFirst();
        }

        Stream<Reach> free(Stream<Ambassador> group) {
            return group.filter(it -> !it.email().equalsIgnoreCase(asker))
                    .filter(it -> load(it) < settings.mostHeld())
                    .sorted(Comparator.comparingInt(this::load).thenComparing(Ambassador::email))
                    .flatMap(it -> reach(it, matter.missed()).stream());
        }

        private int load(Ambassador ambassador) {
            return held.getOrDefault(ambassador.email(), 0);
        }
    }

    /** The space that an ambassador shares with Duta alone, else the desk's. */
    private Optional<Reach> reach(Ambassador ambassador, List<SpaceId> missed) {
        return officers.addressed(ambassador.email())
                .flatMap(Officer::direct)
                .filter(it -> !missed.contains(it))
                .or(() -> ambassador.space().filter(it -> !missed.contains(it)))
                .map(it -> new Reach(ambassador, it));
    }

    /** Those to whom a person may pass an escalation on: who is there, can be reached and has room. */
    List<PassTarget> targets(Escalation escalation, Officer person) {
        Matter matter = escalation.matter();
        Search search = search(matter, clock.instant());
        String own = ambassador(person).map(Ambassador::email).orElse("");
        return search.chain.stream()
                .flatMap(group ->
                        search.free(group.stream().filter(it -> !it.email().equals(own))))
                .map(Reach::ambassador)
                .map(it -> target(it, matter.request()))
                .toList();
    }

    private PassTarget target(Ambassador ambassador, Request request) {
        return new PassTarget(
                key(ambassador.email()), level(ambassador, request), ambassador.name(), ambassador.agency());
    }

    private PassTarget.Level level(Ambassador ambassador, Request request) {
        Optional<String> agency = Optional.of(ambassador.agency());
        if (request.agency().equals(agency)) {
            return ambassador.role() == Ambassador.Role.DEPUTY ? PassTarget.Level.DEPUTY : PassTarget.Level.COLLEAGUE;
        }
        boolean above = request.agency()
                .flatMap(agencies::coded)
                .flatMap(Agency::parent)
                .equals(agency);
        return above ? PassTarget.Level.MINISTRY : PassTarget.Level.CENTRAL;
    }

    private static String key(String email) {
        return PostId.of("target", email).value().substring("client-".length(), "client-".length() + 12);
    }

    /** Asks the target that a key names; empty if it is no target any more. */
    Optional<Escalation.Waiting> pass(Escalation escalation, Officer person, String key) {
        if (targets(escalation, person).stream().noneMatch(it -> it.key().equals(key))) {
            return Optional.empty();
        }
        return roster.all().stream()
                .map(Ambassador::email)
                .filter(it -> key(it).equals(key))
                .findFirst()
                .map(it -> ask(escalation.matter(), List.of(it), false))
                .filter(it -> it.offer().isPresent());
    }

    /** The addresses among these of who can no longer have anything: away, or not on the roster any more. */
    List<String> gone(Stream<String> emails, Instant at) {
        Map<String, Absence> away = absences.at(at);
        return emails.filter(it -> away.containsKey(it) || roster.addressed(it).isEmpty())
                .toList();
    }

    /** The deputy whom somebody named while away. */
    List<String> deputy(String email, Instant at) {
        return absences.of(email, at).flatMap(Absence::deputy).stream().toList();
    }
}
