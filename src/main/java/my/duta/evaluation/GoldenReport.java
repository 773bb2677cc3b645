package my.duta.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run over the golden questions measured; as JSON, the names are a promise.
 *
 * @param all over all questions that were asked
 * @param slices over some of them: by language, by slice and by topic, and then by name
 * @param baseline how it differs from the baseline; none without one
 * @param queries every question, in the order of the table
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"all", "slices", "baseline", "settings", "queries"})
public record GoldenReport(
        @JsonUnwrapped GoldenScores all,
        Map<String, Map<String, GoldenScores>> slices,
        @Nullable Comparison baseline,
        Settings settings,
        List<Row> queries) {

    public GoldenReport {
        queries = List.copyOf(queries);
    }

    /**
     * What the run was made with.
     *
     * @param set the file
     * @param half in small letters
     * @param generation of the library that answered
     */
    public record Settings(String set, String half, String generation) {}

    /**
     * One question.
     *
     * @param accepted whether it met what is right in every way
     * @param utility what it is worth
     * @param ndcg10 how well its sections were found; none if it has none
     * @param detail what an open question is and what came of it; none for a kept one, at which nobody looks
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"id", "language", "slice", "accepted", "utility", "confidence", "ndcg@10"})
    public record Row(
            String id,
            String language,
            String slice,
            boolean accepted,
            double utility,
            double confidence,
            @JsonProperty("ndcg@10") @Nullable Double ndcg10,
            @Nullable Detail detail) {}

    /**
     * What a maintainer sees of a question.
     *
     * @param row of the table
     * @param expected as the table has it
     * @param outcome {@code ANSWERED}, {@code ASKED_BACK} or the reason of the abstention
     * @param cited the chunks that the answer cites
     * @param failures what is not right
     */
    public record Detail(
            int row,
            String question,
            String topic,
            String expected,
            String outcome,
            List<String> cited,
            List<Failure> failures) {

        public Detail {
            cited = List.copyOf(cited);
            failures = List.copyOf(failures);
        }
    }
}
