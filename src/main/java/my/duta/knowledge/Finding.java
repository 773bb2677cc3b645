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
        LIBRARY_EMPTY(Severity.ERROR),
        /** A link leads to a file that the library does not have; the detail is its target. */
        LINK_TO_NO_FILE(Severity.ERROR),
        /** A link leads to a section that its file does not have; the detail is its target. */
        LINK_TO_NO_SECTION(Severity.ERROR),
        /** A link leads to a page that is sent unencrypted; the detail is its target. */
        LINK_NOT_SECURE(Severity.WARNING),
        /** A link is neither to a page nor to a file; the detail is its target. */
        LINK_ODD(Severity.WARNING),
        /** A source lacks an edition; the detail is the code of its language. */
        EDITION_MISSING(Severity.ERROR),
        /** The front matter of two editions differs; the details are the other file, the key, and both values. */
        VALUES_DIFFER(Severity.ERROR),
        /** Two editions have other sections; the details are the other file and the headings from which on. */
        SECTIONS_DIFFER(Severity.ERROR),
        /** Lists have other numbers of items; the details are the other file, the heading, and both numbers. */
        LISTS_DIFFER(Severity.ERROR),
        /** Tables have other numbers of rows or columns; the details are as those of lists. */
        TABLES_DIFFER(Severity.ERROR),
        /** A section names other numbers; the details are the other file, the heading, those here and those there. */
        NUMBERS_DIFFER(Severity.ERROR),
        /** Two sections share most of their words; the details are heading, other file, other heading and percent. */
        NEARLY_THE_SAME(Severity.WARNING),
        /** Two sources contradict each other; the details are the sentence, the other file and its sentence. */
        CONTRADICTION(Severity.WARNING),
        /** A source is over; the detail is its last day. */
        EXPIRED(Severity.WARNING),
        /** A source should have been compared with its page; the detail is the day. */
        REVIEW_OVERDUE(Severity.WARNING),
        /** A source is to be compared with its page within 30 days; the detail is the day. */
        REVIEW_SOON(Severity.NOTICE),
        /** A source does not say when it is to be compared with its page. */
        REVIEW_MISSING(Severity.WARNING),
        /** A Malay edition speaks Indonesian; the details are the words and what Malay says instead. */
        INDONESIAN(Severity.ERROR),
        /** A section is in another language than its edition; the details are its heading and the language's code. */
        OTHER_LANGUAGE(Severity.WARNING),
        /** A section is longer than models read; the details are its heading, its words, and how many are read. */
        SECTION_TOO_LONG(Severity.WARNING),
        /** There is nothing below a heading, which is the detail. */
        SECTION_EMPTY(Severity.ERROR),
        /** A section does not say where its facts come from; the detail is its heading. */
        PROVENANCE_MISSING(Severity.WARNING),
        /** A source is for an agency that nobody knows, which is the detail. */
        AGENCY_UNKNOWN(Severity.WARNING),
        /** A source supersedes one that is not there, which is the detail. */
        SUPERSEDES_NOTHING(Severity.ERROR),
        /** A source supersedes one that more people may see, which is the detail. */
        SUPERSEDES_FOR_FEWER(Severity.ERROR),
        /** A source supersedes itself, perhaps by way of others; the detail is the next on that way. */
        SUPERSEDES_ITSELF(Severity.ERROR),
        /** A file lies in the library and nobody reads it. */
        FILE_NOT_READ(Severity.NOTICE),
        /** The file with how officers ask is not a list of questions for each section. */
        ASKED_UNREADABLE(Severity.ERROR),
        /** Questions are listed for a section that the edition does not have; the detail is its anchor. */
        ASKED_OF_NO_SECTION(Severity.ERROR),
        /** There is front matter for a file that is not there. */
        FRONT_MATTER_ALONE(Severity.WARNING),
        /** Text that people do not see was left out; the detail is how it begins. */
        HIDDEN_TEXT(Severity.WARNING),
        /** A page shows something that is no text. */
        PAGE_WITHOUT_TEXT(Severity.WARNING),
        /** A file within a file was not opened; the detail is its name. */
        EMBEDDED_FILE(Severity.NOTICE),
        /** A program within a file was not run; the detail is its name. */
        MACRO(Severity.NOTICE);

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
