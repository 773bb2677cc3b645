package my.duta.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The measures over some golden questions. All shares are from 0 to 1, and none where there is nothing to share.
 *
 * @param questions how many were asked
 * @param withSections how many of these have sections to be found
 * @param accepted the share that met what is right in every way
 * @param inScopeAnswered the share of those that the sources answer that were answered
 * @param firstCitation the share of these answers whose first citation is a section that answers
 * @param anyCitation the share of these answers with any such citation
 * @param facts the share of these answers, where facts are asked for, that say them all
 * @param forbidden how many answers say what no answer may say
 * @param language the share of these answers that are in the language of the question
 * @param askedBack the share of those with two readings that were asked back
 * @param rejected the share of those that no source answers that we abstained from
 * @param reason the share of these abstentions whose reason is right
 * @param wrong the share of all answers that no accepted section supports
 * @param utility the mean worth of a question: 1 for a right answer, -4 for a wrong one, -0.5 for one that was owed and
 *     not given
 * @param retrieval of the sections, by a search of its own
 * @param selective by our confidence
 * @param cosine by how near in meaning the nearest passage is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "questions",
    "with-sections",
    "accepted",
    "in-scope-answered",
    "first-citation",
    "any-citation",
    "facts",
    "forbidden",
    "language",
    "asked-back",
    "out-of-scope-rejected",
    "reason",
    "wrong-among-answered",
    "utility",
    "retrieval",
    "selective",
    "cosine"
})
public record GoldenScores(
        int questions,
        @JsonProperty("with-sections") int withSections,
        @Nullable Double accepted,
        @JsonProperty("in-scope-answered") @Nullable Double inScopeAnswered,
        @JsonProperty("first-citation") @Nullable Double firstCitation,
        @JsonProperty("any-citation") @Nullable Double anyCitation,
        @Nullable Double facts,
        int forbidden,
        @Nullable Double language,
        @JsonProperty("asked-back") @Nullable Double askedBack,
        @JsonProperty("out-of-scope-rejected") @Nullable Double rejected,
        @Nullable Double reason,
        @JsonProperty("wrong-among-answered") @Nullable Double wrong,
        @Nullable Double utility,
        @JsonUnwrapped RetrievalScores retrieval,
        @JsonUnwrapped SelectiveScores selective,
        SelectiveScores cosine) {

    static GoldenScores of(List<Verdict> verdicts) {
        List<Verdict> owed = some(verdicts, it -> it.question().expected().isAnswer());
        List<Verdict> given = some(owed, Verdict::isAnswered);
        List<Verdict> doubtful = some(verdicts, it -> kind(it) == Expectation.Kind.CLARIFY);
        List<Verdict> unanswerable = some(verdicts, it -> kind(it) == Expectation.Kind.ABSTAIN);
        List<RetrievalScores> found =
                verdicts.stream().flatMap(it -> it.retrieval().stream()).toList();
        Selection selection = selection(verdicts);
        return new GoldenScores(
                verdicts.size(),
                found.size(),
                share(verdicts, Verdict::isAccepted),
                share(owed, Verdict::isAnswered),
                share(given, Verdict::citesFirst),
                share(given, Verdict::citesAny),
                share(some(given, it -> !it.question().says().isEmpty()), Verdict::saysAllFacts),
                some(verdicts, Verdict::saysForbidden).size(),
                share(given, Verdict::isInLanguage),
                share(doubtful, Verdict::isAskedBack),
                share(unanswerable, Verdict::isAbstained),
                share(some(unanswerable, Verdict::isAbstained), Verdict::isAccepted),
                share(some(verdicts, Verdict::isAnswered), Verdict::isWrong),
                verdicts.isEmpty()
                        ? null
                        : verdicts.stream().mapToDouble(Verdict::utility).sum() / verdicts.size(),
                RetrievalScores.mean(found),
                SelectiveScores.of(selection.confidence()),
                SelectiveScores.of(selection.cosine()));
    }

    static Selection selection(List<Verdict> verdicts) {
        return new Selection(
                verdicts.stream()
                        .flatMap(it -> it.trial(it.confidence()).stream())
                        .toList(),
                verdicts.stream().flatMap(it -> it.trial(it.cosine()).stream()).toList());
    }

    private static Expectation.Kind kind(Verdict verdict) {
        return verdict.question().expected().kind();
    }

    private static List<Verdict> some(List<Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.stream().filter(which).toList();
    }

    private static @Nullable Double share(List<Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.isEmpty() ? null : (double) some(verdicts, which).size() / verdicts.size();
    }
}
