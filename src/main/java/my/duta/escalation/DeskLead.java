package my.duta.escalation;

import java.time.Clock;
import java.util.Optional;
import my.duta.privacy.Redaction;
import org.springframework.stereotype.Component;

/** Does for whoever leads the desk what they may do with an escalation that is another's. */
@Component
public class DeskLead {

    private final Changes changes;
    private final Clock clock;

    DeskLead(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Ends an open escalation without an answer, whoever has it; every asker is told why.
     *
     * @param lead by which the audit knows them
     * @param name that the askers are told
     * @param reason one of {@link Escalation.Closed.Reason#chosen}
     * @param note what the askers are told beside the reason; may be empty
     * @throws IllegalArgumentException if the reason is none that may be chosen
     */
    public Outcome close(EscalationId id, String lead, String name, Escalation.Closed.Reason reason, String note) {
        if (!reason.isChosen()) {
            throw new IllegalArgumentException("Nobody closes an escalation as " + reason);
        }
        String masked = Redaction.mask(note).text();
        return changes.make(
                id,
                new Actor(lead, name),
                it -> it.isOpen()
                        ? Move.to(
                                new Escalation.Closed(
                                        it.matter(), reason, masked, name, clock.instant(), Optional.empty()),
                                Event.Kind.CLOSED)
                        : Move.refused(it instanceof Escalation.Answered ? Refusal.ALREADY_ANSWERED : Refusal.CLOSED));
    }
}
