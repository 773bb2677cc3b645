package my.duta.manuscript;

/** A file cannot be read until its maintainer has changed it. */
public final class Unreadable extends RuntimeException {

    private final Reason reason;
    private final Place place;
    private final String detail;

    /** What stands in the way. */
    public enum Reason {
        /** It has no bytes. */
        EMPTY,
        /** It has more bytes than are taken; the detail is the most that are. */
        TOO_LARGE,
        /** It is not text in UTF-8. */
        NOT_UTF_8,
        /** Its content is not what its name promises; the detail says what it is instead. */
        OTHER_FORMAT,
        /** It is a web page about an error, saved in place of a file. */
        ERROR_PAGE,
        /** It is the pointer that Git LFS leaves in place of a file. */
        LFS_POINTER,
        /** It is locked with a password. */
        ENCRYPTED,
        /** It breaks off, or contradicts itself. */
        DAMAGED,
        /** It unpacks to far more than it is: a bomb. */
        BOMB,
        /** It names things outside itself that would be fetched. */
        REACHES_OUT,
        /** Nothing in it can be read as text. */
        NO_TEXT,
        /** It says more than a source may; the detail is the most characters that are taken. */
        TOO_MUCH_TEXT,
        /** It was not read in time. */
        TOO_SLOW,
        /** Reading it took more memory than there is for it. */
        TOO_MUCH_MEMORY,
        /** Its reader ended without a word. */
        READER_DIED,
        /** Markdown holds HTML. */
        RAW_HTML,
        /** Markdown holds something of a kind that nobody reads; the detail names it. */
        UNKNOWN_ELEMENT,
        /** A heading has no words. */
        EMPTY_HEADING
    }

    /** A reason that holds for the whole file. */
    public Unreadable(Reason reason) {
        this(reason, Place.WHOLE, "");
    }

    /**
     * A reason at a place.
     *
     * @param detail what the reason's text needs; may be empty
     */
    public Unreadable(Reason reason, Place place, String detail) {
        super(reason
                + (place.number() == 0 ? "" : " at " + place.unit() + " " + place.number())
                + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.place = place;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public Place place() {
        return place;
    }

    public String detail() {
        return detail;
    }
}
