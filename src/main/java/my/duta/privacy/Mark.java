package my.duta.privacy;

/**
 * A classification mark on a document.
 *
 * @param level what the mark says
 * @param found the mark as written, for example {@code SULIT} or a file number with {@code (S)}
 */
public record Mark(Level level, String found) {

    /** The levels of the Official Secrets Act 1972, the lowest first. */
    public enum Level {
        /** Terhad. */
        RESTRICTED,
        /** Sulit. */
        CONFIDENTIAL,
        /** Rahsia. */
        SECRET,
        /** Rahsia Besar. */
        TOP_SECRET
    }
}
