package my.duta.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import my.duta.language.Language;

/** Adds a section to both editions of a source in the folder of a library, and makes a source that is not there. */
public final class SectionWriter {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy.MM.dd");
    private static final int LONGEST_NAME = 60;

    /** After so long an answer that nobody looked at again is compared with the rules anew. */
    private static final int MONTHS_TO_REVIEW = 3;

    private final Path library;

    public SectionWriter(Path library) {
        this.library = library;
    }

    /**
     * What was written.
     *
     * @param files the names of the editions, below the library
     * @param before what was there, by file; empty for a file that is new
     */
    public record Written(List<String> files, Map<Path, Optional<String>> before) {

        public Written {
            files = List.copyOf(files);
            before = Map.copyOf(before);
        }

        /** Puts back what was there before. */
        public void undo() {
            before.forEach((file, text) -> {
                try {
                    if (text.isPresent()) {
                        Files.writeString(file, text.get());
                    } else {
                        Files.deleteIfExists(file);
                        deleteIfEmpty(file.resolveSibling(""));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private static void deleteIfEmpty(Path folder) throws IOException {
            try (var rest = Files.list(folder)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    /**
     * Adds a section at the end of both editions and raises their version. What holds the section already stays as it
     * is, so that an act that was broken off may be done again.
     *
     * @throws NotWritable if that cannot be
     * @throws IllegalArgumentException if something is missing in a language
     */
    public Written add(NewSection section) {
        if (!section.missing().isEmpty()) {
            throw new IllegalArgumentException("A section needs a heading and a text in both languages");
        }
        if (!SOURCE.matcher(section.source()).matches() || section.source().length() > LONGEST_NAME) {
            throw new NotWritable(NotWritable.Reason.NO_SOURCE_NAME, section.source());
        }
        if (!Files.isDirectory(library)) {
            throw new NotWritable(NotWritable.Reason.NO_FOLDER, section.source());
        }
        try {
            return written(section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Written written(NewSection section) throws IOException {
        Path folder = library.resolve(section.source());
        boolean isNew = !Files.exists(folder);
        var texts = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            Path file = file(folder, language);
            if (!isNew && !Files.isRegularFile(file)) {
                throw new NotWritable(NotWritable.Reason.NOT_MARKDOWN, section.source());
            }
            texts.put(language, isNew ? begun(section, language) : Files.readString(file));
        }
        Files.createDirectories(folder);
        return write(section, folder, isNew, texts);
    }

    private static Written write(NewSection section, Path folder, boolean isNew, Map<Language, String> texts)
            throws IOException {
        boolean raise = !isNew
                && texts.entrySet().stream().anyMatch(it -> !it.getValue().contains(section(section, it.getKey())));
        var files = new ArrayList<String>();
        var before = new HashMap<Path, Optional<String>>();
        for (var it : texts.entrySet()) {
            Path file = file(folder, it.getKey());
            files.add(section.source() + "/" + file.getFileName());
            before.put(file, isNew ? Optional.empty() : Optional.of(it.getValue()));
            String text = raise ? raised(it.getValue(), section.day()) : it.getValue();
            Files.writeString(file, with(text, section(section, it.getKey())));
        }
        return new Written(files, before);
    }

    private static Path file(Path folder, Language language) {
        return folder.resolve(language.code() + ".md");
    }

    private static String with(String text, String section) {
        return text.contains(section) ? text : text.stripTrailing() + "\n\n" + section;
    }

    private static String section(NewSection section, Language language) {
        NewSection.Wording wording = section.in(language);
        return "## %s\n%s\n\n> %s: %s\n"
                .formatted(
                        oneLine(wording.heading()),
                        wording.text().strip().replace("\r\n", "\n"),
                        language == Language.MALAY ? "Sumber" : "Source",
                        oneLine(wording.provenance()));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String begun(NewSection section, Language language) {
        String title = section.in(language).title();
        return """
                ---
                id: %s
                title: %s
                owner: Duta
                language: %s
                version: "%s"
                effective-from: %s
                audience: all
                checked-on: %s
                review-by: %s
                ---

                # %s
                """.formatted(
                        section.source(),
                        title,
                        language.code(),
                        DAY.format(section.day()),
                        section.day(),
                        section.day(),
                        section.day().plusMonths(MONTHS_TO_REVIEW),
                        title);
    }

    /** The version is that of the day, with a number behind it from the second change of the day on. */
    private static String raised(String text, LocalDate day) {
        Matcher version = VERSION.matcher(text);
        if (!version.find()) {
            return text;
        }
        String now = version.group().substring("version:".length()).strip().replaceAll("[\"']", "");
        String next = DAY.format(day);
        if (now.equals(next)) {
            next += ".2";
        } else if (now.matches(Pattern.quote(next) + "\\.\\d{1,4}")) {
            next += "." + (Integer.parseInt(now.substring(next.length() + 1)) + 1);
        }
        return text.substring(0, version.start()) + "version: \"" + next + "\"" + text.substring(version.end());
    }
}
