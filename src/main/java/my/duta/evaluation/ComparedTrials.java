package my.duta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import my.duta.answer.Answer.Grounded;
import my.duta.answer.Attempt;
import my.duta.answer.Written;
import my.duta.evaluation.ComparedReport.Line;
import my.duta.evaluation.ComparedReport.Try;
import my.duta.language.Language;
import my.duta.language.Words;

/** What came of asking the golden questions in both ways. */
public final class ComparedTrials {

    private final GoldenTrials quoted;
    private final GoldenTrials written;
    private final List<Written> answers;

    /** Of the same questions in the same order. */
    ComparedTrials(GoldenTrials quoted, GoldenTrials written, List<Written> answers) {
        this.quoted = quoted;
        this.written = written;
        this.answers = List.copyOf(answers);
    }

    /** The risk-coverage curves of the answers that the model wrote, as SVG. */
    public String plot(Words words, Language language) {
        return written.plot(words, language);
    }

    /**
     * The measures of both, side by side.
     *
     * @param baseline to hold the quotes against, if there is one
     * @throws SetBroken if the baseline shares no question with this run
     */
    public ComparedReport report(Optional<EarlierReport> baseline) {
        GoldenReport quotes = quoted.report(baseline);
        return new ComparedReport(
                quotes, written.report(Optional.of(EarlierReport.of(quotes))), GroundingScores.of(answers), attempts());
    }

    private List<Try> attempts() {
        List<Try> tries = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            GoldenQuestion question = written.verdicts().get(i).question();
            Written answer = answers.get(i);
            answer.attempt().ifPresent(it -> tries.add(attempt(question, answer, it)));
        }
        return tries;
    }

    private static Try attempt(GoldenQuestion question, Written answer, Attempt attempt) {
        return new Try(
                question.id(),
                question.row(),
                attempt.outcome().name(),
                answer.answer() instanceof Grounded it ? it.prompt() : "",
                question.half() == Half.OPEN
                        ? attempt.sentences().stream()
                                .map(it -> new Line(
                                        it.text(), it.flaw().map(Enum::name).orElse(null)))
                                .toList()
                        : null);
    }
}
