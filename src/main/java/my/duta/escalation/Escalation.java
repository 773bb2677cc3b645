package my.duta.escalation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import my.duta.chat.SpaceId;

/** A question handed to a human, in the state it is in; what cannot be done in a state cannot be written. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Escalation {

    Request request();

    default EscalationId id() {
        return request().id();
    }

    /**
     * Nobody has taken it yet.
     *
     * @param offered the address of the ambassador who was asked; empty if none could be reached
     * @param offeredName the name of that ambassador
     * @param missed spaces in which nothing of it could be delivered, and which are not tried again
     */
    record Waiting(
            Request request,
            Optional<String> offered,
            Optional<String> offeredName,
            Instant since,
            List<SpaceId> missed)
            implements Escalation {

        public Waiting {
            missed = List.copyOf(missed);
        }

        Assigned assignTo(Assignment assignment) {
            return new Assigned(request, assignment);
        }

        Waiting offerTo(String email, String name, Instant at) {
            return new Waiting(request, Optional.of(email), Optional.of(name), at, missed);
        }

        Waiting offerToNobody(Instant at) {
            return new Waiting(request, Optional.empty(), Optional.empty(), at, missed);
        }

        Waiting missing(SpaceId space) {
            return new Waiting(
                    request,
                    offered,
                    offeredName,
                    since,
                    Stream.concat(missed.stream(), Stream.of(space)).distinct().toList());
        }

        Waiting tryingAgain(SpaceId space) {
            return new Waiting(
                    request,
                    offered,
                    offeredName,
                    since,
                    missed.stream().filter(it -> !it.equals(space)).toList());
        }

        Closed withdraw(Instant at) {
            return new Closed(request, Closed.Reason.WITHDRAWN, at);
        }
    }

    /** An ambassador has taken it. */
    record Assigned(Request request, Assignment assignment) implements Escalation {

        Answered answer(Resolution resolution) {
            return new Answered(request, assignment, resolution);
        }

        Closed withdraw(Instant at) {
            return new Closed(request, Closed.Reason.WITHDRAWN, at);
        }
    }

    /** The officer has the ambassador's answer. */
    record Answered(Request request, Assignment assignment, Resolution resolution) implements Escalation {}

    /** It ended without an answer. */
    record Closed(Request request, Reason reason, Instant at) implements Escalation {

        /** Why it ended. */
        public enum Reason {
            WITHDRAWN
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
}
