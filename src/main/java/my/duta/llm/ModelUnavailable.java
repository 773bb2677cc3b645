package my.duta.llm;

/** The model did not answer in time, has no capacity, or cannot be reached; a later call may succeed. */
public final class ModelUnavailable extends ModelFailure {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why there is no answer. */
    public enum Reason {
        /** It was called and did not serve. */
        NOT_SERVED,
        /** It failed too often of late, so that it was not called. */
        RESTING,
        /** As many calls as may be are under way, so that it was not called. */
        BUSY,
        /** What may be spent in a day is spent, so that it was not called. */
        SPENT
    }

    /** It was called and did not serve. */
    public ModelUnavailable(String message, Throwable cause) {
        super(message, cause);
        this.reason = Reason.NOT_SERVED;
    }

    ModelUnavailable(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
