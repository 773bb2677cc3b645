package my.duta.escalation;

import java.util.Optional;

/**
 * What an act makes of an escalation: its next state and what happened, or why nothing may.
 *
 * @param note kept in the history
 * @param forKnowledge whether the answer may help others
 */
record Move(Optional<Escalation> next, Event.Kind kind, String note, boolean forKnowledge, Optional<Refusal> refusal) {

    static Move to(Escalation next, Event.Kind kind, String note) {
        return new Move(Optional.of(next), kind, note, false, Optional.empty());
    }

    static Move to(Escalation next, Event.Kind kind) {
        return to(next, kind, "");
    }

    static Move refused(Refusal why) {
        return new Move(Optional.empty(), Event.Kind.OPENED, "", false, Optional.of(why));
    }

    Move keeping(boolean knowledge) {
        return new Move(next, kind, note, knowledge, refusal);
    }
}
