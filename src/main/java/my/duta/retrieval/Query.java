package my.duta.retrieval;

import java.util.Optional;
import my.duta.language.Language;

/**
 * What we search with, free of the conversation.
 *
 * @param text the words, standing alone
 * @param language the language they are mostly in
 * @param agency the abbreviation of the asking officer's agency; without it only what is for all is found
 * @param translation the same in the other language, if it is known
 */
public record Query(String text, Language language, Optional<String> agency, Optional<String> translation) {

    /** A query that nobody translated. */
    public Query(String text, Language language, Optional<String> agency) {
        this(text, language, agency, Optional.empty());
    }
}
