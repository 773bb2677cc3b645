package my.duta.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import my.duta.answer.Answer.Abstention;
import my.duta.answer.Answer.Grounded;

/** How many questions of a set were answered as they should be. */
final class QuestionTally {

    private int answerable;
    private int rightSource;
    private int unanswerable;
    private int abstained;
    private int answered;
    private int wrong;
    private int doubtful;
    private int askedBack;
    private final List<String> misses = new ArrayList<>();

    private QuestionTally() {}

    static QuestionTally of(List<UnseenQuestionsTests.Row> rows, Answers answers) {
        var tally = new QuestionTally();
        rows.forEach(it -> tally.count(it, answers.to(it.question())));
        return tally;
    }

    private void count(UnseenQuestionsTests.Row row, Answer answer) {
        boolean right = row.accepts(answer);
        if (row.doubtful()) {
            doubtful++;
            askedBack += right ? 1 : 0;
        } else if (row.answerable()) {
            answerable++;
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

    /** Share of the answerable questions that were answered from a source that answers them. */
    double rightSource() {
        return share(rightSource, answerable);
    }

    /** Share of the unanswerable questions that were not answered. */
    double abstained() {
        return share(abstained, unanswerable);
    }

    /** Share of the answers that came from a source that does not answer the question. */
    double wrong() {
        return share(wrong, answered);
    }

    /** Share of the doubtful questions that were answered by a question back. */
    double askedBack() {
        return share(askedBack, doubtful);
    }

    private static double share(int some, int all) {
        return all == 0 ? 1 : (double) some / all;
    }

    String misses() {
        return String.join("\n", misses);
    }

    void writeTo(Path file) throws IOException {
        Files.writeString(
                file,
                "right source %d/%d, abstained %d/%d, wrong among answered %d/%d, asked back %d/%d%n%s%n"
                        .formatted(
                                rightSource,
                                answerable,
                                abstained,
                                unanswerable,
                                wrong,
                                answered,
                                askedBack,
                                doubtful,
                                misses()),
                StandardCharsets.UTF_8);
    }

    static String summary(Answer answer) {
        return answer.map(
                it -> "cites " + it.citations().get(0).chunk() + " " + it.confidence(),
                it -> "asks back",
                it -> it.reason() + " " + it.confidence());
    }
}
