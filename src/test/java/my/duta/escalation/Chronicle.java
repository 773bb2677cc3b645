package my.duta.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.SpaceId;

/** What was seen of a desk from outside: states by epoch, the audit, and the answers that arrived. */
final class Chronicle {

    /**
     * A state as somebody read it.
     *
     * @param holder the address of who has it or is asked
     * @param member who has taken it
     */
    record Seen(String escalation, long epoch, Optional<String> holder, Optional<String> member) {}

    final List<Seen> seen = new ArrayList<>();
    final List<AuditRecord> audit = new ArrayList<>();

    /** The answers that officers are to have, and where each may arrive. */
    final Map<PostId, Set<SpaceId>> owed = new HashMap<>();

    final List<Post> arrived = new ArrayList<>();

    void saw(Escalations.Versioned now) {
        Escalation escalation = now.escalation();
        seen.add(new Seen(
                escalation.id().value(),
                now.epoch(),
                escalation.holder(),
                escalation instanceof Escalation.Assigned assigned
                        ? Optional.of(assigned.assignment().member().value())
                        : Optional.empty()));
        if (escalation instanceof Escalation.Answered answered) {
            answered.matter().askers().forEach(it -> owes(answered, it));
        }
    }

    private void owes(Escalation.Answered answered, Request asker) {
        var places = new HashSet<>(List.of(asker.place().space(), DeskStage.directOf(asker.officer())));
        owed.put(EscalationNotices.resolutionFor(answered, asker), places);
    }

    void happened(String escalation, long epoch, Event.Kind kind, String actor, String state) {
        audit.add(new AuditRecord(audit.size() + 1L, escalation, epoch, kind.act(), actor, state, Instant.EPOCH));
    }
}
