package my.duta.escalation;

/**
 * How a question stands for one who asked it.
 *
 * @param request their own
 * @param escalation under which it goes on: its own, or the one that it was found to be the same as
 */
public record Standing(Request request, Escalation escalation) {

    static Standing of(Escalation escalation) {
        return new Standing(escalation.request(), escalation);
    }

    /** Whether the officer waits for it no longer, though others do. */
    boolean isLeft() {
        return escalation.matter().withdrawn() && request.id().equals(escalation.id());
    }

    /** Whether the officer has thanked for this answer; what was answered before counts no more. */
    boolean isThanked() {
        return escalation.history().last(Event.Kind.ANSWERED).stream()
                .anyMatch(answer -> escalation.history().events().stream()
                        .anyMatch(it -> it.kind() == Event.Kind.THANKED
                                && it.actor().equals(request.officer().value())
                                && !it.at().isBefore(answer.at())));
    }
}
