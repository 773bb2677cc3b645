package my.duta.escalation;

/** Why an act was not done. */
public enum Refusal {
    /** There is no such escalation. */
    UNKNOWN,
    /** Only an ambassador whom the question may reach can do this. */
    NOT_AN_AMBASSADOR,
    /** Only the officer who asked can do this. */
    NOT_THE_OFFICER,
    /** Another ambassador has it; the outcome says who. */
    HELD_BY_ANOTHER,
    /** Nobody has it, so nobody can give it back. */
    NOT_HELD,
    /** It was answered already. */
    ALREADY_ANSWERED,
    /** It is closed. */
    CLOSED,
    /** It is still open, so there is nothing to open again. */
    STILL_OPEN,
    /** This was done already. */
    ALREADY_DONE,
    /** The ambassador has as many as the settings allow. */
    HOLDS_ENOUGH,
    /** Whoever it should be passed on to cannot be reached now, or has as many as the settings allow. */
    TARGET_UNAVAILABLE,
    /** An escalation cannot be the same as this one. */
    NOT_THE_SAME
}
