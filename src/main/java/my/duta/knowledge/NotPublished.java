package my.duta.knowledge;

/** A generation cannot serve as was asked; the one before goes on serving. */
public final class NotPublished extends RuntimeException {

    private final Reason reason;

    NotPublished(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    NotPublished(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** Another publication or roll-back was faster; look what serves now and ask again. */
        OVERTAKEN,
        /** Redis cannot be reached. */
        REDIS_AWAY,
        /** The embedding model gave no vectors. */
        MODEL_FAILED,
        /** There is no Redis here, so that there is nothing but the generation that serves. */
        NOT_SHARED,
        /** The generation is not kept, or its name is short for several. */
        NOT_KEPT,
        /** Nothing older is kept to go back to. */
        NOTHING_BEFORE
    }

    public Reason reason() {
        return reason;
    }
}
