package my.duta.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import my.duta.index.Edition;
import my.duta.language.Language;

/**
 * What front matter says of an edition.
 *
 * @param supersedes ids of the sources that are not cited any more once this one is in force
 * @param languages that its source is to have
 * @param reviewBy the day by which somebody must compare it with its page again
 */
public record Description(
        Edition edition, List<String> supersedes, Set<Language> languages, Optional<LocalDate> reviewBy) {

    public Description {
        supersedes = List.copyOf(supersedes);
        languages = Set.copyOf(languages);
    }
}
