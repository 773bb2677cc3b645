package my.duta.knowledge;

/** A section cannot be added to a source; nothing was written. */
public final class NotWritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotWritable(Reason reason, String source) {
        super("No section can be added to " + source + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** The name is not that of a source. */
        NO_SOURCE_NAME,
        /** The library is no folder that can be written to. */
        NO_FOLDER,
        /** The source has not the two editions in Markdown that a section can be added to. */
        NOT_MARKDOWN
    }
}
