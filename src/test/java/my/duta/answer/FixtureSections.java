package my.duta.answer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.language.Dictionary;
import my.duta.language.Glossary;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.language.Words;

/** The sections of a small library, for whoever writes about them. */
public final class FixtureSections {

    private static final Search SEARCH = new FixtureSearch(Chunks.all());

    private FixtureSections() {}

    /** Answers from these sections, without a model. */
    public static Answers answers() {
        return new Answers(
                SEARCH,
                new ExtractiveComposer(Splitting.PLAIN),
                Optional.empty(),
                new ShortForms(new LanguageDetector()),
                new Words(),
                new SimpleMeterRegistry());
    }

    /** The check that answers pass. */
    public static Grounding grounding() {
        return new Grounding(
                SEARCH,
                new GroundingCheck(
                        Splitting.PLAIN, (sentence, language) -> true, word -> false, new Dictionary(new Glossary())));
    }

    /** A citation of what is said of 2SV, and one of which languages are supported. */
    public static List<Citation> citations() {
        var citations = new CitationList();
        for (Chunk chunk : List.of(Chunks.twoStepVerificationInMalay(), Chunks.languageSupportInMalay())) {
            citations.numberOf(chunk);
        }
        return citations.all();
    }
}
