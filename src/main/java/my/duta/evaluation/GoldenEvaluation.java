package my.duta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import my.duta.answer.Answer;
import my.duta.answer.Answer.Grounded;
import my.duta.index.ChunkId;
import my.duta.index.ChunkIndex;
import my.duta.index.ServingIndex;
import my.duta.language.Detection;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.retrieval.Finder;
import my.duta.retrieval.Query;

/** Asks the golden questions of the library that is served, and holds what comes against what is right. */
public final class GoldenEvaluation {

    /** As sure as a detection must be that an answer drifted into the other language. */
    private static final double SURE = 0.5;

    private static final int TOLD_EVERY = 25;

    private final ServingIndex serving;
    private final Prober prober;
    private final Asker asker;
    private final LanguageDetector detector;

    public GoldenEvaluation(ServingIndex serving, Finder finder, Asker asker, LanguageDetector detector) {
        this.serving = serving;
        this.prober = new Prober(finder);
        this.asker = asker;
        this.detector = detector;
    }

    /**
     * Asks, all in one generation of the library.
     *
     * @throws SetBroken if the table is not as it must be, cites a section that the library lacks, or has no question in
     *     the half
     */
    public GoldenTrials run(GoldenFile file, Half half, Consumer<Progress> progress) {
        return serving.with(index -> {
            progress.accept(new Progress(Progress.Stage.READING, 0, 0));
            var sections = new CitedSections(index.chunks());
            List<GoldenQuestion> questions = new GoldenReader(file, sections)
                    .read().stream().filter(half::holds).toList();
            if (questions.isEmpty()) {
                throw new SetBroken(file.name(), 0, SetBroken.Reason.EMPTY, "");
            }
            return new GoldenTrials(verdicts(questions, sections, progress), settings(file, half, index));
        });
    }

    private List<Verdict> verdicts(
            List<GoldenQuestion> questions, CitedSections sections, Consumer<Progress> progress) {
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < questions.size(); i++) {
            if (i % TOLD_EVERY == 0) {
                progress.accept(new Progress(Progress.Stage.ASKING, i, questions.size()));
            }
            verdicts.add(verdict(questions.get(i), sections));
        }
        return verdicts;
    }

    private Verdict verdict(GoldenQuestion question, CitedSections sections) {
        Answer answer = asker.answer(question.text(), question.earlier());
        Language language = detector.detect(question.text()).language();
        Prober.Probe probe = prober.ask(new Query(question.standingAlone(), language, Optional.empty()), Set.of());
        return new Verdict(
                question,
                answer,
                answer instanceof Grounded it
                        ? it.citations().stream()
                                .flatMap(cited -> sections.of(new ChunkId(cited.chunk())).stream())
                                .toList()
                        : List.of(),
                probe.chunks().stream()
                        .flatMap(it -> sections.of(it.id()).stream())
                        .toList(),
                answer instanceof Grounded it && drifts(it.text(), question.language()),
                probe.cosine());
    }

    private boolean drifts(String text, Language language) {
        Detection detected = detector.detect(text);
        return detected.language() != language && detected.confidence() > SURE;
    }

    private static GoldenReport.Settings settings(GoldenFile file, Half half, ChunkIndex index) {
        return new GoldenReport.Settings(
                file.name().toString(), half.name().toLowerCase(Locale.ROOT), index.generation());
    }
}
