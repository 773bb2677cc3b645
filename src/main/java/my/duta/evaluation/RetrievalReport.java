package my.duta.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run over a public question set measured; as JSON, the names are a promise. Holds no question's text.
 *
 * @param all over all queries
 * @param slices over the queries of each language, by its code
 * @param baseline how it differs from the baseline; none without one
 * @param queries every asking, in order; with hidden answers each query has two
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"all", "slices", "baseline", "settings", "queries"})
public record RetrievalReport(
        @JsonUnwrapped Scores all,
        Map<String, Scores> slices,
        @Nullable Comparison baseline,
        Settings settings,
        List<Row> queries) {

    public RetrievalReport {
        queries = List.copyOf(queries);
    }

    /**
     * The measures over some queries.
     *
     * @param asked how many had something to be found
     * @param judged how many were known to have an answer or to have none
     * @param selective by our confidence
     * @param cosine by how near in meaning the nearest passage is
     */
    @JsonPropertyOrder({"asked", "judged", "retrieval", "selective", "cosine"})
    public record Scores(
            int asked,
            int judged,
            @JsonUnwrapped RetrievalScores retrieval,
            @JsonUnwrapped SelectiveScores selective,
            SelectiveScores cosine) {}

    /**
     * One asking.
     *
     * @param answerable whether something in the corpus answered it; none if the set does not say
     * @param ids of the first ten documents
     * @param ndcg10 none if nothing could be found
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"id", "language", "answerable", "confidence", "ids", "ndcg@10"})
    public record Row(
            String id,
            String language,
            @Nullable Boolean answerable,
            double confidence,
            List<String> ids,
            @JsonProperty("ndcg@10") @Nullable Double ndcg10) {

        public Row {
            ids = List.copyOf(ids);
        }
    }

    /**
     * What the run was made with.
     *
     * @param queryLanguage that was asked for; none if each query's own was taken
     * @param corpusLanguage that was asked for; none if it was detected
     * @param limit of queries; 0 if all were asked
     * @param unknownJudgements how many name a query or document that the set lacks
     * @param model that embedded
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Settings(
            String corpus,
            String queries,
            String qrels,
            @JsonProperty("query-language") @Nullable String queryLanguage,
            @JsonProperty("corpus-language") @Nullable String corpusLanguage,
            @JsonProperty("hide-gold") boolean hideGold,
            int limit,
            int documents,
            @JsonProperty("unknown-judgements") int unknownJudgements,
            String model) {}
}
