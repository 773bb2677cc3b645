package my.duta.answer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import my.duta.language.Dictionary;
import my.duta.language.Glossary;
import my.duta.language.LanguageDetector;
import my.duta.language.MalayMarkers;
import my.duta.language.ShortForms;
import my.duta.language.Words;
import my.duta.llm.ChatModel;
import my.duta.llm.FakeModel;
import my.duta.llm.Prompts;

/** Answers from a small library that a served model may write, held to it as in production. */
final class WrittenAnswers {

    private static final LanguageDetector DETECTOR = new LanguageDetector();
    private static final Dictionary DICTIONARY = new Dictionary(new Glossary());
    private static final GroundingCheck CHECK = AnswerConfiguration.grounding(DETECTOR, new MalayMarkers(), DICTIONARY);
    private static final ShortForms SHORT_FORMS = new ShortForms(DETECTOR);

    private WrittenAnswers() {}

    static Answers by(FakeModel served) {
        return by(served.model(), served.prompts());
    }

    static Answers by(ChatModel model, Path prompts) {
        var composer = new GenerativeComposer(model, new Prompts(prompts), CHECK, new CompletenessCheck(DICTIONARY));
        return new Answers(
                new FixtureSearch(Chunks.all()),
                new ExtractiveComposer(Splitting.PLAIN),
                Optional.of(composer),
                SHORT_FORMS,
                new Words(),
                new SimpleMeterRegistry());
    }
}
