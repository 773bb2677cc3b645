package my.duta.llm;

/** The model answered, but not with what was asked for: empty, cut off, or not of the shape. */
public final class ModelMalformed extends ModelFailure {

    private static final long serialVersionUID = 1L;

    public ModelMalformed(String message) {
        super(message);
    }

    public ModelMalformed(String message, Throwable cause) {
        super(message, cause);
    }
}
