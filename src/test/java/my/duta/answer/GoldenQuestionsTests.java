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
        QuestionTally tally = QuestionTally.of(rows("golden.csv"), answers);
        tally.writeTo(Path.of("target/golden-questions.txt"));

        assertThat(tally.rightSource()).as(tally.misses()).isGreaterThanOrEqualTo(0.85);
        assertThat(tally.abstained()).as(tally.misses()).isGreaterThanOrEqualTo(0.95);
        assertThat(tally.wrong()).as(tally.misses()).isLessThanOrEqualTo(0.04);
        assertThat(tally.askedBack()).as(tally.misses()).isEqualTo(1);
    }

    /** Nobody looks at these questions to choose a rule, a word or a number: they say what officers would meet. */
    @Test
    void areNotMuchWorseWhenNobodyTunedOnThem() throws IOException {
        QuestionTally tally = QuestionTally.of(rows("unseen.csv"), answers);
        tally.writeTo(Path.of("target/unseen-questions.txt"));

        assertThat(tally.rightSource()).as(tally.misses()).isGreaterThanOrEqualTo(0.20);
        assertThat(tally.abstained()).as(tally.misses()).isGreaterThanOrEqualTo(0.90);
        assertThat(tally.wrong()).as(tally.misses()).isLessThanOrEqualTo(0.12);
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
                        misses.add(suggestion + " -> " + QuestionTally.summary(next));
                    }
                }
            }
        }

        assertThat(suggested).isPositive();
        assertThat(answered).as(misses.toString()).isEqualTo(suggested);
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
