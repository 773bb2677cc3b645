package my.duta.manuscript;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form in which a source may be kept. */
public enum Format {
    MARKDOWN("md"),
    HTML("html"),
    PDF("pdf"),
    DOCX("docx"),
    PPTX("pptx"),
    XLSX("xlsx");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** How the names of its files end, without the dot. */
    public String ending() {
        return ending;
    }

    /** The format that a file's name promises, if it is one of ours. */
    public static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(it -> name.endsWith("." + it.ending))
                .findFirst();
    }
}
