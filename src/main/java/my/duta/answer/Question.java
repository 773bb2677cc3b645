package my.duta.answer;

import java.util.List;
import java.util.Optional;
import my.duta.language.Language;

/**
 * What an officer asks, masked of personal data.
 *
 * @param language in which to answer
 * @param agency the abbreviation of the officer's agency, if known
 * @param earlier what the officer asked before in the same thread and got an answer to, oldest first
 */
public record Question(String text, Language language, Optional<String> agency, List<String> earlier) {

    public Question {
        earlier = List.copyOf(earlier);
    }
}
