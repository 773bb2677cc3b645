package my.duta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import my.duta.directory.Agency;
import my.duta.knowledge.NewSection;
import my.duta.language.Language;
import my.duta.language.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A section as a maintainer words it on the command line, in both languages. */
final class SectionOptions {

    private final Words words = new Words();

    @Option(
            names = "--source",
            paramLabel = "FOLDER",
            description = "The source that gets it, made if it is not there.")
    private String source = "ambassador-answers";

    @Option(names = "--heading-ms", paramLabel = "TEXT", description = "The question in Malay.")
    private String headingMs = "";

    @Option(names = "--heading-en", paramLabel = "TEXT", description = "The question in English.")
    private String headingEn = "";

    @Option(names = "--answer-ms", paramLabel = "FILE", description = "The answer in Malay, in Markdown.")
    private @Nullable Path answerMs;

    @Option(names = "--answer-en", paramLabel = "FILE", description = "The answer in English, in Markdown.")
    private @Nullable Path answerEn;

    String source() {
        return source;
    }

    /**
     * The section, empty where something was not given.
     *
     * @param desk the agency whose ambassador answered, if known
     * @param answered the day on which the ambassador answered
     */
    NewSection section(Optional<Agency> desk, LocalDate answered, LocalDate today) {
        return new NewSection(
                source,
                wording(Language.MALAY, headingMs, answerMs, desk, answered),
                wording(Language.ENGLISH, headingEn, answerEn, desk, answered),
                today);
    }

    private NewSection.Wording wording(
            Language language, String heading, @Nullable Path answer, Optional<Agency> desk, LocalDate day) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale(language))
                .format(day);
        return new NewSection.Wording(
                heading,
                answer == null ? "" : read(answer),
                desk.map(it -> words.say(language, "cli.candidates.provenance.agency", it.name(language), date))
                        .orElseGet(() -> words.say(language, "cli.candidates.provenance", date)),
                words.say(language, "cli.candidates.source.title"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
