package my.duta.answer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Optional;
import my.duta.index.ServingIndex;
import my.duta.language.LanguageDetector;
import my.duta.language.Sentences;
import my.duta.language.ShortForms;
import my.duta.language.Words;
import my.duta.retrieval.Finder;

/** Answers that quote, for measuring what they cost. */
public final class ExtractiveAnswers {

    private ExtractiveAnswers() {}

    /** Answers from what a finder finds in the index that is served. */
    public static Answers of(Finder finder, ServingIndex serving, Clock clock) {
        return new Answers(
                new FinderSearch(finder, serving, clock),
                new ExtractiveComposer(Sentences::split),
                Optional.empty(),
                new ShortForms(new LanguageDetector()),
                new Words(),
                new SimpleMeterRegistry());
    }
}
