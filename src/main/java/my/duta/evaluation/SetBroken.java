package my.duta.evaluation;

import java.nio.file.Path;

/** A file of a question set does not say what it must; mend it and try again. */
public final class SetBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong; each has words for a maintainer. */
    public enum Reason {
        /** The file is not there, may not be read, or is not UTF-8. */
        UNREADABLE,
        /** There is nothing in it that could be measured. */
        EMPTY,
        /** The baseline asked none of the questions that were asked now. */
        NOTHING_SHARED,
        /** The line is no JSON object; the detail says why. */
        NOT_JSON,
        /** The detail names a field or column that is missing or has no text. */
        FIELD_MISSING,
        /** The detail is an id that an earlier line has. */
        ID_TWICE,
        /** The file is no table of comma-separated values. */
        NOT_CSV,
        /** The detail names a column whose value is none of those it may have. */
        VALUE_UNKNOWN,
        /** The detail cites a section that no source has. */
        SECTION_UNKNOWN,
        /** The line has not as many columns as it must; the detail says how many that is. */
        COLUMNS,
        /** The detail should be a whole number. */
        NOT_A_NUMBER
    }

    private final transient Path file;
    private final int line;
    private final Reason reason;
    private final String detail;

    SetBroken(Path file, int line, Reason reason, String detail) {
        super(file + ", line " + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
        this.detail = detail;
    }

    public Path file() {
        return file;
    }

    /** From 1; 0 if it is the whole file. */
    public int line() {
        return line;
    }

    public Reason reason() {
        return reason;
    }

    /** As the reason says; never a question's text. */
    public String detail() {
        return detail;
    }
}
