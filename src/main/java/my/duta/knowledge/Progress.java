package my.duta.knowledge;

/**
 * How far a publication has come.
 *
 * @param done of the stage, from 0
 * @param of how much the stage has to do; 0 if that cannot be said
 */
public record Progress(Stage stage, int done, int of) {

    /** What a publication does, in order. */
    public enum Stage {
        /** Files are read and checked. */
        READING,
        /** Chunks that no vector exists for go to the embedding model. */
        EMBEDDING,
        /** Chunks are kept where all replicas find them. */
        STORING,
        /** The index of this replica is built. */
        BUILDING,
        /** The new generation takes the place of the old one. */
        SWITCHING
    }
}
