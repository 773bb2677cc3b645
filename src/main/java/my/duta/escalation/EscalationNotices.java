package my.duta.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import my.duta.chat.Address;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reply;
import my.duta.chat.ThreadId;
import my.duta.redis.Outbox;
import org.springframework.stereotype.Component;

/** Says who is told of a change: the officers by their card and by messages, the ambassadors by theirs. */
@Component
class EscalationNotices {

    private final StatusNotices statuses;
    private final EscalationCards cards;
    private final EscalationMessages messages;
    private final Outbox outbox;

    EscalationNotices(StatusNotices statuses, EscalationCards cards, EscalationMessages messages, Outbox outbox) {
        this.statuses = statuses;
        this.cards = cards;
        this.messages = messages;
        this.outbox = outbox;
    }

    /**
     * The messages that tell of a change.
     *
     * @param before the cards that ambassadors had until now
     * @param after the new state, with the event in its history
     */
    List<Notice> of(List<CardPlace> before, Escalation after, Event event) {
        var notices = new ArrayList<Notice>(statuses.of(after, event));
        for (CardPlace place : after.matter().cards()) {
            notices.add(new Notice(
                    before.contains(place) ? Notice.Kind.REVISE : Notice.Kind.POST,
                    new Post(
                            place.card(after.id()),
                            new Address(place.space(), Optional.empty()),
                            cards.ambassador(after)),
                    Optional.empty()));
        }
        notices.addAll(told(after, event));
        return notices;
    }

    private List<Notice> told(Escalation after, Event event) {
        return switch (event.kind()) {
            case ANSWERED -> answers((Escalation.Answered) after, after.matter().askers());
            case JOINED ->
                after instanceof Escalation.Answered answered
                        ? answers(answered, newest(after).stream().toList())
                        : List.of();
            case OFFICER_UNREACHABLE ->
                after.matter().asker(new EscalationId(event.note())).stream()
                        .flatMap(it -> holder(after, messages.lost(after, it)).stream())
                        .toList();
            case CLOSED -> askers(after, it -> messages.closing((Escalation.Closed) after, it));
            case ASKED_BACK -> askers(after, it -> messages.askedBack((Escalation.Assigned) after, it, event.note()));
            case REMINDED ->
                after instanceof Escalation.Assigned assigned && assigned.askedBack()
                        ? askers(after, it -> messages.reminder(after, it))
                        : holder(after, messages.reminder(after, after.request()));
            case SAID_MORE -> holder(after, messages.added(after, event));
            case THANKED -> holder(after, messages.thanks(after, event));
            default -> List.of();
        };
    }

    private static Optional<Request> newest(Escalation escalation) {
        return escalation.followers().stream().reduce((earlier, later) -> later).map(Follower::request);
    }

    /** One for every asker and round, whoever brings it about and however often. */
    private List<Notice> answers(Escalation.Answered answered, List<Request> askers) {
        return askers.stream()
                .map(it -> toAsker(answered, resolutionFor(answered, it), it, messages.resolution(answered, it)))
                .toList();
    }

    static PostId resolutionFor(Escalation escalation, Request asker) {
        return PostId.of(
                escalation.id().value(),
                "resolution",
                asker.id().value(),
                String.valueOf(escalation.matter().round()));
    }

    private List<Notice> askers(Escalation after, Function<Request, Reply> words) {
        return after.matter().askers().stream()
                .map(it -> toAsker(after, message(after, it.id().value()), it, words.apply(it)))
                .toList();
    }

    /** A message to who is asked, has it or answered it, in the thread of their card. */
    private List<Notice> holder(Escalation after, Reply reply) {
        Optional<String> email = after instanceof Escalation.Answered answered
                ? Optional.of(answered.assignment().email())
                : after.holder();
        return email
                .flatMap(after.matter()::cardOf)
                .map(it -> new Notice(
                        Notice.Kind.POST,
                        new Post(message(after, it.email()), address(it, after.id()), reply),
                        Optional.empty()))
                .stream()
                .toList();
    }

    private Address address(CardPlace place, EscalationId id) {
        return new Address(place.space(), outbox.receipt(place.card(id).value()).map(it -> new ThreadId(it.thread())));
    }

    private static PostId message(Escalation after, String reader) {
        return PostId.of(
                after.id().value(), "message", String.valueOf(after.history().count()), reader);
    }

    private static Notice toAsker(Escalation after, PostId id, Request asker, Reply reply) {
        return new Notice(
                Notice.Kind.POST, new Post(id, after.matter().placeOf(asker), reply), Optional.of(asker.id()));
    }
}
