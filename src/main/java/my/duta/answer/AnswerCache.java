package my.duta.answer;

import java.util.Optional;

/** Where answers are kept for all who ask the same. Whatever goes wrong in it is as if nothing were kept. */
public interface AnswerCache {

    /**
     * An answer that was kept not long ago.
     *
     * @param entry all that the answer depends on, the question among it; it must not be kept as it is
     */
    Optional<Answer> find(String entry);

    /** Keeps an answer for a while. */
    void keep(String entry, Answer answer);
}
