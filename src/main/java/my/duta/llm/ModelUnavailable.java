package my.duta.llm;

/** The model did not answer in time, has no capacity, or cannot be reached; a later call may succeed. */
public final class ModelUnavailable extends ModelFailure {

    private static final long serialVersionUID = 1L;

    public ModelUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
