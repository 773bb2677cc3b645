package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import my.duta.answer.Answer.Abstention;
import my.duta.answer.Answer.Grounded;
import my.duta.language.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Asks the shipped library the questions of {@code answer/golden.csv} through the real path.
 *
 * <p>Each row says which sources may be cited, or for which reasons we must abstain; {@code CLARIFY} is a question back.
 */
class GoldenQuestionsTests {

    private static final RealLibrary library = new RealLibrary();
    private static final Answers answers = library.answers();

    @Test
    void areAnsweredFromTheRightSourceOrNotAtAll() throws IOException {
        int inScope = 0;
        int rightSource = 0;
        int unanswerable = 0;
        int abstained = 0;
        int answered = 0;
        int wrong = 0;
        int doubtful = 0;
        int askedBack = 0;
        List<String> misses = new ArrayList<>();
        for (Row row : rows("golden.csv")) {
            Answer answer = answers.to(row.question());
            boolean right = row.accepts(answer);
            if (row.doubtful()) {
                doubtful++;
                askedBack += right ? 1 : 0;
            } else if (row.answerable()) {
                inScope++;
                rightSource += right ? 1 : 0;
            } else {
                unanswerable++;
                abstained += answer instanceof Abstention ? 1 : 0;
            }
            if (answer instanceof Grounded) {
                answered++;
                wrong += right ? 0 : 1;
            }
            if (!right) {
                misses.add(row.question().text() + " -> " + summary(answer) + ", wanted " + row.expected());
            }
        }
        report("right source %d/%d, abstained %d/%d, wrong among answered %d/%d, asked back %d/%d%n%s%n"
                .formatted(
                        rightSource,
                        inScope,
                        abstained,
                        unanswerable,
                        wrong,
                        answered,
                        askedBack,
                        doubtful,
                        String.join("\n", misses)));

        assertThat((double) rightSource / inScope).as(misses.toString()).isGreaterThanOrEqualTo(0.85);
        assertThat((double) abstained / unanswerable).as(misses.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat((double) wrong / answered).as(misses.toString()).isLessThanOrEqualTo(0.04);
        assertThat(askedBack).as(misses.toString()).isEqualTo(doubtful);
    }

    @Test
    void giveAllSevenPrinciples() {
        var answer = (Grounded)
                answers.to(new Question("Apakah tujuh prinsip GPAISA?", Language.MALAY, Optional.empty(), List.of()));

        assertThat(answer.parts())
                .filteredOn(it -> it.kind() != Answer.Part.Kind.SENTENCE)
                .hasSize(7);
        assertThat(answer.text())
                .containsIgnoringCase("ketelusan")
                .containsIgnoringCase("akauntabiliti")
                .containsIgnoringCase("keadilan")
                .containsIgnoringCase("kelestarian");
    }

    @Test
    void areAnsweredInTheWordsOfTheLibraryAndInTheLanguageOfTheOfficer() throws IOException {
        var text = new StringBuilder();
        for (Row row : rows("golden.csv")) {
            Answer answer = answers.to(row.question());
            String said = answer.map(
                    it -> it.text() + "\n? " + String.join("\n? ", it.suggestions()),
                    it -> it.question() + it.readings(),
                    it -> it.reason().name());
            text.append("Q %s%n%s%n%n".formatted(row.question().text(), said));
            if (answer instanceof Grounded it) {
                assertThat(it.parts())
                        .filteredOn(part -> part.kind() != Answer.Part.Kind.ITEM)
                        .allSatisfy(part -> assertThat(library.words(it, part)).contains(part.text()));
                assertThat(it.citations())
                        .allSatisfy(citation -> assertThat(citation.chunk())
                                .contains("." + row.question().language().code() + "#"));
            }
        }
        Files.writeString(Path.of("target/golden-answers.txt"), text, StandardCharsets.UTF_8);
    }

    @Test
    void leadToSuggestionsThatAreAnswered() throws IOException {
        int suggested = 0;
        int answered = 0;
        List<String> misses = new ArrayList<>();
        for (Row row : rows("golden.csv")) {
            if (answers.to(row.question()) instanceof Grounded it) {
                for (String suggestion : it.suggestions()) {
                    suggested++;
                    Answer next = answers.to(
                            new Question(suggestion, row.question().language(), Optional.empty(), List.of()));
                    answered += next instanceof Grounded ? 1 : 0;
                    if (!(next instanceof Grounded)) {
                        misses.add(suggestion + " -> " + summary(next));
                    }
                }
            }
        }

        assertThat(suggested).isPositive();
        assertThat(answered).as(misses.toString()).isEqualTo(suggested);
    }

    private static void report(String text) throws IOException {
        Files.writeString(Path.of("target/golden-questions.txt"), text, StandardCharsets.UTF_8);
    }

    private static String summary(Answer answer) {
        return answer.map(
                it -> "cites " + it.citations().get(0).chunk() + " " + it.confidence(),
                it -> "asks back",
                it -> it.reason() + " " + it.confidence());
    }

    static List<Row> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(
                Files.newBufferedReader(Path.of("src/test/resources/answer", file), StandardCharsets.UTF_8))) {
            return rows.stream().map(Row::of).toList();
        }
    }

    record Row(Question question, String slice, Set<String> expected) {

        static Row of(CSVRecord row) {
            Language language = Language.tagged(row.get("language")).orElseThrow();
            return new Row(
                    new Question(row.get("question"), language, Optional.empty(), List.of()),
                    row.get("slice"),
                    Set.of(row.get("expected").split("\\|")));
        }

        boolean doubtful() {
            return expected.contains("CLARIFY");
        }

        /** Whether some source answers it. */
        boolean answerable() {
            return expected.stream().anyMatch(it -> it.equals(it.toLowerCase(Locale.ROOT)));
        }

        boolean accepts(Answer answer) {
            return answer.map(
                    it -> expected.contains(it.citations().get(0).source()),
                    it -> doubtful(),
                    it -> expected.contains(it.reason().name()));
        }
    }
}
