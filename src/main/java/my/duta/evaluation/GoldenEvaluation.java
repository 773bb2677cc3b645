package my.duta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import my.duta.answer.Answer;
import my.duta.answer.Answer.Grounded;
import my.duta.answer.Written;
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
    private final LanguageDetector detector;

    public GoldenEvaluation(ServingIndex serving, Finder finder, LanguageDetector detector) {
        this.serving = serving;
        this.prober = new Prober(finder);
        this.detector = detector;
    }

    /**
     * Asks, all in one generation of the library.
     *
     * @throws SetBroken if the table is not as it must be, cites a section that the library lacks, or has no question in
     *     the half
     */
    public GoldenTrials run(GoldenFile file, Half half, Asker asker, Consumer<Progress> progress) {
        return over(file, half, progress, asking -> {
            var verdicts = new ArrayList<Verdict>();
            asking.each(it -> verdicts.add(asking.verdict(it, asker.answer(it.text(), it.earlier()))));
            return new GoldenTrials(verdicts, asking.settings());
        });
    }

    /**
     * Asks each question in both ways, one after the other, all in one generation of the library.
     *
     * @throws SetBroken as above
     */
    public ComparedTrials compare(GoldenFile file, Half half, TwoWays asker, Consumer<Progress> progress) {
        return over(file, half, progress, asking -> {
            var quoted = new ArrayList<Verdict>();
            var written = new ArrayList<Verdict>();
            var answers = new ArrayList<Written>();
            asking.each(it -> {
                Written answer = asker.written(it.text(), it.earlier());
                answers.add(answer);
                written.add(asking.verdict(it, answer.answer()));
                quoted.add(asking.verdict(it, asker.quoted(it.text(), it.earlier())));
            });
            return new ComparedTrials(
                    new GoldenTrials(quoted, asking.settings()), new GoldenTrials(written, asking.settings()), answers);
        });
    }

    private <T> T over(GoldenFile file, Half half, Consumer<Progress> progress, Function<Asking, T> work) {
        return serving.with(index -> {
            progress.accept(new Progress(Progress.Stage.READING, 0, 0));
            var sections = new CitedSections(index.chunks());
            List<GoldenQuestion> questions = new GoldenReader(file, sections)
                    .read().stream().filter(half::holds).toList();
            if (questions.isEmpty()) {
                throw new SetBroken(file.name(), 0, SetBroken.Reason.EMPTY, "");
            }
            return work.apply(new Asking(questions, sections, settings(file, half, index), progress));
        });
    }

    private static GoldenReport.Settings settings(GoldenFile file, Half half, ChunkIndex index) {
        return new GoldenReport.Settings(
                file.name().toString(), half.name().toLowerCase(Locale.ROOT), index.generation());
    }

    /** The questions of one run, and what they are held against. */
    private final class Asking {

        private final List<GoldenQuestion> questions;
        private final CitedSections sections;
        private final GoldenReport.Settings settings;
        private final Consumer<Progress> progress;

        private Asking(
                List<GoldenQuestion> questions,
                CitedSections sections,
                GoldenReport.Settings settings,
                Consumer<Progress> progress) {
            this.questions = questions;
            this.sections = sections;
            this.settings = settings;
            this.progress = progress;
        }

        private GoldenReport.Settings settings() {
            return settings;
        }

        private void each(Consumer<GoldenQuestion> ask) {
            for (int i = 0; i < questions.size(); i++) {
                if (i % TOLD_EVERY == 0) {
                    progress.accept(new Progress(Progress.Stage.ASKING, i, questions.size()));
                }
                ask.accept(questions.get(i));
            }
        }

        private Verdict verdict(GoldenQuestion question, Answer answer) {
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
    }

    private boolean drifts(String text, Language language) {
        Detection detected = detector.detect(text);
        return detected.language() != language && detected.confidence() > SURE;
    }
}
