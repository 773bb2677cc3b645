package my.duta.manuscript;

/**
 * Something in a file that its maintainer should know of although the rest was read.
 *
 * @param detail the words or the name it is about, cut short; may be empty
 */
public record Remark(Kind kind, Place place, String detail) {

    /** Most characters of a detail. */
    public static final int LONGEST_DETAIL = 80;

    public Remark {
        detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    /** What is remarked on. */
    public enum Kind {
        /** Text that a person does not see: not displayed, of no size, or in the colour of its ground. It is left out. */
        HIDDEN_TEXT,
        /** A page that shows something, yet holds no text: a scan. */
        PAGE_WITHOUT_TEXT,
        /** A file inside the file. It is not opened. */
        EMBEDDED_FILE,
        /** A program inside the file. It is not run. */
        MACRO
    }
}
