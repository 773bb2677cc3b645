package my.duta.conversation;

import java.time.Instant;
import java.util.Optional;
import my.duta.language.Language;

/**
 * A question that no source answers yet, as maintainers see it: masked, and without who asked.
 *
 * @param agency whose own sources may answer it, if it is not for all
 * @param since when it was asked first
 * @param askers how many officers asked it
 * @param waiting how many of them want to be told
 */
public record OpenGap(
        String id, String text, Language language, Optional<String> agency, Instant since, int askers, int waiting) {}
