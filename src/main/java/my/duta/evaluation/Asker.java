package my.duta.evaluation;

import java.util.List;
import my.duta.answer.Answer;

/** Answers a question as an officer would be answered. */
@FunctionalInterface
public interface Asker {

    /**
     * Answers.
     *
     * @param earlier what the officer asked before, the oldest first
     */
    Answer answer(String question, List<String> earlier);
}
