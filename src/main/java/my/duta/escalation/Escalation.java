package my.duta.escalation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A question handed to a human, in the state it is in; what cannot be done in a state cannot be written. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Escalation {

    /** What it carries from state to state. */
    Matter matter();

    /** The same state with something added to what it carries. */
    Escalation with(Matter matter);

    default Request request() {
        return matter().request();
    }

    default EscalationId id() {
        return request().id();
    }

    default History history() {
        return matter().history();
    }

    default List<Follower> followers() {
        return matter().followers();
    }

    /**
     * Nobody has taken it yet.
     *
     * @param offer who was asked; empty if nobody could be
     */
    record Waiting(Matter matter, Optional<Offer> offer, Instant since, Term term) implements Escalation {

        /** The address of the ambassador who was asked. */
        public Optional<String> offered() {
            return offer.map(Offer::email);
        }

        /** The name of the ambassador who was asked. */
        public Optional<String> offeredName() {
            return offer.map(Offer::name);
        }

        boolean isOfferedTo(String email) {
            return offered().equals(Optional.of(email));
        }

        @Override
        public Waiting with(Matter now) {
            return new Waiting(now, offer, since, term);
        }

        Waiting reminded() {
            return new Waiting(matter, offer, since, term.afterReminder());
        }

        Assigned assignTo(Assignment assignment, Term resolution) {
            return new Assigned(matter, assignment, resolution, false);
        }
    }

    /**
     * An ambassador has taken it.
     *
     * @param askedBack whether the next word is the officer's, because the ambassador asked something
     */
    record Assigned(Matter matter, Assignment assignment, Term term, boolean askedBack) implements Escalation {

        @Override
        public Assigned with(Matter now) {
            return new Assigned(now, assignment, term, askedBack);
        }

        boolean isHeldBy(String email) {
            return assignment.email().equals(email);
        }

        Assigned reminded() {
            return new Assigned(matter, assignment, term.afterReminder(), askedBack);
        }

        Assigned askBack(Term reply) {
            return new Assigned(matter, assignment, reply, true);
        }

        Assigned goOn(Term resolution) {
            return new Assigned(matter, assignment, resolution, false);
        }

        Answered answer(Resolution resolution) {
            return new Answered(matter, assignment, resolution);
        }
    }

    /** The officer has the ambassador's answer. */
    record Answered(Matter matter, Assignment assignment, Resolution resolution) implements Escalation {

        @Override
        public Answered with(Matter now) {
            return new Answered(now, assignment, resolution);
        }
    }

    /**
     * It ended without an answer of its own.
     *
     * @param note what its officer is told beside the reason; may be empty
     * @param by the name of who closed it
     * @param sameAs the escalation under which the question goes on
     */
    record Closed(Matter matter, Reason reason, String note, String by, Instant at, Optional<EscalationId> sameAs)
            implements Escalation {

        @Override
        public Closed with(Matter now) {
            return new Closed(now, reason, note, by, at, sameAs);
        }

        /** Why it ended. */
        public enum Reason {
            /** The officer took it back. */
            WITHDRAWN,
            /** The officer did not answer what the ambassador asked. */
            NO_REPLY,
            /** It goes on under another escalation. */
            DUPLICATE,
            /** The officer has the answer from elsewhere. */
            ANSWERED_ELSEWHERE,
            /** It is no matter for ambassadors. */
            NOT_OUR_MATTER,
            /** There is no answer to it now. */
            NO_ANSWER_POSSIBLE,
            /** Nobody can tell what is asked. */
            NOT_UNDERSTOOD;

            /** Whether an ambassador may close with it. */
            public boolean isChosen() {
                return this != WITHDRAWN && this != NO_REPLY && this != DUPLICATE;
            }

            /** What an ambassador may choose from. */
            public static List<Reason> chosen() {
                return Arrays.stream(values()).filter(Reason::isChosen).toList();
            }
        }
    }

    /** Chooses by state; a caller that forgets one does not compile. */
    default <T> T map(
            Function<Waiting, T> waiting,
            Function<Assigned, T> assigned,
            Function<Answered, T> answered,
            Function<Closed, T> closed) {
        if (this instanceof Waiting it) {
            return waiting.apply(it);
        }
        if (this instanceof Assigned it) {
            return assigned.apply(it);
        }
        if (this instanceof Answered it) {
            return answered.apply(it);
        }
        return closed.apply((Closed) this);
    }

    /** Whether somebody still owes the officer something. */
    default boolean isOpen() {
        return map(waiting -> true, assigned -> true, answered -> false, closed -> false);
    }

    /** The address of the ambassador who is asked or has it. */
    default Optional<String> holder() {
        return map(
                Waiting::offered,
                assigned -> Optional.of(assigned.assignment().email()),
                answered -> Optional.empty(),
                closed -> Optional.empty());
    }

    /** How long it stays as it is, while it is open. */
    default Optional<Term> openTerm() {
        return map(
                waiting -> Optional.of(waiting.term()),
                assigned -> Optional.of(assigned.term()),
                answered -> Optional.empty(),
                closed -> Optional.empty());
    }

    /** Who has or had it, with the name that officers know. */
    default Optional<String> holderName() {
        return map(
                Waiting::offeredName,
                assigned -> Optional.of(assigned.assignment().name()),
                answered -> Optional.of(answered.assignment().name()),
                closed -> Optional.of(closed.by()).filter(it -> !it.isEmpty()));
    }

    /** Whether the time of who has it has run out, or nobody has it. */
    default boolean isOverdue(Instant now) {
        return isOpen()
                && (holder().isEmpty() || !openTerm().map(Term::end).orElse(now).isAfter(now));
    }
}
