package my.duta.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import my.duta.answer.AbstentionCheck;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.privacy.ClassificationMarks;
import my.duta.privacy.Redaction;
import my.duta.retrieval.Finder;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Passage;
import my.duta.retrieval.Query;
import my.duta.retrieval.Signals;
import org.springframework.stereotype.Component;

/** Tries questions as an officer asks them, without counting or keeping anything. */
@Component
class Trials {

    private static final double NANOS_OF_A_MILLISECOND = 1_000_000;

    private final Answers answers;
    private final Finder finder;
    private final LanguageDetector detector;
    private final ShortForms shortForms;
    private final AbstentionCheck check = new AbstentionCheck();

    Trials(Answers answers, Finder finder, LanguageDetector detector, ShortForms shortForms) {
        this.answers = answers;
        this.finder = finder;
        this.detector = detector;
        this.shortForms = shortForms;
    }

    /** Takes the time of steps. */
    private static final class Watch {

        private final List<Trial.Step> steps = new ArrayList<>();

        <T> T time(String name, Supplier<T> work) {
            long begin = System.nanoTime();
            T done = work.get();
            steps.add(new Trial.Step(name, (System.nanoTime() - begin) / NANOS_OF_A_MILLISECOND));
            return done;
        }
    }

    /**
     * Tries a question.
     *
     * @param chosen the language; without it, the question's own
     * @param agency the code of the officer's agency, if the officer has one
     */
    Trial of(String asked, Optional<Language> chosen, Optional<String> agency) {
        var watch = new Watch();
        boolean marked = watch.time(
                "classification", () -> ClassificationMarks.find(asked).isPresent());
        String question = watch.time("masking", () -> Redaction.mask(asked).text());
        Language language = watch.time(
                "language",
                () -> chosen.orElseGet(() -> detector.detect(question).language()));
        String unfolded = watch.time("unfolding", () -> shortForms.unfold(question));
        Findings found = marked
                ? new Findings("", List.of(), Signals.NONE)
                : watch.time("finding", () -> finder.find(new Query(unfolded, language, agency)));
        double confidence = watch.time("confidence", () -> check.confidence(found));
        Answer answer = marked
                ? new Answer.Abstention(language, 1, Answer.Abstention.Reason.CLASSIFIED)
                : watch.time("answering", () -> answers.again(new Question(question, language, agency, List.of())));
        return new Trial(
                marked ? "" : question,
                language,
                agency,
                found.text(),
                numbered(found.passages()),
                check.weighed(found.signals()),
                confidence,
                check.threshold(),
                answer,
                answers.generation(),
                watch.steps);
    }

    private static List<Trial.Found> numbered(List<Passage> passages) {
        return IntStream.range(0, passages.size())
                .mapToObj(i -> new Trial.Found(
                        i + 1, passages.get(i).score(), passages.get(i).chunk()))
                .toList();
    }
}
