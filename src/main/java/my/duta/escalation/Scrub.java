package my.duta.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.chat.SpaceId;

/**
 * Takes an officer out of escalations.
 *
 * @param own the ids of those that the officer asked; others may quote their questions
 */
record Scrub(MemberId officer, Set<String> own) {

    /** Stands for an officer who was forgotten. */
    static final MemberId NOBODY = new MemberId("erased");

    private static final String NO_NAME = "–";

    /** An escalation without the officer; empty if there is nothing of the officer in it. */
    Optional<Escalation> of(Escalation escalation, Instant now) {
        Matter matter = escalation.matter();
        boolean asked = matter.request().officer().equals(officer);
        List<Follower> others = matter.followers().stream()
                .filter(it -> !it.request().officer().equals(officer))
                .toList();
        boolean all = asked && others.isEmpty();
        History history = new History(
                matter.history().events().stream().map(it -> clean(it, all)).toList(),
                matter.history().count());
        Matter left = new Matter(
                asked ? nobodys(matter.request(), others) : matter.request(),
                asked || matter.withdrawn(),
                others,
                history,
                matter.cards(),
                matter.asked(),
                matter.missed(),
                detours(matter, asked, others),
                matter.turns(),
                matter.laps(),
                matter.round());
        if (left.equals(matter)) {
            return Optional.empty();
        }
        boolean unwanted = all || escalation.isOpen() && left.askers().isEmpty();
        return Optional.of(unwanted ? ended(escalation, left, now) : escalation.with(left));
    }

    /** Where those are answered who still ask. */
    private static List<Detour> detours(Matter matter, boolean asked, List<Follower> others) {
        return matter.detours().stream()
                .filter(it -> !asked && it.asker().equals(matter.request().id())
                        || others.stream()
                                .anyMatch(other -> other.request().id().equals(it.asker())))
                .toList();
    }

    /** Nobody's request: if others wait, in the words of the first of them. */
    private static Request nobodys(Request request, List<Follower> others) {
        Optional<Request> first = others.stream().findFirst().map(Follower::request);
        return new Request(
                request.id(),
                "",
                NOBODY,
                NO_NAME,
                new Address(new SpaceId("spaces/" + NOBODY.value()), Optional.empty()),
                request.language(),
                request.agency(),
                first.map(Request::text).orElse(""),
                first.map(Request::context).orElse(""),
                List.of(),
                first.map(Request::found).orElse(List.of()),
                request.reason(),
                request.askedAt());
    }

    private Event clean(Event event, boolean all) {
        boolean theirs = event.actor().equals(officer.value());
        return new Event(
                event.kind(),
                theirs ? NOBODY.value() : event.actor(),
                theirs ? NO_NAME : event.name(),
                event.at(),
                note(event, all || theirs));
    }

    /** What was said with it; of another question that may be the same, no more than its id. */
    private String note(Event event, boolean blank) {
        if (event.kind() == Event.Kind.ALIKE) {
            String id = event.note().substring(0, event.note().indexOf(' '));
            return blank || own.contains(id) ? id + " " + NO_NAME : event.note();
        }
        return blank ? "" : event.note();
    }

    private static Escalation ended(Escalation escalation, Matter left, Instant now) {
        return escalation instanceof Escalation.Closed closed
                ? new Escalation.Closed(left, closed.reason(), "", closed.by(), closed.at(), closed.sameAs())
                : new Escalation.Closed(left, Escalation.Closed.Reason.WITHDRAWN, "", "", now, Optional.empty());
    }
}
