package my.duta.answer;

import java.util.Set;
import java.util.stream.Stream;
import my.duta.answer.Answer.Extent;
import my.duta.language.Dictionary;
import my.duta.language.Language;

/**
 * Whether an answer speaks of each thing that a question asks.
 *
 * <p>A question often asks two things at once, of which the sources may know one. It says no more than that a part of
 * the question shares hardly a word with the answer, in either language.
 */
final class CompletenessCheck {

    private static final double SPOKEN_OF = 0.25;
    private static final int LEAST_WORDS = 2;

    private final Dictionary dictionary;

    CompletenessCheck(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * How much of a question an answer covers.
     *
     * @param said the answer, with the headings of what it cites
     */
    Extent extent(String asked, String said) {
        Set<String> terms = Wording.terms(said);
        boolean whole = Statement.clauses(asked).stream()
                .map(Statement.Clause::text)
                .filter(it -> Wording.of(it).size() >= LEAST_WORDS)
                .allMatch(it -> isSpokenOf(it, terms));
        return whole ? Extent.WHOLE : Extent.PART;
    }

    private boolean isSpokenOf(String clause, Set<String> terms) {
        return Stream.of(Language.values())
                .anyMatch(it -> Wording.across(clause, dictionary, it).heldBy(terms) >= SPOKEN_OF);
    }
}
