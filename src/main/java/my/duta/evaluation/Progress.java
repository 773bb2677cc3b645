package my.duta.evaluation;

/**
 * How far a measurement has come.
 *
 * @param done of the stage
 * @param of in all; 0 if that is not known
 */
public record Progress(Stage stage, int done, int of) {

    /** What is done, in order. */
    public enum Stage {
        READING,
        EMBEDDING,
        ASKING
    }
}
