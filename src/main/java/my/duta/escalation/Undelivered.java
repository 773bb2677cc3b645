package my.duta.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.chat.Address;
import my.duta.chat.Post;
import my.duta.chat.SpaceId;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.redis.Json;
import my.duta.redis.Outbox;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what can never be delivered holds nobody up: another ambassador is asked, an officer is answered in
 * private. Every step may be made again, so that a process that dies between two of them loses nothing.
 */
@Component
class Undelivered {

    private final Escalations escalations;
    private final Changes changes;
    private final Routing routing;
    private final Terms terms;
    private final Standings standings;
    private final Officers officers;
    private final Outbox outbox;
    private final Json json;
    private final Clock clock;

    Undelivered(
            Escalations escalations,
            Changes changes,
            Routing routing,
            Terms terms,
            Standings standings,
            Officers officers,
            Outbox outbox,
            Json json,
            Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.routing = routing;
        this.terms = terms;
        this.standings = standings;
        this.officers = officers;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    void take(Post post) {
        Optional<Escalations.Recipient> recipient = escalations.recipientOf(post.id());
        if (recipient.isPresent()) {
            redirect(
                    standings.main(recipient.get().escalation()),
                    recipient.get().asker(),
                    post);
        } else {
            escalations.ofCard(post.id()).flatMap(escalations::find).ifPresent(it -> askAnother(it, post));
        }
    }

    private void askAnother(Escalations.Versioned seen, Post post) {
        Escalation escalation = seen.escalation();
        Optional<String> email = escalation.holder();
        boolean current = email.flatMap(escalation.matter()::cardOf)
                .filter(it -> it.card(escalation.id()).equals(post.id()))
                .isPresent();
        if (current) {
            lose(seen, email.orElseThrow(), post.to().space());
        }
    }

    private void lose(Escalations.Versioned seen, String email, SpaceId space) {
        officers.addressed(email)
                .filter(it -> it.direct().equals(Optional.of(space)))
                .ifPresent(it -> officers.save(it.withoutSpace()));
        Matter matter = seen.escalation().matter().missing(space);
        var nobody = new Escalation.Waiting(
                matter, Optional.empty(), clock.instant(), terms.toFind(matter.request(), clock.instant()));
        if (changes.makeFrom(seen, Move.to(nobody, Event.Kind.UNREACHABLE))) {
            escalations.find(seen.escalation().id()).ifPresent(it -> {
                Escalation.Waiting next = routing.ask(it.escalation().matter(), List.of(), true);
                if (it.escalation().holder().isEmpty() && next.offer().isPresent()) {
                    changes.makeFrom(it, Move.to(next, Event.Kind.OFFERED));
                }
            });
        }
    }

    private void redirect(EscalationId id, EscalationId asker, Post post) {
        if (outbox.receipt(post.id().value()).isPresent()) {
            // It stands where it was posted, and only its revision failed: the next message to that place shows why.
            return;
        }
        changes.make(id, Actor.DUTA, it -> elsewhere(it, asker, post.to()));
        if (!StatusNotices.isCard(post, asker)) {
            escalations.keepBack(asker, post);
        }
        askerOf(id, asker).flatMap(it -> direct(it, post.to())).ifPresent(it -> sendKeptBack(asker, it));
    }

    private Optional<Request> askerOf(EscalationId main, EscalationId asker) {
        return Stream.of(main, asker)
                .flatMap(it -> escalations.find(it).stream())
                .flatMap(it -> it.escalation().matter().asker(asker).stream())
                .findFirst();
    }

    /** Sends it under its old name, which the platform never took: so it arrives once, whatever else happens. */
    private void sendKeptBack(EscalationId asker, SpaceId direct) {
        for (Post it : escalations.keptBack(asker)) {
            String id = it.id().value();
            outbox.send(id, "post", json.write(new Post(it.id(), new Address(direct, Optional.empty()), it.reply())));
            escalations.letGo(asker, it.id());
        }
    }

    private Move elsewhere(Escalation escalation, EscalationId asker, Address failed) {
        Matter matter = escalation.matter();
        Optional<Request> request = matter.asker(asker);
        if (request.isEmpty()) {
            return Move.refused(Refusal.NOT_THE_OFFICER);
        }
        Optional<SpaceId> direct = direct(request.get(), failed);
        boolean known = direct.isEmpty() && matter.isLost(asker);
        return known || !matter.placeOf(request.get()).equals(failed)
                ? Move.refused(Refusal.ALREADY_DONE)
                : to(escalation, asker, direct);
    }

    /** The space that an officer shares with Duta alone; none if it is the one that takes nothing. */
    private Optional<SpaceId> direct(Request request, Address failed) {
        Optional<Officer> officer = officers.find(request.officer());
        Optional<SpaceId> direct = officer.flatMap(Officer::direct);
        if (direct.map(it -> new Address(it, Optional.empty())).equals(Optional.of(failed))) {
            officer.ifPresent(it -> officers.save(it.withoutSpace()));
            return Optional.empty();
        }
        return direct;
    }

    private static Move to(Escalation escalation, EscalationId asker, Optional<SpaceId> direct) {
        return Move.to(
                escalation.with(escalation.matter().with(new Detour(asker, direct))),
                direct.isPresent() ? Event.Kind.REDIRECTED : Event.Kind.OFFICER_UNREACHABLE,
                asker.value());
    }

    /** An asker whom no message reached may be reached in a space again. */
    void returned(EscalationId asker, SpaceId space) {
        EscalationId main = standings.main(asker);
        boolean lost = escalations
                .find(main)
                .map(it -> it.escalation().matter())
                .filter(it -> it.isLost(asker))
                .isPresent();
        if (lost) {
            changes.make(
                    main,
                    Actor.DUTA,
                    it -> it.matter().isLost(asker)
                            ? to(it, asker, Optional.of(space))
                            : Move.refused(Refusal.ALREADY_DONE));
        }
        sendKeptBack(asker, space);
    }
}
