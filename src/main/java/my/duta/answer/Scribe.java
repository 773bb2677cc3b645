package my.duta.answer;

import java.util.List;
import java.util.Optional;
import my.duta.answer.GenerativeComposer.Writing;
import my.duta.language.Language;
import my.duta.llm.ModelFailure;
import my.duta.llm.Prompt;
import my.duta.retrieval.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a model write one answer, if there is a model, and keeps what came of it. */
final class Scribe {

    private static final Logger log = LoggerFactory.getLogger(Scribe.class);

    private final Optional<GenerativeComposer> composer;
    private Optional<Attempt> attempt = Optional.empty();
    private String prompt = "";

    Scribe(Optional<GenerativeComposer> composer) {
        this.composer = composer;
    }

    /**
     * Writes.
     *
     * @return empty if there is no model, or it gave nothing that can be used
     */
    Optional<Writing> write(String asked, Language language, List<Passage> passages) {
        return composer.flatMap(it -> write(it, asked, language, passages));
    }

    private Optional<Writing> write(GenerativeComposer model, String asked, Language language, List<Passage> passages) {
        try {
            Prompt filled = model.prompt(asked, language, passages);
            prompt = filled.name() + "@" + filled.version();
            Writing writing = model.compose(filled, asked, language, passages);
            attempt = Optional.of(writing.attempt());
            return Optional.of(writing);
        } catch (ModelFailure e) {
            log.warn("{}; the answer is quoted instead", e.getMessage());
        } catch (RuntimeException e) {
            log.error("What a model wrote could not be checked; the answer is quoted instead", e);
        }
        attempt = Optional.of(Attempt.failed());
        return Optional.empty();
    }

    /** What came of it; empty if no model was asked. */
    Optional<Attempt> attempt() {
        return attempt;
    }

    /** Which prompt the model was asked with; empty if none was. */
    String prompt() {
        return prompt;
    }
}
