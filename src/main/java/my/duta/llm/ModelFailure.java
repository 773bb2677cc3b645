package my.duta.llm;

/** A model gave us nothing to use; whoever asked must do without it. */
public abstract sealed class ModelFailure extends RuntimeException
        permits ModelUnavailable, ModelRefused, ModelMalformed {

    private static final long serialVersionUID = 1L;

    ModelFailure(String message) {
        super(message);
    }

    ModelFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
