package my.duta.answer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.language.Words;

/** Answers from the fixture, which are kept for all who ask the same. */
public final class RememberingAnswers {

    private RememberingAnswers() {}

    /** Answers without a model. */
    public static Answers in(AnswerCache cache, MeterRegistry meters, Clock clock) {
        return in(cache, new FixtureSearch(Chunks.all()), Optional.empty(), meters, clock);
    }

    static Answers in(
            AnswerCache cache,
            Search search,
            Optional<GenerativeComposer> generative,
            MeterRegistry meters,
            Clock clock) {
        String composer = generative.map(GenerativeComposer::name).orElse(ExtractiveComposer.NAME);
        return new Answers(
                search,
                new ExtractiveComposer(Splitting.PLAIN),
                generative,
                new ShortForms(new LanguageDetector()),
                new Words(),
                meters,
                Optional.of(new Recall(Optional.of(cache), composer, "made by a test", clock, meters)),
                Optional.empty());
    }
}
