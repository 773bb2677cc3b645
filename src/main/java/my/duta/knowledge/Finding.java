package my.duta.knowledge;

import java.util.Comparator;
import java.util.List;
import my.duta.manuscript.Place;

/**
 * Something about the library that its maintainer should know, or must mend.
 *
 * @param file the path below the library, or the folder of a source
 * @param details what the words of the finding need, in their order
 */
public record Finding(Kind kind, String file, Place place, List<String> details) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::file)
            .thenComparing(it -> it.place().number())
            .thenComparing(Finding::kind)
            .thenComparing(it -> String.join(" ", it.details()));

    public Finding {
        details = List.copyOf(details);
    }

    Finding(Kind kind, String file, Place place, String... details) {
        this(kind, file, place, List.of(details));
    }

    /** How bad it is. */
    public enum Severity {
        /** The library cannot be published. */
        ERROR,
        /** It can, but officers may be served badly. */
        WARNING,
        /** Good to know. */
        NOTICE
    }

    /** What was found. Each has its words in {@code messages} under {@code knowledge.finding}. */
    public enum Kind {
        /** A file cannot be read; the details are the reason and what belongs to it. */
        UNREADABLE(Severity.ERROR),
        /** The file does not begin with front matter, or that is not closed. */
        FRONT_MATTER_MISSING(Severity.ERROR),
        /** The front matter is not YAML; the detail is what the parser met. */
        FRONT_MATTER_NOT_YAML(Severity.ERROR),
        /** A key that every edition needs is not there. */
        KEY_MISSING(Severity.ERROR),
        /** A key that nobody knows. */
        KEY_UNKNOWN(Severity.ERROR),
        /** A key stands twice. */
        KEY_TWICE(Severity.ERROR),
        /** A value is not as the schema wants it; the details are the key and the value. */
        VALUE_WRONG(Severity.ERROR),
        /** The id is not the name of the folder; the details are both. */
        ID_NOT_FOLDER(Severity.ERROR),
        /** The language is not the name of the file; the details are both. */
        LANGUAGE_NOT_FILE(Severity.ERROR),
        /** A source ends before it begins. */
        ENDS_BEFORE_IT_BEGINS(Severity.ERROR),
        /** There is no text below the front matter. */
        NO_SECTIONS(Severity.ERROR),
        /** A heading is more than one level below the one before. */
        HEADING_SKIPS_LEVEL(Severity.ERROR),
        /** There are two titles. */
        SECOND_TITLE(Severity.ERROR),
        /** Two files hold the same edition; the detail is the other. */
        EDITION_TWICE(Severity.ERROR),
        /** The library has no sources at all. */
        LIBRARY_EMPTY(Severity.ERROR);

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

    /** Whether the library cannot be published before this is mended. */
    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** Errors first, then by file and place. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
