package my.duta.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run measured that answered the same questions in both ways; as JSON, the names are a promise.
 *
 * @param quoted the answers that quote
 * @param written those that a model wrote; their baseline is the quotes
 * @param grounding of the model's sentences, in all
 * @param attempts of the model, question by question, where it was asked
 */
public record ComparedReport(GoldenReport quoted, GoldenReport written, GroundingScores grounding, List<Try> attempts) {

    public ComparedReport {
        attempts = List.copyOf(attempts);
    }

    /**
     * What the model made of one question.
     *
     * @param row of the table
     * @param outcome how it ended, in capital letters
     * @param prompt which it was asked with, as {@code answer/compose@1a2b3c4d}; empty if nothing came of it
     * @param sentences all that it wrote; none for a kept question, at which nobody looks
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Try(
            String id,
            int row,
            String outcome,
            String prompt,
            @Nullable List<Line> sentences) {}

    /**
     * A sentence that the model wrote.
     *
     * @param dropped the flaw for which it was dropped, in capital letters; none if it stands
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(String text, @Nullable String dropped) {}
}
