package my.duta.directory;

import java.util.Comparator;
import java.util.List;

/**
 * Something about a roster that its maintainer should know, or must mend.
 *
 * @param line of the file, counted from 1; 0 if the whole roster is meant
 * @param details what the words of the finding need, in their order
 */
public record RosterFinding(Kind kind, int line, List<String> details) implements Comparable<RosterFinding> {

    private static final Comparator<RosterFinding> ORDER = Comparator.comparing(RosterFinding::severity)
            .thenComparing(RosterFinding::line)
            .thenComparing(RosterFinding::kind)
            .thenComparing(it -> String.join(" ", it.details()));

    public RosterFinding {
        details = List.copyOf(details);
    }

    RosterFinding(Kind kind, int line, String... details) {
        this(kind, line, List.of(details));
    }

    /** How bad it is. */
    public enum Severity {
        /** The roster cannot be imported. */
        ERROR,
        /** It can, but officers may be served badly. */
        WARNING
    }

    /** What was found. Each has its words in {@code messages} under {@code roster.finding}. */
    public enum Kind {
        /** The file is not there, not a table of comma-separated values, or not UTF-8. */
        UNREADABLE(Severity.ERROR),
        /** A column that every roster needs is not there; the detail is its name. */
        COLUMN_MISSING(Severity.ERROR),
        /** An entry has another number of cells than there are headings; the details are both. */
        CELLS_WRONG(Severity.ERROR),
        /** An entry is for an agency that nobody knows, which is the detail. */
        AGENCY_UNKNOWN(Severity.ERROR),
        /** An entry has a role that nobody knows, which is the detail. */
        ROLE_UNKNOWN(Severity.ERROR),
        /** An entry has no name that could be shown to officers. */
        NAME_MISSING(Severity.ERROR),
        /** The detail is no mail address. */
        ADDRESS_WRONG(Severity.ERROR),
        /** The detail is not the name of a space in Google Chat. */
        SPACE_WRONG(Severity.ERROR),
        /** An agency lists a person twice; the details are the address, the agency, and the earlier line. */
        PERSON_TWICE(Severity.ERROR),
        /** A person serves two agencies; the details are the address, the other agency, and its line. */
        PERSON_OF_TWO_AGENCIES(Severity.WARNING),
        /** The central desk has nobody; the detail is its code. */
        CENTRAL_DESK_EMPTY(Severity.ERROR),
        /** Agencies have nobody up to their ministry; the details are how many, and their codes. */
        GAP(Severity.WARNING);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    public Severity severity() {
        return kind.severity();
    }

    /** Whether the roster cannot be imported before this is mended. */
    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** Errors first, then by line. */
    @Override
    public int compareTo(RosterFinding other) {
        return ORDER.compare(this, other);
    }
}
