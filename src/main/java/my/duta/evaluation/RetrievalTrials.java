package my.duta.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import my.duta.language.Language;
import my.duta.language.Words;

/** What came of asking a public question set. */
public final class RetrievalTrials {

    private static final String NDCG = "ndcg@10";

    private final List<Asking> askings;
    private final RetrievalReport.Settings settings;

    RetrievalTrials(List<Asking> askings, RetrievalReport.Settings settings) {
        this.askings = List.copyOf(askings);
        this.settings = settings;
    }

    /**
     * One query, asked once.
     *
     * @param answerable whether something that was not hidden answers it, if that is known
     * @param relevance what could be found
     * @param ids of the documents found, the best first
     */
    record Asking(
            String id,
            Language language,
            Optional<Boolean> answerable,
            Relevance relevance,
            List<String> ids,
            double confidence,
            double cosine) {

        Asking {
            ids = List.copyOf(ids);
        }

        private Optional<Trial> trial(ToDoubleFunction<Asking> confidence) {
            return answerable.map(it ->
                    new Trial(confidence.applyAsDouble(this), it, it && !ids.isEmpty() && relevance.holds(ids.get(0))));
        }

        private RetrievalScores scores() {
            return RetrievalScores.of(relevance, ids);
        }
    }

    /** The risk-coverage curves of our confidence and of the cosine alone, as SVG. */
    public String plot(Words words, Language language) {
        return selection(askings).plot(words, language);
    }

    /**
     * The measures, in all and by language.
     *
     * @param baseline to hold them against, if there is one
     * @throws SetBroken if the baseline shares no query with this run
     */
    public RetrievalReport report(Optional<EarlierReport> baseline) {
        Map<String, List<Asking>> byLanguage = askings.stream()
                .collect(Collectors.groupingBy(it -> it.language().code(), TreeMap::new, Collectors.toList()));
        Map<String, RetrievalReport.Scores> slices = new TreeMap<>();
        byLanguage.forEach((language, some) -> slices.put(language, scores(some)));
        List<RetrievalReport.Row> rows = rows();
        return new RetrievalReport(
                scores(askings),
                slices,
                baseline.map(it -> it.against(Map.of(NDCG, ndcg(rows)), NDCG)).orElse(null),
                settings,
                rows);
    }

    private static RetrievalReport.Scores scores(List<Asking> askings) {
        List<RetrievalScores> found = askings.stream()
                .filter(it -> !it.relevance().isEmpty())
                .map(Asking::scores)
                .toList();
        Selection selection = selection(askings);
        return new RetrievalReport.Scores(
                found.size(),
                selection.confidence().size(),
                RetrievalScores.mean(found),
                SelectiveScores.of(selection.confidence()),
                SelectiveScores.of(selection.cosine()));
    }

    private static Selection selection(List<Asking> askings) {
        return new Selection(trials(askings, Asking::confidence), trials(askings, Asking::cosine));
    }

    private static Map<String, Double> ndcg(List<RetrievalReport.Row> rows) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (RetrievalReport.Row it : rows) {
            if (it.ndcg10() != null) {
                scores.put(it.id(), it.ndcg10());
            }
        }
        return scores;
    }

    private static List<Trial> trials(List<Asking> askings, ToDoubleFunction<Asking> confidence) {
        return askings.stream().flatMap(it -> it.trial(confidence).stream()).toList();
    }

    private List<RetrievalReport.Row> rows() {
        var rows = new ArrayList<RetrievalReport.Row>();
        for (Asking it : askings) {
            rows.add(new RetrievalReport.Row(
                    it.id(),
                    it.language().code(),
                    it.answerable().orElse(null),
                    it.confidence(),
                    it.ids(),
                    it.relevance().isEmpty() ? null : it.scores().ndcg10()));
        }
        return rows;
    }
}
