package my.duta.escalation;

import java.util.Optional;

/**
 * What came of an act.
 *
 * @param done whether it was done
 * @param now the escalation as it is now
 * @param why it was not done, if it was not
 */
public record Outcome(boolean done, Optional<Escalation> now, Optional<Refusal> why) {

    static Outcome of(Escalation now) {
        return new Outcome(true, Optional.of(now), Optional.empty());
    }

    static Outcome refused(Refusal why, Optional<Escalation> now) {
        return new Outcome(false, now, Optional.of(why));
    }

    /** The name of who has or had the escalation. */
    public Optional<String> holder() {
        return now.flatMap(Escalation::holderName);
    }
}
