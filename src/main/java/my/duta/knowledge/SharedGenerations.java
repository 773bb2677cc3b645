package my.duta.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.index.Chunk;

/**
 * The generations that all replicas share, and which of them serves.
 *
 * <p>Every method fails with {@code DataAccessException} while the store cannot be reached.
 */
interface SharedGenerations {

    /**
     * What serves.
     *
     * @param epoch raised at every switch; a switch names the one it saw, so that of two only one is made
     */
    record Serving(String generation, long epoch) {}

    /** What serves now; nothing as long as nothing was published. */
    Optional<Serving> serving();

    /** Whether a generation was ever published, kept or not. */
    boolean wasPublished(String generation);

    /** The generations that are kept, the one published last first. */
    List<KeptGeneration> kept();

    /**
     * The chunks of a kept generation, in the order in which they were published.
     *
     * @throws IllegalStateException if it is not there whole
     */
    List<Chunk> chunks(String generation);

    /** The vectors that are kept of a model, by the digest of their text. */
    Map<String, float[]> vectors(String model, Collection<String> digests);

    /** Keeps vectors for whoever needs them again. */
    void keepVectors(String model, Map<String, float[]> vectors);

    /** Keeps files of a generation that is to be published. */
    void keepFiles(String generation, Map<String, List<Chunk>> files);

    /** Keeps which texts a generation has vectors of, so that these are not forgotten. */
    void keepTexts(String generation, Collection<String> digests);

    /**
     * Lets a generation serve whose files and texts were kept, and forgets the oldest beyond those that are kept.
     *
     * @param seen the epoch of what served when the publisher began, 0 for nothing
     * @return what serves now; nothing if another switch was faster, and then nothing has changed
     */
    Optional<Serving> publish(KeptGeneration generation, long seen);

    /** Lets a kept generation serve again; nothing if another switch was faster, or it is not there. */
    Optional<Serving> rollBack(String generation, String by, long seen);

    /** Forgets what no kept generation uses, unless there was a switch since. */
    void sweep(long seen);

    /**
     * Has something run at every switch, as long as it is not closed. Messages get lost, so nobody may rely on them.
     */
    AutoCloseable onSwitch(Runnable listener);
}
