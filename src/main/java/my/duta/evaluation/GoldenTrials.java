package my.duta.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import my.duta.answer.Answer.Grounded;
import my.duta.answer.Citation;
import my.duta.language.Language;
import my.duta.language.Words;
import org.jspecify.annotations.Nullable;

/** What came of asking the golden questions. */
public final class GoldenTrials {

    private static final String ACCEPTED = "accepted";
    private static final String UTILITY = "utility";
    private static final String NDCG = "ndcg@10";

    private final List<Verdict> verdicts;
    private final GoldenReport.Settings settings;

    GoldenTrials(List<Verdict> verdicts, GoldenReport.Settings settings) {
        this.verdicts = List.copyOf(verdicts);
        this.settings = settings;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** The risk-coverage curves of our confidence and of the cosine alone, as SVG. */
    public String plot(Words words, Language language) {
        return GoldenScores.selection(verdicts).plot(words, language);
    }

    /**
     * The measures, in all and by slice.
     *
     * @param baseline to hold them against, if there is one
     * @throws SetBroken if the baseline shares no question with this run
     */
    public GoldenReport report(Optional<EarlierReport> baseline) {
        Map<String, Map<String, GoldenScores>> slices = new LinkedHashMap<>();
        slices.put("language", scores(it -> it.question().language().code()));
        slices.put("slice", scores(it -> it.question().slice()));
        slices.put("topic", scores(it -> it.question().topic()));
        return new GoldenReport(
                GoldenScores.of(verdicts),
                slices,
                baseline.map(it -> it.against(byQuestion(), ACCEPTED)).orElse(null),
                settings,
                verdicts.stream().map(GoldenTrials::row).toList());
    }

    private Map<String, GoldenScores> scores(Function<Verdict, String> slice) {
        Map<String, GoldenScores> scores = new TreeMap<>();
        verdicts.stream()
                .collect(Collectors.groupingBy(slice))
                .forEach((name, some) -> scores.put(name, GoldenScores.of(some)));
        return scores;
    }

    private Map<String, Map<String, Double>> byQuestion() {
        Map<String, Double> accepted = new LinkedHashMap<>();
        Map<String, Double> utility = new LinkedHashMap<>();
        Map<String, Double> ndcg = new LinkedHashMap<>();
        for (Verdict it : verdicts) {
            String id = it.question().id();
            accepted.put(id, it.isAccepted() ? 1.0 : 0.0);
            utility.put(id, it.utility());
            Double found = ndcg(it);
            if (found != null) {
                ndcg.put(id, found);
            }
        }
        Map<String, Map<String, Double>> measures = new LinkedHashMap<>();
        measures.put(ACCEPTED, accepted);
        measures.put(UTILITY, utility);
        measures.put(NDCG, ndcg);
        return measures;
    }

    private static @Nullable Double ndcg(Verdict verdict) {
        return verdict.retrieval().map(RetrievalScores::ndcg10).orElse(null);
    }

    private static GoldenReport.Row row(Verdict verdict) {
        GoldenQuestion question = verdict.question();
        return new GoldenReport.Row(
                question.id(),
                question.language().code(),
                question.slice(),
                verdict.isAccepted(),
                verdict.utility(),
                verdict.confidence(),
                ndcg(verdict),
                question.half() == Half.OPEN ? detail(verdict) : null);
    }

    private static GoldenReport.Detail detail(Verdict verdict) {
        GoldenQuestion question = verdict.question();
        return new GoldenReport.Detail(
                question.row(),
                question.text(),
                question.topic(),
                question.expected().toString(),
                verdict.reason().map(Enum::name).orElse(verdict.isAnswered() ? "ANSWERED" : "ASKED_BACK"),
                verdict.answer() instanceof Grounded it
                        ? it.citations().stream().map(Citation::chunk).toList()
                        : List.of(),
                List.copyOf(verdict.failures()));
    }
}
