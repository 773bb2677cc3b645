package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import my.duta.language.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Asks the shipped library the questions of {@code answer/unseen.csv} through the real path. Nobody looks at them to choose
 * a rule, a word or a number: they say what officers would meet.
 *
 * <p>Each row says which sources may be cited, or for which reasons we must abstain. The golden questions, which say more,
 * are asked in {@code my.duta.evaluation}.
 */
class UnseenQuestionsTests {

    private final RealLibrary library = new RealLibrary();
    private final Answers answers = library.answers();

    @Test
    void areAnsweredFromTheRightSourceOrNotAtAll() throws IOException {
        QuestionTally tally = QuestionTally.of(rows("unseen.csv"), answers);
        tally.writeTo(Path.of("target/unseen-questions.txt"));

        assertThat(tally.rightSource()).isGreaterThanOrEqualTo(0.65);
        assertThat(tally.abstained()).isGreaterThanOrEqualTo(0.90);
        assertThat(tally.wrong()).isLessThanOrEqualTo(0.06);
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
