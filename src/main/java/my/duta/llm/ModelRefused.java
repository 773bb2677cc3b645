package my.duta.llm;

/** The model or its guard declines this prompt; the same prompt would be declined again. */
public final class ModelRefused extends ModelFailure {

    private static final long serialVersionUID = 1L;

    public ModelRefused(String message) {
        super(message);
    }

    public ModelRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
