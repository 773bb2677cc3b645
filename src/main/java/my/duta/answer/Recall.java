package my.duta.answer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import my.duta.answer.Answer.Abstention;
import my.duta.answer.Answer.Grounded;
import my.duta.privacy.Redaction;
import my.duta.retrieval.Signals;

/**
 * Gives an answer again to whoever asks the same.
 *
 * <p>The same is asked in the same language of the same generation of the library, on the same day, by officers to whom
 * the same sources are open, in words that differ in nothing but manners. Never kept: what leans on a conversation, what
 * has personal data in it, and what came about without a model that was to help.
 */
final class Recall {

    /** Longer questions are hardly asked twice. */
    private static final int LONGEST = 300;

    /** What stands for personal data that was masked. */
    private final Optional<AnswerCache> cache;

    private final String composer;
    private final String making;
    private final Clock clock;
    private final MeterRegistry meters;

    /**
     * Recalls from a cache, where there is one.
     *
     * @param composer who writes answers when nothing is amiss
     * @param making names all that decides how an answer is made: the program, the model and its prompt
     */
    Recall(Optional<AnswerCache> cache, String composer, String making, Clock clock, MeterRegistry meters) {
        this.cache = cache;
        this.composer = composer;
        this.making = making;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Names a question by all that its answer depends on.
     *
     * @param asked the question standing alone, with short forms unfolded
     * @param audience the agency, if there are sources for its officers alone
     * @return nothing if the answer is nobody else's
     */
    Optional<String> entry(Question question, Standalone asked, Optional<String> audience, String generation) {
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        String text = asked.text();
        if (asked.leans()
                || text.length() > LONGEST
                || !Redaction.withoutPlaceholders(text).equals(text.strip())) {
            count("none");
            return Optional.empty();
        }
        return Optional.of(String.join(
                "\n",
                making,
                generation,
                LocalDate.now(clock).toString(),
                question.language().code(),
                audience.orElse(""),
                CommonForm.of(text)));
    }

    Optional<Answer> find(String entry) {
        Optional<Answer> found = cache.flatMap(it -> it.find(entry));
        count(found.isPresent() ? "hit" : "miss");
        return found;
    }

    /** Keeps an answer, if every model helped that was to help with it. */
    void keep(String entry, Answer answer, Signals signals) {
        boolean asIntended = answer instanceof Abstention
                || answer instanceof Grounded grounded && grounded.composer().equals(composer);
        if (asIntended && signals.compareMeaning()) {
            cache.ifPresent(it -> it.keep(entry, answer));
        }
    }

    private void count(String result) {
        meters.counter("duta.answers.cache", "result", result).increment();
    }
}
