package my.duta.escalation;

import java.util.List;
import java.util.Optional;
import my.duta.chat.MemberId;
import my.duta.chat.PostId;

/** All escalations; each changes only from the state that its changer has seen. */
interface Escalations {

    /** An escalation as it was read, with the epoch that a change of it must name. */
    record Versioned(Escalation escalation, long epoch) {}

    /**
     * Writes the next state, its audit record and the messages that tell of it, all or nothing.
     *
     * @param seen the epoch that was read; 0 for a new escalation
     * @param act what happened, for the audit, for example {@code claimed}
     * @param actor who did it: a member id, or {@code duta}
     * @return false if another was faster; nothing has changed then
     */
    boolean change(long seen, Escalation next, String act, String actor, List<Notice> notices);

    Optional<Versioned> find(EscalationId id);

    /** Keeps in mind which escalation a card is about, before the card is posted. */
    void remember(PostId card, EscalationId id);

    /** The escalation that a card is about. */
    Optional<EscalationId> ofCard(PostId card);

    /** Open escalations, the oldest first. */
    List<Escalation> open();

    /** The escalations that an officer asked, the newest first. */
    List<Escalation> askedBy(MemberId officer, int most);
}
