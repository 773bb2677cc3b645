package my.duta.answer;

import java.util.Optional;

/**
 * An answer with what came of letting a model write it.
 *
 * @param attempt empty if no model was asked, because a rule or the search had decided before
 */
public record Written(Answer answer, Optional<Attempt> attempt) {}
