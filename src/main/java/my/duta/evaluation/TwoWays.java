package my.duta.evaluation;

import java.util.List;
import my.duta.answer.Answer;
import my.duta.answer.Written;

/** Answers a question as an officer would be answered, in each of the two ways of composing. */
public interface TwoWays {

    /**
     * Answers by quoting.
     *
     * @param earlier what the officer asked before, the oldest first
     */
    Answer quoted(String question, List<String> earlier);

    /**
     * Answers as a model writes, as far as the sources let it.
     *
     * @param earlier what the officer asked before, the oldest first
     */
    Written written(String question, List<String> earlier);
}
