package my.duta.answer;

import java.util.List;
import java.util.Optional;

/**
 * What came of letting a model write an answer.
 *
 * @param sentences all that it wrote, in order; empty if it wrote nothing that can be read
 */
public record Attempt(Outcome outcome, List<Sentence> sentences) {

    public Attempt {
        sentences = List.copyOf(sentences);
    }

    /** How it ended. */
    public enum Outcome {
        /** Its words are the answer. */
        WRITTEN,
        /** It says that the passages do not answer. */
        ABSTAINED,
        /** It would ask back, or wrote in another language; the answer is quoted. */
        DECLINED,
        /** Too little of what it wrote stands in the passages; the answer is quoted. */
        UNSUPPORTED,
        /** It gave nothing that can be used; the answer is quoted. */
        FAILED
    }

    /**
     * A sentence that a model wrote.
     *
     * @param flaw why it was dropped; empty if it stands in what it cites
     */
    public record Sentence(String text, Optional<Flaw> flaw) {}

    static Attempt failed() {
        return new Attempt(Outcome.FAILED, List.of());
    }
}
