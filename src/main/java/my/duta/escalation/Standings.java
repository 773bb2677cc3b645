package my.duta.escalation;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows where questions go on that were joined to the same question of another. */
@Component
class Standings {

    private static final int LONGEST_WAY = 8;

    private final Escalations escalations;

    Standings(Escalations escalations) {
        this.escalations = escalations;
    }

    /** The escalation under which a question goes on: itself, or the one that it is the same as. */
    EscalationId main(EscalationId id) {
        EscalationId main = id;
        for (int i = 0; i < LONGEST_WAY; i++) {
            Optional<EscalationId> next = escalations
                    .find(main)
                    .map(Escalations.Versioned::escalation)
                    .flatMap(Standings::sameAs);
            if (next.isEmpty()) {
                return main;
            }
            main = next.get();
        }
        return main;
    }

    /** How an escalation stands for its officer: under the other, as long as they wait there. */
    Standing of(Escalation escalation) {
        return sameAs(escalation)
                .flatMap(it -> escalations.find(main(it)))
                .map(Escalations.Versioned::escalation)
                .filter(it -> it.matter().isFollowedBy(escalation.id()))
                .map(it -> new Standing(escalation.request(), it))
                .orElseGet(() -> Standing.of(escalation));
    }

    static Optional<EscalationId> sameAs(Escalation escalation) {
        return escalation instanceof Escalation.Closed closed ? closed.sameAs() : Optional.empty();
    }
}
