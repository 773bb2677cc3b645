package my.duta.answer;

import java.util.Optional;

/**
 * A question as it is understood without what was said before it.
 *
 * @param translation the same in the other language, if a model said it
 * @param leans whether it says something else than the question as it was asked, or may
 */
record Standalone(String text, Optional<String> translation, boolean leans) {}
