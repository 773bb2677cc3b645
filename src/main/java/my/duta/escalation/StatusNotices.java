package my.duta.escalation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.redis.Outbox;
import org.springframework.stereotype.Component;

/** Keeps the card of every officer who waits true: one each, in their own language, through the whole life. */
@Component
class StatusNotices {

    /** What changes nothing on the cards of those who wait together with the officer who asked first. */
    private static final Set<Event.Kind> OF_ONE = EnumSet.of(
            Event.Kind.ALIKE,
            Event.Kind.JOINED,
            Event.Kind.LEFT,
            Event.Kind.THANKED,
            Event.Kind.REDIRECTED,
            Event.Kind.OFFICER_UNREACHABLE);

    private final EscalationCards cards;
    private final Standings standings;
    private final Outbox outbox;

    StatusNotices(EscalationCards cards, Standings standings, Outbox outbox) {
        this.cards = cards;
        this.standings = standings;
        this.outbox = outbox;
    }

    /** What becomes of the officers' cards by a change. */
    List<Notice> of(Escalation after, Event event) {
        boolean first = after.history().count() == 1;
        if (Standings.sameAs(after).isPresent()) {
            // Whoever joined another gets the card, and all that comes, from there.
            return first ? List.of() : List.of(notice(Notice.Kind.REVISE, standings.of(after)));
        }
        var notices = new ArrayList<Notice>();
        Matter matter = after.matter();
        if (!matter.isLost(after.id()) && (!matter.withdrawn() || event.kind() == Event.Kind.WITHDRAWN)) {
            Standing own = Standing.of(after);
            boolean fresh = first || isRedirected(own, event) && !isThere(own);
            notices.add(notice(fresh ? Notice.Kind.POST : Notice.Kind.REVISE, own));
        }
        for (Follower follower : matter.followers()) {
            of(new Standing(follower.request(), after), event).ifPresent(notices::add);
        }
        return notices;
    }

    private Optional<Notice> of(Standing follower, Event event) {
        if (follower.escalation().matter().isLost(follower.request().id())) {
            return Optional.empty();
        }
        boolean begins = isRedirected(follower, event) || isNewest(follower, event);
        if (begins && !isThere(follower)) {
            return Optional.of(notice(Notice.Kind.POST, follower));
        }
        boolean seen = !OF_ONE.contains(event.kind())
                || begins
                || event.kind() == Event.Kind.THANKED
                        && event.actor().equals(follower.request().officer().value());
        return seen ? Optional.of(notice(Notice.Kind.REVISE, follower)) : Optional.empty();
    }

    private static boolean isRedirected(Standing standing, Event event) {
        return event.kind() == Event.Kind.REDIRECTED
                && event.note().equals(standing.request().id().value());
    }

    private static boolean isNewest(Standing follower, Event event) {
        List<Follower> all = follower.escalation().followers();
        return event.kind() == Event.Kind.JOINED
                && all.get(all.size() - 1).request().equals(follower.request());
    }

    /** Whether their card is where they are answered, or on its way there. */
    private boolean isThere(Standing standing) {
        String card = card(standing).value();
        return outbox.receipt(card).isPresent() || outbox.holds(card);
    }

    private Notice notice(Notice.Kind kind, Standing standing) {
        Request asker = standing.request();
        return new Notice(
                kind,
                new Post(card(standing), standing.escalation().matter().placeOf(asker), cards.status(standing)),
                Optional.of(asker.id()));
    }

    /** The name of an asker's card; in another space it is another message. */
    private static PostId card(Standing standing) {
        EscalationId asker = standing.request().id();
        return standing.escalation()
                .matter()
                .detour(asker)
                .flatMap(Detour::direct)
                .map(it -> PostId.of(asker.value(), "status", it.value()))
                .orElseGet(() -> PostId.of(asker.value(), "status"));
    }

    /** Whether a message is the card of an asker, wherever it stands. */
    static boolean isCard(Post post, EscalationId asker) {
        return post.id().equals(PostId.of(asker.value(), "status"))
                || post.id()
                        .equals(PostId.of(
                                asker.value(), "status", post.to().space().value()));
    }
}
