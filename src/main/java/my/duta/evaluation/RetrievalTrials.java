package my.duta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import my.duta.language.Language;

/** What came of asking a public question set. */
public final class RetrievalTrials {

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

    /** The measures, in all and by language. */
    public RetrievalReport report() {
        Map<String, List<Asking>> byLanguage = askings.stream()
                .collect(Collectors.groupingBy(it -> it.language().code(), TreeMap::new, Collectors.toList()));
        Map<String, RetrievalReport.Scores> slices = new TreeMap<>();
        byLanguage.forEach((language, some) -> slices.put(language, scores(some)));
        return new RetrievalReport(scores(askings), slices, settings, rows());
    }

    private static RetrievalReport.Scores scores(List<Asking> askings) {
        List<RetrievalScores> found = askings.stream()
                .filter(it -> !it.relevance().isEmpty())
                .map(Asking::scores)
                .toList();
        List<Trial> trials = trials(askings, Asking::confidence);
        return new RetrievalReport.Scores(
                found.size(),
                trials.size(),
                RetrievalScores.mean(found),
                SelectiveScores.of(trials),
                SelectiveScores.of(trials(askings, Asking::cosine)));
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
