package my.duta.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How well what is relevant is found, each from 0 to 1: of one query, or the mean over several; none where nothing was
 * asked.
 *
 * @param ndcg10 the discounted gain of the first ten
 * @param recall1 the share of what is relevant that comes first; likewise for more ranks
 * @param mrr10 one over the first rank that is relevant, or 0 behind the tenth
 * @param hit1 1 if the first is relevant, else 0; likewise for any of more ranks. Where each relevant thing is enough by
 *     itself, this and not the recall says what a reader gets
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "ndcg@10",
    "recall@1",
    "recall@3",
    "recall@5",
    "recall@10",
    "mrr@10",
    "hit@1",
    "hit@3",
    "hit@5",
    "hit@10"
})
public record RetrievalScores(
        @JsonProperty("ndcg@10") @Nullable Double ndcg10,
        @JsonProperty("recall@1") @Nullable Double recall1,
        @JsonProperty("recall@3") @Nullable Double recall3,
        @JsonProperty("recall@5") @Nullable Double recall5,
        @JsonProperty("recall@10") @Nullable Double recall10,
        @JsonProperty("mrr@10") @Nullable Double mrr10,
        @JsonProperty("hit@1") @Nullable Double hit1,
        @JsonProperty("hit@3") @Nullable Double hit3,
        @JsonProperty("hit@5") @Nullable Double hit5,
        @JsonProperty("hit@10") @Nullable Double hit10) {

    static final int RANKS = 10;

    static RetrievalScores of(Relevance relevance, List<String> ranking) {
        return new RetrievalScores(
                relevance.ndcg(ranking, RANKS),
                relevance.recall(ranking, 1),
                relevance.recall(ranking, 3),
                relevance.recall(ranking, 5),
                relevance.recall(ranking, RANKS),
                relevance.reciprocalRank(ranking, RANKS),
                hit(relevance, ranking, 1),
                hit(relevance, ranking, 3),
                hit(relevance, ranking, 5),
                hit(relevance, ranking, RANKS));
    }

    private static double hit(Relevance relevance, List<String> ranking, int ranks) {
        return relevance.reciprocalRank(ranking, ranks) > 0 ? 1 : 0;
    }

    static RetrievalScores mean(List<RetrievalScores> scores) {
        return new RetrievalScores(
                mean(scores, RetrievalScores::ndcg10),
                mean(scores, RetrievalScores::recall1),
                mean(scores, RetrievalScores::recall3),
                mean(scores, RetrievalScores::recall5),
                mean(scores, RetrievalScores::recall10),
                mean(scores, RetrievalScores::mrr10),
                mean(scores, RetrievalScores::hit1),
                mean(scores, RetrievalScores::hit3),
                mean(scores, RetrievalScores::hit5),
                mean(scores, RetrievalScores::hit10));
    }

    private static @Nullable Double mean(
            List<RetrievalScores> scores, Function<RetrievalScores, @Nullable Double> score) {
        double sum = 0;
        int count = 0;
        for (RetrievalScores it : scores) {
            Double value = score.apply(it);
            if (value != null) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? null : sum / count;
    }
}
