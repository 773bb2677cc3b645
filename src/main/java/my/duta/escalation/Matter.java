package my.duta.escalation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.chat.SpaceId;

/**
 * What an escalation carries from state to state.
 *
 * @param withdrawn whether its officer waits no longer, though followers do
 * @param followers other officers who wait for the same answer
 * @param cards that ambassadors were sent, the newest last
 * @param asked addresses of those who had their turn since the chain was begun
 * @param missed spaces in which nothing of it could be delivered, and which are not tried again
 * @param detours askers who are not answered where they asked, because nothing can be delivered there
 * @param turns how many cards there were
 * @param laps how often the whole chain was gone through in vain
 * @param round how often it was opened again
 */
public record Matter(
        Request request,
        boolean withdrawn,
        List<Follower> followers,
        History history,
        List<CardPlace> cards,
        List<String> asked,
        List<SpaceId> missed,
        List<Detour> detours,
        int turns,
        int laps,
        int round) {

    private static final int MOST_CARDS = 8;

    public Matter {
        followers = List.copyOf(followers);
        cards = List.copyOf(cards);
        asked = List.copyOf(asked);
        missed = List.copyOf(missed);
        detours = List.copyOf(detours);
    }

    static Matter of(Request request) {
        return new Matter(
                request, false, List.of(), History.none(), List.of(), List.of(), List.of(), List.of(), 0, 0, 0);
    }

    /** The requests of all who wait for the answer. */
    List<Request> askers() {
        return Stream.concat(
                        withdrawn ? Stream.empty() : Stream.of(request),
                        followers.stream().map(Follower::request))
                .toList();
    }

    boolean isAskedBy(MemberId officer) {
        return askers().stream().anyMatch(it -> it.officer().equals(officer));
    }

    /** The request of one who waits for the answer. */
    Optional<Request> asker(EscalationId id) {
        return askers().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Where an asker is answered: where they asked, or in private if nothing can be delivered there. */
    Address placeOf(Request asker) {
        return detour(asker.id())
                .flatMap(Detour::direct)
                .map(it -> new Address(it, Optional.empty()))
                .orElseGet(asker::place);
    }

    /** Whether no message reaches an asker. */
    boolean isLost(EscalationId asker) {
        return detour(asker).filter(it -> it.direct().isEmpty()).isPresent();
    }

    Optional<Detour> detour(EscalationId asker) {
        return detours.stream().filter(it -> it.asker().equals(asker)).findFirst();
    }

    Matter with(Detour detour) {
        List<Detour> now = Stream.concat(
                        without(detours, it -> it.asker().equals(detour.asker())).stream(), Stream.of(detour))
                .toList();
        return new Matter(request, withdrawn, followers, history, cards, asked, missed, now, turns, laps, round);
    }

    /** The newest card of an ambassador. */
    Optional<CardPlace> cardOf(String email) {
        return cards.stream().filter(it -> it.email().equals(email)).reduce((earlier, later) -> later);
    }

    Matter with(Event event) {
        return new Matter(
                request, withdrawn, followers, history.with(event), cards, asked, missed, detours, turns, laps, round);
    }

    Matter shownTo(String email, SpaceId space) {
        List<CardPlace> all = Stream.concat(cards.stream(), Stream.of(new CardPlace(email, space, turns + 1)))
                .toList();
        return new Matter(
                request,
                withdrawn,
                followers,
                history,
                all.subList(Math.max(0, all.size() - MOST_CARDS), all.size()),
                asked,
                missed,
                detours,
                turns + 1,
                laps,
                round);
    }

    Matter asking(String email) {
        return askedNow(
                Stream.concat(asked.stream(), Stream.of(email)).distinct().toList());
    }

    Matter notAsking(String email) {
        return askedNow(without(asked, email::equals));
    }

    private Matter askedNow(List<String> now) {
        return new Matter(request, withdrawn, followers, history, cards, now, missed, detours, turns, laps, round);
    }

    /** The chain begins anew, because everybody in it had their turn. */
    Matter nextLap() {
        return new Matter(
                request, withdrawn, followers, history, cards, List.of(), missed, detours, turns, laps + 1, round);
    }

    /** The same for the officer alone whom the answer did not help. */
    Matter nextRound() {
        return new Matter(request, false, List.of(), history, cards, List.of(), missed, detours, turns, 0, round + 1);
    }

    Matter missing(SpaceId space) {
        return missedNow(
                Stream.concat(missed.stream(), Stream.of(space)).distinct().toList());
    }

    Matter tryingAgain(SpaceId space) {
        return missedNow(without(missed, space::equals));
    }

    private Matter missedNow(List<SpaceId> now) {
        return new Matter(request, withdrawn, followers, history, cards, asked, now, detours, turns, laps, round);
    }

    Matter withdrawNow() {
        return new Matter(request, true, followers, history, cards, asked, missed, detours, turns, laps, round);
    }

    boolean isFollowedBy(EscalationId own) {
        return followers.stream().anyMatch(it -> it.request().id().equals(own));
    }

    Matter followedBy(Follower follower) {
        return followedNow(
                Stream.concat(followers.stream(), Stream.of(follower)).toList());
    }

    Matter leftBy(EscalationId own) {
        return followedNow(without(followers, it -> it.request().id().equals(own)));
    }

    private Matter followedNow(List<Follower> now) {
        return new Matter(request, withdrawn, now, history, cards, asked, missed, detours, turns, laps, round);
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
