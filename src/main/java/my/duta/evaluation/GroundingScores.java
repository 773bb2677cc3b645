package my.duta.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import my.duta.answer.Answer.Extent;
import my.duta.answer.Answer.Grounded;
import my.duta.answer.Attempt;
import my.duta.answer.Attempt.Sentence;
import my.duta.answer.Written;
import org.jspecify.annotations.Nullable;

/**
 * How much of what a model wrote stands in the sources.
 *
 * @param asked how many questions the model was asked
 * @param outcomes how many of these by how they ended, in capital letters
 * @param partial how many answers cover a part of the question only
 * @param sentences how many sentences it wrote
 * @param kept the share of the sentences that stand, from 0 to 1; none without sentences
 * @param dropped how many sentences were dropped, by the flaw for which they were
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record GroundingScores(
        int asked,
        Map<String, Integer> outcomes,
        int partial,
        int sentences,
        @JsonProperty("kept") @Nullable Double kept,
        Map<String, Integer> dropped) {

    static GroundingScores of(List<Written> all) {
        List<Attempt> attempts =
                all.stream().map(Written::attempt).flatMap(Optional::stream).toList();
        List<Sentence> sentences =
                attempts.stream().flatMap(it -> it.sentences().stream()).toList();
        Map<String, Integer> outcomes = new TreeMap<>();
        attempts.forEach(it -> outcomes.merge(it.outcome().name(), 1, Integer::sum));
        Map<String, Integer> dropped = new TreeMap<>();
        sentences.forEach(it -> it.flaw().ifPresent(flaw -> dropped.merge(flaw.name(), 1, Integer::sum)));
        long stands = sentences.stream().filter(it -> it.flaw().isEmpty()).count();
        return new GroundingScores(
                attempts.size(),
                outcomes,
                (int) all.stream().filter(GroundingScores::isPartial).count(),
                sentences.size(),
                sentences.isEmpty() ? null : (double) stands / sentences.size(),
                dropped);
    }

    private static boolean isPartial(Written written) {
        return written.answer() instanceof Grounded it && it.extent() == Extent.PART;
    }
}
